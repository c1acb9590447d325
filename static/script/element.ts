// The element `<force-status>`. What stands inside it is shown until the graphic is there, and if it never comes.
// Its attributes are the host's; its properties say what is on screen, and each of them may be set at any time, also before
// the element is defined.
import type * as api from "./api";
import { attributeOf, attributeValue, OPTIONS, readOption } from "./attributes";
import type { Registry } from "./registry";
import { given, sourceNamed } from "./source";

export const NAME = "force-status";
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

  class ForceStatus extends HTMLElement {
    static get observedAttributes() {
      return [...Object.keys(OPTIONS).map(attributeOf), "folder", "data"];
    }

    constructor() {
      super();
      for (const name of [...Object.keys(OPTIONS), "folder", "data"]) {
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

  // What is on screen, else what the attribute says. Of an element without attributes an option is its default.
  const bare = document.createElement("p");
  for (const name of Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]) {
    Object.defineProperty(ForceStatus.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = onScreen(this, name);
        return value === undefined ? readOption(this, name) : value || readOption(bare, name);
      },
      set(value) {
        setAttribute(this, attributeOf(name), attributeValue(name, value));
      },
    });
  }
  customElements.define(name, ForceStatus);
  return ForceStatus;
};
