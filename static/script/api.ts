// The element `<force-status>`, which importing the module defines, and `mount`, which puts one into a page with options.
import type { Citation, Comparison, Edition } from "./edition-types";

export type { Citation, Comparison, Edition };

/** The view of the grid. */
export type View = "status" | "unit";
/** The colours: as on the reader's device, or always the one or the other. */
export type Theme = "auto" | "light" | "dark";
/** The part that is shown: all, the head and the cards, the cards, the grid, or ids of cards with spaces or commas between them. */
export type Shown = "all" | "summary" | "cards" | "grid" | (string & {});

/**
 * The graphic as an element. What stands inside it is shown until the graphic is there, and if it never comes.
 * Each property says what is on screen, or else what its attribute says, or the default where that says nothing valid;
 * reading one never throws. Each may be set before the element is defined; `null` and `undefined` restore the default.
 */
export declare class ForceStatus extends HTMLElement {
  /** The view of the grid; `status` by default. */
  get view(): View;
  set view(view: View | null | undefined);
  /** The filter: `all`, or the id of a status or of a figure that adds statuses up. */
  get status(): string;
  set status(status: string | null | undefined);
  /** The id of the unit that is chosen or found. */
  get unit(): string | null;
  set unit(unit: string | null | undefined);
  /** `auto` by default; a reader's own choice counts more. */
  get theme(): Theme;
  set theme(theme: Theme | null | undefined);
  /** The part that is shown; `all` by default, and where a name is not known. A list of ids of cards may be set, too. */
  get show(): Shown;
  set show(show: Shown | string[] | null | undefined);
  /** Whether the graphic has its head, with title and summary: `off` where the page has a headline of its own. */
  get heading(): "on" | "off";
  set heading(heading: "on" | "off" | null | undefined);
  /** The level of the title's heading, 1 to 4; 2 by default. */
  get headingLevel(): number;
  set headingLevel(level: number | null | undefined);
  /**
   * The language that the graphic speaks, as a tag such as `cy` for Welsh; that of the edition by default, and where the
   * edition has no words in the one that is asked for.
   */
  lang: string;
  /**
   * Whether the page's address holds what is chosen: for one element of a page. It stands behind the `#`, or in the parameter
   * `force-status` where something else stands there. A text names another parameter, and is always one.
   */
  get linkState(): boolean;
  set linkState(value: boolean | string | null | undefined);
  /**
   * All that is chosen, such as `view=unit&status=behind&open=plans&unit=kent`; empty at the beginning. Set, it replaces what is
   * chosen. Read, it never holds the words that were typed, but the unit that they find.
   */
  get state(): string;
  set state(value: string | null | undefined);
  /** The address of the folder whose edition is shown, in a page with the scripts of several folders. */
  get folder(): string | null;
  set folder(folder: string | null | undefined);
  /**
   * Another edition than the one of the build: the address of its JSON, or what that holds. It must keep the rules of an
   * edition; a wrong one is never shown, and an `error` event tells every error. An address is resolved, and an object
   * copied, when it is set; a copy of the element has no object, and shows what stands inside it.
   */
  get data(): string | Edition | null;
  set data(data: string | Edition | null | undefined);

  addEventListener<Kind extends keyof ForceStatusEvents>(
    kind: Kind,
    listener: (this: ForceStatus, event: ForceStatusEvents[Kind]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Kind extends Exclude<keyof HTMLElementEventMap, keyof ForceStatusEvents>>(
    kind: Kind,
    listener: (this: ForceStatus, event: HTMLElementEventMap[Kind]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(kind: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Kind extends keyof ForceStatusEvents>(
    kind: Kind,
    listener: (this: ForceStatus, event: ForceStatusEvents[Kind]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Kind extends Exclude<keyof HTMLElementEventMap, keyof ForceStatusEvents>>(
    kind: Kind,
    listener: (this: ForceStatus, event: HTMLElementEventMap[Kind]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(kind: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** What a graphic is mounted with. What is left out, or `null`, is as in the element by default. */
export interface Options {
  /** The view of the grid. */
  view?: View | null;
  /** The filter: `all`, or the id of a status or of a figure that adds statuses up. */
  status?: string | null;
  /** The id of the unit that is chosen. */
  unit?: string | null;
  /** The colours. */
  theme?: Theme | null;
  /** The part that is shown. */
  show?: Shown | null;
  /** Whether the graphic has its head. */
  heading?: "on" | "off" | null;
  /** The level of the title's heading. */
  headingLevel?: 1 | 2 | 3 | 4 | null;
  /** The language to speak: `en` or `cy`, if the edition has words in it. */
  lang?: string | null;
  /** Whether the page's address holds what is chosen; a text names the parameter. */
  linkState?: boolean | string | null;
  /** All that is chosen: see the element. */
  state?: string | null;
  /** Another edition: the address of its JSON, or what that holds. */
  data?: string | Edition | null;
}

/** A graphic that was mounted. */
export interface Handle {
  /** The element, whose events tell what its reader does. */
  readonly element: ForceStatus;
  /**
   * Changes some options and leaves the others, and what was set since. Wrong ones change nothing: the promise is refused with
   * a `ValidationError`.
   */
  update(options: Options): Promise<void>;
  /** Takes the graphic away; what stood in its place stands there again. */
  destroy(): void;
}

/** Why options or an edition cannot be taken: its message has a line for each error. */
export interface ValidationError extends Error {
  /** Each error: the option, or the place in the edition such as `figures[3].value`, and what to do about it. */
  errors: { path: string; message: string }[];
}

/**
 * Puts the graphic into an element or a shadow tree, of the page or of a frame of the same origin. What stands there stays,
 * hidden while the graphic is shown; in a place that is in no page yet the graphic begins when it is.
 * The promise is kept once the graphic is shown; the element's event `ready` tells when it lives, which waits until it nears the
 * view or its reader means to use it.
 * It is refused with a `ValidationError` for an option that is not known or not right, and then nothing is put there; for an edition
 * that breaks a rule, and then a muted line stands there and no figure.
 */
export declare function mount(place: Element | ShadowRoot, options?: Options): Promise<Handle>;

/**
 * Who acted: the reader in the finder, on a tile, by following a link or an address, or on another control; or the page around, by
 * an attribute, a property or a call.
 */
export type Actor = "search" | "tile" | "link" | "control" | "host";

/** What the element tells, as events that bubble and leave shadow trees, `error` apart. None holds the words that readers type. */
export interface ForceStatusEvents {
  /** The graphic lives. */
  ready: CustomEvent<Record<string, never>>;
  /** Another unit is chosen or found, or none. */
  select: CustomEvent<{ unit: string | null; by: Actor }>;
  /** Another view or another filter is chosen. */
  filter: CustomEvent<{ view: View; status: string; by: Actor }>;
  /** A card is opened or closed. */
  card: CustomEvent<{ card: string; open: boolean; by: Actor }>;
  /** The reader pauses after typing: how many units the words find, none for a miss. */
  search: CustomEvent<{ hits: number; by: "search" }>;
  /** Something is chosen: all that is, for the property `state`. For hosts that keep it themselves. */
  state: CustomEvent<{ state: string; by: Actor }>;
  /** A file is downloaded. */
  download: CustomEvent<{ file: string }>;
  /** A citation, a table or code to embed is copied; where the browser does not let it, its text is selected instead. */
  copied: CustomEvent<{ what: string; isCopied: boolean }>;
  /** The graphic cannot live, or does no longer, or cannot be shown; what it shows is still right. This one stays at the element. */
  error: CustomEvent<{ message: string }>;
}

/** What a template may say of the element: its attributes and its properties. */
export interface ForceStatusAttributes {
  view?: View | null;
  status?: string | null;
  unit?: string | null;
  theme?: Theme | null;
  lang?: string;
  show?: Shown | null;
  heading?: "on" | "off" | null;
  headingLevel?: number | null;
  "heading-level"?: number | string | null;
  state?: string | null;
  linkState?: boolean | string | null;
  "link-state"?: boolean | string | null;
  data?: string | Edition | null;
}

/** What a frame sends to its page with `?events=1`: each of these events, by the id that `?id=` gives the frame. */
export type ForceStatusMessage = {
  [Type in keyof ForceStatusEvents]: {
    source: "force-status";
    id: string | null;
    type: Type;
    data: ForceStatusEvents[Type]["detail"];
  };
}[keyof ForceStatusEvents];
