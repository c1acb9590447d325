// `mount(place, options)`: the element for developers, with options that are checked, and a handle to change and to end it.
import type { ForceStatus, Handle, Options } from "./api";
import { attributeOf, negotiateLocale } from "./attributes";
import { composed, validationError } from "./edition";
import { putInto } from "./place";
import type { Registry, Release } from "./registry";
import { type DataSource, sourceGiven } from "./source";
import { clientDataOf, optionsCheck } from "./wasm-loader";

type Attributes = [name: string, value: string | null][];

const asked = async (options: unknown, clientData?: string): Promise<Attributes> => {
  const check = await optionsCheck(base, "options");
  try {
    return check(options, clientData);
  } catch (errors) {
    throw Array.isArray(errors) ? validationError("The options are not right.", errors) : errors;
  }
};

// The attributes that options come to, for an element that shows this data. Its names are known once it is there.
const prepared = async (options: unknown, source: DataSource | null | undefined, lang: string): Promise<Attributes> => {
  // Names are the same in every language.
  if (!source) return asked(options, await clientDataOf(base, negotiateLocale("")));
  const attributes = await asked(options);
  const edition = await composed(source, lang).catch(() => null);
  return edition ? asked(options, edition.clientData) : attributes;
};

// Elements and shadow trees, of whatever document.
const isPlace = (place: Element | ShadowRoot | null) =>
  place && (place.nodeType === 1 || place.nodeType === 11) && typeof place.append === "function";

// What removes a graphic that could not be shown, by its place.
const failed = new WeakMap<Node, () => void>();

/** Makes the function that mounts an element of a registry, under this name, that shows a release. */
export const mounting =
  (registry: Registry, name: string, release: Release) =>
  async (place: Element | ShadowRoot, options: Options = {}): Promise<Handle> => {
    if (!isPlace(place)) throw new TypeError(`mount: got ${place}; it takes an element of the page, and options.`);
    const at = registry.now();
    const { data, lang } = Object(options);
    const source = sourceGiven(data);
    const attributes = await prepared(options, source, lang || "").catch((error): Attributes => {
      if (error.errors) throw error;
      // Where nothing can be checked, the graphic is shown as it is; but never for other data than it was given.
      return [];
    });
    const element = document.createElement(name);
    // A copy of the element must show the same.
    if (release !== registry.releases[0]) element.setAttribute("folder", new URL(".", base).href);
    const control = registry.assign(element, release, true);
    const apply = (at: number, attributes: Attributes, source: DataSource | null, names: string[]) => {
      for (const [name, value] of attributes)
        if (names.includes(name) && name !== "data") registry.write(element, at, name, value);
      if (names.includes("data")) registry.write(element, at, "data", source ? source.address || "" : null, source);
    };
    apply(at, attributes, source, [...attributes.map(([name]) => name), "data"]);
    // One that could not be shown gives way to the next.
    const removeFailed = failed.get(place);
    if (removeFailed) removeFailed();
    failed.delete(place);
    // What stands there is shown until the graphic is, and if it never is.
    const hide = putInto(place, element);
    const remove = () => {
      element.remove();
      hide(false);
    };
    control.watch = hide;
    const failure = await control.settle();
    if (failure) {
      failed.set(place, remove);
      throw failure;
    }

    let isGone = false;
    const renew = async (at: number, change: Options, source: DataSource | null) => {
      if (isGone) throw new Error("update: this graphic has been destroyed. Mount another.");
      if (!change || typeof change !== "object") return void (await asked(change));
      const next = "data" in change ? source : registry.source(element);
      const lang = "lang" in change ? change.lang : element.getAttribute("lang");
      const attributes = await prepared(change, next, lang || "");
      // A wrong edition changes nothing.
      if (next && "data" in change) await composed(next, lang || "");
      if (isGone) return;
      apply(at, attributes, source, Object.keys(change).map(attributeOf));
      const failure = await control.settle();
      if (failure) throw failure;
    };
    let last: Promise<void> = Promise.resolve();
    return {
      element: element as ForceStatus,
      // Changes some options and leaves the others. Wrong ones change nothing. What is newer counts: a change that has to wait
      // leaves what was set since.
      update(change) {
        const at = registry.now();
        // Its data is what it was when this was called.
        const source = sourceGiven(change && change.data);
        last = last.catch(() => {}).then(() => renew(at, change, source));
        return last;
      },
      // Takes the graphic away; what stood in its place is shown again.
      destroy() {
        isGone = true;
        remove();
      },
    };
  };
