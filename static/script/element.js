// The element `<force-status>`. What stands inside it is shown until the graphic is there, and if it never comes.
const CHOICES = ["view", "status", "force"];
const lives = new WeakMap();

// The language that an element speaks, by its tag: the one that its `lang` asks for, if the edition has it, or its own.
const tongue = ({ lang }) => {
  const tags = Object.keys(files.spoken);
  const main = (tag) => tag.split("-")[0].toLowerCase();
  return tags.find((tag) => main(tag) === main(lang)) || tags[0];
};

// Editions that pages hand over as objects, and the one that each element shows or is about to, with the data and the language
// that it was composed of. One that failed is composed anew; one may be `given` that is on its way.
const handed = new WeakMap();
const made = new WeakMap();
const dataOf = (element) => handed.get(element) || element.getAttribute("data");
const editionOf = (element, data, lang, given) => {
  const known = made.get(element);
  if (!given && known && known.data === data && known.lang === lang) return known.edition;
  const edition = given || composed(data, lang);
  made.set(element, { data, lang, edition });
  edition.catch(() => made.delete(element));
  return edition;
};

// The HTML and the style of the graphic.
const graphic = once(async (base, tag) => {
  const { graphic, digest } = files.spoken[tag];
  return (await fetched(base, graphic, digest)).text();
});

// What an element begins with, as the fragment of an address: what the page's address says, if it may, else what the
// attributes say.
const beginning = (element) => {
  const chosen = new URLSearchParams(element.getAttribute("state") || "");
  for (const name of CHOICES) if (element.hasAttribute(name)) chosen.set(name, element.getAttribute(name));
  return (element.linkState && stateInAddress(parameterNamed(element.getAttribute("link-state")))) || `#${chosen}`;
};

const chosen = (element, { fragment }) => (fragment === undefined ? beginning(element) : `#${fragment}`);

const begin = (element) => {
  const before = lives.get(element);
  const data = dataOf(element);
  // What is chosen, as a fragment, once the graphic has told. An element that was moved shows what was chosen in it before.
  const life = { ends: [], data, fragment: before && before.data === data ? before.fragment : undefined };
  lives.set(element, life);
  life.begun = live(element, life);
};

// Shows the graphic, and brings it to life once it is wanted; returns why it cannot even be shown.
const live = async (element, life) => {
  const failed = (error) => tell(element, "error", { message: error.message });
  const parameter = () => parameterNamed(element.getAttribute("link-state"));
  let announce;
  const told = (fragment, force, isNew, found) => {
    life.fragment = fragment;
    life.force = force;
    // The graphic shows it a moment later.
    if (life.host) requestAnimationFrame(() => refresh(element.shadowRoot));
    if (element.linkState && isNew) keepInAddress(fragment, parameter());
    announce(fragment, force, found);
  };
  try {
    const [html, edition] = await Promise.all([graphic(base, tongue(element)), life.data && editionOf(element, life.data, element.lang)]);
    if (life.ended) return;
    const host = show(element, html, edition || null);
    life.ends.push(attend(host, base));
    life.host = host;
    announce = announcing(element, host);
    life.announce = announce;
    host.addEventListener("change", () => refresh(element.shadowRoot));
    host.addEventListener("click", (event) => {
      const { hreflang } = event.target;
      if (!hreflang) return;
      event.preventDefault();
      element.lang = hreflang;
    });
    const address = chosen(element, life);
    const register = edition ? edition.register : undefined;
    const link = (fragment) => {
      if (element.linkState) return addressOf(fragment, parameter());
      return life.data ? "" : new URL(`#${fragment}`, new URL(".", base)).href;
    };
    enliven(host, base, { address, told, link, register, failed, ends: life.ends }).then((mounted) => {
      if (!mounted) return;
      if (life.ended) return mounted.destroy();
      const follow = (state) => {
        if (!element.linkState) return;
        announce.acts("link");
        mounted.follow(state);
      };
      life.ends.push(onAddress(parameter, follow), () => mounted.destroy());
      life.mounted = mounted;
      if (life.wanted) mounted.follow(life.wanted);
      tell(element, "ready", {});
    });
  } catch (error) {
    if (life.ended) return;
    if (life.data) apologise(element);
    failed(error);
    return error;
  }
};

const end = (element) => {
  const life = lives.get(element);
  if (!life || life.ended) return;
  life.ended = true;
  for (const undo of life.ends.splice(0)) undo();
};

// Begins anew with what the element says now. What is shown stays until that can be shown.
const renew = async (element) => {
  const data = dataOf(element);
  await Promise.all([graphic(base, tongue(element)), data && editionOf(element, data, element.lang)]).catch(() => {});
  const life = lives.get(element);
  if (!life || life.ended) return;
  end(element);
  begin(element);
};

class ForceStatus extends HTMLElement {
  static get observedAttributes() {
    return [...CHOICES, "state", "theme", "heading-level", "lang", "data"];
  }

  connectedCallback() {
    begin(this);
  }

  disconnectedCallback() {
    end(this);
  }

  attributeChangedCallback(name, before, now) {
    if (name === "data" && now !== null) handed.delete(this);
    const life = lives.get(this);
    const isChoice = CHOICES.includes(name) || name === "state";
    if ((before === now && !isChoice) || !life || life.ended) return;
    if (name === "theme" && life.host) life.host.dataset.theme = this.theme;
    if (["heading-level", "lang", "data"].includes(name)) renew(this);
    if (isChoice) {
      const next = new URLSearchParams(name === "state" ? now || "" : chosen(this, life).slice(1));
      if (name === "force") next.delete("find");
      if (name !== "state") {
        if (now) next.set(name, now);
        else next.delete(name);
      }
      // A fragment that says nothing would be taken for one of the page around.
      if (!next.has("view")) next.set("view", "status");
      life.fragment = String(next);
      if (life.announce) life.announce.acts("host");
      if (life.mounted) life.mounted.follow(`#${next}`);
      else life.wanted = `#${next}`;
    }
  }

  // Each property is what its attribute says, or the default where that says nothing valid; none ever throws.
  get view() {
    return this.getAttribute("view") === "force" ? "force" : "status";
  }
  set view(value) {
    this.setAttribute("view", value);
  }
  get status() {
    return this.getAttribute("status") || "all";
  }
  set status(value) {
    this.setAttribute("status", value);
  }
  get force() {
    return this.getAttribute("force") || null;
  }
  set force(value) {
    if (value) this.setAttribute("force", value);
    else this.removeAttribute("force");
  }
  get theme() {
    const theme = this.getAttribute("theme");
    return theme === "light" || theme === "dark" ? theme : "auto";
  }
  set theme(value) {
    this.setAttribute("theme", value);
  }
  get headingLevel() {
    const level = Number(this.getAttribute("heading-level"));
    return level >= 1 && level <= 4 && level % 1 === 0 ? level : 2;
  }
  set headingLevel(value) {
    this.setAttribute("heading-level", value);
  }
  get linkState() {
    return this.hasAttribute("link-state");
  }
  set linkState(value) {
    if (value && typeof value === "string") this.setAttribute("link-state", value);
    else this.toggleAttribute("link-state", Boolean(value));
  }
  // All that is chosen. The words that were typed are told to nobody: the force that they find stands in their place.
  get state() {
    const { fragment, force } = lives.get(this) || {};
    return publicState(fragment === undefined ? this.getAttribute("state") || "" : fragment, force);
  }
  set state(value) {
    if (value === null || value === undefined) this.removeAttribute("state");
    else this.setAttribute("state", value);
  }
  // Another edition: the address of its file, or what that would hold.
  get data() {
    return dataOf(this);
  }
  set data(value) {
    const isObject = value && typeof value === "object";
    if (isObject) handed.set(this, value);
    else handed.delete(this);
    made.delete(this);
    const life = lives.get(this);
    if (life && !life.ended && isObject) {
      end(this);
      this.removeAttribute("data");
      begin(this);
    } else if (value && !isObject) this.setAttribute("data", value);
    else this.removeAttribute("data");
  }
}
