// What of a graphic is shown: all of it, or a part that stands for itself. `all`, `summary` (head and cards), `cards`, `grid`, or the
// ids of cards, with spaces or commas between them. `data-show` on the graphic says which: `card` and `several` for cards by their
// ids, which `data-shown` lists. The HTML is the same for each; what a part leaves out is marked, and the style sheet hides it.
// This is not for the style sheet to select: no reader of the whole should wait for rules that only parts need.

/** The names of parts, beside the ids of cards. */
export const SHOWN = ["all", "summary", "cards", "grid"];

export const cardsOf = (host: HTMLElement): string[] =>
  [...host.querySelectorAll<HTMLElement>("[data-card]")].map(({ dataset }) => dataset.card as string);

/** The names in a text; null where one of them is no part of this graphic. */
export const partsNamed = (host: HTMLElement, text: string | null): string[] | null => {
  const names = [...new Set((text || "").split(/[\s,]+/))].filter((name) => name);
  if (!names.length) return ["all"];
  if (names.length === 1 && SHOWN.includes(names[0])) return names;
  const cards = cardsOf(host);
  return names.every((name) => cards.includes(name)) ? names : null;
};

export const unknownPart = (host: HTMLElement, text: string): string =>
  `show="${text.slice(0, 40)}" is not known. It takes ${[...SHOWN, ...cardsOf(host)].join(", ")}, or several ids of cards.`;

// What cards leave out of the grid: all but its day and the card above its blocks.
const NO_GRID =
  ".fs-grid:not(.fs-has-card), .fs-grid > :not(.fs-by-status):not([data-static=grid]), .fs-by-status > :not(.fs-group), .fs-group > :not(.fs-card), [data-of=grid]";
const NO_HEAD = ".fs-kicker, .fs-standfirst";
const LEFT_OUT: Record<string, string> = {
  summary: NO_GRID,
  cards: NO_GRID,
  grid: `.fs-figures, [data-of=cards], .fs-group .fs-into-grid`,
  card: `${NO_GRID}, .fs-article [data-static=grid], [data-static=figures], [data-static=figure-notes], .fs-tools, .fs-dates`,
};
LEFT_OUT.several = `${LEFT_OUT.card.replace(", .fs-dates", "")}, .fs-card-source > a`;

const LEFT = "data-left-out";
const BARE = "data-bare";

/** Marks what the part leaves out. Also after the graphic was rendered again, by which marks are lost. */
export const markShown = (host: HTMLElement): void => {
  const { show, shown, heading } = host.dataset;
  const mark = (name: string, selector: string) => {
    for (const it of host.querySelectorAll(selector)) it.setAttribute(name, "");
  };
  for (const name of [LEFT, BARE]) for (const it of host.querySelectorAll(`[${name}]`)) it.removeAttribute(name);
  const hasHead = heading !== "off" && (!show || show === "summary");
  const title = host.querySelector(".fs-title");
  // The page needs a first heading, and the article its name.
  if (title) title.classList.toggle("fs-unseen", !hasHead);
  if (show) mark(LEFT, LEFT_OUT[show]);
  if (!hasHead) mark(LEFT, NO_HEAD);
  if (shown) {
    const cards = shown.split(" ");
    for (const it of host.querySelectorAll<HTMLElement>("[data-card]")) {
      if (!cards.includes(it.dataset.card as string)) (it.parentElement as Element).setAttribute(LEFT, "");
    }
    for (const it of host.querySelectorAll(".fs-figures, .fs-grid")) {
      if (!it.querySelector(".fs-card:not([data-left-out])")) it.setAttribute(LEFT, "");
    }
    mark(BARE, ".fs-figures, .fs-grid, .fs-cards, .fs-by-status");
  }
  if (show && show !== "grid") mark(BARE, ".fs-group");
  const first = !hasHead && host.querySelector(".fs-article > section:not([data-left-out])");
  if (first) first.setAttribute(BARE, "");
};

/** Shows the part that a text names, or all. Returns whether the text is right. */
export const showPart = (host: HTMLElement, text: string | null): boolean => {
  const known = partsNamed(host, text);
  const names = known || ["all"];
  const [name] = names;
  const isOfCards = !SHOWN.includes(name);
  const { dataset } = host;
  if (name === "all") delete dataset.show;
  else dataset.show = isOfCards ? (names.length > 1 ? "several" : "card") : name;
  if (isOfCards) dataset.shown = names.join(" ");
  else delete dataset.shown;
  markShown(host);
  return Boolean(known);
};

export const showHeading = (host: HTMLElement, heading: string): void => {
  host.dataset.heading = heading;
  markShown(host);
};
