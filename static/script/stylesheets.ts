// Style sheets made by script: no inline style, which strict pages forbid. Safari before 16.4 has none.
const hasSheets = "adoptedStyleSheets" in document && "replaceSync" in CSSStyleSheet.prototype;

// Each belongs to one document; an element that is moved to another gets that one's.
const sheets = new WeakMap();
const sheetOf = (page, css) => {
  if (!sheets.has(page)) sheets.set(page, new Map());
  const known = sheets.get(page);
  if (!known.has(css)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return known.get(css);
};

// WebKit 2.50 does not notice inside a shadow tree that what `:has()` looks for was checked. Giving the tree its sheets again
// makes it look; where that is not needed it is not done.
let isStale;
const repaint = (root) => {
  if (!hasSheets) return;
  if (isStale === undefined) {
    const probe = document.createElement("div");
    const tree = probe.attachShadow({ mode: "open" });
    tree.innerHTML = trustedHTML("<p><input type=checkbox><b></b></p>");
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
