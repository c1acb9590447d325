// The element `<force-status>`. What stands inside it is shown until the graphic is there, and if it never comes.
// Its attributes are the host's; its properties answer what is on screen, and each of them may be set at any time, also before
// the element is defined.
const NAME = "force-status";
const PROPERTIES = ["view", "status", "force", "state", "theme", "show", "heading", "headingLevel", "linkState", "lang", "folder", "data"];

const setAttribute = (element, name, value) => {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

const defineElement = (name, registry) => {
  const { sources } = registry;
  const answer = (element, name) => {
    const control = registry.control(element);
    return control ? control.answer(name) : undefined;
  };

  class ForceStatus extends HTMLElement {
    static get observedAttributes() {
      return [...CHOICES, "state", "theme", "show", "heading", "heading-level", "lang", "link-state", "folder", "data"];
    }

    constructor() {
      super();
      for (const name of PROPERTIES) {
        if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
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
    attributeChangedCallback(name) {
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

    get view() {
      const view = answer(this, "view");
      return (view === undefined ? this.getAttribute("view") : view) === "force" ? "force" : "status";
    }
    set view(value) {
      setAttribute(this, "view", value);
    }
    get status() {
      const status = answer(this, "status");
      return (status === undefined ? this.getAttribute("status") : status) || "all";
    }
    set status(value) {
      setAttribute(this, "status", value);
    }
    get force() {
      const force = answer(this, "force");
      return (force === undefined ? this.getAttribute("force") : force) || null;
    }
    set force(value) {
      setAttribute(this, "force", value || null);
    }
    get theme() {
      return answer(this, "theme") || themeOf(this);
    }
    set theme(value) {
      setAttribute(this, "theme", value);
    }
    // The part that is shown: `all`, `summary`, `cards`, `grid`, or ids of cards.
    get show() {
      return answer(this, "show") || this.getAttribute("show") || "all";
    }
    set show(value) {
      setAttribute(this, "show", Array.isArray(value) ? value.join(" ") : value);
    }
    get heading() {
      return headingOf(this);
    }
    set heading(value) {
      setAttribute(this, "heading", value);
    }
    get headingLevel() {
      return levelOf(this);
    }
    set headingLevel(value) {
      setAttribute(this, "heading-level", value);
    }
    get linkState() {
      return isOn(this, "link-state");
    }
    set linkState(value) {
      const isOff = !value || /^false$/i.test(value);
      setAttribute(this, "link-state", isOff ? null : typeof value === "string" ? value : "");
    }
    // All that is chosen, without the words that were typed.
    get state() {
      const state = answer(this, "state");
      return state === undefined ? publicState(this.getAttribute("state") || "") : state;
    }
    set state(value) {
      setAttribute(this, "state", value);
    }
    get lang() {
      return answer(this, "lang") || this.getAttribute("lang") || "";
    }
    set lang(value) {
      setAttribute(this, "lang", value);
    }
    // The folder whose edition is shown, in a page that holds scripts of several folders.
    get folder() {
      return this.getAttribute("folder");
    }
    set folder(value) {
      setAttribute(this, "folder", value);
    }
    // Another edition: the address of its file, or what that would hold.
    get data() {
      const source = sources.get(this);
      return source && source.object ? source.object : this.getAttribute("data");
    }
    set data(value) {
      if (value && typeof value === "object") {
        sources.set(this, given(value));
        this.setAttribute("data", "");
        return;
      }
      if ((sources.get(this) || {}).object) sources.delete(this);
      setAttribute(this, "data", value === false ? null : value);
    }
  }

  customElements.define(name, ForceStatus);
  return ForceStatus;
};
