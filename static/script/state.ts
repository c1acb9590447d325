// The state of one element: what it is to show, what it shows, what is chosen in it. What is shown stays until the next can be
// shown; a response to an older wish is dropped.
import { keepInAddress, onAddress } from "./address";
import { CHOICES, EFFECTS, isOn, negotiateLocale, reportAttributes } from "./attributes";
import { valueOnScreen } from "./controls";
import { enhance } from "./enhance";
import { createDispatcher, dispatch } from "./events";
import { followPage } from "./host-colours";
import { hydrate } from "./hydrate";
import type { Composed, OnSelection } from "./programs";
import type { Control } from "./registry";
import type { DataSource } from "./source";
import { repaint } from "./stylesheets";
import { adopt, composedTree, declaredIn, show, showFallback } from "./tree";
import { changeState, publicState, readState } from "./url-state";
import {
  addressOfElement,
  beginning,
  isBeingParsed,
  isSame,
  load,
  parameterOfElement,
  type Shown,
  type Wish,
  wishOf,
} from "./wish";

/** Makes what controls an element. `sourceOf` gives the element's data: see source.ts. */
export const controlOf = (element: HTMLElement, sourceOf: () => DataSource | undefined): Control => {
  let isConnected = false;
  // What was loaded last, what is being loaded, and the outcome of that: nothing, or why it cannot be shown.
  let loaded: { next: Wish; html: string; edition: Composed | null } | undefined;
  let pending: Wish | undefined;
  let outcome: Promise<unknown> = Promise.resolve();
  let shown: Shown | undefined;
  // What is chosen, as a fragment, and the unit that is found; the language that the reader has chosen.
  let fragment: string | undefined;
  let unitFound: string | null | undefined;
  let chosenLang: string | undefined;

  const wish = () => wishOf(element, sourceOf(), chosenLang);
  const fail = (error: Error) => dispatch(element, "error", { message: error.message });
  const watch = (isShown: boolean) => {
    if (control.watch) control.watch(isShown);
  };

  const end = () => {
    if (!shown) return;
    const { ends } = shown;
    shown.isOver = true;
    shown = undefined;
    for (const undo of ends.splice(0)) undo();
  };

  const display = ({ next, html, edition }: NonNullable<typeof loaded>) => {
    end();
    begin(next, show(element, composedTree(html, edition, next.level)), edition ? edition.clientData : undefined);
  };

  const begin = (next: Wish, host: HTMLElement, clientData?: string) => {
    if (fragment === undefined) fragment = beginning(element);
    shown = { ...next, host, ends: [], asked: {}, isOver: false };
    watch(true);
    reportAttributes(element, host);
    start(shown, fragment, clientData);
  };

  // Listens to a graphic and hydrates it once that is needed.
  const start = (life: Shown, first: string, clientData?: string) => {
    const { host, ends } = life;
    const dispatcher = createDispatcher(element, host);
    life.dispatcher = dispatcher;
    let isLive = false;
    const onChange: OnSelection = (now, unit, isNew, count) => {
      if (life.isOver) return;
      fragment = now;
      unitFound = unit;
      // The graphic shows it a moment later.
      requestAnimationFrame(() => {
        if (element.shadowRoot) repaint(element.shadowRoot);
      });
      if (isOn(element, "link-state") && isNew) keepInAddress(now, parameterOfElement(element));
      dispatcher(now, unit, count);
    };
    ends.push(enhance(host, base, life.source ? life.source.address || life.source.object : undefined), followPage(host));
    // What is chosen before the graphic is hydrated, or where it cannot be.
    const chooseEarly = (name: string, value: string) => {
      choose(name, value);
      if ("state" in life.asked) life.asked[name] = value;
      else delete life.asked[name];
    };
    host.addEventListener("change", (event) => {
      const target = event.target as HTMLInputElement;
      repaint(element.shadowRoot as ShadowRoot);
      const [, control] = /-(filter|unit)$/.exec(target.name || "") || [];
      if (isLive || !control) return;
      chooseEarly(control === "filter" ? "status" : control, target.value);
    });
    const onToggle = (event: Event) => {
      const target = event.target as HTMLDetailsElement;
      if (isLive || !target.dataset.view) return;
      chooseEarly("view", target.open ? target.dataset.view : "");
      if (target.open) return;
      // A closed list shows all statuses. That it is closed does not show where the graphic looks for what was touched.
      chooseEarly("status", "");
      life.asked.view = "";
    };
    host.addEventListener("toggle", onToggle, true);
    host.addEventListener("click", (event) => {
      const { hreflang } = event.target as HTMLAnchorElement;
      if (!hreflang) return;
      event.preventDefault();
      chosenLang = hreflang;
      renew();
    });
    const failed = (error: Error) => {
      isLive = false;
      if (!life.isOver) fail(error);
    };
    const link = (fragment: string) => addressOfElement(element, fragment);
    hydrate(host, base, { address: `#${first}`, onChange, link, clientData, failed, ends }).then((hydrated) => {
      if (!hydrated) return;
      if (life.isOver) return hydrated.destroy();
      const follow = (state: string) => {
        if (!isOn(element, "link-state")) return;
        dispatcher.acts("link");
        hydrated.follow(state);
      };
      ends.push(
        onAddress(() => parameterOfElement(element), follow),
        () => hydrated.destroy(),
      );
      isLive = true;
      life.hydrated = hydrated;
      const asked = Object.keys(life.asked);
      for (const name of asked) choose(name, life.asked[name]);
      if (asked.length) {
        dispatcher.acts("host");
        hydrated.follow(address());
      }
      dispatch(element, "ready", {});
    });
  };

  // A fragment that says nothing would be taken for one of the page around.
  const address = () => `#${changeState(fragment || "", "view", readState(fragment).view)}`;

  const choose = (name: string, value: string | null) => {
    if (name === "state" || name === "unit") unitFound = undefined;
    fragment = changeState(fragment || "", name, value);
  };

  // A choice of the host's. It is made anew even where the attribute said the same before: the reader may have changed it.
  const follow = (name: string) => {
    if (fragment === undefined) return;
    const value = element.getAttribute(name);
    choose(name, value);
    if (!shown) return;
    if (shown.dispatcher) shown.dispatcher.acts("host");
    if (shown.hydrated) shown.hydrated.follow(address());
    else if (name === "state") shown.asked = { state: value };
    else shown.asked[name] = value;
  };

  const unable = (next: Wish, error: Error) => {
    // Another language or level of what is shown: it stays.
    if (isConnected && !(shown && shown.source === next.source)) {
      end();
      showFallback(element, next.source && files.locales[negotiateLocale(next.lang)].unavailable);
      watch(false);
    }
    fail(error);
    return error;
  };

  const renew = () => {
    const next = wish();
    if (isSame(pending, next)) return outcome;
    if (isSame(shown, next)) {
      pending = undefined;
      outcome = Promise.resolve();
      return outcome;
    }
    pending = next;
    outcome = load(next).then(
      ([html, edition]) => {
        if (pending !== next) return outcome;
        pending = undefined;
        loaded = { next, html, edition };
        if (isConnected) display(loaded);
      },
      (error) => {
        if (pending !== next) return outcome;
        pending = undefined;
        return unable(next, error);
      },
    );
    return outcome;
  };

  const control: Control = {
    // The promise of what becomes of the newest wish: nothing, or why it cannot be shown.
    settle: renew,
    connect() {
      // A document without a window shows nothing.
      isConnected = Boolean(element.ownerDocument.defaultView);
      if (!isConnected || shown) return;
      const next = wish();
      if (loaded && isSame(loaded.next, next)) {
        display(loaded);
        // It drops what was asked for before the element was taken out.
        return void renew();
      }
      if (isBeingParsed(element)) {
        const again = () => isConnected && control.connect();
        return element.ownerDocument.addEventListener("DOMContentLoaded", again, { once: true });
      }
      const digest = next.source ? undefined : declaredIn(element);
      const tag = Object.keys(files.locales).find((tag) => files.locales[tag].digest === digest);
      // The tree has headings from level 2 on. Of an older state of the edition it stays until the newer one can be shown; what
      // was shown elsewhere is no more.
      if (digest && tag)
        begin({ source: null, lang: tag === negotiateLocale(next.lang) ? next.lang : tag, level: 2 }, adopt(element));
      else if (!digest) showFallback(element);
      renew();
    },
    disconnect() {
      isConnected = false;
      end();
      watch(false);
    },
    changed(name) {
      if (name === "lang") chosenLang = undefined;
      if (CHOICES.includes(name) || name === "state") follow(name);
      else if (EFFECTS[name] && shown) EFFECTS[name](shown.host, element);
      else if (isConnected && ["data", "lang", "heading-level"].includes(name)) renew();
      if (shown) reportAttributes(element, shown.host);
    },
    // What is on screen, or undefined where nothing is.
    onScreen(name) {
      if (name === "state") return fragment === undefined ? undefined : publicState(fragment, unitFound);
      return shown && valueOnScreen(shown.host, name, fragment, unitFound);
    },
  };
  return control;
};
