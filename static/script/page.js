// Starts the graphic of a page of its own: its address holds what is chosen.
const host = document.getElementById("force-status");
const announce = announcing(host);
const told = (fragment, force, isNew) => {
  if (isNew) keepInAddress(fragment);
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
