// Notes whenever something in a live region changes, as a screen reader hears it: what changes in one go, once. Notes, too,
// when letters were typed. A text that is set to what it was is no change, and one that goes says nothing: no engine tells
// anybody.
const regions = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output";
const log = { said: [], letters: [], last: performance.now() };
window.__liveRegionLog = log;
const real = ({ type, target, oldValue }) => type === "childList" || target.data !== oldValue;
const around = ({ target }) => (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(regions);
const within = (node) => (node.matches ? [node, ...node.querySelectorAll("*")].filter((one) => one.matches(regions)) : []);
new MutationObserver((changes) => {
  const touched = changes.filter(real).flatMap((change) => [around(change), ...[...change.addedNodes].flatMap(within)]);
  for (const region of new Set(touched.filter(Boolean))) {
    if (!region.innerText.trim()) continue;
    log.said.push(region.innerText);
    log.last = performance.now();
  }
}).observe(document.documentElement, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
addEventListener("input", () => log.letters.push(performance.now()), true);
