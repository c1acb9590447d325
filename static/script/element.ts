// The element `<force-status>`. What stands inside it is shown until the graphic is there, and if it never comes.
// Its attributes are the host's; its properties say what is on screen, and each of them may be set at any time, also before
// the element is defined.
import type * as api from "./api";
import { CHOICES, headingOf, isOn, levelOf, themeOf } from "./attributes";
import { publicState } from "./events";
import type { Registry } from "./registry";
import { given, sourceNamed } from "./source";

export const NAME = "force-status";
const PROPERTIES = [
  "view",
  "status",
  "unit",
  "state",
  "theme",
  "show",
  "heading",
  "headingLevel",
  "linkState",
  "lang",
  "folder",
  "data",
] as const;

const setAttribute = (element: Element, name: string, value: unknown) => {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value as string);
};

export const defineElement = (name: string, registry: Registry): CustomElementConstructor => {
  const { sources } = registry;
  const onScreen = (element: Element, name: string) => {
    const control = registry.control(element);
    return control ? control.onScreen(name) : undefined;
  };

  class ForceStatus extends HTMLElement implements api.ForceStatus {
    static get observedAttributes() {
      return [...CHOICES, "state", "theme", "show", "heading", "heading-level", "lang", "link-state", "folder", "data"];
    }

    constructor() {
      super();
      for (const name of PROPERTIES) {
        if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
        // A page's script has set it before the class was there.
        const early = this as Record<string, unknown>;
        const value = early[name];
        delete early[name];
        early[name] = value;
      }
    }

    connectedCallback() {
      registry.connect(this);
    }

    disconnectedCallback() {
      registry.disconnect(this);
    }

    // Moved by `moveBefore`, it goes on as it is.
    connectedMoveCallback() {}

    // What the attribute says now counts: while an element is upgraded, this comes late.
    attributeChangedCallback(name: string) {
      registry.stamp(this, name);
      if (name === "folder") return registry.rename(this);
      if (name === "data") {
        const text = this.getAttribute("data");
        const known = sources.get(this);
        const source = text === null ? undefined : sourceNamed(text, this.baseURI);
        if (!source) sources.delete(this);
        else if (!known || (text ? known.address !== source.address || !known.address : !known.object)) sources.set(this, source);
      }
      registry.changed(this, name);
    }

    get view(): api.View {
      const view = onScreen(this, "view");
      return (view === undefined ? this.getAttribute("view") : view) === "unit" ? "unit" : "status";
    }
    set view(value: api.View | null | undefined) {
      setAttribute(this, "view", value);
    }
    get status(): string {
      const status = onScreen(this, "status");
      return (status === undefined ? this.getAttribute("status") : status) || "all";
    }
    set status(value: string | null | undefined) {
      setAttribute(this, "status", value);
    }
    get unit(): string | null {
      const unit = onScreen(this, "unit");
      return (unit === undefined ? this.getAttribute("unit") : unit) || null;
    }
    set unit(value: string | null | undefined) {
      setAttribute(this, "unit", value || null);
    }
    get theme(): api.Theme {
      return (onScreen(this, "theme") as api.Theme) || themeOf(this);
    }
    set theme(value: api.Theme | null | undefined) {
      setAttribute(this, "theme", value);
    }
    // The part that is shown: `all`, `summary`, `cards`, `grid`, or ids of cards.
    get show(): api.Shown {
      return onScreen(this, "show") || this.getAttribute("show") || "all";
    }
    set show(value: api.Shown | string[] | null | undefined) {
      setAttribute(this, "show", Array.isArray(value) ? value.join(" ") : value);
    }
    get heading(): "on" | "off" {
      return headingOf(this);
    }
    set heading(value: "on" | "off" | null | undefined) {
      setAttribute(this, "heading", value);
    }
    get headingLevel(): number {
      return levelOf(this);
    }
    set headingLevel(value: number | null | undefined) {
      setAttribute(this, "heading-level", value);
    }
    get linkState(): boolean {
      return isOn(this, "link-state");
    }
    set linkState(value: boolean | string | null | undefined) {
      const isOff = !value || /^false$/i.test(value as string);
      setAttribute(this, "link-state", isOff ? null : typeof value === "string" ? value : "");
    }
    // All that is chosen, without the words that were typed.
    get state(): string {
      const state = onScreen(this, "state");
      return state === undefined ? publicState(this.getAttribute("state") || "") : (state as string);
    }
    set state(value: string | null | undefined) {
      setAttribute(this, "state", value);
    }
    get lang(): string {
      return onScreen(this, "lang") || this.getAttribute("lang") || "";
    }
    set lang(value: string) {
      setAttribute(this, "lang", value);
    }
    // The folder whose edition is shown, in a page that holds scripts of several folders.
    get folder(): string | null {
      return this.getAttribute("folder");
    }
    set folder(value: string | null | undefined) {
      setAttribute(this, "folder", value);
    }
    // Another edition: the address of its file, or what that would hold.
    get data(): string | api.Edition | null {
      const source = sources.get(this);
      return source && source.object ? (source.object as api.Edition) : this.getAttribute("data");
    }
    set data(value: string | api.Edition | null | undefined) {
      if (value && typeof value === "object") {
        sources.set(this, given(value));
        this.setAttribute("data", "");
        return;
      }
      const known = sources.get(this);
      if (known && known.object) sources.delete(this);
      // Frameworks set `false` to say that there is none.
      setAttribute(this, "data", (value as unknown) === false ? null : value);
    }
  }

  customElements.define(name, ForceStatus);
  return ForceStatus;
};
