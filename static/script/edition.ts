// Editions of a page's own: each is checked by every rule and composed as the build composes its own, by a program that is
// fetched for the first of them.
import type { ValidationError } from "./api";
import type { Composed, Programs, RuleError } from "./programs";
import type { DataSource } from "./source";
import { instance } from "./wasm-loader";

/** What a developer can act on: its text has a line for each error, and `errors` has them as objects with path and message. */
export const validationError = (what: string, errors: RuleError[]): ValidationError =>
  Object.assign(new Error([what, ...errors.map(({ path, message }) => `  ${path}: ${message}`)].join("\n")), { errors });

/** Calls a program in an instance of its own, which may take any data and stop over it. */
export const ask = <Name extends keyof Programs, Result>(
  name: Name,
  what: string,
  call: (program: Programs[Name]) => Result | Promise<Result>,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    instance(base, name, reject)
      .then(call)
      .then(resolve, (error) => reject(Array.isArray(error) ? validationError(what, error) : error));
  });

const read = async (address: string): Promise<unknown> => {
  let problem: string;
  try {
    const response = await fetch(address, { credentials: "omit" });
    if (response.ok) return await response.json();
    problem = `The response was ${response.status}`;
  } catch (error) {
    problem = (error as Error).message;
  }
  throw validationError(`The data at ${address} cannot be shown.`, [
    {
      path: "data",
      message: `${problem}. Give the address of an edition as JSON, with CORS headers where it is another site's.`,
    },
  ]);
};

// The name of a file in the same folder, and nothing that leads elsewhere. Any other is refused by the composer.
const isBeside = (name: unknown): name is string => typeof name === "string" && /^[a-z0-9_-][a-z0-9._-]{0,94}\.json$/i.test(name);

// What composes an edition: its file, and that of the earlier one that it names, which lies beside it, or beside the page whose
// script gave it.
const compose = async (file: unknown, { address, from }: DataSource, lang: string): Promise<Composed> => {
  const { previous } = (file || {}) as { previous?: { file?: unknown } };
  const name = previous && previous.file;
  const earlier = isBeside(name) ? await read(new URL(name, address || from).href) : undefined;
  const what = address ? `The data at ${address} cannot be shown.` : "The data cannot be shown.";
  return ask("composer", what, async ({ compose, style }) =>
    Object.assign(await compose(file, earlier, address, lang), { style }),
  );
};

// Each edition is composed once for each language: that of an address for all the elements of a page. One that failed is
// composed anew when it is asked for again.
type Editions = Map<string, Promise<Composed>>;
const byAddress: Editions = new Map();
const bySource = new WeakMap<DataSource, Editions>();
export const composed = async (source: DataSource, lang: string): Promise<Composed> => {
  const { address, file, missing } = source;
  if (missing) throw missing;
  if (!address && !bySource.has(source)) bySource.set(source, new Map());
  const editions = address ? byAddress : (bySource.get(source) as Editions);
  const key = `${lang} ${address}`;
  if (!editions.has(key)) {
    const pending = address ? read(address).then((file) => compose(file, source, lang)) : compose(file, source, lang);
    editions.set(key, pending);
    pending.catch(() => editions.delete(key));
  }
  return editions.get(key) as Promise<Composed>;
};
