// What a page with the package must do in Chromium, whichever bundler made it.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import assert from "node:assert/strict";

const project = path.resolve(import.meta.dirname, "../..");
const puppeteer = createRequire(path.join(project, "package.json"))("puppeteer-core");
const HOSPITALS = JSON.parse(readFileSync(path.join(project, "examples/editions/hospitals.json"), "utf8"));
const LIMIT = 20_000;

// The browser's features that ask its maker's servers are off, as in the other tests.
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

export const open = async (address, dist) => {
  const saved = mkdtempSync(path.join(tmpdir(), "force-status-saved-"));
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(LIMIT);
    const wrong = [];
    page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
    page.on("console", (said) => said.type() === "error" && wrong.push(`console: ${said.text()}`));
    page.on("requestfailed", (request) => wrong.push(`failed: ${request.url()}`));
    page.on("response", (answer) => answer.status() >= 400 && wrong.push(`${answer.status()}: ${answer.url()}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol !== "data:" && url.protocol !== "blob:" && url.host !== new URL(address).host) wrong.push(`elsewhere: ${url}`);
    });
    await page.goto(address);
    try {
      await lives(page);
      await speaksWelsh(page);
      await saves(page, browser, saved, dist);
      await showsAnotherEdition(page);
    } catch (error) {
      const html = await page.evaluate(() => document.body.innerHTML);
      error.message += `\n${wrong.join("\n")}\n${html.slice(0, 2000)}`;
      throw error;
    }
    assert.deepEqual(wrong, []);
  } finally {
    await browser.close();
    rmSync(saved, { recursive: true, force: true });
  }
};

// Both graphics live, and their readers and pages receive what happens.
const lives = async (page) => {
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll("force-status")];
    const isLive = ({ shadowRoot }) => shadowRoot && shadowRoot.querySelector('[data-script="live"]');
    if (all.length !== 2) return false;
    all.find((element) => !isLive(element))?.scrollIntoView();
    return all.every(isLive) && document.body.hasAttribute("data-ready");
  });
  const found = await page.evaluate(() => {
    const [first, second] = document.querySelectorAll("force-status");
    return {
      view: second.view,
      headings: [first, second].map(({ shadowRoot }) => shadowRoot.querySelector("h1, h2, h3").tagName),
      embed: [...first.shadowRoot.querySelectorAll(".fs-embed")].filter((it) => it.checkVisibility()).length,
    };
  });
  assert.deepEqual(found, { view: "unit", headings: ["H2", "H3"], embed: 0 });
};

const title = (page) =>
  page.evaluate(() => document.querySelector("force-status").shadowRoot.querySelector("h2")?.textContent);

const speaksWelsh = async (page) => {
  await page.evaluate(() => (document.querySelector("force-status").lang = "cy"));
  await page.waitForFunction(() => document.querySelector("force-status").shadowRoot.querySelector('.force-status [lang="cy"]'));
  await page.evaluate(() => (document.querySelector("force-status").lang = ""));
  await page.waitForFunction(() => !document.querySelector("force-status").shadowRoot.querySelector('.fs-article[lang="cy"]'));
};

// A table is saved as it is published.
const saves = async (page, browser, folder, dist) => {
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  const name = await page.evaluate(() => {
    const link = document.querySelector("force-status").shadowRoot.querySelector('a[download$=".csv"]');
    link.click();
    return link.download;
  });
  const file = path.join(folder, name);
  for (const begun = Date.now(); !existsSync(file); ) {
    if (Date.now() - begun > LIMIT) throw new Error(`${name} is not saved; there is: ${readdirSync(folder)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(readFileSync(file, "utf8"), readFileSync(path.join(dist, name), "utf8"));
};

const showsAnotherEdition = async (page) => {
  await page.evaluate((data) => (document.querySelector("force-status").data = data), HOSPITALS);
  await page.waitForFunction(
    (title) => document.querySelector("force-status").shadowRoot.querySelector("h2")?.textContent.includes(title),
    {},
    HOSPITALS.edition.title,
  );
};
