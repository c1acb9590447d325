// How a page stands in the oldest browsers, as JSON by the width of the window: what tests/e2e/scripts/faults.js finds, and
// words that run together. Pictures go to the folder beside. `node shape.mjs PICTURES FILE`
import { mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inChromium } from "./chromium.mjs";
import { asOldest } from "./oldest.mjs";
import { serve } from "./serve.mjs";

const WIDTHS = [280, 375, 1000];

const faults = readFileSync(new URL("../e2e/scripts/faults.js", import.meta.url), "utf8");

/** Runs in the page: pairs of words on one line with no room between them. */
const together = () => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  let before;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = node.data.trim();
    if (!words || !node.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(words));
    range.setEnd(node, node.data.indexOf(words) + words.length);
    const rects = range.getClientRects();
    if (before && rects.length) {
      const room = rects[0].left - before.rect.right;
      const oneLine = Math.min(rects[0].bottom, before.rect.bottom) - Math.max(rects[0].top, before.rect.top) > 4;
      const areWords = /[\p{L}\p{N}]$/u.test(before.words) && /^[\p{L}\p{N}]/u.test(words);
      if (oneLine && areWords && Math.abs(room) < 2) found.push(`${before.words}|${words}`);
    }
    if (rects.length) before = { words, rect: rects[rects.length - 1] };
  }
  return found;
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
      report[width] = [...(await page.evaluate(faults)), ...(await page.evaluate(together))];
      await page.screenshot({ path: join(pictures, `oldest-${width}.png`), fullPage: true });
    }
    console.log(JSON.stringify(report));
  });
} finally {
  site.stop();
}
