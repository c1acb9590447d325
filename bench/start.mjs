// How a page starts: when it is painted, when the list opens, when the graphic lives, and what that takes.
import { visit } from "./chromium.mjs";

// Runs in the page before all else. Opens the list as soon as there is one, as an impatient reader does.
const watch = () => {
  const seen = (window.__seen = { shift: 0, long: [], largest: 0 });
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("layout-shift", (it) => it.hadRecentInput || (seen.shift += it.value));
  observe("longtask", (it) => seen.long.push([it.startTime, it.duration]));
  observe("largest-contentful-paint", (it) => (seen.largest = it.startTime));
  const look = () => {
    const host = document.getElementById("force-status");
    const list = host && host.querySelector(".fs-all > summary");
    const tile = list && !seen.list && host.querySelector(".fs-tile");
    if (tile) {
      if (!list.parentNode.open) list.click();
      if (tile.getClientRects().length) seen.list = performance.now();
    }
    if (host && host.dataset.script === "live" && !seen.live) seen.live = performance.now();
    if (!seen.list || !seen.live) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

export const start = async (browser, address, means) => {
  const { page, protocol, end } = await visit(browser, means);
  let bytes = 0;
  protocol.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.evaluateOnNewDocument(watch);
  await page.goto(address, { waitUntil: "load" });
  const lives = !address.endsWith("baseline.html");
  const isDone = (lives) =>
    window.__seen.list && window.__seen.largest && performance.getEntriesByName("first-contentful-paint").length && (window.__seen.live || !lives);
  await page.waitForFunction(isDone, { timeout: 60_000 }, lives);
  // A visit that ends with a search.
  if (lives) {
    await page.type("#fs-find", "Leeds");
    await page.waitForFunction(() => document.getElementById("fs-message").innerText.includes("West Yorkshire"));
  }
  const seen = await page.evaluate(() => ({
    ...window.__seen,
    arrived: Math.max(0, ...performance.getEntriesByType("resource").filter((it) => /_bg\.wasm$/.test(it.name)).map((it) => it.responseEnd)),
    first: performance.getEntriesByName("first-contentful-paint")[0].startTime,
  }));
  const during = seen.long.filter(([begin]) => begin < (seen.live || Infinity));
  // What the program itself takes: the longest task between its arrival and the moment at which the graphic lives. Tasks
  // under 50 ms are not told, and count as none.
  const program = seen.long.filter(([begin]) => begin >= seen.arrived && begin < seen.live);
  const found = {
    "first contentful paint, ms": seen.first,
    "largest contentful paint, ms": seen.largest,
    "the list is open, ms": seen.list,
    "layout shift": seen.shift,
    "blocking, ms": during.reduce((sum, [, duration]) => sum + duration - 50, 0),
    "longest task, ms": Math.max(0, ...during.map(([, duration]) => duration)),
    "bytes with a search": bytes,
  };
  if (lives) {
    found["live, ms"] = seen.live;
    found["longest task of the program, ms"] = Math.max(0, ...program.map(([, duration]) => duration));
  }
  await end();
  return found;
};
