// The element's own tree: the graphic in it, with its style, its parts and its levels, or a quiet line in its place.
const trustedHTML = (html) => (policy ? policy.createHTML(html) : html);

// What a page may style from outside, by `::part()`.
const PARTS = { graphic: ".fs-article", card: ".fs-card", grid: ".fs-grid", tables: "[data-still=tables]", end: ".fs-end" };

const treeOf = (element) => element.shadowRoot || element.attachShadow({ mode: "open" });

// The style of a piece goes into a sheet of the document that the tree is in.
const style = (root, piece) => {
  const style = piece.querySelector("style");
  if (!hasSheets || !style) return;
  root.adoptedStyleSheets = [sheetOf(root.ownerDocument, style.textContent)];
  style.remove();
};

// The graphic for the element's own tree, or another edition with the same style, its headings from a level on.
const composedTree = (html, edition, level) => {
  const down = level - 1;
  const leveled = (html) =>
    trustedHTML(html.replace(/<(\/?)h([1-6])\b/g, (_, end, level) => `<${end}h${Math.min(6, Number(level) + down)}`));
  const template = document.createElement("template");
  template.innerHTML = leveled(html);
  const { content } = template;
  if (edition) {
    const host = content.querySelector(".force-status");
    host.dataset.marks = edition.marks;
    host.innerHTML = leveled(edition.html);
  }
  return content;
};

// What the attributes of the element say of the graphic in its own tree; returns that graphic.
const applyAttributes = (element, root) => {
  const host = root.querySelector(".force-status");
  host.dataset.theme = themeOf(element);
  host.dataset.heading = headingOf(element);
  showPart(host, element.getAttribute("show"));
  if (getComputedStyle(element).getPropertyValue("--force-status-hue")) host.dataset.hue = "";
  return host;
};

// Puts a graphic into the element's own tree, in place of what was there.
const show = (element, content) => {
  const root = treeOf(element);
  style(root, content);
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const it of content.querySelectorAll(selector)) it.setAttribute("part", part);
  }
  root.textContent = "";
  root.append(content);
  return applyAttributes(element, root);
};

// A tree that the page's HTML brought, with the folder's own edition in it: its digest. Once its graphic has been destroyed it
// holds none.
const declaredIn = ({ shadowRoot }) => {
  const article = shadowRoot && shadowRoot.querySelector(".fs-article");
  const { edition, digest } = article ? article.parentNode.dataset : {};
  return edition === files.edition ? digest : undefined;
};

// Takes such a tree over as it stands. Its style goes into a sheet, which a strict page allows.
const adopt = (element) => {
  const root = element.shadowRoot;
  style(root, root);
  return applyAttributes(element, root);
};

// Shows what stands inside the element; below it, where a graphic was meant and cannot be had, a quiet line, and nobody else's
// figures.
const showFallback = (element, line) => {
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
