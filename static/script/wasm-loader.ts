// Fetches the wasm programs and their glue, once for all graphics of a page, and creates instances of them. The build puts `files`
// before this script: the names and digests of all files beside it, so that a browser runs nothing else. In the npm package each
// file is a function that imports a module with the same content: all bundlers follow imports, not all follow addresses.
const loadError = (address) =>
  new Error(`${address} could not be loaded as it was published. Check that it lies beside the script, whole, with CORS headers.`);

// A page that demands trusted types must allow the policy `force-status`; what it lets through comes from the build alone. A
// second copy of this script finds the name taken, and needs none: the first does all the work.
let policy = null;
try {
  policy = trustedTypes.createPolicy("force-status", { createHTML: (html) => html, createScriptURL: (address) => address });
} catch {}

// The glue is a plain script that leaves a function on its own element: nothing global, and a digest that browsers check.
// It is held here while it loads: WebKit collects a script that is in no document and that nobody holds, its listeners with
// it, and nobody would ever hear of the load.
const loading = new Set();
const glue = async (base, { glue, glueDigest }) => {
  if (glue.call) return (await glue()).default;
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const { href } = new URL(glue, base);
    script.src = policy ? policy.createScriptURL(href) : href;
    script.integrity = glueDigest;
    script.crossOrigin = "anonymous";
    const end = (then) => () => loading.delete(script) && then();
    script.onload = end(() => resolve(script.glue));
    script.onerror = end(() => reject(loadError(script.src)));
    loading.add(script);
    document.head.append(script);
    script.remove();
  });
};

// A file beside the script, as it was published: a browser takes no other content for it.
const fetched = async (base, name, integrity) => {
  if (name.call) return new Response((await name()).default);
  const address = new URL(name, base);
  let answer;
  try {
    answer = await fetch(address, { integrity, credentials: "omit" });
  } catch {}
  if (!answer || !answer.ok) throw loadError(address);
  return answer;
};

// What is loaded once by its name for all the graphics of a page. What has failed is tried again: a network that was gone comes
// back.
const memoize = (load) => {
  const loaded = new Map();
  return (base, name) => {
    if (!loaded.has(name)) {
      const loading = load(base, name);
      loaded.set(name, loading);
      loading.catch(() => loaded.delete(name));
    }
    return loaded.get(name);
  };
};

// The register of the folder's own edition, by the tag of the language that it is spoken in.
const registered = memoize(async (base, tag) => {
  const { text, digest } = files.spoken[tag].register;
  return (await fetched(base, text, digest)).text();
});

const wasm = async (base, { wasm, wasmDigest }) =>
  WebAssembly.compile(await (await fetched(base, wasm, wasmDigest)).arrayBuffer());

// WebAssembly with a trap handler: after a trap the instance is unusable, since its memory may be half changed. If `trapped`
// returns true, the error is not thrown on: the page's own error reports need not contain what is repaired.
const withTrapHandler = (trapped) => {
  // The glue reads a result as a number or as a list with an error: this is 0, and no error.
  const nothing = [];
  return Object.create(WebAssembly, {
    instantiate: {
      value: async (module, imports) => {
        const instance = await WebAssembly.instantiate(module, imports);
        let isDead = false;
        const exports = {};
        for (const [name, part] of Object.entries(instance.exports)) {
          exports[name] =
            typeof part !== "function"
              ? part
              : (...values) => {
                  if (isDead) return nothing;
                  try {
                    return part(...values);
                  } catch (error) {
                    isDead = true;
                    if (trapped(error)) return nothing;
                    throw error;
                  }
                };
        }
        return Object.create(instance, { exports: { value: exports } });
      },
    },
  });
};

// Each program with its glue.
const parts = memoize((base, name) => Promise.all([glue(base, files[name]), wasm(base, files[name])]));

// An error if the browser cannot run the programs. It validates a module that takes a reference, as all programs do.
const missingFeature = () => {
  const probe = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);
  return typeof WebAssembly === "object" && WebAssembly.validate(probe)
    ? null
    : new Error("This browser lacks WebAssembly with references.");
};

// Returns the exports of a new instance of a program. `trapped` gets the error of a trap and returns whether it repairs it. A
// failed start is always thrown.
const instance = async (base, name, trapped) => {
  const missing = missingFeature();
  if (missing) throw missing;
  const [make, module] = await parts(base, name);
  let isStarted = false;
  const exports = make(withTrapHandler((error) => trapped(error) && isStarted));
  await exports({ module_or_path: module });
  isStarted = true;
  return exports;
};
