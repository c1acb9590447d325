// Brings graphics to life: fetches glue and wasm side by side, once for all the graphics of a page, and gives each an
// instance of its own, so that a trap in one reaches no other. The build puts `files` before this: the addresses of the two
// beside the script, and their digests, so that a browser runs nothing else.
//
// The host's data-script tells the style sheet how far this has come: "on", "live" (set by the graphic) or "failed".
const parts = {};

const lost = (address) =>
  new Error(`${address} could not be loaded as it was published. Check that it lies beside the script, whole, with CORS headers.`);

// The glue is a plain script that leaves a function on its own element: nothing global, and a digest that browsers check.
const glue = (base) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(files.glue, base).href;
    script.integrity = files.glueDigest;
    script.crossOrigin = "anonymous";
    script.onload = () => resolve(script.glue);
    script.onerror = () => reject(lost(script.src));
    document.head.append(script);
    script.remove();
  });

// A file beside the script, as it was published: a browser takes no other content for it.
const fetched = async (base, name, integrity) => {
  const address = new URL(name, base);
  try {
    return await fetch(address, { integrity, credentials: "omit" });
  } catch {
    throw lost(address);
  }
};

const wasm = async (base) =>
  WebAssembly.compile(await (await fetched(base, files.wasm, files.wasmDigest)).arrayBuffer());

// WebAssembly for one graphic: every way into its instance tells `trapped` when it traps.
const guarded = (trapped) =>
  Object.create(WebAssembly, {
    instantiate: {
      value: async (module, imports) => {
        const instance = await WebAssembly.instantiate(module, imports);
        const exports = {};
        for (const [name, part] of Object.entries(instance.exports)) {
          exports[name] =
            typeof part !== "function"
              ? part
              : (...values) => {
                  try {
                    return part(...values);
                  } catch (error) {
                    if (error instanceof WebAssembly.RuntimeError) trapped(error);
                    throw error;
                  }
                };
        }
        return Object.create(instance, { exports: { value: exports } });
      },
    },
  });

// Brings the graphic in `host` to life, and returns it; `failed` is told what a person can act on. A graphic that cannot live,
// or that traps later, is deaf: the controls that need it go, the rest works in HTML and CSS as before.
const enliven = async (host, base, { address, told, register, failed }) => {
  const fail = (error) => {
    host.dataset.script = "failed";
    failed(error);
  };
  try {
    host.dataset.script = "on";
    // A module that takes a reference, as the graphic's does: a browser that refuses it is spared the download.
    const probe = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);
    if (typeof WebAssembly !== "object" || !WebAssembly.validate(probe)) throw new Error("This browser lacks WebAssembly with references.");
    parts.both = parts.both || Promise.all([glue(base), wasm(base)]);
    const [make, module] = await parts.both;
    const door = make(guarded(fail));
    await door({ module_or_path: module });
    const mounted = door.mount(host, address, told, register);
    if (!mounted) throw new Error("The element lacks the HTML of the build.");
    return mounted;
  } catch (error) {
    fail(error);
    return null;
  }
};
