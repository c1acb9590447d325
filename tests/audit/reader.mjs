// What a browser's reader view makes of a page: its title and its text, as JSON. `node reader.mjs FILE`
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";

const { document } = new JSDOM(readFileSync(process.argv[2]), { url: "https://example.org/force-status/" }).window;
const { title, textContent } = new Readability(document).parse() ?? { title: "", textContent: "" };
console.log(JSON.stringify({ title, text: textContent }));
