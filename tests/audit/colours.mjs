// Whether squares, swatches and parts of bars keep apart under what tools do to a page's colours, as JSON: for each tool the pairs of parts that look alike.
// `node colours.mjs FILE`
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import CleanCSS from "clean-css";
import { minify } from "csso";
import { transform } from "lightningcss";
import { inChromium } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const file = process.argv[2];
const darkReader = readFileSync(createRequire(import.meta.url).resolve("darkreader"), "utf8");

/** Each takes the page's style, and gives what is left of it. */
const STYLES = {
  "as published": (css) => css,
  "lightningcss": (css) => transform({ filename: "page.css", code: Buffer.from(css), minify: true }).code.toString(),
  "csso": (css) => minify(css).css,
  "clean-css": (css) => new CleanCSS({ level: 2 }).minify(css).styles,
  "custom properties dropped": (css) => css.replace(/--[\w-]+\s*:[^;{}]*(;|(?=\}))/g, ""),
  "empty custom properties dropped": (css) => css.replace(/--[\w-]+\s*:\s*(;|(?=\}))/g, ""),
  "no colour functions": (css) => css.replace(/[^;{}]*\b(oklch|color-mix|light-dark)\([^;}]*(;|(?=\}))/g, ""),
  "one fill": (css) => `${css} svg * { fill: #777 !important; }`,
  "black fills": (css) => `${css} svg * { fill: #000 !important; }`,
  "no style": () => "",
};

/** Runs in the page: where the squares of each block, each swatch of a legend and each part of a bar stand. */
const places = () => {
  const boxes = {};
  const add = (kind, name, element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width && height) (boxes[kind] ??= []).push([name, { x: x + scrollX, y: y + scrollY, width, height }]);
  };
  document.querySelectorAll(".fs-block").forEach((block) => {
    const squares = block.querySelector(".fs-squares");
    if (squares) add("squares", block.id, squares);
  });
  document.querySelectorAll(".fs-card").forEach((card) => {
    card.querySelectorAll(".fs-parts > li > .fs-swatch").forEach((swatch, place) => add(`swatches of ${card.id}`, `${place}`, swatch));
    const bar = card.querySelector(".fs-picture-bar");
    if (!bar) return;
    const { right, top, height } = bar.getBoundingClientRect();
    // The first is the outline of the whole.
    const [, ...parts] = bar.querySelectorAll("rect.fs-bar");
    parts.forEach((part, place) => add(`bar of ${card.id}`, `${place}`, part));
    const end = Math.max(...parts.map((part) => part.getBoundingClientRect().right));
    if (right - end > 20) boxes[`bar of ${card.id}`].push(["rest", { x: end + scrollX, y: top + scrollY, width: right - end, height }]);
  });
  return boxes;
};

/** Runs in the page: the share of the pixels in which two pictures differ to the eye, over the box that both fill. */
const difference = async (one, other) => {
  const pixels = async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, picture.width, picture.height);
  };
  const [a, b] = await Promise.all([pixels(one), pixels(other)]);
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let differing = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (image) => [0, 1, 2].map((part) => image.data[(y * image.width + x) * 4 + part]);
      const [p, q] = [at(a), at(b)];
      if (Math.max(...p.map((part, place) => Math.abs(part - q[place]))) > 24) differing++;
    }
  }
  return differing / (width * height);
};

const judged = async (page) => {
  const alike = [];
  for (const [kind, boxes] of Object.entries(await page.evaluate(places))) {
    const pictures = [];
    for (const [name, clip] of boxes) {
      // Away from borders; of a row of marks the first.
      const side = kind === "squares" ? 24 : Math.min(clip.width, kind.startsWith("bar") ? 24 : 64);
      const box = { ...clip, width: side, height: Math.min(clip.height, 24) };
      if (kind.startsWith("bar")) box.x += clip.width / 2 - side / 2;
      pictures.push([name, await page.screenshot({ clip: { ...box, scale: 4 }, encoding: "base64", captureBeyondViewport: true })]);
    }
    for (let i = 0; i < pictures.length; i++) {
      for (let j = i + 1; j < pictures.length; j++) {
        const [[one, a], [other, b]] = [pictures[i], pictures[j]];
        const share = await page.evaluate(difference, a, b);
        if (share < 0.02) alike.push(`${kind}: ${one} and ${other}`);
      }
    }
  }
  return alike;
};

const site = await serve(dirname(file));
const found = {};
await inChromium(async (browser) => {
  const open = async () => {
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    await page.setJavaScriptEnabled(true);
    await page.setViewport({ width: 1000, height: 900 });
    await page.goto(site.address, { waitUntil: "networkidle0" });
    return page;
  };
  for (const [tool, change] of Object.entries(STYLES)) {
    const page = await open();
    const css = await page.$eval("style", (style) => style.textContent);
    await page.$eval("style", (style, css) => (style.textContent = css), change(css));
    found[tool] = await judged(page);
    await page.close();
  }
  const page = await open();
  await page.evaluate(darkReader);
  await page.evaluate(() => window.DarkReader.enable());
  await page.waitForFunction(() => {
    const [background] = getComputedStyle(document.querySelector(".force-status")).backgroundColor.match(/\d+/g);
    return Number(background) < 60 && document.querySelector(".darkreader");
  });
  found["Dark Reader"] = await judged(page);
});
site.stop();
console.log(JSON.stringify(found));
