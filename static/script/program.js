// Fetches the programs in wasm, each with its glue side by side and once for all the graphics of a page, and makes instances
// of them. The build puts `files` before this: the names of all that lies beside the script, and their digests, so that a
// browser runs nothing else. In the npm package each is a function instead, which imports a module with the same content:
// every bundler follows imports, and not every one follows addresses.
const lost = (address) =>
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
    script.onerror = end(() => reject(lost(script.src)));
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
  if (!answer || !answer.ok) throw lost(address);
  return answer;
};

// What is loaded once by its name for all the graphics of a page. What has failed is tried again: a network that was gone comes
// back.
const once = (load) => {
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
const registered = once(async (base, tag) => {
  const { text, digest } = files.spoken[tag].register;
  return (await fetched(base, text, digest)).text();
});

const wasm = async (base, { wasm, wasmDigest }) =>
  WebAssembly.compile(await (await fetched(base, wasm, wasmDigest)).arrayBuffer());

// WebAssembly for one instance: whatever is thrown out of it has stopped it in the middle of its work, and is told. It does no
// more then: its memory may be half changed. Where `trapped` returns true the error goes no further: of what is mended the
// page's own reports of errors should hear nothing.
const guarded = (trapped) => {
  // What the glue reads of an answer, be it a number or a list: 0 and no error.
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
const parts = once((base, name) => Promise.all([glue(base, files[name]), wasm(base, files[name])]));

// What the browser lacks for any program, if anything: a module that takes a reference, as all of them do, tells.
const lack = () => {
  const probe = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);
  return typeof WebAssembly === "object" && WebAssembly.validate(probe)
    ? null
    : new Error("This browser lacks WebAssembly with references.");
};

// A new instance of a program; `trapped` is told when it stops, and returns whether it sees to that. A start that fails is
// always thrown.
const instance = async (base, name, trapped) => {
  const missing = lack();
  if (missing) throw missing;
  const [make, module] = await parts(base, name);
  let isStarted = false;
  const door = make(guarded((error) => trapped(error) && isStarted));
  await door({ module_or_path: module });
  isStarted = true;
  return door;
};
