// Sends the theme of the page around a frame to the graphic in that frame, now and whenever the theme changes.
import { above, pageAt, watchPage } from "./theme";

/**
 * Sends one frame the theme. The frame gets the same colour scheme, since browsers paint a background of their own behind a
 * frame of another scheme.
 */
export const sendTheme = (frame: HTMLIFrameElement): void => {
  const { theme, isClear } = pageAt(above(frame) as Element);
  frame.style.colorScheme = theme;
  if (frame.contentWindow) frame.contentWindow.postMessage({ graphic: "force-status", theme, isClear }, "*");
};

/** Calls `onTheme` whenever the theme of the whole page has changed: one watch for all frames, which come and go. */
export const watchTheme = (onTheme: () => void): void => {
  let known: string;
  watchPage(document.body, () => {
    const now = JSON.stringify(pageAt(document.body));
    if (now !== known) onTheme();
    known = now;
  });
};
