// What judges of packages say of the packed file, and what the type checkers of frameworks say of pages with the element.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

// What is wrong in a template, in place of what is right.
const WRONG = [
  ['view="unit"', 'view="map"'],
  ["event.detail.unit", "event.detail.colour"],
];

// A page with the element passes, and one where all is wrong has each fault reported.
const judged = (program, framework, page, words) => async () => {
  const folder = `types/${framework}`;
  const file = path.join(program.apps, folder, page);
  await program.run(words[0], words.slice(1), folder);
  let text = readFileSync(file, "utf8");
  for (const [from, to] of WRONG) {
    assert.ok(text.includes(from), from);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
  const child = program.start(words[0], words.slice(1), folder);
  assert.notEqual(await child.ended, 0);
  for (const named of ["map", "colour"]) assert.ok(child.said.includes(named), `${named}: ${child.said}`);
};

export const judges = (program, archive) => ({
  "publint::nothing_is_reported": async () => {
    const said = await program.run("publint", ["run", archive, "--strict"]);
    assert.match(said, /All good/);
  },
  "attw::nothing_is_reported": async () => {
    const said = await program.run("attw", [archive, "--format", "json", "--no-definitely-typed"]);
    const { analysis, problems } = JSON.parse(said);
    assert.deepEqual(problems, {}, said);
    assert.equal(analysis.types.kind, "included");
  },
  "types::react_knows_the_element": judged(program, "react", "page.tsx", ["tsc", "--project", "."]),
  "types::vue_knows_the_element": judged(program, "vue", "Page.vue", ["vue-tsc", "--project", "."]),
  "types::svelte_knows_the_element": judged(program, "svelte", "Page.svelte", ["svelte-check", "--fail-on-warnings", "--output", "machine"]),
});
