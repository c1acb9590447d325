// The options of the element: what each takes, what it is where it is missing or wrong, and what it does. A wrong one is reported
// in the console, once.
import type { Options } from "./api";
import { idsIn } from "./controls";
import { partsNamed, showHeading, showPart, unknownPart } from "./show";
import { publicState } from "./url-state";

/** What an option takes: an attribute and a property of the element, and an option of `mount`. */
interface Option {
  /** The values that it takes, as texts; where nothing else is in `READ`, the first is the default. */
  values?: string[];
  /** Texts that frameworks write for these values. */
  also?: string[];
  /** Whose ids it takes: those of filters or of units. */
  ids?: "filter" | "unit";
}

type Name = Exclude<keyof Options, "data">;

/** The options by their names as properties, A to Z, but for `data`. */
export const OPTIONS: Record<Name, Option> = {
  // `off` where the page has a headline of its own.
  heading: { values: ["on", "off"], also: ["true", "false"] },
  headingLevel: { values: ["1", "2", "3", "4"] },
  lang: {},
  linkState: {},
  // `all`, `summary`, `cards`, `grid`, or ids of cards.
  show: {},
  // All that is chosen, without the words that were typed.
  state: {},
  status: { ids: "filter" },
  theme: { values: ["auto", "light", "dark"] },
  unit: { ids: "unit" },
  view: { values: ["status", "unit"] },
};

/** The attribute of an option: `heading-level` of `headingLevel`. */
export const attributeOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Whether an attribute is set. React and others write objects, null and false as texts; `false` means no. */
export const isOn = (element: Element, name: string): boolean =>
  element.hasAttribute(name) && !/^false$/i.test(element.getAttribute(name) as string);

// How an option is read that is not the attribute if that is one of its values, else the first of them.
const READ: Partial<Record<Name, (text: string, element: Element) => unknown>> = {
  heading: (text) => (/^(off|false)$/i.test(text) ? "off" : "on"),
  headingLevel: (text) => (/^[1-4]$/.test(text) ? Number(text) : 2),
  lang: (text) => text,
  linkState: (_, element) => isOn(element, "link-state"),
  show: (text) => text || "all",
  state: (text) => publicState(text),
  status: (text) => text || "all",
  unit: (text) => text || null,
};

/** What the attribute of an option says; of an element without attributes, the default. */
export const readOption = (element: Element, name: Name): unknown => {
  const { values = [] } = OPTIONS[name];
  const text = element.getAttribute(attributeOf(name)) || "";
  const read = READ[name];
  return read ? read(text, element) : values.includes(text) ? text : values[0];
};

// What an attribute says for a value of the property, where it is not that value; null for none.
const WRITE: Partial<Record<Name, (value: unknown) => unknown>> = {
  linkState(value) {
    const isOff = !value || /^false$/i.test(value as string);
    return isOff ? null : typeof value === "string" ? value : "";
  },
  show: (value) => (Array.isArray(value) ? value.join(" ") : value),
  unit: (value) => value || null,
};

/** What an attribute says for a value of the property: a text, or null or undefined for none. */
export const attributeValue = (name: Name, value: unknown): unknown => {
  const write = WRITE[name];
  return write ? write(value) : value;
};

/** The attributes that choose something in the graphic. */
export const CHOICES = ["view", "status", "unit"];

/** What an attribute does at once to a graphic on screen, by its name. */
export const EFFECTS: Record<string, (host: HTMLElement, element: Element) => void> = {
  theme(host, element) {
    host.dataset.theme = readOption(element, "theme") as string;
  },
  heading(host, element) {
    showHeading(host, readOption(element, "heading") as string);
  },
  show(host, element) {
    showPart(host, element.getAttribute("show"));
  },
};

/** The language that a tag names, without a region. */
export const mainLanguage = (tag: string): string => tag.split("-")[0].toLowerCase();

/** The tag of a language that the folder's edition has: of the one that is asked for, if the edition has it, or of its own. */
export const negotiateLocale = (lang: string): string => {
  const tags = Object.keys(files.locales);
  return tags.find((tag) => mainLanguage(tag) === mainLanguage(lang)) || tags[0];
};

const reported = new Set<string>();
const report = (what: string) => {
  const message = `<force-status>: ${what}`;
  if (!reported.has(message)) console.warn(message);
  reported.add(message);
};
const reportWrong = (element: Element, name: string, values: string[], plain = (text: string) => text) => {
  const value = element.getAttribute(name);
  if (!value || values.includes(plain(value))) return;
  report(`${name}="${value.slice(0, 40)}" is not known. It takes ${values.join(", ")}.`);
};

export const reportAttributes = (element: Element, host: HTMLElement): void => {
  for (const [name, { values, also = [], ids }] of Object.entries(OPTIONS)) {
    const known = ids ? idsIn(host, name) : values && [...values, ...also];
    if (known) reportWrong(element, attributeOf(name), known);
  }
  const part = element.getAttribute("show");
  if (!partsNamed(host, part)) report(unknownPart(host, part || ""));
  reportWrong(element, "lang", languages, mainLanguage);
};
