// What a graphic does by script alone, with or without its program: keys on tiles, links to closed parts, addresses, copying,
// pauses in typing, print. `enhance` starts this for the element of one graphic, whose files lie beside `base` and which may show
// a page's own `edition`, and returns a function that ends it.
import { preparePackaged } from "./packaged";
import { offerParts } from "./panel";
import { graphics, isLeftOut, leadElsewhere } from "./whole";

export const enhance = (host: HTMLElement, base: string, edition?: unknown): (() => void) => {
  graphics.set(host, edition);
  const named = (name: string) => host.querySelector(`[id="${host.dataset.prefix}-${name}"]`) as HTMLElement;
  // It may be in another document than this script, such as that of a frame.
  const page = host.ownerDocument;
  const view = page.defaultView as Window;

  // What is to be pasted elsewhere names the folder of the graphic, which the build need not know; and in a page of another
  // site the names of its files lead nowhere. The npm package has no folder.
  if (isPackage) preparePackaged(host);
  else {
    const folder = new URL(".", base).href.replace(/&/g, "%26");
    for (const at of host.querySelectorAll(".fs-at")) at.textContent = folder;
    for (const dots of host.querySelectorAll<HTMLElement>(".fs-dots")) dots.hidden = true;
    offerParts(host, base);
    const resolve = (link: HTMLAnchorElement) => {
      link.href = new URL(link.getAttribute("href") as string, base).href;
    };
    host.querySelectorAll<HTMLAnchorElement>("a.fs-whole").forEach(resolve);
    for (const link of host.querySelectorAll<HTMLAnchorElement>("a[download]")) {
      resolve(link);
      // Browsers follow such a link to another origin instead of saving its file, and the page would be gone.
      if (link.origin !== origin) link.target = "_blank";
    }
  }

  // A pointer over the code of a tile shows its name.
  for (const code of host.querySelectorAll<HTMLElement>(".fs-tile-code"))
    code.title = (code.nextElementSibling as Element).textContent as string;

  // Radio buttons know on and back only. In tiles a reader expects the next one in each direction on screen, and both ends of a
  // row; in a list, which has no holes, the end of a row goes on in the next.
  const onKey = (event: Event) => {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    const target = event.target as Element;
    if (!target.matches(".fs-tile > input") || altKey || metaKey) return;
    const here = target.parentElement as HTMLElement;
    const tiles = [...host.querySelectorAll<HTMLElement>(".fs-tile")].filter((tile) => tile.offsetHeight);
    const middle = (tile: HTMLElement) => {
      const { left, top, width, height } = tile.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    const [x, y] = middle(here);
    const nearest = (right: number, down: number) => {
      const near = tiles.map((tile) => {
        const [left, top] = middle(tile);
        const along = (left - x) * right + (top - y) * down;
        const across = Math.abs((left - x) * down) + Math.abs((top - y) * right);
        return { tile, distance: along + 3 * across, isThere: along > 2 && across <= along };
      });
      const [first] = near.filter(({ isThere }) => isThere).sort((one, other) => one.distance - other.distance);
      return first && first.tile;
    };
    const isMap = here.matches(".fs-map > *") && (host.querySelector(".fs-as-map") as HTMLInputElement).checked;
    const next = (by: number) => !isMap && tiles[tiles.indexOf(here) + by];
    const on = getComputedStyle(host).direction === "rtl" ? -1 : 1;
    // On a map a row is in another order than the names.
    const byPlace = (one: HTMLElement, other: HTMLElement) => on * (middle(one)[0] - middle(other)[0]);
    const row = ctrlKey ? tiles : tiles.filter((tile) => Math.abs(middle(tile)[1] - y) < 2).sort(byPlace);
    const moves: Record<string, () => HTMLElement | false | undefined> = {
      ArrowRight: () => next(on) || nearest(1, 0),
      ArrowLeft: () => next(-on) || nearest(-1, 0),
      ArrowDown: () => nearest(0, 1),
      ArrowUp: () => nearest(0, -1),
      Home: () => row[0],
      End: () => row[row.length - 1],
    };
    if (!moves[key]) return;
    event.preventDefault();
    const tile = moves[key]();
    if (tile) {
      const radio = tile.querySelector("input") as HTMLInputElement;
      radio.focus();
      radio.click();
    }
  };

  const onClick = (event: Event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    const id = link && (link.getAttribute("href") as string).slice(1);
    const aim = id ? host.querySelector<HTMLElement>(`[id="${id}"]`) : null;
    if (link && aim && isLeftOut(aim)) return leadElsewhere(event, host, link, aim);
    for (let it = aim && aim.closest("details"); it; it = (it.parentElement as Element).closest("details")) it.open = true;
    // Addresses do not reach into a shadow tree, and a page's `<base>` takes them elsewhere.
    if (link && aim && (host.getRootNode() !== page || link.href !== new URL(`#${id}`, view.location.href).href)) {
      event.preventDefault();
      if (host.getRootNode() === page) view.location.hash = id as string;
      else aim.scrollIntoView();
    }
    const button = target.closest<HTMLElement>("[data-copy]");
    if (button) copy(button);
  };

  // To the clipboard; where there is none (an insecure page, a frame without leave) the text is selected for the reader to
  // copy. A table is copied with tabs between its cells, as spreadsheets take it; a cell that they would take for a formula gets an
  // apostrophe before it, as in the CSV files.
  const unmark = () => {
    for (const button of host.querySelectorAll<HTMLElement>("[data-copy][data-state]")) say(button);
  };
  const say = (button: HTMLElement, state = "") => {
    button.dataset.state = state;
    const line = button.nextElementSibling as Element;
    line.textContent = state && ((host.querySelector(".fs-head") as HTMLElement).dataset[state] as string);
  };
  const copy = async (button: HTMLElement) => {
    unmark();
    const text = named(`copy-${button.dataset.copy}`);
    try {
      // biome-ignore lint/performance/useDomNodeTextContent: innerText has tabs between the cells of a table.
      await view.navigator.clipboard.writeText(text.innerText.replace(/(^|\t)(?='*[=+@-])/gm, "$1'"));
      say(button, "copied");
    } catch {
      (view.getSelection() as Selection).selectAllChildren(text);
      say(button, "selected");
    }
    button.dispatchEvent(new Event("fs-copied", { bubbles: true }));
  };

  // Between two letters the status line keeps still, since a screen reader would read out every message. It speaks after a
  // pause that is longer than between the letters of a reader who types, and shorter than a wait.
  let pause: number;
  const onInput = (event: Event) => {
    const target = event.target as HTMLInputElement;
    if (target.type !== "search") return;
    clearTimeout(pause);
    pause = setTimeout(() => target.dispatchEvent(new Event("fs-paused", { bubbles: true })), 400);
  };

  // Style can open disclosures on paper in some browsers only: Chromium 131, Firefox 143, Safari 18.4.
  const opened: HTMLDetailsElement[] = [];
  const beforePrint = () => {
    // A frame keeps the height that it has on screen: what is opened there would cut off what is below.
    const isFramed = "framed" in page.documentElement.dataset;
    if (!isFramed)
      opened.push(
        ...host.querySelectorAll<HTMLDetailsElement>(":is(.fs-card > details, .fs-all, [data-static=method]):not([open])"),
      );
    for (const closed of opened) closed.open = true;
    const print = host.querySelector(".fs-print") as HTMLElement;
    const [day, address] = print.querySelectorAll("b");
    print.hidden = false;
    day.textContent = new Date().toLocaleDateString((host.querySelector("[lang]") as HTMLElement).lang, { dateStyle: "long" });
    address.textContent = view.location.href;
  };
  const afterPrint = () => {
    for (const closed of opened.splice(0)) closed.open = false;
    (host.querySelector(".fs-print") as HTMLElement).hidden = true;
  };

  // What is opened for paper is no choice of the reader's.
  const onToggle = (event: Event) => {
    if (opened.includes(event.target as HTMLDetailsElement)) event.stopImmediatePropagation();
  };

  const listeners: [EventTarget, string, (event: Event) => void, boolean?][] = [
    [host, "toggle", onToggle, true],
    [host, "change", unmark],
    [host, "keydown", onKey],
    [host, "click", onClick],
    [host, "input", onInput],
    [view, "beforeprint", beforePrint],
    [view, "afterprint", afterPrint],
  ];
  for (const [target, ...listener] of listeners) target.addEventListener(...listener);
  return () => {
    graphics.delete(host);
    clearTimeout(pause);
    for (const [target, ...listener] of listeners) target.removeEventListener(...listener);
  };
};
