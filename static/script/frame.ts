// What the graphic and a page that frames it say to each other: the height, in every dialect that hosts listen for, and what
// the frame's address asks for. It needs no WebAssembly, and nothing but the graphic's own element.
import type { ForceStatusEvents } from "./api";
import { showHeading, showPart, unknownPart } from "./show";

/** Applies what the page's address asks for: colours, the part that is shown, the head. */
export const applyAddress = (graphic: HTMLElement): void => {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme") || "";
  if (/^(light|dark|auto)$/.test(theme)) graphic.dataset.theme = theme;
  const part = asked.get("show") || "";
  if (!showPart(graphic, part)) console.warn(`force-status: ${unknownPart(graphic, part)}`);
  if (asked.get("heading") === "off") showHeading(graphic, "off");

  // The page in another language shows the same.
  if (location.search)
    for (const link of graphic.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) link.search = location.search;
};

const EVENTS: (keyof ForceStatusEvents)[] = [
  "ready",
  "select",
  "filter",
  "card",
  "search",
  "state",
  "download",
  "copied",
  "error",
];

// What hosts listen for.
const DIALECTS = ["datawrapper", "amp", "atom", "json", "pym", "wordpress"];

/** Sends the page around its frame the height of the graphic, and listens to that page. */
export const connectParent = (graphic: HTMLElement): void => {
  const asked = new URLSearchParams(location.search);
  document.documentElement.dataset.framed = "";
  // Hosts that parse whatever they hear as JSON ask for text alone, others for one dialect; who asks for none gets all.
  const dialect = asked.get("height") || "";
  const speaks = (name: string) => !DIALECTS.includes(dialect) || dialect === name;
  const say = (message: unknown) => parent.postMessage(dialect === "json" ? JSON.stringify(message) : message, "*");
  const id = asked.get("id");
  const child = asked.get("childId");
  const pym = `pymxPYMx${child}xPYMx`;
  // Hosts know the frame by the first, WordPress by the second, which changes as soon as the reader chooses something. What
  // was typed may stand behind the #, and never leaves the page.
  const [src] = location.href.split("#");
  const [, secret] = /^#\?secret=(\w+)$/.exec(location.hash) || [];
  const messenger = `iframeMessenger:${Math.random()}`;

  // A bar for scrolling takes from the width, so that the graphic grows, and shrinks again in the frame that it then gets. So
  // its height is always the one without a bar, and there is none while the frame is high enough, nor before the host has
  // had time to make it so.
  const { style } = document.documentElement;
  const measured = () => {
    const { overflowY } = style;
    style.overflowY = "hidden";
    const { height } = graphic.getBoundingClientRect();
    style.overflowY = overflowY;
    return Math.ceil(height);
  };
  const bar = () => {
    style.overflowY = measured() > innerHeight ? "" : "hidden";
  };

  let lastHeight = 0;
  let timer: number;
  const sendHeight = (again?: boolean) => {
    const height = measured();
    // A frame that is not shown has no height worth telling.
    if (document.hidden || !innerWidth || !height || (height === lastHeight && !again)) return;
    lastHeight = height;
    clearTimeout(timer);
    timer = setTimeout(bar, 300);
    const name = "force-status";
    const json = [
      { src, context: "iframe.resize", height, graphic: name },
      { id: messenger, type: "set-height", value: height },
    ];
    const messages: Record<string, unknown[]> = {
      datawrapper: [{ "datawrapper-height": { [id || name]: height } }],
      amp: [{ sentinel: "amp", type: "embed-size", height, graphic: name }],
      atom: [{ kind: "interactive:height", height }],
      json: dialect === "json" ? json : json.map((message) => JSON.stringify(message)),
      pym: child ? [`${pym}heightxPYMx${height}`] : [],
      wordpress: secret ? [{ secret, message: "height", value: height }] : [],
    };
    for (const dialect in messages) if (speaks(dialect)) messages[dialect].forEach(say);
    try {
      // For frames that browsers size by themselves. Those that do not yet have no such function, or one that refuses.
      requestResize();
    } catch {}
  };

  // What a host sends when it begins to listen, or when its own size has changed; pym's parents say nothing else.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !data) return;
    if (data.graphic === "force-status" && /^(light|dark)$/.test(data.theme)) {
      graphic.dataset.page = data.theme;
      document.documentElement.dataset.framed = data.isClear === true ? "clear" : "";
    }
    const { sentinel, type, message } = data;
    if (
      (sentinel === "amp" && type === "frames-init") ||
      (secret && data.secret === secret && message === "ready") ||
      (child && typeof data === "string" && data.startsWith(pym))
    ) {
      sendHeight(true);
    }
  });
  addEventListener("load", () => sendHeight(true));
  addEventListener("resize", bar);
  document.addEventListener("visibilitychange", () => sendHeight(true));
  // Where there is a bar, measuring takes it away and brings it back, which browsers report as an endless loop of the
  // observer: so it is done outside of it.
  const changed = () => {
    if (document.documentElement.clientWidth < innerWidth) requestAnimationFrame(() => sendHeight());
    else sendHeight();
  };
  if (window.ResizeObserver) new ResizeObserver(changed).observe(graphic);
  // Browsers without it run no wasm that this graphic could use: only these can change its height there.
  else for (const kind of ["resize", "toggle", "change"]) addEventListener(kind, () => sendHeight(), true);
  if (speaks("amp")) say({ sentinel: "amp", type: "embed-ready" });

  if (asked.get("events") === "1") {
    for (const type of EVENTS) {
      // Browsers have events of these names, too, at other elements.
      graphic.addEventListener(type, (event) => {
        if (event.target === graphic) say({ source: "force-status", id, type, data: (event as CustomEvent).detail });
      });
    }
  }

  for (const link of graphic.querySelectorAll<HTMLAnchorElement>(".fs-whole")) link.target = "_blank";
  // A source would replace the graphic in its frame, and many sites refuse to be framed.
  graphic.addEventListener("click", ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a:not([href^="#"])');
    if (link && link.origin !== origin) link.target = "_blank";
  });
};
