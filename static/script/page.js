// Starts the graphic of a page of its own: its address holds what is chosen, without a new entry in the history.
const host = document.getElementById("force-status");
const announce = announcing(host);
const told = (fragment, force, isNew) => {
  if (isNew) {
    try {
      history.replaceState(history.state, "", fragment ? `#${fragment}` : location.pathname + location.search);
    } catch {
      // A page may not change its address in a `srcdoc` frame, nor in Safari after a hundred changes in half a minute.
    }
  }
  announce(fragment, force);
};
attend(host);
enliven(host, document.currentScript.src, {
  address: location.hash,
  told,
  failed: (error) => tell(host, "error", { message: error.message }),
}).then((mounted) => {
  if (!mounted) return;
  addEventListener("hashchange", () => mounted.follow(location.hash));
  tell(host, "ready", {});
});
