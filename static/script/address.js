// Puts what is chosen into the page's address, without a new entry in the history. A page that may not change its address (a
// `srcdoc` frame, or Safari after a hundred changes in half a minute) goes on without.
const keepInAddress = (fragment) => {
  try {
    history.replaceState(history.state, "", fragment ? `#${fragment}` : location.pathname + location.search);
  } catch {}
};
