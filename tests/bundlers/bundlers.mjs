// Each bundler with what docs/embedding.md says to a developer, and nothing more; pages lie below a path of their own.
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { open } from "./page.mjs";
import { serve } from "./serve.mjs";

// Where the pages are.
const BASE = "/news/article/";

// No file names a folder of this machine, nor any other file by its path.
const judgeOutput = (program, out) => {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  if (!files.length) throw new Error(`${out} is empty`);
  for (const file of files) {
    const text = readFileSync(path.join(file.parentPath, file.name), "latin1");
    for (const wrong of [/file:\/\/\/?[\w.]/, program.folder, process.cwd()]) {
      const at = text.search(wrong);
      if (at >= 0) throw new Error(`${file.name} holds ${wrong}: …${text.slice(Math.max(0, at - 80), at + 120)}…`);
    }
  }
};

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
};

// The tests, by their names.
export const bundlers = (program, dist) => {
  // What is built is served and opened.
  const built = async (out) => {
    const folder = path.join(program.apps, out);
    judgeOutput(program, folder);
    const server = await serve(folder, BASE);
    try {
      await open(server.address, dist);
    } finally {
      server.close();
    }
  };
  // Bundlers that write scripts alone leave the page to its developer.
  const withPage = (out, script) => {
    const folder = path.join(program.apps, out);
    const page = readFileSync(path.join(program.apps, "page/index.html"), "utf8");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "index.html"), page.replace('type="module" src="./main.js"', script));
  };

  return {
    "vite::a_page_that_is_built_lives": async () => {
      await program.run("vite", ["build", "--base", BASE, "--outDir", "../out/vite", "--logLevel", "warn"], "page");
      await built("out/vite");
    },
    "vite::a_page_that_is_served_while_it_is_written_lives": async () => {
      const port = await freePort();
      const vite = program.start("vite", ["--base", BASE, "--port", port, "--strictPort", "--host", "127.0.0.1"], "page");
      const address = `http://127.0.0.1:${port}${BASE}`;
      for (;;) {
        if (vite.exitCode !== null) throw new Error(vite.said);
        if (await fetch(address).then((answer) => answer.ok, () => false)) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await open(address, dist);
    },
    "webpack::a_page_that_is_built_lives": async () => {
      writeFileSync(path.join(program.apps, "webpack.mjs"), WEBPACK);
      await program.run("node", ["webpack.mjs"]);
      withPage("out/webpack", 'defer src="main.js"');
      await built("out/webpack");
    },
    "esbuild::a_page_that_is_built_in_parts_lives": async () => {
      await program.run("esbuild", ["page/main.js", "--bundle", "--minify", "--splitting", "--format=esm", "--outdir=out/esbuild"]);
      withPage("out/esbuild", 'type="module" src="main.js"');
      await built("out/esbuild");
    },
    "esbuild::a_page_with_one_script_lives": async () => {
      await program.run("esbuild", ["page/main.js", "--bundle", "--minify", "--outfile=out/esbuild-one/main.js"]);
      withPage("out/esbuild-one", 'defer src="main.js"');
      await built("out/esbuild-one");
    },
    "rollup::a_page_that_is_built_lives": async () => {
      const words = ["page/main.js", "--plugin", "node-resolve", "--format", "es", "--dir", "out/rollup", "--failAfterWarnings"];
      await program.run("rollup", words);
      withPage("out/rollup", 'type="module" src="main.js"');
      await built("out/rollup");
    },
    "parcel::a_page_that_is_built_lives": async () => {
      await program.run("parcel", ["build", "page/index.html", "--public-url", "./", "--dist-dir", "out/parcel", "--no-cache"]);
      await built("out/parcel");
    },
    "next::a_page_that_is_built_lives": async () => {
      await program.run("next", ["build"], "next");
      await built("next/out");
    },
    "next::a_page_that_is_built_by_webpack_lives": async () => {
      await program.run("next", ["build", "--webpack"], "next");
      await built("next/out");
    },
    "none::a_page_that_imports_the_installed_file_lives": async () => {
      withPage("node_modules/page", `type="module">import { mount } from "../force-status/force-status.js";${SCRIPT}//`);
      const server = await serve(path.join(program.apps, "node_modules"), BASE);
      try {
        await open(`${server.address}page/`, dist);
      } finally {
        server.close();
      }
    },
  };
};

const SCRIPT = `
document.querySelector("force-status").addEventListener("ready", () => document.body.setAttribute("data-ready", ""));
mount(document.querySelector("#place"), { view: "unit", headingLevel: 3 });
`;

const WEBPACK = `
import path from "node:path";
import webpack from "webpack";
const options = { mode: "production", entry: "./page/main.js", output: { path: path.resolve("out/webpack") } };
webpack(options, (error, stats) => {
  const failed = error || (stats.hasErrors() && stats.toString({ all: false, errors: true }));
  if (failed) console.error(failed);
  process.exit(failed ? 1 : 0);
});
`;
