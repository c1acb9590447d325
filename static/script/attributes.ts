// What the attributes of an element say; where they say nothing that is valid, the default, with one report in the console.
import type { Theme } from "./api";
import { idsIn } from "./controls";
import { partsNamed, unknownPart } from "./show";

/** The attributes that choose something in the graphic. */
export const CHOICES = ["view", "status", "unit"];

const mainLanguage = (tag: string) => tag.split("-")[0].toLowerCase();

/** Whether an attribute is set. React and others write objects, null and false as texts; `false` means no. */
export const isOn = (element: Element, name: string): boolean =>
  element.hasAttribute(name) && !/^false$/i.test(element.getAttribute(name) as string);

export const themeOf = (element: Element): Theme => {
  const theme = element.getAttribute("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
};

export const levelOf = (element: Element): number => {
  const level = element.getAttribute("heading-level") || "";
  return /^[1-4]$/.test(level) ? Number(level) : 2;
};

/** Whether the graphic has its head: `off` where the page has a headline of its own. */
export const headingOf = (element: Element): "on" | "off" =>
  /^(off|false)$/i.test(element.getAttribute("heading") || "") ? "off" : "on";

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
const reportWrong = (element: Element, name: string, ids: string[]) => {
  const value = element.getAttribute(name);
  if (!value || ids.includes(value)) return;
  report(`${name}="${value.slice(0, 40)}" is not known. It takes ${ids.join(", ")}.`);
};

export const reportAttributes = (element: Element, host: HTMLElement): void => {
  for (const name of CHOICES) {
    const ids = idsIn(host, name);
    if (ids) reportWrong(element, name, ids);
  }
  reportWrong(element, "theme", ["auto", "light", "dark"]);
  const part = element.getAttribute("show");
  if (!partsNamed(host, part)) report(unknownPart(host, part || ""));
  reportWrong(element, "heading", ["on", "off", "true", "false"]);
  reportWrong(element, "heading-level", ["1", "2", "3", "4"]);
  const lang = element.getAttribute("lang");
  if (lang && !["en", "cy"].includes(mainLanguage(lang))) reportWrong(element, "lang", ["en", "cy"]);
};
