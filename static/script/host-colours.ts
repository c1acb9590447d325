// The element's graphic in the colours of the page around it: its theme follows the page, and what the page sets by
// `--force-status-…` counts where it can be read.
import { lightOf, pageAt, watchPage } from "./theme";

const COLOURS = ["background", "text", "accent"].map((name) => `--force-status-${name}`);
// WCAG 2.2, 1.4.3 and 1.4.11.
const [TEXT, OUTLINE] = [4.5, 3];

// The least contrast of what the page's colours touch, as a share of what is needed.
const readability = (host: HTMLElement, behind: number): number => {
  const [own, opacity] = lightOf(getComputedStyle(host).backgroundColor);
  const background = opacity > 0.5 ? own : behind;
  const share = (selector: string, property: "color" | "borderTopColor", needed: number) => {
    const it = selector ? host.querySelector(selector) : host;
    if (!it) return 1;
    const [light] = lightOf(getComputedStyle(it)[property]);
    return (Math.max(light, background) + 0.05) / (Math.min(light, background) + 0.05) / needed;
  };
  return Math.min(
    share("", "color", TEXT),
    share(".fs-dates", "color", TEXT),
    share(".fs-kicker", "color", TEXT),
    share(".fs-option > span", "borderTopColor", OUTLINE),
  );
};

/** Keeps a graphic in the page's colours. Returns what ends that. */
export const followPage = (host: HTMLElement): (() => void) => {
  const element = (host.getRootNode() as ShadowRoot).host;
  const apply = () => {
    const { theme, background, isClear } = pageAt(element);
    const style = getComputedStyle(element);
    for (const name of COLOURS) host.style.removeProperty(name);
    host.dataset.page = theme;
    // The page's own background is seen where all texts can be read on it, unless the page names another.
    const hasOwn = Boolean(style.getPropertyValue(COLOURS[0]).trim());
    host.toggleAttribute("data-clear", isClear && !hasOwn);
    if (!COLOURS.some((name) => style.getPropertyValue(name).trim())) return;
    const [own, opacity] = lightOf(getComputedStyle(host).backgroundColor);
    if (hasOwn && opacity > 0.5) host.dataset.page = own < 0.18 ? "dark" : "light";
    if (readability(host, background) >= 1) return;
    for (const name of COLOURS) host.style.setProperty(name, "initial");
    console.warn(
      `force-status: ${COLOURS.join(", ")} give too little contrast in this theme (WCAG 2.2 asks for 4.5:1 of texts and 3:1 of outlines). The graphic keeps its own colours.`,
    );
  };
  const end = watchPage(element, apply);
  const observer = new MutationObserver(apply);
  observer.observe(host, { attributeFilter: ["data-theme"] });
  host.addEventListener("change", apply);
  return () => {
    end();
    observer.disconnect();
    host.removeEventListener("change", apply);
  };
};
