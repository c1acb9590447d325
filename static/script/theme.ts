// Whether the page around an element is light or dark.

/** How a page looks behind an element. */
export interface PageTheme {
  theme: "light" | "dark";
  /** The relative luminance of the background, 0 to 1. */
  background: number;
  /** Whether all texts of the graphic can be read on that background. */
  isClear: boolean;
}

/**
 * The relative luminance of a computed colour, 0 to 1, and its opacity. Colours that no sRGB value was given for are computed
 * as they were given: https://drafts.csswg.org/css-color-4/#resolving-color-values
 */
export const lightOf = (colour: string): [light: number, opacity: number] => {
  const [one, two, three, opacity = 1] = colour
    .split(/[(,/\s)]+/)
    .map(parseFloat)
    // biome-ignore lint/suspicious/noGlobalIsNan: each is a number.
    .filter((part) => !isNaN(part));
  if (/^ok/.test(colour)) return [one ** 3, opacity];
  if (/^l/.test(colour)) return [((one + 16) / 116) ** 3, opacity];
  const whole = /^rgb/.test(colour) ? 255 : 1;
  const [red, green, blue] = [one, two, three].map((part) =>
    part / whole <= 0.04 ? part / whole / 12.92 : ((part / whole + 0.055) / 1.055) ** 2.4,
  );
  return [0.2126 * red + 0.7152 * green + 0.0722 * blue, opacity];
};

/** What an element is painted in: its slot, its parent or the host of its shadow tree. */
export const above = (element: Element): Element | null | undefined =>
  element.assignedSlot || element.parentElement || (element.getRootNode() as ShadowRoot).host;

/**
 * The theme of the page where an element stands: what `color-scheme` says if that is one, else the background that is seen
 * behind the element. Behind a picture, and behind the browser's own background, the colour of the text decides.
 */
export const pageAt = (element: Element): PageTheme => {
  const { colorScheme = "", color } = getComputedStyle(element);
  const [isLight, isDark] = [/light/.test(colorScheme), /dark/.test(colorScheme)];
  const isTextLight = lightOf(color)[0] > 0.3;
  let background!: number;
  let isPlain = true;
  for (let it: Element | null | undefined = element; it && background === undefined; it = above(it)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(it);
    const [light, opacity] = lightOf(backgroundColor);
    const hasPicture = backgroundImage !== "none";
    isPlain = isPlain && !hasPicture && (opacity === 0 || opacity === 1);
    if (opacity > 0.5) background = light;
    else if (hasPicture || !above(it)) background = isTextLight ? 0 : 1;
  }
  const isDarkHere = isLight === isDark ? background < 0.18 : isDark;
  return {
    theme: isDarkHere ? "dark" : "light",
    background,
    isClear: isPlain && (isDarkHere ? background <= 0.05 : background >= 0.7),
  };
};

/** Calls `then` now and after whatever may have changed the page's theme; returns what ends this. */
export const watchPage = (element: Element, then: () => void): (() => void) => {
  const { ownerDocument: page } = element;
  let next = 0;
  const look = () => {
    next =
      next ||
      requestAnimationFrame(() => {
        next = 0;
        then();
      });
  };
  const faded = ({ propertyName }: TransitionEvent) => {
    if (/color|background/.test(propertyName)) look();
  };
  const observer = new MutationObserver(look);
  for (let it: Element | null | undefined = element; it; it = above(it)) observer.observe(it, { attributes: true });
  observer.observe(page.head, { attributes: true, childList: true, subtree: true });
  const device = matchMedia("(prefers-color-scheme: dark)");
  // Safari before 14 has no other way.
  device.addListener(look);
  page.addEventListener("change", look);
  page.addEventListener("load", look, true);
  page.addEventListener("transitionend", faded);
  then();
  return () => {
    cancelAnimationFrame(next);
    observer.disconnect();
    device.removeListener(look);
    page.removeEventListener("change", look);
    page.removeEventListener("load", look, true);
    page.removeEventListener("transitionend", faded);
  };
};
