// Dispatches DOM events: what a reader did in a graphic, and who acted. The events bubble and leave shadow trees. Search text
// never leaves the page. An `error` event stays at the element: at the window it would be taken for a crash of the page.
import type { Actor, ForceStatusEvents } from "./api";
import { publicState, readState } from "./url-state";

export const dispatch = <Type extends keyof ForceStatusEvents>(
  target: Element,
  type: Type,
  detail: ForceStatusEvents[Type]["detail"],
): void => {
  const bubbles = type !== "error";
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles, composed: bubbles }));
};

// Who acts, by what is touched; any other control is a "control".
const ACTORS: [selector: string, name: Actor][] = [
  ["[type=search]", "search"],
  [".fs-tile", "tile"],
  ["a", "link"],
];

/** Takes each new selection, and dispatches what has changed since the one before. */
export interface Dispatcher {
  (fragment: string, unit: string | null, count: number): void;
  /** Names who acts where no control is touched. */
  acts(name: Actor): void;
}

// What was dispatched of a selection: events with their details, and the cards that are open.
interface Dispatched {
  now: [type: "select" | "filter" | "state", detail: object][];
  open: string[];
}

export const createDispatcher = (target: Element, graphic: HTMLElement): Dispatcher => {
  let by: Actor = "host";
  let known: Dispatched | undefined;
  let words: string | null;
  let hits: number;
  let lastWords: string | null;
  const dispatchSearch = ({ target: it }: Event) => {
    if ((it as HTMLInputElement).type !== "search" || words === lastWords) return;
    lastWords = words;
    if (words) dispatch(target, "search", { hits, by: "search" });
  };
  const act = (event: Event) => {
    const { type } = event;
    const it = event.target as Element;
    const actor = ACTORS.find(([selector]) => it.closest(selector));
    by = actor ? actor[1] : "control";
    if (type === "change") dispatchSearch(event);
    const file = type === "click" && it.closest<HTMLAnchorElement>("a[download]");
    if (file) dispatch(target, "download", { file: file.download });
  };
  for (const kind of ["click", "keydown", "input", "change"]) graphic.addEventListener(kind, act, true);
  graphic.addEventListener("fs-paused", dispatchSearch);
  graphic.addEventListener("fs-copied", ({ target: it }) => {
    const { dataset } = it as HTMLElement;
    dispatch(target, "copied", { what: dataset.copy as string, isCopied: dataset.state === "copied" });
  });

  const dispatcher = (fragment: string, unit: string | null, count: number) => {
    const { view, status, open, ...chosen } = readState(fragment);
    words = chosen.words;
    hits = count;
    const now: Dispatched["now"] = [
      ["select", { unit }],
      ["filter", { view, status }],
      ["state", { state: publicState(fragment, unit) }],
    ];
    if (known) {
      for (const card of new Set([...open, ...known.open])) {
        const isOpen = open.includes(card);
        if (isOpen !== known.open.includes(card)) dispatch(target, "card", { card, open: isOpen, by });
      }
      const before = known.now;
      now.forEach(([type, detail], place) => {
        if (JSON.stringify(detail) !== JSON.stringify(before[place][1])) dispatch(target, type, { ...detail, by } as never);
      });
    }
    known = { now, open };
  };
  return Object.assign(dispatcher, {
    acts: (name: Actor) => {
      by = name;
    },
  });
};
