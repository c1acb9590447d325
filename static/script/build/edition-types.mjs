// Writes the types of an edition from the schema of editions; with `--check`, says whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const SCHEMA = new URL("../../edition.schema.json", import.meta.url);
const TYPES = new URL("../edition-types.ts", import.meta.url);

/** The names that pages import, beside that of the whole; the others are of details, and say so. */
const PUBLIC = ["Citation", "Comparison"];

const nameOf = (name) => {
  if (PUBLIC.includes(name)) return name;
  return name === "Edition" ? "EditionTexts" : `Edition${name}`;
};

/** The schema with the names that its types get. */
const named = (text) => {
  const { $defs, ...schema } = JSON.parse(text.replace(/"#\/\$defs\/(\w+)"/g, (_, name) => `"#/$defs/${nameOf(name)}"`));
  const types = Object.entries($defs).map(([name, type]) => [nameOf(name), type]);
  return { ...schema, title: "Edition", $defs: Object.fromEntries(types) };
};

const types = await compile(named(readFileSync(SCHEMA, "utf8")), "Edition", {
  bannerComment:
    "// The types of an edition, which static/script/build/edition-types.mjs writes from static/edition.schema.json.",
  ignoreMinAndMaxItems: true,
  style: { printWidth: 130 },
});
if (!process.argv.includes("--check")) writeFileSync(TYPES, types);
else if (readFileSync(TYPES, "utf8") !== types) {
  console.error("static/script/edition-types.ts is out of date. Run `node static/script/build/edition-types.mjs`.");
  process.exit(1);
}
