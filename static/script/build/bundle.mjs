// Joins the scripts into the bundles that pages load, minifies them for publication, and writes the module's declarations. trunk
// calls this before a build; `force-status finish` finds the bundles by the manifest that this writes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { declarations } from "./declarations.mjs";

const { build, transform } = await import("esbuild").catch(() => {
  console.error("esbuild is missing. Run `npm ci` in the project's folder, or build by `cargo xtask build`.");
  process.exit(1);
});

const root = path.resolve(import.meta.dirname, "../../..");
const isRelease = process.env.TRUNK_PROFILE === "release";
const folder = path.join(root, "target/scripts", isRelease ? "release" : "debug");
// The languages of the interface, one catalogue each: English, then the others, A to Z.
const catalogs = readdirSync(path.join(root, "crates/messages/locales")).map((file) => path.parse(file).name);
const languages = ["en", ...catalogs.filter((tag) => tag !== "en").sort()];
const { browserslist } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

const options = {
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  minify: isRelease,
  // The oldest browsers: "chrome >= 66" becomes "chrome66".
  target: browserslist.map((line) => line.replace(" >= ", "")),
  // Safari before 14.1 has both, but for cases that are not in these scripts: tagged templates, and a fault of its compiler.
  // https://github.com/evanw/esbuild/issues/4436
  supported: { destructuring: true, "template-literal": true },
  // The type check has its own options: static/script/tsconfig.json.
  tsconfigRaw: {},
};

const write = (name, text) => writeFileSync(path.join(folder, name), text);

/** Bundles a source with what it imports into a file of this name; returns what the manifest says of it. */
const bundle = async (source, name, own, finish = (code) => code) => {
  const { metafile, outputFiles } = await build({
    ...options,
    ...own,
    absWorkingDir: root,
    bundle: true,
    define: { isPackage: String(name === "package"), languages: JSON.stringify(languages) },
    entryPoints: [`static/script/${source}.ts`],
    metafile: true,
    outfile: path.join(folder, `${name}.js`),
    write: false,
  });
  const [{ text }] = outputFiles;
  // Once more: only now are the declarations of all sources beside each other, for one statement and the shortest names.
  const format = own.format === "esm" ? "esm" : undefined;
  const { code: joined } = isRelease ? await transform(text, { ...options, format }) : { code: text };
  const code = finish(joined);
  write(`${name}.js`, code);
  const [[file, output]] = Object.entries(metafile.outputs);
  return [file, { ...output, bytes: Buffer.byteLength(code) }];
};

mkdirSync(folder, { recursive: true });
const outputs = [
  await bundle("release", "force-status", { format: "esm" }),
  // Classic scripts in functions of their own: pages have names of their own.
  await bundle("page", "page", { format: "iife" }),
  await bundle("embed", "embed", { format: "iife" }),
  // Loaded as the glue of programs is: it leaves a function on its own element, which returns the function that checks.
  await bundle("options", "options", { format: "esm" }, (code) => {
    const [exported, name] = code.match(/export\s*\{\s*([\w$]+)[^}]*\};?\s*$/);
    return `document.currentScript.glue=()=>{${code.replace(exported, `return ${name}`)}};\n`;
  }),
];
write("manifest.json", `${JSON.stringify({ outputs: Object.fromEntries(outputs) }, null, 2)}\n`);
// What `cargo xtask package` takes, and what the tests ask.
await bundle("release", "package", { format: "esm" });
await bundle("hydratable", "hydratable", { format: "iife", globalName: "hydratable" });
write("force-status.d.ts", declarations());
