// For a page that frames the graphic: each frame of this folder gets the height that its graphic tells, and whatever wraps
// the frame grows with it. `forceStatusFrames.add(frame)` takes a frame that no script can find or that is served elsewhere.
(() => {
  const KEY = Symbol.for("force-status frames");
  // Loaders that run scripts later leave nothing to say which one runs.
  const running = document.currentScript;
  const scripts = running ? [running] : [...document.scripts].filter(({ src }) => /\/embed\.js([?#]|$)/.test(src));
  const own = scripts.filter(({ src }) => src).map(({ src }) => new URL(".", src).href);
  // Loaded once more, perhaps from another folder. Named by a symbol: an element's id may be any word.
  if (window[KEY]) return void window[KEY].push(...own);
  const folders = (window[KEY] = own);

  // No edition is higher with all that can be opened in it; below the least it would not be seen. Beyond, a frame scrolls.
  const [LEAST, MOST] = [40, 30000];
  const known = new WeakMap();
  const added = new WeakSet();
  const isOurs = (frame) =>
    added.has(frame) || frame.hasAttribute("data-force-status") || folders.some((folder) => frame.src.startsWith(folder));
  const all = (root) => [
    ...root.querySelectorAll("iframe"),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot) : [])),
  ];
  // A frame that moves gets another window.
  const frameOf = (source) => {
    const frame = known.get(source);
    if (frame && frame.contentWindow === source) return frame;
    const found = all(document).find(({ contentWindow }) => contentWindow === source);
    if (found) known.set(source, found);
    return found;
  };

  // Whatever wraps the frame and is lower than the frame, as a wrapper for videos is, becomes as high. What scrolls is left, and
  // what is closed, or opens and closes.
  const grown = new WeakMap();
  const grow = (frame, height) => {
    for (let it = frame.parentElement || frame.getRootNode().host; it && it !== document.body; it = it.parentElement || it.getRootNode().host) {
      const style = getComputedStyle(it);
      if (/auto|scroll/.test(style.overflowY)) return;
      const set = (name, value) => it.style.setProperty(name, value, "important");
      if (grown.has(it)) set("min-height", `${height + grown.get(it)}px`);
      const { top, bottom } = it.getBoundingClientRect();
      const border = parseFloat(style.borderBottomWidth) || 0;
      const { bottom: end } = frame.getBoundingClientRect();
      if (end <= bottom - border + 1 || style.display === "contents") continue;
      if (style.overflowY !== "visible" && (bottom - top < LEAST || /height/.test(style.transitionProperty))) return;
      const inset = ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"].reduce((sum, side) => sum + (parseFloat(style[side]) || 0), 0);
      const needed = end + border - top - (style.boxSizing === "border-box" ? 0 : inset);
      grown.set(it, needed - height);
      set("aspect-ratio", "auto");
      set("min-height", `${needed}px`);
    }
  };

  const resize = (frame, told) => {
    const height = Math.min(Math.max(Math.ceil(told), LEAST), MOST);
    // Without this script the snippet stays within what wraps it.
    for (let it = frame, up = 0; it && up < 3; it = it.parentElement, up++) {
      if (it.style.maxHeight === "100%") it.style.maxHeight = "none";
    }
    frame.style.flexShrink = 0;
    // The snippet keeps the least height of all fonts.
    frame.style.minHeight = 0;
    frame.style.height = `${height}px`;
    grow(frame, height);
    tellTheme(frame);
  };

  // Hosts may have asked for text alone.
  const read = (data) => {
    try {
      return typeof data === "string" && data.includes("force-status") ? JSON.parse(data) : data;
    } catch {}
  };
  addEventListener("message", ({ data, source }) => {
    const { graphic, height } = Object(read(data));
    if (graphic !== "force-status" || !Number.isFinite(height) || !(height > 0)) return;
    const frame = frameOf(source);
    if (frame && isOurs(frame)) resize(frame, height);
  });

  // Frames that spoke before this script listened say it again.
  const ask = (frame) => {
    const { contentWindow } = frame;
    if (!contentWindow) return;
    known.set(contentWindow, frame);
    contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  };
  const add = (frame) => {
    added.add(frame);
    frame.addEventListener("load", () => ask(frame));
    ask(frame);
  };
  all(document).filter(isOurs).forEach(ask);
  const watch = () => watchTheme(() => all(document).filter(isOurs).forEach(tellTheme));
  if (document.body) watch();
  else addEventListener("DOMContentLoaded", watch);
  window.forceStatusFrames = { add };
})();
