// How soon what a reader does is painted.
import { heap, visit } from "./chromium.mjs";
import { percentiles } from "./tables.mjs";

// Runs in the page: from each input to the end of the frame that follows it.
export const time = () => {
  window.__times = [];
  const done = (event) => {
    const begun = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.__times.push(performance.now() - begun);
      port2.postMessage(null);
    });
  };
  for (const kind of ["click", "input"]) {
    addEventListener(kind, (event) => event.isTrusted && (kind === "input" ? event.target.type === "search" : true) && done(event), true);
  }
};

// Each kind: what is pressed, in turn.
const KINDS = {
  card: ["investigations", "answered"].map((it) => `[data-card=${it}] > summary`),
  view: [".fs-all > summary"],
  tile: ["kent", "gwent", "essex", "merseyside"].map((it) => `label:has(> [name=fs-unit][value=${it}])`),
};

export const act = async (page, times, one) => {
  await page.evaluate(() => (window.__times.length = 0));
  await one();
  await page.waitForFunction(() => window.__times.length > 0, { polling: "raf" });
  times.push(await page.evaluate(() => window.__times[0]));
};

export const interact = async (browser, address, means, count) => {
  const { page, protocol, end } = await visit(browser, { ...means, network: null });
  await page.goto(address, { waitUntil: "load" });
  const lives = !address.endsWith("baseline.html");
  if (lives) await page.waitForFunction(() => document.getElementById("force-status").dataset.script === "live");
  await page.evaluate(time);
  const before = await heap(protocol);
  const times = {};
  for (const [kind, targets] of Object.entries(KINDS)) {
    times[kind] = [];
    if (kind === "tile") await page.$eval(".fs-all", (it) => (it.open = true));
    for (let turn = 0; turn < count; turn++) {
      await act(page, times[kind], () => page.click(targets[turn % targets.length]));
    }
  }
  if (lives) {
    times.letter = [];
    await page.focus("#fs-find");
    for (let turn = 0; turn < count; turn++) {
      await act(page, times.letter, () => page.keyboard.press("Leeds "[turn % 6] === " " ? "Space" : "Leeds "[turn % 6]));
      if (turn % 12 === 11) await page.$eval("#fs-find", (it) => (it.value = ""));
    }
  }
  const after = await heap(protocol);
  await end();
  return { times: Object.fromEntries(Object.entries(times).map(([kind, all]) => [kind, percentiles(all)])), heap: [before, after] };
};
