// The element's own tree: the graphic in it, with its style, its parts and its levels, or a quiet line in its place.

// A sheet made by script is no inline style, which strict pages forbid; Safari before 16.4 has none.
const hasSheets = "adoptedStyleSheets" in document && "replaceSync" in CSSStyleSheet.prototype;

// WebKit 2.50 does not notice inside a shadow tree that what `:has()` looks for was checked. Giving the tree its sheets again
// makes it look; where that is not needed it is not done.
let isStale;
const refresh = (root) => {
  if (!hasSheets) return;
  if (isStale === undefined) {
    const probe = document.createElement("div");
    const tree = probe.attachShadow({ mode: "open" });
    tree.innerHTML = policed("<p><input type=checkbox><b></b></p>");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("p:has(:checked) b { --fs-seen: 1 }");
    tree.adoptedStyleSheets = [sheet];
    document.body.append(probe);
    const seen = () => getComputedStyle(tree.querySelector("b")).getPropertyValue("--fs-seen");
    seen();
    tree.querySelector("input").checked = true;
    isStale = !seen();
    probe.remove();
  }
  if (isStale) root.adoptedStyleSheets = root.adoptedStyleSheets;
};

const policed = (html) => (policy ? policy.createHTML(html) : html);

// What a page may style from outside, by `::part()`.
const PARTS = { graphic: ".fs-article", card: ".fs-card", grid: ".fs-grid", tables: ".fs-tables", end: ".fs-end" };

// Puts a graphic into the element's own tree, or another edition with the same style, its headings from the level of the page
// around it.
const sheets = new Map();
const show = (element, html, edition) => {
  const down = element.headingLevel - 1;
  const leveled = (html) =>
    policed(html.replace(/<(\/?)h([1-6])\b/g, (_, end, level) => `<${end}h${Math.min(6, Number(level) + down)}`));
  const template = document.createElement("template");
  template.innerHTML = leveled(html);
  if (edition) {
    const host = template.content.querySelector(".force-status");
    host.dataset.marks = edition.marks;
    host.innerHTML = leveled(edition.html);
  }
  const root = element.shadowRoot || element.attachShadow({ mode: "open" });
  const style = template.content.querySelector("style");
  if (hasSheets) {
    const css = style.textContent;
    if (!sheets.has(css)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheets.get(css)];
    style.remove();
  }
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const it of template.content.querySelectorAll(selector)) it.setAttribute("part", part);
  }
  root.textContent = "";
  root.append(template.content);
  const host = root.querySelector(".force-status");
  host.dataset.theme = element.theme;
  if (getComputedStyle(element).getPropertyValue("--force-status-hue")) host.dataset.hue = "";
  return host;
};

// Where another edition was to be and cannot: a quiet line, below what stands inside the element, and nobody else's figures.
const apologise = (element) => {
  const root = element.shadowRoot || element.attachShadow({ mode: "open" });
  const line = document.createElement("p");
  line.textContent = files.spoken[tongue(element)].sorry;
  line.setAttribute("part", "unavailable");
  root.textContent = "";
  root.append(document.createElement("slot"), line);
};
