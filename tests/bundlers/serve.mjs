// A server for a folder, below a path, as plain as servers come.
import { once } from "node:events";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

export const serve = async (folder, base) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    let file = pathname.startsWith(base) && path.join(folder, decodeURIComponent(pathname.slice(base.length)));
    if (file && file.endsWith("/")) file += "index.html";
    if (file && existsSync(file) && statSync(file).isDirectory()) file += "/index.html";
    if (!file || !existsSync(file)) {
      response.writeHead(404);
      return response.end();
    }
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] || "application/octet-stream" });
    createReadStream(file).pipe(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
