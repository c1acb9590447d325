// Links from a part to what it leaves out: to another graphic of the page that shows it, else to the page of the whole.
import { showPart } from "./show";

/** The graphics of a page that this script began, each with the edition that it shows: undefined for the folder's own. */
export const graphics = new Map<HTMLElement, unknown>();

export const isLeftOut = (aim: Element): boolean =>
  !(aim.closest(".fs-block, .fs-card, .fs-all, .fs-tools") || aim).getClientRects().length;

// Another graphic's element of this name, of the same edition and on screen.
const shownElsewhere = (host: HTMLElement, name: string): HTMLElement | null => {
  for (const [other, edition] of graphics) {
    if (other === host || edition !== graphics.get(host) || !other.isConnected) continue;
    const aim = other.querySelector<HTMLElement>(`[id="${other.dataset.prefix}-${name}"]`);
    if (aim && !isLeftOut(aim)) return aim;
  }
  return null;
};

// What to show of an element: a card stands above the blocks that it adds up.
const topOf = (aim: HTMLElement): HTMLElement => {
  const group = aim.closest(".fs-group");
  return group ? (group.querySelector(".fs-card") as HTMLElement) : aim;
};

/** Follows a link to an element that its graphic leaves out. Of an edition that has no page the whole is shown in its place. */
export const leadElsewhere = (event: Event, host: HTMLElement, link: HTMLAnchorElement, aim: HTMLElement): void => {
  const name = aim.id.slice((host.dataset.prefix as string).length + 1);
  const other = shownElsewhere(host, name);
  const whole = host.querySelector<HTMLAnchorElement>("a.fs-whole:not([hidden])");
  if (!other && whole) {
    // The browser follows it.
    link.href = `${whole.href.split("#")[0]}#${topOf(aim).id}`;
    link.target = whole.target;
    return;
  }
  event.preventDefault();
  if (!other) showPart(host, "all");
  const shown = topOf(other || aim);
  shown.tabIndex = -1;
  shown.focus({ preventScroll: true });
  shown.scrollIntoView();
};
