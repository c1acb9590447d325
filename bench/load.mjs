// How many pages nginx serves a second with the project's configuration, beside what it serves of a plain file of the same
// size without it. Both by turns, on loopback, for a few seconds each.
import { execFileSync } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROUNDS = 5;
const SECONDS = 4;

const served = (wrk, address) => {
  const output = execFileSync(wrk, ["-t1", "-c32", `-d${SECONDS}s`, "-H", "Accept-Encoding: br", address], { encoding: "utf8" });
  if (/Non-2xx/.test(output)) throw new Error(`${address} is not served: ${output}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]);
};

export const load = (wrk, address, dist, folder) => {
  mkdirSync(join(folder, "plain"), { recursive: true });
  writeFileSync(join(folder, "plain", "file"), Buffer.alloc(statSync(join(dist, "index.html.br")).size));
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push([served(wrk, address), served(wrk, `${address}plain/file`)]);
  }
  const middle = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
  const [page, plain] = [0, 1].map((place) => Math.round(middle(rounds.map((round) => round[place]))));
  const ratio = middle(rounds.map(([page, plain]) => page / plain)).toFixed(2);
  return { page, plain, ratio: Number(ratio) };
};
