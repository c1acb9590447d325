// A folder served on a free port of this machine alone, each file with the type that a careful host would give it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Serves `folder`. `other` holds files by name that take the place of those in it. Gives the address and an end. */
export const serve = async (folder, other = {}) => {
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
    const name = normalize(path.endsWith("/") ? `${path}index.html` : path).slice(1);
    try {
      const content = other[name] ?? (await readFile(join(folder, name)));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end(`${name} is not there`);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, stop };
};
