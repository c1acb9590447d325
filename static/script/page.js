// Starts the graphic of a page of its own: its address holds what is chosen.
const host = document.getElementById("force-status");
const announce = announcing(host);
const told = (fragment, force, isNew) => {
  if (isNew) keepInAddress(fragment);
  announce(fragment, force);
};
// Where a script loader runs this, it is no script of the document, and the page lies beside its files.
const base = (document.currentScript || {}).src || document.baseURI;
attend(host, base);
enliven(host, base, {
  address: location.hash,
  told,
  failed: (error) => tell(host, "error", { message: error.message }),
}).then((mounted) => {
  if (!mounted) return;
  addEventListener("hashchange", () => mounted.follow(location.hash));
  tell(host, "ready", {});
});
