// For a page that frames the graphic: each frame gets the height that the graphic in it tells. A frame is known by the window
// that speaks, so frames may come, move and go; nothing is kept of them.
if (!window.forceStatusFrames) {
  window.forceStatusFrames = () => document.querySelectorAll("iframe");
  addEventListener("message", ({ data, source }) => {
    if (!data || data.graphic !== "force-status" || !Number.isFinite(data.height) || !(data.height > 0)) return;
    for (const frame of window.forceStatusFrames()) {
      if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
    }
  });
  // Frames that spoke before this script listened say it again.
  for (const frame of window.forceStatusFrames()) {
    frame.contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  }
}
