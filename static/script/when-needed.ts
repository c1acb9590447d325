// Waits until the program of a graphic is needed: until the graphic has been painted and is near the view, or until its reader
// begins to use it, whichever is first. A device that saves data waits for the reader. The controls keep what the reader does
// meanwhile, and the graphic reads it from them. Functions that end the waiting go into `ends`.
//
// A page that is not seen is not painted, and waits. Its first paint is told with the moment at which it is seen; browsers that
// tell nothing of it have painted after the next frame.
const painted = (then) => {
  const { supportedEntryTypes = [] } = window.PerformanceObserver || {};
  if (!supportedEntryTypes.includes("paint")) return requestAnimationFrame(() => setTimeout(then));
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    then();
  }).observe({ type: "paint", buffered: true });
};
const INTENT = ["pointerover", "pointerdown", "focusin", "keydown", "input", "change", "toggle"];
// How long a first paint is waited for, in milliseconds, where a browser tells of none.
const PATIENCE = 3000;
const whenNeeded = (host, ends) =>
  new Promise((resolve) => {
    let observer;
    let timer;
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
      observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && done(), {
        rootMargin: "50%",
      });
      observer.observe(host);
    };
    timer = setTimeout(watch, PATIENCE);
    painted(watch);
  });
