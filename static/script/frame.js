// What the graphic and a page that frames it say to each other: the height, in every dialect that hosts listen for, and what
// the frame's address asks for. It needs no WebAssembly, and nothing but the graphic's own element.
{
  const graphic = document.getElementById("force-status");
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  if (/^(light|dark|auto)$/.test(theme)) graphic.dataset.theme = theme;

  if (parent !== window) {
    const say = (message) => parent.postMessage(message, "*");
    const id = asked.get("id");
    const child = asked.get("childId");
    const pym = `pymxPYMx${child}xPYMx`;
    // Both change as soon as the reader chooses something. Hosts know the frame by the first, WordPress by the second.
    const src = location.href;
    const [, secret] = /^#\?secret=(\w+)$/.exec(location.hash) || [];
    const messenger = `iframeMessenger:${Math.random()}`;

    let told = 0;
    const tell = (again) => {
      const { width, height: exact } = graphic.getBoundingClientRect();
      const height = Math.ceil(exact);
      // A frame that is not shown has no height worth telling.
      if (document.hidden || !width || !height || (height === told && !again)) return;
      told = height;
      say({ "datawrapper-height": { [id || "force-status"]: height } });
      say({ sentinel: "amp", type: "embed-size", height, graphic: "force-status" });
      say({ kind: "interactive:height", height });
      say(JSON.stringify({ src, context: "iframe.resize", height }));
      say(JSON.stringify({ id: messenger, type: "set-height", value: height }));
      if (child) say(`${pym}heightxPYMx${height}`);
      if (secret) say({ secret, message: "height", value: height });
      try {
        // For frames that browsers size by themselves. Those that do not yet have no such function, or one that refuses.
        requestResize();
      } catch {}
    };

    // What a host sends when it begins to listen, or when its own size has changed.
    addEventListener("message", ({ source, data }) => {
      if (source !== parent || !data) return;
      const { sentinel, type, message } = data;
      const asks = /^(width|viewport-iframe-position)xPYMx/;
      if (
        (sentinel === "amp" && type === "frames-init") ||
        (secret && data.secret === secret && message === "ready") ||
        (child && typeof data === "string" && data.startsWith(pym) && asks.test(data.slice(pym.length)))
      ) {
        tell(true);
      }
    });

    if (window.ResizeObserver) new ResizeObserver(() => tell()).observe(graphic);
    // Browsers without it run no wasm that this graphic could use: only these can change its height there.
    else for (const kind of ["resize", "toggle", "change"]) addEventListener(kind, () => tell(), true);
    addEventListener("load", () => tell(true));
    document.addEventListener("visibilitychange", () => tell(true));
    say({ sentinel: "amp", type: "embed-ready" });

    if (asked.get("events") === "1") {
      for (const type of ["ready", "select", "filter", "error"]) {
        graphic.addEventListener(type, (event) => {
          // Browsers have events of these names, too.
          if (event instanceof CustomEvent) say({ source: "force-status", id, type, data: event.detail });
        });
      }
    }

    // A source would replace the graphic in its frame, and many sites refuse to be framed.
    graphic.addEventListener("click", ({ target }) => {
      const link = target.closest('a:not([href^="#"])');
      if (link && link.origin !== origin) link.target = "_blank";
    });
  }
}
