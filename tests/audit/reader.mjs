// What a browser's reader view makes of a page, as JSON: whether it is offered, its title, its text. `node reader.mjs FILE`
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { readFileSync } from "node:fs";

const { document } = new JSDOM(readFileSync(process.argv[2]), { url: "https://example.org/force-status/" }).window;
const offered = isProbablyReaderable(document);
const { title, textContent } = new Readability(document).parse() ?? { title: "", textContent: "" };
console.log(JSON.stringify({ offered, title, text: textContent }));
