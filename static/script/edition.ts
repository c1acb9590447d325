// Editions of a page's own: each is checked by every rule and composed as the build composes its own, by a program that is
// fetched for the first of them.
// What a developer can act on: its text has a line for each problem, and `problems` has them as objects with path and message.
const fault = (what, problems) =>
  Object.assign(new Error([what, ...problems.map(({ path, message }) => `  ${path}: ${message}`)].join("\n")), { problems });

// Calls a program in an instance of its own, which may take any data and stop over it.
const ask = (name, what, call) =>
  new Promise((resolve, reject) => {
    instance(base, name, reject)
      .then(call)
      .then(resolve, (error) => reject(Array.isArray(error) ? fault(what, error) : error));
  });

const read = async (address) => {
  let problem;
  try {
    const answer = await fetch(address, { credentials: "omit" });
    if (answer.ok) return await answer.json();
    problem = `The answer was ${answer.status}`;
  } catch (error) {
    problem = error.message;
  }
  throw fault(`The data at ${address} cannot be shown.`, [
    { path: "data", message: `${problem}. Give the address of an edition as JSON, with CORS headers where it is another site's.` },
  ]);
};

// The name of a file in the same folder, and nothing that leads elsewhere. Any other is refused by the composer.
const isBeside = (name) => typeof name === "string" && /^[a-z0-9_-][a-z0-9._-]{0,94}\.json$/i.test(name);

// What composes an edition: its file, and that of the earlier one that it names, which lies beside it, or beside the page whose
// script gave it.
const composing = async (file, { address, from }, lang) => {
  const name = file && file.previous && file.previous.file;
  const earlier = isBeside(name) ? await read(new URL(name, address || from).href) : undefined;
  const what = address ? `The data at ${address} cannot be shown.` : "The data cannot be shown.";
  return ask("composer", what, ({ compose }) => compose(file, earlier, address, lang));
};

// Each edition is composed once for each language: that of an address for all the elements of a page. One that failed is
// composed anew when it is asked for again.
const byAddress = new Map();
const bySource = new WeakMap();
const composed = async (source, lang) => {
  const { address, file, missing } = source;
  if (missing) throw missing;
  if (!address && !bySource.has(source)) bySource.set(source, new Map());
  const editions = address ? byAddress : bySource.get(source);
  const key = `${lang} ${address}`;
  if (!editions.has(key)) {
    const pending = address ? read(address).then((file) => composing(file, source, lang)) : composing(file, source, lang);
    editions.set(key, pending);
    pending.catch(() => editions.delete(key));
  }
  return editions.get(key);
};
