// Measures the built page in Chromium, beside the same page without a script as the baseline. `cargo xtask bench` starts it with
// the address of a server that serves both, the browser's path, the folder that is served and the file for the figures.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeBaseline } from "./baseline.mjs";
import { launch } from "./chromium.mjs";
import { capacity } from "./capacity.mjs";
import { grow } from "./grow.mjs";
import { load } from "./load.mjs";
import { interact } from "./interactions.mjs";
import { start } from "./start.mjs";
import { summary, table } from "./tables.mjs";

const [address, chromium, dist, file] = process.argv.slice(2);
const RUNS = 9;
const ACTIONS = 200;
// A poor phone on a slow network, and this machine as it is.
const PROFILES = {
  "slow 4G, CPU x4": { cpu: 4, network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 } },
  plain: { cpu: 1, network: null },
};
const PAGES = { baseline: "baseline.html", graphic: "index.html" };

const removeFloor = makeBaseline(dist);
// How long each number of units took to be rendered, in milliseconds.
const rendered = JSON.parse(process.env.RENDERED || "{}");
const report = { runs: RUNS, actions: ACTIONS, start: {}, interactions: {}, growth: {} };
const browser = await launch(chromium);
try {
  for (const [profile, means] of Object.entries(PROFILES)) {
    // The pages take turns, so that both meet the machine in the same mood.
    const found = { baseline: [], graphic: [] };
    for (let run = 0; run < RUNS; run++) {
      for (const [page, name] of Object.entries(PAGES)) found[page].push(await start(browser, address + name, means));
    }
    report.start[profile] = Object.fromEntries(Object.entries(found).map(([page, runs]) => [page, summary(runs)]));
    report.interactions[profile] = {};
    for (const [page, name] of Object.entries(PAGES)) {
      report.interactions[profile][page] = await interact(browser, address + name, means, ACTIONS);
    }
  }
  for (const [count, milliseconds] of Object.entries(rendered)) {
    const grown = await grow(browser, address, join(dirname(file), "grown", count), count);
    report.growth[count] = { "rendered by the build, ms": milliseconds, ...grown };
  }
} finally {
  await browser.close();
  removeFloor();
}

const ratio = (ours, baseline) => (baseline && baseline.median > 0 ? (ours.median / baseline.median).toFixed(2) : "");
for (const [profile, pages] of Object.entries(report.start)) {
  const rows = Object.entries(pages.graphic).map(([what, ours]) => {
    const baseline = pages.baseline[what];
    return [what, baseline ? baseline.median : "", ours.median, `${ours.least} to ${ours.most}`, ratio(ours, baseline)];
  });
  console.log(`\nstart, ${profile}: median of ${RUNS}\n${table(["", "baseline", "graphic", "spread", "ratio"], rows)}`);
}
for (const [profile, pages] of Object.entries(report.interactions)) {
  const rows = Object.entries(pages.graphic.times).map(([kind, ours]) => {
    const baseline = pages.baseline.times[kind];
    return [kind, baseline ? baseline.median : "", baseline ? baseline.p95 : "", ours.median, ours.p95];
  });
  const head = ["input to paint, ms", "baseline", "baseline, 95 %", "graphic", "graphic, 95 %"];
  console.log(`\n${ACTIONS} of each kind, ${profile}\n${table(head, rows)}`);
  const [before, after] = pages.graphic.heap.map((bytes) => (bytes / 1e6).toFixed(2));
  console.log(`heap, MB: ${before} before, ${after} after`);
}
const growths = Object.values(report.growth);
if (growths.length) {
  const rows = Object.keys(growths[0]).map((what) => [what, ...growths.map((grown) => grown[what])]);
  console.log(`\ngrowth\n${table(["units", ...Object.keys(report.growth)], rows)}`);
}
console.log(`\n${table(["10000 views a second, docs/load.md", ""], capacity(dist))}`);
if (process.env.WRK) {
  report.load = load(process.env.WRK, address, dist, dirname(file));
  const { page, plain, ratio } = report.load;
  console.log(`\nserved a second on loopback: the page ${page}, a plain file of its size ${plain}, ratio ${ratio}`);
}
writeFileSync(file, JSON.stringify(report, null, 2));
console.log(`\nall figures: ${file}`);
