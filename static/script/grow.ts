// Makes whatever wraps a frame as high as the frame.

/** The least and the most pixels of a frame. Below the least it would not be seen. */
export const LEAST = 40;
/** No edition is higher with all that can be opened in it; beyond, a frame scrolls. */
export const MOST = 30000;

// What the heights of wrappers add to the height of their frame.
const grown = new WeakMap<Element, number>();

// Undefined at the end of the document.
const wrapperOf = (element: Element) => (element.parentElement || (element.getRootNode() as ShadowRoot).host) as HTMLElement;

/**
 * Whatever wraps the frame and is lower than the frame, as a wrapper for videos is, becomes as high. What scrolls is left, and
 * what is closed, or opens and closes.
 */
export const growWrappers = (frame: HTMLIFrameElement, height: number): void => {
  for (let wrapper = wrapperOf(frame); wrapper && wrapper !== document.body; wrapper = wrapperOf(wrapper)) {
    const style = getComputedStyle(wrapper);
    if (/auto|scroll/.test(style.overflowY)) return;
    const set = (name: string, value: string) => wrapper.style.setProperty(name, value, "important");
    if (grown.has(wrapper)) set("min-height", `${height + (grown.get(wrapper) as number)}px`);
    const { top, bottom } = wrapper.getBoundingClientRect();
    const border = parseFloat(style.borderBottomWidth) || 0;
    const { bottom: end } = frame.getBoundingClientRect();
    if (end <= bottom - border + 1 || style.display === "contents") continue;
    if (style.overflowY !== "visible" && (bottom - top < LEAST || /height/.test(style.transitionProperty))) return;
    const sides = ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"] as const;
    const inset = sides.reduce((sum, side) => sum + (parseFloat(style[side]) || 0), 0);
    const needed = end + border - top - (style.boxSizing === "border-box" ? 0 : inset);
    grown.set(wrapper, needed - height);
    set("aspect-ratio", "auto");
    set("min-height", `${needed}px`);
  }
};
