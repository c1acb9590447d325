// What an element is to show and what it begins with, as its attributes and the page's address say it; and what it shows.
import { addressOf, parameterNamed, stateInAddress } from "./address";
import { CHOICES, isOn, negotiateLocale, readOption } from "./attributes";
import { composed } from "./edition";
import type { Dispatcher } from "./events";
import type { Hydrated } from "./hydrate";
import type { Composed } from "./programs";
import type { DataSource } from "./source";
import { changeState } from "./url-state";
import { fetchFile, memoize } from "./wasm-loader";

/** What an element is to show. */
export interface Wish {
  /** Where its data comes from; null for the folder's own edition. */
  source: DataSource | null;
  lang: string;
  level: number;
}

/** The graphic on screen. */
export interface Shown extends Wish {
  host: HTMLElement;
  /** What ends it. */
  ends: (() => void)[];
  /** What the host asks for before the graphic is hydrated, by the names of choices. */
  asked: Record<string, string | null>;
  dispatcher?: Dispatcher;
  hydrated?: Hydrated;
  isOver: boolean;
}

export const wishOf = (element: Element, source: DataSource | undefined, chosenLang: string | undefined): Wish => ({
  source: source || null,
  lang: chosenLang || element.getAttribute("lang") || "",
  level: readOption(element, "headingLevel") as number,
});

export const isSame = (one: Wish | undefined, other: Wish): boolean =>
  Boolean(one && one.source === other.source && one.lang === other.lang && one.level === other.level);

// The HTML and the style of the graphic.
const graphicIn = memoize(async (base, tag: string) => {
  const { graphic, digest } = files.locales[tag];
  return (await fetchFile(base, graphic, digest)).text();
});

/** Loads what shows a wish: the folder's graphic, or an edition of a page's own. */
export const load = async ({ source, lang }: Wish): Promise<[html: string, edition: Composed | null]> => {
  if (!source) return [await graphicIn(base, negotiateLocale(lang)), null];
  const edition = await composed(source, lang);
  return [`<style>${edition.style}</style><div class="force-status" data-prefix="fs"></div>`, edition];
};

/** The parameter of the address that holds what is chosen, by its name. */
export const parameterOfElement = (element: Element): string => parameterNamed(element.getAttribute("link-state"));

/** The address of the page with a fragment of the element's graphic in it. */
export const addressOfElement = (element: Element, fragment: string): string => addressOf(fragment, parameterOfElement(element));

/**
 * What an element begins with, as the fragment of an address: what the page's address says, if it may, else what the attributes
 * say.
 */
export const beginning = (element: Element): string => {
  const state = CHOICES.reduce(
    (state, name) => {
      const value = element.getAttribute(name);
      return value ? changeState(state, name, value) : state;
    },
    changeState("", "state", element.getAttribute("state")),
  );
  return (isOn(element, "link-state") && stateInAddress(parameterOfElement(element)).slice(1)) || state;
};

/** Whether the parser may be inside the element yet: it connects an element before it reads what stands in it. */
export const isBeingParsed = (element: Element): boolean =>
  element.ownerDocument.readyState === "loading" && !element.firstElementChild && !element.nextSibling;
