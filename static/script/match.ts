// Tells the graphic in a frame the theme of the page around the frame, now and whenever that changes. Frames get the same
// colour scheme, since browsers paint a ground of their own behind one of another scheme.
const tellTheme = (frame) => {
  const { theme, isClear } = pageAt(above(frame));
  frame.style.colorScheme = theme;
  if (frame.contentWindow) frame.contentWindow.postMessage({ graphic: "force-status", theme, isClear }, "*");
};
// Calls `tell` whenever the theme of the whole page has changed: one watch for all frames, which come and go.
const watchTheme = (onTheme) => {
  let known;
  watchPage(document.body, () => {
    const now = JSON.stringify(pageAt(document.body));
    if (now !== known) onTheme();
    known = now;
  });
};
