// The page without its script, beside the page and packed as it is: the floor of every figure. Returns what removes it.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

export const makeFloor = (dist) => {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const floor = page.replace(/<script src[^>]*><\/script>/, "");
  if (floor === page) throw new Error(`${dist}/index.html has no script to leave out.`);
  const files = ["floor.html", "floor.html.br"].map((name) => join(dist, name));
  writeFileSync(files[0], floor);
  writeFileSync(files[1], brotliCompressSync(floor));
  return () => files.forEach((file) => rmSync(file));
};
