// The element's graphic in the colours of the page around it: its theme follows the page, and what the page sets by
// `--force-status-…` counts where it can be read.
const HOUSE = ["ground", "text", "accent"].map((name) => `--force-status-${name}`);
// WCAG 2.2, 1.4.3 and 1.4.11.
const [TEXT, OUTLINE] = [4.5, 3];

// The least contrast of what the page's colours touch, as a share of what is needed.
const readable = (host, behind) => {
  const [own, opacity] = lightOf(getComputedStyle(host).backgroundColor);
  const ground = opacity > 0.5 ? own : behind;
  const share = (selector, property, needed) => {
    const it = selector ? host.querySelector(selector) : host;
    if (!it) return 1;
    const [light] = lightOf(getComputedStyle(it)[property]);
    return (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05) / needed;
  };
  return Math.min(share("", "color", TEXT), share(".fs-dates", "color", TEXT), share(".fs-kicker", "color", TEXT), share(".fs-option > span", "borderTopColor", OUTLINE));
};

// Returns what ends it.
const followPage = (host) => {
  const element = host.getRootNode().host;
  const wear = () => {
    const { theme, ground, isClear } = pageAt(element);
    const style = getComputedStyle(element);
    for (const name of HOUSE) host.style.removeProperty(name);
    host.dataset.page = theme;
    // The page's own background is seen where all texts can be read on it, unless the page names another.
    const hasOwn = Boolean(style.getPropertyValue(HOUSE[0]).trim());
    host.toggleAttribute("data-clear", isClear && !hasOwn);
    if (!HOUSE.some((name) => style.getPropertyValue(name).trim())) return;
    const [own, opacity] = lightOf(getComputedStyle(host).backgroundColor);
    if (hasOwn && opacity > 0.5) host.dataset.page = own < 0.18 ? "dark" : "light";
    if (readable(host, ground) >= 1) return;
    for (const name of HOUSE) host.style.setProperty(name, "initial");
    console.warn(`force-status: ${HOUSE.join(", ")} give too little contrast in this theme (WCAG 2.2 asks for 4.5:1 of texts and 3:1 of outlines). The graphic keeps its own colours.`);
  };
  const end = watchPage(element, wear);
  const observer = new MutationObserver(wear);
  observer.observe(host, { attributeFilter: ["data-theme"] });
  host.addEventListener("change", wear);
  return () => {
    end();
    observer.disconnect();
    host.removeEventListener("change", wear);
  };
};
