// Tells the graphic in a frame the theme of the page around the frame, now and whenever that changes. Frames get the same
// colour scheme, since browsers paint a ground of their own behind one of another scheme.
const watchedFrames = new WeakSet();
const tellTheme = (frame) => {
  const { theme, isClear } = pageAt(above(frame));
  frame.style.colorScheme = theme;
  if (frame.contentWindow) frame.contentWindow.postMessage({ graphic: "force-status", theme, isClear }, "*");
};
const matchFrame = (frame) => {
  if (watchedFrames.has(frame)) return tellTheme(frame);
  watchedFrames.add(frame);
  const end = watchPage(above(frame), () => (frame.isConnected ? tellTheme(frame) : end && end()));
};
