// The options of the element: what each takes, what it is where it is missing or wrong, and what it does. A wrong one is reported
// in the console, once.
import type { Options } from "./api";
import { idsIn } from "./controls";
import { partsNamed, showHeading, showPart, unknownPart } from "./show";
import { publicState } from "./url-state";

/** An option: an attribute and a property of the element, and an option of `mount`. */
interface Option {
  attribute: string;
  /** The values that it takes, as texts. */
  values?: string[];
  /** Whose ids it takes: those of filters or of units. */
  ids?: "filter" | "unit";
  /** What the property is where the attribute says it; of an element without attributes, the default. */
  read(element: Element): unknown;
  /** The attribute for a value of the property, where it is not that value; null for none. */
  write?(value: unknown): unknown;
}

/** An option that takes one of some values, of which the first is the default. */
const oneOf = (attribute: string, ...values: string[]): Option => ({
  attribute,
  values,
  read(element) {
    const value = element.getAttribute(attribute) as string;
    return values.includes(value) ? value : values[0];
  },
});

/** Whether an attribute is set. React and others write objects, null and false as texts; `false` means no. */
export const isOn = (element: Element, name: string): boolean =>
  element.hasAttribute(name) && !/^false$/i.test(element.getAttribute(name) as string);

/** The options by their names as properties, A to Z, but for `data`. */
export const OPTIONS: Record<Exclude<keyof Options, "data">, Option> = {
  // `off` where the page has a headline of its own.
  heading: {
    attribute: "heading",
    values: ["on", "off"],
    read: (element) => (/^(off|false)$/i.test(element.getAttribute("heading") || "") ? "off" : "on"),
  },
  headingLevel: {
    attribute: "heading-level",
    values: ["1", "2", "3", "4"],
    read(element) {
      const level = element.getAttribute("heading-level") || "";
      return /^[1-4]$/.test(level) ? Number(level) : 2;
    },
  },
  lang: { attribute: "lang", read: (element) => element.getAttribute("lang") || "" },
  linkState: {
    attribute: "link-state",
    read: (element) => isOn(element, "link-state"),
    write(value) {
      const isOff = !value || /^false$/i.test(value as string);
      return isOff ? null : typeof value === "string" ? value : "";
    },
  },
  // `all`, `summary`, `cards`, `grid`, or ids of cards.
  show: {
    attribute: "show",
    read: (element) => element.getAttribute("show") || "all",
    write: (value) => (Array.isArray(value) ? value.join(" ") : value),
  },
  // All that is chosen, without the words that were typed.
  state: { attribute: "state", read: (element) => publicState(element.getAttribute("state") || "") },
  status: { attribute: "status", ids: "filter", read: (element) => element.getAttribute("status") || "all" },
  theme: oneOf("theme", "auto", "light", "dark"),
  unit: {
    attribute: "unit",
    ids: "unit",
    read: (element) => element.getAttribute("unit") || null,
    write: (value) => value || null,
  },
  view: oneOf("view", "status", "unit"),
};

/** The attributes that choose something in the graphic. */
export const CHOICES = ["view", "status", "unit"];

/** What an attribute does at once to a graphic on screen, by its name. */
export const EFFECTS: Record<string, (host: HTMLElement, element: Element) => void> = {
  theme(host, element) {
    host.dataset.theme = OPTIONS.theme.read(element) as string;
  },
  heading(host, element) {
    showHeading(host, OPTIONS.heading.read(element) as string);
  },
  show(host, element) {
    showPart(host, element.getAttribute("show"));
  },
};

const mainLanguage = (tag: string) => tag.split("-")[0].toLowerCase();

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
const reportWrong = (element: Element, name: string, values: string[], value = element.getAttribute(name)) => {
  if (!value || values.includes(value)) return;
  report(`${name}="${value.slice(0, 40)}" is not known. It takes ${values.join(", ")}.`);
};

export const reportAttributes = (element: Element, host: HTMLElement): void => {
  for (const { attribute, values, ids } of Object.values(OPTIONS)) {
    const known = ids ? idsIn(host, attribute) : values;
    if (known) reportWrong(element, attribute, known);
  }
  const part = element.getAttribute("show");
  if (!partsNamed(host, part)) report(unknownPart(host, part || ""));
  reportWrong(element, "lang", languages, mainLanguage(element.getAttribute("lang") || ""));
};
