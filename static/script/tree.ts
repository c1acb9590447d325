// The element's own tree: the graphic in it, with its style, its parts and its levels, or a muted line in its place.
import { EFFECTS } from "./attributes";
import type { Composed } from "./programs";
import { hasSheets, sheetOf } from "./stylesheets";
import { trustedHTML } from "./trusted-types";

// What a page may style from outside, by `::part()`.
const PARTS = { graphic: ".fs-article", card: ".fs-card", grid: ".fs-grid", tables: "[data-static=tables]", end: ".fs-end" };

const treeOf = (element: Element) => element.shadowRoot || element.attachShadow({ mode: "open" });

// The style of such content goes into a sheet of the document that the tree is in.
const style = (root: ShadowRoot, content: ParentNode) => {
  const style = content.querySelector("style");
  if (!hasSheets || !style) return;
  root.adoptedStyleSheets = [sheetOf(root.ownerDocument, style.textContent as string)];
  style.remove();
};

/** The graphic for the element's own tree, or another edition with the same style, its headings from a level on. */
export const composedTree = (html: string, edition: Composed | null, level: number): DocumentFragment => {
  const down = level - 1;
  const leveled = (html: string) =>
    trustedHTML(
      html.replace(/<(\/?)h([1-6])\b/g, (_, end: string, level: string) => `<${end}h${Math.min(6, Number(level) + down)}`),
    );
  const template = document.createElement("template");
  template.innerHTML = leveled(html);
  const { content } = template;
  if (edition) {
    const host = content.querySelector(".force-status") as HTMLElement;
    host.dataset.digest = String(edition.digest);
    host.innerHTML = leveled(edition.html);
  }
  return content;
};

// Applies what the attributes of the element say of the graphic in its own tree; returns that graphic.
const applyAttributes = (element: Element, root: ShadowRoot): HTMLElement => {
  const host = root.querySelector(".force-status") as HTMLElement;
  for (const name in EFFECTS) EFFECTS[name](host, element);
  if (getComputedStyle(element).getPropertyValue("--force-status-hue")) host.dataset.hue = "";
  return host;
};

/** Puts a graphic into the element's own tree, in place of what was there. */
export const show = (element: Element, content: DocumentFragment): HTMLElement => {
  const root = treeOf(element);
  style(root, content);
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const it of content.querySelectorAll(selector)) it.setAttribute("part", part);
  }
  root.textContent = "";
  root.append(content);
  return applyAttributes(element, root);
};

/**
 * The digest of a tree that the page's HTML brought, with the folder's own edition in it. Once its graphic has been destroyed
 * it holds none.
 */
export const declaredIn = ({ shadowRoot }: Element): string | undefined => {
  const article = shadowRoot && shadowRoot.querySelector(".fs-article");
  const { edition, integrity }: DOMStringMap = article ? (article.parentNode as HTMLElement).dataset : {};
  return edition === files.edition ? integrity : undefined;
};

/** Takes such a tree over as it stands. Its style goes into a sheet, which a strict page allows. */
export const adopt = (element: Element): HTMLElement => {
  const root = element.shadowRoot as ShadowRoot;
  style(root, root);
  return applyAttributes(element, root);
};

/**
 * Shows what stands inside the element; below it, where a graphic was meant and cannot be had, a muted line, and nobody else's
 * figures.
 */
export const showFallback = (element: Element, line?: string | null | false): void => {
  if (!line && !element.shadowRoot) return;
  const root = treeOf(element);
  root.textContent = "";
  root.append(document.createElement("slot"));
  if (!line) return;
  const text = document.createElement("p");
  text.textContent = line;
  text.setAttribute("part", "unavailable");
  root.append(text);
};
