// The Chromium that CHROMIUM names, for as long as some work takes. Nothing in it leads to another machine.
import { launch } from "puppeteer-core";

// As in tests/e2e/engine.rs; and no name is looked up.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Gives `work` a browser, and ends it after. */
export const inChromium = async (work) => {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("CHROMIUM does not name a Chromium. cargo xtask test sets it.");
  const browser = await launch({ executablePath, args: ARGUMENTS, headless: true });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
};
