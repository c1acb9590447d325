// How the graphic grows with the units of its edition: the same page built for 43 units and for tens of thousands. `cargo xtask
// bench` has them built, each into a folder named by its number, and says how long each took to be rendered.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { heap, visit } from "./chromium.mjs";
import { act, time } from "./interactions.mjs";
import { percentiles } from "./tables.mjs";

const MEANS = { cpu: 1, network: null };
const ACTIONS = 100;
const WORDS = "Ashbank Abbey b";

// Runs in the page before all else: every instance hands its memory to its own glue, and to this.
const remember = () => {
  const instantiate = WebAssembly.instantiate;
  window.__memory = [];
  WebAssembly.instantiate = async (...values) => {
    const made = await instantiate(...values);
    const { exports } = made.instance || made;
    window.__memory.push(exports.memory);
    return made;
  };
};

const size = (folder, begins, ends) => {
  const names = readdirSync(folder).filter((name) => name.startsWith(begins) && name.endsWith(ends));
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
};

export const grow = async (browser, address, folder, count) => {
  const { page, protocol, end } = await visit(browser, MEANS);
  await page.evaluateOnNewDocument(remember);
  await page.goto(`${address}grown/${count}/index.html`, { waitUntil: "load" });
  await page.waitForFunction(() => document.getElementById("force-status").dataset.script === "live", { timeout: 60_000 });
  const first = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  const live = await page.evaluate(() => performance.now());
  await page.evaluate(time);
  let nodes = 0;
  const times = { filter: [], letter: [] };
  const note = async () => (nodes = Math.max(nodes, await page.evaluate(() => document.querySelectorAll("*").length)));
  await page.click(".fs-all > summary");
  for (let turn = 0; turn < ACTIONS; turn++) {
    const filter = ["g0", "0", "2", "all"][turn % 4];
    await act(page, times.filter, () => page.click(`label:has(> [data-filter="${filter}"])`));
    await note();
  }
  await page.focus("#fs-find");
  for (let turn = 0; turn < ACTIONS; turn++) {
    const letter = WORDS[turn % WORDS.length];
    await act(page, times.letter, () => page.keyboard.press(letter === " " ? "Space" : letter));
    await note();
    if (turn % WORDS.length === WORDS.length - 1) await page.$eval("#fs-find", (it) => (it.value = ""));
  }
  const memory = await page.evaluate(() => window.__memory.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  const held = await heap(protocol);
  await end();
  return {
    "page, brotli bytes": size(folder, "index", ".html.br"),
    "client data, brotli bytes": size(folder, "client-data", ".txt.br"),
    "first paint, ms": Math.round(first),
    "live, ms": Math.round(live),
    "filter to paint, 95 %, ms": percentiles(times.filter).p95,
    "letter to paint, median, ms": percentiles(times.letter).median,
    "letter to paint, 95 %, ms": percentiles(times.letter).p95,
    "elements at most": nodes,
    "heap, MB": Number((held / 1e6).toFixed(2)),
    "memory of the wasm, MB": Number((memory / 1e6).toFixed(2)),
  };
};
