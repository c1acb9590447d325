// Every feature that a style sheet asks of a browser, and what a browser without it drops.
import { generate, walk } from "css-tree";
import { entry } from "./support.mjs";

/** Where functions and keywords stand that belong to no property. */
const SHARED = ["types", "types.global_keywords", "types.transform-function", "types.basic-shape", "types.color"];

const ofValue = (property, value) => {
  const ids = [];
  walk(value, (node) => {
    if (node.type === "Identifier" || node.type === "Function") {
      const places = [`properties.${property}`, ...SHARED].map((place) => `${place}.${node.name}`);
      ids.push(...places.filter(entry).slice(0, 1));
    }
    // Its thickness came to this shorthand later.
    if (node.type === "Dimension" && property === "text-decoration") ids.push("properties.text-decoration.includes_thickness");
  });
  return ids;
};

/** The layouts in which a rule asks for room between items: its own, or any where it names none. */
const layouts = (rule) => {
  const [, named] = /display:(flex|grid)/.exec(generate(rule.block)) ?? [];
  return named ? [named] : ["flex", "grid"];
};

const ofDeclaration = ({ property, value }, rule, block) => {
  if (property.startsWith("--")) return ["properties.custom-property"];
  const descriptor = `at-rules.${block}.${property}`;
  if (!rule && entry(descriptor)) return [descriptor];
  const room = rule && /^(row-|column-)?gap$/.test(property) ? layouts(rule) : [];
  return [`properties.${property}`, ...room.map((it) => `properties.${property}.${it}_context`), ...ofValue(property, value)];
};

const ofSelector = (prelude) => {
  const ids = [];
  walk(prelude, (node) => {
    if (node.type !== "PseudoClassSelector" && node.type !== "PseudoElementSelector") return;
    ids.push(`selectors.${node.name}`);
    if (node.name === "not" && node.children?.first?.children?.size > 1) ids.push("selectors.not.selector_list");
  });
  return ids;
};

const ofBlock = ({ name, prelude }) => {
  const ids = [`at-rules.${name}`];
  if (prelude) {
    walk(prelude, (node) => {
      if (node.type === "Feature") ids.push(`at-rules.media.${node.name.replace(/^(min|max)-/, "")}`);
      // Queries of containers have had ranges from the first; those of media learnt them later.
      if (node.type === "FeatureRange" && name === "media") ids.push("at-rules.media.range_syntax");
      if (node.type === "FeatureFunction") ids.push(`at-rules.${name}.${node.feature}`);
    });
  }
  return ids;
};

/** What a block under `@supports` is sure of. Under `not` it is for those who lack something, and sure of nothing. */
const promisedBy = ({ name, prelude }) => {
  const ids = [];
  if (name === "supports" && !/\bnot\b/.test(generate(prelude))) {
    ids.push(...ofSelector(prelude));
    walk(prelude, (node) => {
      if (node.type === "Declaration") ids.push(...ofDeclaration(node));
    });
  }
  return ids;
};

/** Names that begin with a hyphen are for one engine, beside what is for all. */
const forAll = (id) => !id.split(".").some((name) => name.startsWith("-"));

/**
 * Every use of a feature, as `{ id, loss, node, text, around }`. `loss` is what a browser without it drops: the
 * `declaration`, the `rule`, the `block`. `around` are all features that a browser must have to make something of it.
 */
export const uses = (sheet) => {
  const found = [];
  const open = [];
  const add = (node, loss, all, promised = []) => {
    const ids = [...new Set(all)].filter(forAll);
    const around = [...open.flatMap((it) => it.around), ...ids, ...promised];
    const text = generate(node.type === "Declaration" ? node : (node.prelude ?? node));
    found.push(...ids.map((id) => ({ id, loss, node, text, around })));
    open.push({ node, around: [...ids, ...promised] });
  };
  walk(sheet, {
    enter(node) {
      if (this.atrulePrelude) return;
      if (node.type === "Atrule") add(node, "block", ofBlock(node), promisedBy(node));
      if (node.type === "Rule") add(node, "rule", ofSelector(node.prelude));
      if (node.type === "Declaration") add(node, "declaration", ofDeclaration(node, this.rule, this.atrule?.name));
    },
    leave(node) {
      if (open.at(-1)?.node === node) open.pop();
    },
  });
  return found;
};
