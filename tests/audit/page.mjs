// A built page and its style: all sheets of it, as one.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "css-tree";
import { JSDOM } from "jsdom";

const SHEETS = "style, link[rel=stylesheet]";

/** The document of a page. */
export const open = (file) => new JSDOM(readFileSync(file));

/** The elements that bring its style. */
export const sheets = (document) => [...document.querySelectorAll(SHEETS)];

/** The style of a page. What cannot be read is an error. */
export const style = (file) => {
  const text = (it) => it.textContent || readFileSync(join(dirname(file), it.getAttribute("href")), "utf8");
  return parse(sheets(open(file).window.document).map(text).join("\n"), {
    onParseError: (error) => {
      throw error;
    },
  });
};
