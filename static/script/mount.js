// `mount(place, options)`: the element for developers, with options that are checked, and a handle to change and to end it.
const asked = (options, register) => ask("options", "The options are not right.", ({ check }) => check(options, register));

// The attributes that options come to, and the edition that they bring, on its way. Its names are known once it is there.
const prepared = async (options) => {
  const { data, lang } = Object(options);
  // Names are the same in every language.
  if (!data) return { attributes: await asked(options, await registered(base, tongue({ lang: "" }))) };
  const attributes = await asked(options);
  const edition = composed(data, lang || "");
  const made = await edition.catch(() => null);
  if (made) await asked(options, made.register);
  return { attributes, edition };
};

// Where nothing can be checked, the graphic is shown as it is; but never for other data than it was given.
const unchecked = ({ data }) => ({ attributes: typeof data === "string" ? [["data", data]] : [] });

const apply = (element, { data, lang }, { attributes, edition }) => {
  if (data && typeof data === "object") handed.set(element, data);
  else handed.delete(element);
  if (edition) editionOf(element, data, lang || "", edition);
  for (const [name, value] of attributes) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
};

const mount = async (place, options = {}) => {
  if (!(place instanceof Element)) throw new TypeError(`mount: got ${place}; it takes an element of the page, and options.`);
  const element = document.createElement("force-status");
  let current = Object(options);
  const first = await prepared(options).catch((error) => {
    if (error.problems) throw error;
    return unchecked(current);
  });
  apply(element, current, first);
  // What stands there is shown until the graphic is, and if it never is.
  element.append(...place.childNodes);
  place.append(element);
  const failure = await lives.get(element).begun;
  if (failure) throw failure;

  let isGone = false;
  const renew = async (change) => {
    if (isGone) throw new Error("update: this graphic has been destroyed. Mount another.");
    if (!change || typeof change !== "object") return void (await asked(change));
    const next = { ...current, ...change };
    const ready = await prepared(next);
    await ready.edition;
    if (isGone) return;
    const isAnother = next.data !== current.data || ("data" in change && typeof next.data === "object");
    const isAnew = isAnother || next.headingLevel !== current.headingLevel || next.lang !== current.lang;
    current = next;
    if (isAnew) end(element);
    apply(element, next, ready);
    if (isAnew) begin(element);
    const failure = await lives.get(element).begun;
    if (failure) throw failure;
  };
  let last = Promise.resolve();
  return {
    element,
    // Changes some options and leaves the others. Wrong ones change nothing.
    update(change) {
      last = last.catch(() => {}).then(() => renew(change));
      return last;
    },
    // Takes the graphic away; what stood in its place stands there again.
    destroy() {
      isGone = true;
      element.replaceWith(...element.childNodes);
    },
  };
};

// A page may load this twice, or from two places: the first does all the work.
ForceStatus.mount = mount;
if (!customElements.get("force-status")) customElements.define("force-status", ForceStatus);
const First = customElements.get("force-status");
const { mount: firstMount } = First;

export { First as ForceStatus, firstMount as mount };
