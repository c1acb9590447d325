// A page as the oldest browsers of the minimum show it: without what any of them drops of its style, and without the wasm.
import { generate, parse, walk } from "css-tree";
import { above } from "./minimum.mjs";
import { open, sheets, style } from "./page.mjs";

/** Whether a block is for browsers that lack something which the oldest ones do lack. */
const isForThem = (node) => {
  const [, declaration] = /^not\s*\((.*)\)$/.exec(node.name === "supports" ? generate(node.prelude) : "") ?? [];
  return declaration !== undefined && above(parse(`a{${declaration}}`)).length > 0;
};

const styleOfOldest = (file) => {
  const sheet = style(file);
  const dropped = new Set(above(sheet).filter(({ loss }) => loss !== "looks").map(({ node }) => node));
  walk(sheet, (node, item, list) => {
    if (dropped.has(node)) list.remove(item);
    // Chromium would not take it.
    else if (node.type === "Atrule" && isForThem(node)) list.replace(item, node.block.children);
  });
  return generate(sheet);
};

/** The page's HTML. */
export const asOldest = (file) => {
  const page = open(file);
  const { document } = page.window;
  // The page's policy allows the style that is taken away, and no script in the page.
  for (const it of [...sheets(document), document.querySelector("meta[http-equiv]")]) it.remove();
  const withoutWasm = Object.assign(document.createElement("script"), { textContent: "delete window.WebAssembly" });
  document.head.prepend(withoutWasm);
  document.head.append(Object.assign(document.createElement("style"), { textContent: styleOfOldest(file) }));
  return page.serialize();
};
