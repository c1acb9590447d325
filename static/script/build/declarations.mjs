// The declarations of the element's module, for TypeScript: the types that its sources use, in one file.
import { readFileSync } from "node:fs";

/** The element and `mount`; an edition; what frameworks know of the element. */
const SOURCES = ["api", "edition-types", "frameworks"];

/** What one source takes from another stands in the same file then. */
const isBetweenSources = (line) => /^import type .* from "\.\/[\w-]+";$|^export type \{[^}]*\};$/.test(line);

/** A source without such lines; `isFirst` keeps its first line, which says what the file holds. */
const partOf = (name, isFirst) => {
  const lines = readFileSync(new URL(`../${name}.ts`, import.meta.url), "utf8").split("\n");
  const part = lines.slice(isFirst ? 0 : 1).filter((line) => !isBetweenSources(line));
  return part
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
};

export const declarations = () => `${SOURCES.map((name, place) => partOf(name, place === 0)).join("\n\n")}\n`;
