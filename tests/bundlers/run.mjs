// Tries the npm package in real bundlers: node run.mjs FOLDER PACKAGE.tgz DIST. FOLDER holds the bundlers in node_modules. What
// each makes of a page that imports the package is served and opened in Chromium. Prints what a test program of Rust prints.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundlers } from "./bundlers.mjs";
import { judges } from "./judges.mjs";
import { Program } from "./program.mjs";

const [folder, archive, dist] = process.argv.slice(2).map((name) => path.resolve(name));
const here = import.meta.dirname;

// A project of its own, into which npm installs the packed file, without network.
const apps = path.join(folder, "apps");
rmSync(apps, { recursive: true, force: true });
mkdirSync(apps);
writeFileSync(path.join(apps, "package.json"), JSON.stringify({ private: true, type: "module" }));
const program = new Program(folder, apps);
await program.run("npm", ["install", "--offline", "--no-audit", "--no-fund", archive]);
const installed = JSON.parse(readFileSync(path.join(apps, "node_modules/force-status/package.json"), "utf8"));
cpSync(path.join(here, "apps"), apps, { recursive: true });

const tests = { ...judges(program, archive), ...bundlers(program, dist) };
const filters = process.env.BUNDLERS_FILTER ? process.env.BUNDLERS_FILTER.split(" ") : [""];
const chosen = Object.entries(tests).filter(([name]) => filters.some((filter) => name.includes(filter)));
console.log(`force-status ${installed.version}, ${chosen.length} tests`);
const failures = [];
for (const [name, test] of chosen) {
  const begun = Date.now();
  let said = "ok";
  try {
    await test();
  } catch (error) {
    failures.push(name);
    said = `FAILED\n${error.stack}`;
  }
  console.log(`test ${name} ... ${said}`);
  if (process.env.BUNDLERS_TIMES) console.log(`  ${Date.now() - begun} ms`);
}
program.end();
console.log(`test result: ${failures.length ? "FAILED" : "ok"}. ${chosen.length - failures.length} passed; ${failures.length} failed;`);
process.exit(failures.length ? 1 : 0);
