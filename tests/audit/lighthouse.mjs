// Lighthouse's marks for a page, and every audit that keeps one from being full, as JSON. Nothing is reported to anyone.
// `node lighthouse.mjs mobile|desktop|oldest FILE`; `oldest` is a phone that shows what the oldest browsers show.
import { basename, dirname } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import { inChromium } from "./chromium.mjs";
import { asOldest } from "./oldest.mjs";
import { serve } from "./serve.mjs";

const CATEGORIES = ["accessibility", "best-practices", "seo"];

/** What an audit found, in a line each: the element, or whatever else it lists. */
const found = ({ details }) =>
  (details?.items ?? []).map((item) => item.node?.snippet ?? item.description ?? JSON.stringify(item));

/** The audits of a category that are not passed in full. */
const faults = ({ auditRefs }, audits) =>
  auditRefs
    .map(({ id }) => audits[id])
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "error" || (score !== null && score < 1))
    .map((audit) => ({ id: audit.id, title: audit.title, found: found(audit), error: audit.errorMessage }));

const [form, file] = process.argv.slice(2);
const name = basename(file);
const site = await serve(dirname(file), form === "oldest" ? { [name]: asOldest(file) } : {});
try {
  await inChromium(async (browser) => {
    const flags = { onlyCategories: CATEGORIES, logLevel: "error" };
    const config = form === "desktop" ? desktopConfig : undefined;
    const { lhr } = await lighthouse(site.address + name, flags, config, await browser.newPage());
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const judged = (category) => ({ score: Math.round(category.score * 100), faults: faults(category, lhr.audits) });
    const report = Object.entries(lhr.categories).map(([name, category]) => [name, judged(category)]);
    console.log(JSON.stringify(Object.fromEntries(report)));
  });
} finally {
  site.stop();
}
