// Starts the graphic of a page of its own: its address holds what is chosen.
const host = document.getElementById("force-status");
const announce = announcing(host, host);
const told = (fragment, force, isNew, found) => {
  if (isNew) keepInAddress(fragment);
  announce(fragment, force, found);
};
// Where a script loader runs this, it is no script of the document, and the page lies beside its files.
const base = (document.currentScript || {}).src || document.baseURI;
attend(host, base);
enliven(host, base, {
  address: stateInAddress(),
  told,
  link: addressOf,
  failed: (error) => tell(host, "error", { message: error.message }),
}).then((mounted) => {
  if (!mounted) return;
  onAddress(
    () => "",
    (state) => {
      announce.acts("link");
      mounted.follow(state);
    },
  );
  tell(host, "ready", {});
});
