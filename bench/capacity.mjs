// What a front page of a national site asks of the network and of the origin, from the bytes and the cache lifetimes of the
// build: `node bench/capacity.mjs dist`. `docs/load.md` says what is assumed.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { table } from "./tables.mjs";

const VIEWS = 10_000; // a second
const EDGES = 200; // places of a content network, each with a cache of its own
const LIVES = 0.3; // of the views, those in which the reader comes near the graphic or uses it

const bytes = (dist, name) => statSync(join(dist, `${name}.br`)).size;
const lifetime = (headers, name) => Number(new RegExp(`/${name}\\n(?:  .*\\n)*?  Cache-Control: .*max-age=(\\d+)`).exec(headers)[1]);

export const capacity = (dist) => {
  const headers = readFileSync(join(dist, "_headers"), "utf8");
  const names = readdirSync(dist).filter((name) => /^(page|force-status|client-data)-[0-9a-f]+(_bg)?\.(js|txt|wasm)$/.test(name));
  const page = bytes(dist, "index.html");
  const script = bytes(dist, names.find((name) => name.startsWith("page-")));
  const program = names.filter((name) => !name.startsWith("page-")).reduce((sum, name) => sum + bytes(dist, name), 0);
  const fresh = lifetime(headers, "index.html");
  const perView = page + script + LIVES * program;
  return [
    ["a view, kB", (perView / 1000).toFixed(1)],
    ["all views, none cached by its browser, Gbit/s", ((VIEWS * perView * 8) / 1e9).toFixed(2)],
    ["the network asks the origin for the page, times a second", (EDGES / fresh).toFixed(2)],
    ["the origin sends for that, kB/s", ((EDGES / fresh) * page / 1000).toFixed(1)],
    ["after a new build the network fetches each file once, MB", ((EDGES * (page + script + program)) / 1e6).toFixed(1)],
  ];
};

if (process.argv[1].endsWith("capacity.mjs")) {
  console.log(table([`${VIEWS} views a second`, ""], capacity(process.argv[2])));
}
