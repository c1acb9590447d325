// Fetches the wasm programs and their glue, once for all graphics of a page, and creates instances of them.
import { type File, type Glue, imported, type Program, type Script } from "./files";
import type { check } from "./options";
import type { Programs } from "./programs";
import { trustedScript } from "./trusted-types";

const loadError = (address: string | URL) =>
  new Error(
    `${address} could not be loaded as it was published. Check that it lies beside the script, whole, with CORS headers.`,
  );

// The glue is a plain script that leaves a function on its own element: nothing global, and a digest that browsers check.
// It is kept here while it loads: WebKit collects a script that is in no document and that nothing refers to, with its
// listeners, and the load would never be noticed.
const loading = new Set<HTMLScriptElement>();
const loadGlue = async (base: string, { glue, glueDigest }: Script): Promise<Glue> => {
  if (isPackage) return imported(glue);
  return new Promise((resolve, reject) => {
    const script: HTMLScriptElement & { glue?: Glue } = document.createElement("script");
    script.src = trustedScript(new URL(glue as string, base).href);
    script.integrity = glueDigest;
    script.crossOrigin = "anonymous";
    const end = (then: () => void) => () => {
      if (loading.delete(script)) then();
    };
    script.onload = end(() => resolve(script.glue as Glue));
    script.onerror = end(() => reject(loadError(script.src)));
    loading.add(script);
    document.head.append(script);
    script.remove();
  });
};

// A file beside the script, as it was published: a browser takes no other content for it.
export const fetchFile = async (base: string, file: File<BodyInit>, integrity: string): Promise<Response> => {
  if (isPackage) return new Response(await imported(file));
  const address = new URL(file as string, base);
  let response: Response | undefined;
  try {
    response = await fetch(address, { integrity, credentials: "omit" });
  } catch {}
  if (!response || !response.ok) throw loadError(address);
  return response;
};

// What is loaded once by its name for all the graphics of a page. What has failed is tried again: a network that was gone comes
// back.
export const memoize = <Name, Loaded>(load: (base: string, name: Name) => Promise<Loaded>) => {
  const loaded = new Map<Name, Promise<Loaded>>();
  return (base: string, name: Name): Promise<Loaded> => {
    if (!loaded.has(name)) {
      const loading = load(base, name);
      loaded.set(name, loading);
      loading.catch(() => loaded.delete(name));
    }
    return loaded.get(name) as Promise<Loaded>;
  };
};

// Checks the options of a call: see options.ts.
export const optionsCheck = memoize(async (base, _: "options") => {
  const load = (await loadGlue(base, files.options)) as () => typeof check;
  return load();
});

// The client data of the folder's own edition, by the tag of its locale.
export const clientDataOf = memoize(async (base, tag: string) => {
  const { text, digest } = files.locales[tag].clientData;
  return (await fetchFile(base, text, digest)).text();
});

const loadWasm = async (base: string, { wasm, wasmDigest }: Program) =>
  WebAssembly.compile(await (await fetchFile(base, wasm, wasmDigest)).arrayBuffer());

// WebAssembly with a trap handler: after a trap the instance is unusable, since its memory may be half changed. If `trapped`
// returns true, the error is not thrown on: the page's own error reports need not contain what is repaired.
const withTrapHandler = (trapped: (error: unknown) => boolean): typeof WebAssembly => {
  // The glue reads a result as a number or as a list with an error: this is 0, and no error.
  const nothing: unknown[] = [];
  return Object.create(WebAssembly, {
    instantiate: {
      value: async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
        const instance = await WebAssembly.instantiate(module, imports);
        let isDead = false;
        const exports: Record<string, unknown> = {};
        for (const [name, part] of Object.entries(instance.exports)) {
          exports[name] =
            typeof part !== "function"
              ? part
              : (...values: unknown[]) => {
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

/** Starts an instance. */
type Start = (module: { module_or_path: WebAssembly.Module }) => Promise<unknown>;

// Each program with its glue.
const partsOf = memoize((base, name: keyof Programs) => Promise.all([loadGlue(base, files[name]), loadWasm(base, files[name])]));

// A module that takes a reference, as all programs do.
const PROBE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);
let canRun: boolean | undefined;

/** Throws if the browser cannot run the programs. It is tried once, before anything is fetched. */
export const requireFeatures = (): void => {
  if (canRun === undefined) canRun = typeof WebAssembly === "object" && WebAssembly.validate(PROBE);
  if (!canRun) throw new Error("This browser lacks WebAssembly with references.");
};

/**
 * Returns the exports of a new instance of a program. `trapped` gets the error of a trap and returns whether it repairs it. A
 * failed start is always thrown.
 */
export const instance = async <Name extends keyof Programs>(
  base: string,
  name: Name,
  trapped: (error: unknown) => unknown,
): Promise<Programs[Name]> => {
  requireFeatures();
  const [make, module] = await partsOf(base, name);
  let isStarted = false;
  const exports = make(withTrapHandler((error) => Boolean(trapped(error)) && isStarted)) as Programs[Name] & Start;
  await exports({ module_or_path: module });
  isStarted = true;
  return exports;
};
