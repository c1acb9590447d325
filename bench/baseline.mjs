// The page without its script, beside the page and packed as it is: the baseline of every figure. Returns what removes it.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

export const makeBaseline = (dist) => {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const baseline = page.replace(/<script src[^>]*><\/script>/, "");
  if (baseline === page) throw new Error(`${dist}/index.html has no script to leave out.`);
  const files = ["baseline.html", "baseline.html.br"].map((name) => join(dist, name));
  writeFileSync(files[0], baseline);
  writeFileSync(files[1], brotliCompressSync(baseline));
  return () => files.forEach((file) => rmSync(file));
};
