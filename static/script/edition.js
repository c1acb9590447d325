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
      .then(resolve, (told) => reject(Array.isArray(told) ? fault(what, told) : told));
  });

// The object as its file would hold it: what is no data is left out, and what holds itself is refused.
const copied = (object) => {
  try {
    return JSON.parse(JSON.stringify(object));
  } catch (error) {
    throw fault("The data cannot be shown.", [{ path: "data", message: `${error.message}. Give what the JSON of an edition holds.` }]);
  }
};

const read = async (address) => {
  let problem;
  try {
    const answer = await fetch(address);
    if (answer.ok) return await answer.json();
    problem = `The answer was ${answer.status}`;
  } catch (error) {
    problem = error.message;
  }
  throw fault(`The data at ${address} cannot be shown.`, [
    { path: "data", message: `${problem}. Give the address of an edition as JSON, with CORS headers where it is another site's.` },
  ]);
};

// What composes an edition: its file, and that of the earlier one that it names, which lies beside it.
const composing = async (file, address, lang) => {
  const name = file && file.previous && file.previous.file;
  const earlier = typeof name === "string" ? await read(new URL(name, address || document.baseURI).href) : undefined;
  const what = address ? `The data at ${address} cannot be shown.` : "The data cannot be shown.";
  return ask("composer", what, ({ compose }) => compose(file, earlier, address, lang));
};

// The edition at an address, composed once for all the elements of a page that speak one language, or that of an object.
const editions = new Map();
const composed = async (data, lang) => {
  if (typeof data !== "string") {
    return composing(copied(data), undefined, lang);
  }
  const address = new URL(data, document.baseURI).href;
  const key = `${lang} ${address}`;
  if (!editions.has(key)) {
    const made = read(address).then((file) => composing(file, address, lang));
    editions.set(key, made);
    made.catch(() => editions.delete(key));
  }
  return editions.get(key);
};
