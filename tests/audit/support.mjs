// Since when browsers have a feature, by its place in MDN's compatibility data of CSS.
import { createRequire } from "node:module";

const { css } = createRequire(import.meta.url)("@mdn/browser-compat-data");

const NEVER = "never";

const at = (id) => id.split(".").reduce((place, name) => place?.[name], css)?.__compat;

/** Where the data tells of a property under the name that it has by now: `grid-gap` is the `gap` of grids. */
const renamed = { "properties.grid-gap": "properties.gap.grid_context" };

/** What the data says at a place such as `properties.gap.flex_context`; nothing where it has none. */
export const entry = (id) => at(renamed[id] ?? id);

const statements = (id, browser) => [entry(id)?.support[browser]].flat().filter((it) => it?.version_added);

const named = (id, it) => (id in renamed ? it.alternative_name === id.split(".").at(-1) : !it.alternative_name);

const compare = (one, other) => {
  const [a, b] = [one, other].map((it) => (it === NEVER ? [Infinity] : it.replace("≤", "").split(".").map(Number)));
  return a[0] === b[0] ? (a[1] ?? 0) - (b[1] ?? 0) : a[0] - b[0];
};

/** The version in which a browser has a feature whole, under its own name, without being told to. */
const since = (id, browser) => {
  const whole = statements(id, browser).filter(
    (it) => named(id, it) && !it.prefix && !it.flags && !it.partial_implementation && !it.version_removed,
  );
  const versions = whole.map((it) => it.version_added).filter((it) => it !== "preview");
  return versions.sort(compare)[0] ?? NEVER;
};

/** Whether a browser of this version has part of a feature: it then drops nothing, and shows it in its own way. */
const hasPart = (id, browser, version) =>
  statements(id, browser).some(
    (it) =>
      it.partial_implementation &&
      compare(it.version_added, version) <= 0 &&
      (!it.version_removed || compare(it.version_removed, version) > 0),
  );

/** The browsers of the minimum that lack a feature, each with the version that has it. */
export const lackedBy = (id, minimum) => {
  const late = Object.entries(minimum).filter(([browser, version]) => compare(since(id, browser), version) > 0);
  return Object.fromEntries(late.map(([browser]) => [browser, since(id, browser)]));
};

/** Whether those that lack a feature have a part of it each. */
export const onlyDiffers = (id, minimum) =>
  Object.keys(lackedBy(id, minimum)).every((browser) => hasPart(id, browser, minimum[browser]));

/** Whether every browser that has the one feature has the other, too. Of two that came together one presumes the other. */
export const presumes = (one, other, minimum) => {
  const order = Object.keys(minimum).map((browser) => compare(since(one, browser), since(other, browser)));
  return order.every((it) => it >= 0) && (order.some((it) => it > 0) || one < other);
};
