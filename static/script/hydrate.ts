// Hydrates a graphic. Each graphic has an instance of the program of its own, so a trap in one affects no other.
//
// The host's data-script tells the style sheet how far this has come: "on", "live" (set by the graphic) or "failed".

import { observeChanges, TRANSIENT } from "./changes";
import { isHydratable } from "./hydratable";
import type { Mounted, OnSelection, Programs } from "./programs";
import { markShown } from "./show";
import { readState } from "./url-state";
import { clientDataOf, instance, requireFeatures } from "./wasm-loader";
import { whenNeeded } from "./when-needed";

// How often a graphic is rendered again within a minute. A script that undoes each rendering would not stop.
const MOST_AGAIN = 5;

/** How a graphic is hydrated. */
export interface Hydration {
  /** What it begins with, as a fragment of an address. */
  address: string;
  onChange: OnSelection;
  /** Returns the address of what is on screen for a fragment. */
  link(fragment: string): string;
  /** The client data of an edition of a page's own; the folder's own edition has a file. */
  clientData?: string;
  /** Gets an error with a message that a person can act on. */
  failed(error: Error): void;
  /** Takes the functions that end it. */
  ends?: (() => void)[];
}

/** A graphic that is hydrated. */
export interface Hydrated {
  follow(hash: string): void;
  destroy(): void;
}

/**
 * Hydrates the graphic in `host` and returns it. What other scripts change is rendered again, with the reader's choices. Where
 * the program cannot run, or traps or is changed too often, the controls that need it are removed; the rest works in HTML and
 * CSS as before.
 */
export const hydrate = async (
  host: HTMLElement,
  base: string,
  { address, onChange, link, clientData, failed, ends = [] }: Hydration,
): Promise<Hydrated | null> => {
  let program: Programs["program"] | undefined;
  let mounted: Mounted | undefined;
  let waiting: string | undefined;
  let turn = 0;
  let again: number[] = [];
  let isOver = false;
  const over = () => {
    isOver = true;
    changes.end();
    removeEventListener("pageshow", onShow);
  };
  // WebKit empties the finder where it shows the page of before again, and dispatches no event.
  const onShow = ({ persisted }: PageTransitionEvent) => {
    const finder = persisted && host.querySelector<HTMLInputElement>("[type=search]");
    if (finder) finder.value = readState(address.slice(1)).words || "";
  };
  addEventListener("pageshow", onShow);
  const fail = (error: unknown, shown = host) => {
    if (isOver) return;
    over();
    if (mounted) mounted.leave();
    mounted = undefined;
    shown.dataset.script = "failed";
    for (const name of TRANSIENT) for (const it of shown.querySelectorAll(`[${name}]`)) it.removeAttribute(name);
    failed(error as Error);
  };
  const isTooOften = (...more: number[]) => {
    const now = Date.now();
    again = again.filter((time) => now - time < 60000);
    return again.push(now, ...more.fill(now)) > MOST_AGAIN;
  };
  const undoneError = () => new Error("Something on this page undoes what the graphic shows, again and again.");
  const changes = observeChanges(host, (copy) => {
    if (isTooOften()) fail(undoneError(), copy);
    else if (copy) copy.replaceWith(host);
    else render(false);
  });
  ends.push(over);

  // Rendered again, the graphic begins with what was chosen last.
  const onSelection: OnSelection = (fragment, ...rest) => {
    if (isOver) return;
    address = `#${fragment}`;
    onChange(fragment, ...rest);
  };
  // To what is on screen: whole, since the page may have a `<base>`.
  const showLink = () => {
    const it = host.querySelector<HTMLAnchorElement>(".fs-view-link");
    const href = link(address.slice(1));
    if (it && it.href !== href) it.href = href;
  };
  const render = (isWhole: boolean) => {
    // Another instance is on its way, and renders all.
    if (!program) return;
    turn++;
    const mine = turn;
    const ready = changes.begin(isWhole);
    let isReady = false;
    const rendered = (texts: string[]) => {
      if (isOver || mine !== turn) return;
      if (!isReady) {
        ready();
        markShown(host);
      }
      isReady = true;
      changes.write(texts);
      showLink();
    };
    if (mounted) mounted.leave();
    const begun = program && program.mount(host, address, onSelection, rendered, names, isWhole);
    if (!program) return;
    mounted = begun;
    if (mounted && waiting) mounted.follow(waiting);
    waiting = undefined;
  };
  // A trap ends an instance. Its cause may be what another script did to the page, so a new instance renders all of it, once.
  const renew = async (error: unknown) => {
    if (isTooOften(0, 0)) return fail(error);
    try {
      program = await instance(base, "program", trapped);
      if (!isOver) render(false);
    } catch (error) {
      fail(error);
    }
  };
  const trapped = (error: unknown) => {
    program = mounted = undefined;
    if (!isOver && turn) renew(error);
    return true;
  };
  let names: string;
  try {
    // A browser that cannot is spared the download, and its reader the controls.
    requireFeatures();
    host.dataset.script = "on";
    await whenNeeded(host, ends);
    const { lang } = host.querySelector("[lang]") as HTMLElement;
    [program, names] = await Promise.all([instance(base, "program", trapped), clientData || clientDataOf(base, lang)]);
    // A task of its own, so that a reader's tap need not wait for both.
    await new Promise((resolve) => setTimeout(resolve));
    if (isOver) return null;
    render(isHydratable(host));
    if (program && !mounted) throw new Error("The element lacks the HTML of the build.");
    return {
      follow(hash) {
        if (mounted) mounted.follow(hash);
        else waiting = hash;
      },
      destroy() {
        over();
        if (mounted) mounted.destroy();
      },
    };
  } catch (error) {
    fail(error);
    return null;
  }
};
