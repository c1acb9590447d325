// How a page stands in the oldest browsers, as JSON by the width of the window: what tests/e2e/scripts/faults.js finds,
// words that run together, forces that are hidden, controls that do nothing. Pictures of it go to a folder.
// `node shape.mjs PICTURES FILE`
import { mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inChromium } from "./chromium.mjs";
import { asOldest } from "./oldest.mjs";
import { serve } from "./serve.mjs";

const WIDTHS = [280, 375, 1000];

const faults = readFileSync(new URL("../e2e/scripts/faults.js", import.meta.url), "utf8");

/** Runs in the page: pairs of words, or a word and a mark, on one line with no room between them. */
const together = () => {
  const parts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found = [];
  let before;
  for (let node = parts.nextNode(); node; node = parts.nextNode()) {
    const isMark = node.localName === "svg";
    const words = isMark ? "mark" : (node.data ?? "").trim();
    const element = isMark ? node : node.parentElement;
    if (!words || !element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    if (isMark) {
      range.selectNode(node);
    } else {
      range.setStart(node, node.data.indexOf(words));
      range.setEnd(node, node.data.indexOf(words) + words.length);
    }
    const rects = range.getClientRects();
    if (!rects.length) continue;
    const [first, last] = [rects[0], rects[rects.length - 1]];
    if (before) {
      const oneLine = Math.min(first.bottom, before.last.bottom) - Math.max(first.top, before.last.top) > 4;
      const areWords = /[\p{L}\p{N})]$/u.test(before.words) && /^[\p{L}\p{N}]/u.test(words);
      if (oneLine && areWords && Math.abs(first.left - before.last.right) < 2) found.push(`${before.words}|${words}`);
    }
    before = { words, last };
  }
  return found;
};

/** Runs in the page: what is hidden that only a newer browser could bring back, and what is shown that only it obeys. */
const stuck = () => {
  const isShown = (it) => it.getClientRects().length > 0 && it.checkVisibility({ visibilityProperty: true });
  const all = (selector) => [...document.querySelectorAll(selector)];
  return [
    ...all(".fs-block, .fs-tile").filter((it) => !isShown(it)).map((it) => `hidden: ${it.textContent}`),
    ...all("input:not(.fs-tile > input)").filter(isShown).map((it) => `does nothing: ${it.name || it.className}`),
  ];
};

const [pictures, file] = process.argv.slice(2);
const name = basename(file);
const site = await serve(dirname(file), { [name]: asOldest(file) });
mkdirSync(pictures, { recursive: true });
try {
  await inChromium(async (browser) => {
    const page = await browser.newPage();
    const report = {};
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      await page.goto(site.address + name);
      await page.$$eval("details", (all) => all.forEach((it) => (it.open = true)));
      const found = [faults, together, stuck].map((look) => page.evaluate(look));
      report[width] = (await Promise.all(found)).flat();
      await page.screenshot({ path: join(pictures, `oldest-${width}.png`), fullPage: true });
    }
    console.log(JSON.stringify(report));
  });
} finally {
  site.stop();
}
