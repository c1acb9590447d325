// For a page that frames the graphic: each frame of this folder gets the height that its graphic sends, and whatever wraps
// the frame grows with it. `forceStatusFrames.add(frame)` takes a frame that no script can find or that is served elsewhere.
import { growWrappers, LEAST, MOST } from "./grow";
import { sendTheme, watchTheme } from "./match";

const allFrames = (root: ParentNode): HTMLIFrameElement[] => [
  ...root.querySelectorAll("iframe"),
  ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? allFrames(shadowRoot) : [])),
];

const resize = (frame: HTMLIFrameElement, asked: number) => {
  const height = Math.min(Math.max(Math.ceil(asked), LEAST), MOST);
  // Without this script the snippet stays within what wraps it.
  for (let it: HTMLElement | null = frame, up = 0; it && up < 3; it = it.parentElement, up++) {
    if (it.style.maxHeight === "100%") it.style.maxHeight = "none";
  }
  frame.style.flexShrink = "0";
  // The snippet keeps the least height of all fonts.
  frame.style.minHeight = "0";
  frame.style.height = `${height}px`;
  growWrappers(frame, height);
  sendTheme(frame);
};

// Hosts may have asked for text alone.
const read = (data: unknown): unknown => {
  try {
    return typeof data === "string" && data.includes("force-status") ? JSON.parse(data) : data;
  } catch {}
};

/** Listens to the frames of these folders, and of those that are added later. */
const listen = (folders: string[]) => {
  const known = new WeakMap<MessageEventSource, HTMLIFrameElement>();
  const added = new WeakSet<HTMLIFrameElement>();
  const isOurs = (frame: HTMLIFrameElement) =>
    added.has(frame) || frame.hasAttribute("data-force-status") || folders.some((folder) => frame.src.startsWith(folder));
  addEventListener("message", ({ data, source }) => {
    const { graphic, height } = Object(read(data));
    if (graphic !== "force-status" || !Number.isFinite(height) || !(height > 0)) return;
    let frame = known.get(source as Window);
    // A frame that moves gets another window.
    if (!frame || frame.contentWindow !== source) {
      frame = allFrames(document).find(({ contentWindow }) => contentWindow === source);
    }
    if (!frame) return;
    known.set(source as Window, frame);
    if (isOurs(frame)) resize(frame, height);
  });

  // Frames that sent their height before this script listened send it again.
  const ask = (frame: HTMLIFrameElement) => {
    const { contentWindow } = frame;
    if (!contentWindow) return;
    known.set(contentWindow, frame);
    contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  };
  const ours = () => allFrames(document).filter(isOurs);
  ours().forEach(ask);
  const watch = () => watchTheme(() => ours().forEach(sendTheme));
  if (document.body) watch();
  else addEventListener("DOMContentLoaded", watch);
  page.forceStatusFrames = {
    add(frame) {
      added.add(frame);
      frame.addEventListener("load", () => ask(frame));
      ask(frame);
    },
  };
};

// Loaders that run scripts later leave nothing to say which one runs.
const running = document.currentScript as HTMLScriptElement | null;
const scripts = running ? [running] : [...document.scripts].filter(({ src }) => /\/embed\.js([?#]|$)/.test(src));
const own = scripts.filter(({ src }) => src).map(({ src }) => new URL(".", src).href);
// Named by a symbol: an element's id may be any word.
const KEY = Symbol.for("force-status frames");
const page = window as { [KEY]?: string[]; forceStatusFrames?: { add(frame: HTMLIFrameElement): void } };
// Loaded once more, perhaps from another folder.
const known = page[KEY];
if (known) known.push(...own);
else {
  page[KEY] = own;
  listen(own);
}
