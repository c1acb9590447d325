// What a page's style asks of browsers above the minimum, as JSON. `node style.mjs FILE` gives
// `features`: each with the versions that have it, what is dropped below them, and where it stands;
// `mixed`: the selectors that would go with a neighbour in their rule which the oldest browsers do not know;
// `kept`: every declaration that all browsers of the minimum take, as `selector { property: value }`, paper left out.
import { generate, walk } from "css-tree";
import { above, minimum, isCovered, since } from "./minimum.mjs";
import { style } from "./page.mjs";

const sheet = style(process.argv[2]);
const late = above(sheet);

const features = {};
for (const use of late.filter((use) => !isCovered(use))) {
  const feature = (features[use.id] ??= { since: since(use.id), loss: [], uses: [] });
  feature.loss = [...new Set([...feature.loss, use.loss])].sort();
  feature.uses = [...new Set([...feature.uses, use.text])];
}

const mixed = [];
for (const { node, loss } of late) {
  if (loss !== "rule") continue;
  const isKnown = (selector) => !above({ ...node, prelude: selector }).some((use) => use.loss === "rule");
  const known = node.prelude.children.toArray().filter(isKnown);
  mixed.push(...known.map((selector) => generate(selector)));
}

const dropped = new Set(late.filter(({ loss }) => loss !== "looks").map(({ node }) => node));
const kept = [];
walk(sheet, {
  enter(node) {
    const isPaper = node.type === "Atrule" && node.prelude && generate(node.prelude) === "print";
    if (isPaper || dropped.has(node)) return this.skip;
    if (node.type === "Declaration" && this.rule) {
      const { property, value } = node;
      const text = (selector) => `${generate(selector)} { ${property}: ${generate(value)} }`;
      kept.push(...this.rule.prelude.children.toArray().map(text));
    }
  },
});
console.log(JSON.stringify({ minimum, features, mixed: [...new Set(mixed)], kept }));
