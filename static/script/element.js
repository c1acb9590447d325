// The element `<force-status>`, and `mount` for developers. What stands inside the element is shown until the graphic is
// there, and if it never comes.
const base = import.meta.url;
const CHOICES = ["view", "status", "force"];
const lives = new WeakMap();

// A file beside this one, fetched once for all the elements of a page.
const texts = {};
const text = (name, integrity) => {
  texts[name] = texts[name] || (async () => {
    const answer = await fetch(new URL(name, base), { integrity, credentials: "omit" });
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}. Check that it lies beside force-status.js.`);
    return answer.text();
  })();
  return texts[name];
};

// A page that demands trusted types must allow the policy `force-status`; the HTML comes from the build alone.
const policy = typeof trustedTypes === "object" ? trustedTypes.createPolicy("force-status", { createHTML: (html) => html }) : null;

// Puts a graphic into the element's own tree, with its headings from the level of the page around it.
const sheets = new Map();
const show = (element, html) => {
  const down = element.headingLevel - 1;
  const leveled = html.replace(/<(\/?)h([1-6])\b/g, (_, end, level) => `<${end}h${Math.min(6, Number(level) + down)}`);
  const template = document.createElement("template");
  template.innerHTML = policy ? policy.createHTML(leveled) : leveled;
  const root = element.shadowRoot || element.attachShadow({ mode: "open" });
  // A sheet made by script is no inline style, which strict pages forbid; Safari before 16.4 has none.
  const style = template.content.querySelector("style");
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    const css = style.textContent;
    if (!sheets.has(css)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheets.get(css)];
    style.remove();
  }
  root.textContent = "";
  root.append(template.content);
  const host = root.querySelector(".force-status");
  host.dataset.theme = element.theme;
  return host;
};

// What an element begins with, as the fragment of an address: what the page's address says, if it may, else what the
// attributes say.
const beginning = (element) => {
  const chosen = new URLSearchParams();
  for (const name of CHOICES) if (element.hasAttribute(name)) chosen.set(name, element.getAttribute(name));
  const linked = element.linkState && /(^#|&)(view|status|open|force|find)=/.test(location.hash);
  return linked ? location.hash : `#${chosen}`;
};

const begin = async (element) => {
  const life = { ends: [], fragment: "" };
  lives.set(element, life);
  const failed = (error) => tell(element, "error", { message: error.message });
  const announce = announcing(element);
  const told = (fragment, force, isNew) => {
    life.fragment = fragment;
    if (element.linkState && isNew) {
      try {
        history.replaceState(history.state, "", fragment ? `#${fragment}` : location.pathname + location.search);
      } catch {
        // Some pages may not change their address.
      }
    }
    announce(fragment, force);
  };
  try {
    const html = await text(files.graphic, files.graphicDigest);
    if (life.ended) return;
    const host = show(element, html);
    life.ends.push(attend(host));
    life.host = host;
    const address = life.again || beginning(element);
    const mounted = await enliven(host, base, { address, told, failed });
    if (!mounted) return;
    if (life.ended) return mounted.destroy();
    const follow = () => element.linkState && mounted.follow(location.hash);
    addEventListener("hashchange", follow);
    life.ends.push(() => removeEventListener("hashchange", follow), () => mounted.destroy());
    life.mounted = mounted;
    tell(element, "ready", {});
  } catch (error) {
    failed(error);
  }
};

const end = (element) => {
  const life = lives.get(element);
  if (!life || life.ended) return;
  life.ended = true;
  for (const undo of life.ends.splice(0)) undo();
};

class ForceStatus extends HTMLElement {
  static get observedAttributes() {
    return [...CHOICES, "theme", "heading-level"];
  }

  connectedCallback() {
    begin(this);
  }

  disconnectedCallback() {
    end(this);
  }

  attributeChangedCallback(name, before, now) {
    const life = lives.get(this);
    if (before === now || !life || life.ended) return;
    if (name === "theme" && life.host) life.host.dataset.theme = this.theme;
    if (name === "heading-level") {
      end(this);
      begin(this);
    }
    if (CHOICES.includes(name) && life.mounted) {
      const chosen = new URLSearchParams(life.fragment);
      if (name === "force") chosen.delete("find");
      if (now) chosen.set(name, now);
      else chosen.delete(name);
      // A fragment that says nothing would be taken for one of the page around.
      if (!chosen.has("view")) chosen.set("view", "status");
      life.mounted.follow(`#${chosen}`);
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
    this.toggleAttribute("link-state", Boolean(value));
  }
}

// A page may load this twice, or from two places.
if (!customElements.get("force-status")) customElements.define("force-status", ForceStatus);
