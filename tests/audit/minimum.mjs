// The oldest browsers that the page's style is made for, and what they drop of it.
import { readFileSync } from "node:fs";
import { uses } from "./features.mjs";
import { entry, lackedBy, onlyDiffers, presumes } from "./support.mjs";

const { browserslist } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url)));

/** The oldest version of each browser, as package.json states it. */
export const minimum = Object.fromEntries(
  browserslist.map((line) => {
    const [, name, version] = /^(chrome|edge|firefox|safari) >= ([\d.]+)$/.exec(line) ?? [];
    if (!name) throw new Error(`package.json, browserslist: ${line} is not understood. Write it as "chrome >= 66".`);
    return [name, version];
  }),
);

/** Whether some browser of the minimum lacks a feature, as far as anybody knows. */
const isAbove = (id) => !entry(id) || Object.keys(lackedBy(id, minimum)).length > 0;

/** Every use of a feature above the minimum. Where browsers have part of it, they drop nothing: the loss is then in `looks`. */
export const above = (style) =>
  uses(style)
    .filter(({ id }) => isAbove(id))
    .map((use) => (entry(use.id) && onlyDiffers(use.id, minimum) ? { ...use, loss: "looks" } : use));

/** Whether something newer stands around a use, which answers for both. */
export const isCovered = ({ id, around }) =>
  around.some((other) => other !== id && isAbove(other) && presumes(other, id, minimum));

/** Since when the browsers that lack a feature have it. */
export const since = (id) => (entry(id) ? lackedBy(id, minimum) : "unknown to the data");
