// Style sheets made by script: no inline style, which strict pages forbid. Safari before 16.4 has none.
import { trustedHTML } from "./trusted-types";

export const hasSheets = "adoptedStyleSheets" in document && "replaceSync" in CSSStyleSheet.prototype;

// Each belongs to one document; an element that is moved to another gets that one's.
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();
export const sheetOf = (page: Document, css: string): CSSStyleSheet => {
  if (!sheets.has(page)) sheets.set(page, new Map());
  const known = sheets.get(page) as Map<string, CSSStyleSheet>;
  if (!known.has(css)) {
    const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return known.get(css) as CSSStyleSheet;
};

let isStale: boolean | undefined;

/**
 * WebKit 2.50 does not notice inside a shadow tree that what `:has()` looks for was checked. Giving the tree its sheets again
 * makes it look; where that is not needed it is not done.
 */
export const repaint = (root: ShadowRoot): void => {
  if (!hasSheets) return;
  if (isStale === undefined) {
    const probe = document.createElement("div");
    const tree = probe.attachShadow({ mode: "open" });
    tree.innerHTML = trustedHTML("<p><input type=checkbox><b></b></p>");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("p:has(:checked) b { --fs-seen: 1 }");
    tree.adoptedStyleSheets = [sheet];
    document.body.append(probe);
    const seen = () => getComputedStyle(tree.querySelector("b") as Element).getPropertyValue("--fs-seen");
    seen();
    (tree.querySelector("input") as HTMLInputElement).checked = true;
    isStale = !seen();
    probe.remove();
  }
  // biome-ignore lint/correctness/noSelfAssign: this is what makes it look again.
  if (isStale) root.adoptedStyleSheets = root.adoptedStyleSheets;
};
