// What judges of packages say of the packed file.
import assert from "node:assert/strict";

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
});
