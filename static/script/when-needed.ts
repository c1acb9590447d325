// Waits until the program of a graphic is needed: until the graphic has been painted and is near the view, or until its reader
// begins to use it, whichever is first. A device that saves data waits for the reader. The controls keep what the reader does
// meanwhile, and the graphic reads it from them.

// A page that is not seen is not painted, and waits. Browsers report its first paint when it is seen; those that report none
// have painted after the next frame.
const onPaint = (then: () => void): void => {
  const { supportedEntryTypes = [] }: { supportedEntryTypes?: readonly string[] } = window.PerformanceObserver || {};
  if (!supportedEntryTypes.includes("paint")) return void requestAnimationFrame(() => setTimeout(then));
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    then();
  }).observe({ type: "paint", buffered: true });
};
const INTENT = ["pointerover", "pointerdown", "focusin", "keydown", "input", "change", "toggle"];
// How long to wait for a first paint that is not reported, in milliseconds.
const PATIENCE = 3000;

/** Waits until the program is needed. A function that ends the waiting goes into `ends`. */
export const whenNeeded = (host: HTMLElement, ends: (() => void)[]): Promise<void> =>
  new Promise((resolve) => {
    let observer: IntersectionObserver | undefined;
    let timer: number | undefined;
    let isOver = false;
    const stop = () => {
      isOver = true;
      clearTimeout(timer);
      for (const kind of INTENT) host.removeEventListener(kind, done, true);
      if (observer) observer.disconnect();
    };
    const done = () => {
      stop();
      resolve();
    };
    ends.push(stop);
    for (const kind of INTENT) host.addEventListener(kind, done, true);
    const { saveData } = navigator.connection || {};
    if (saveData) return;
    const watch = () => {
      if (isOver || observer) return;
      const onSight = (seen: IntersectionObserverEntry[]) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) done();
      };
      observer = new IntersectionObserver(onSight, { rootMargin: "50%" });
      observer.observe(host);
    };
    timer = setTimeout(watch, PATIENCE);
    onPaint(watch);
  });
