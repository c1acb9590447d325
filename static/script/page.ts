// Starts the graphic of a page of its own: its address holds what is chosen.
const host = document.getElementById("force-status");
const dispatcher = createDispatcher(host, host);
const onChange = (fragment, force, isNew, found) => {
  if (isNew) keepInAddress(fragment);
  dispatcher(fragment, force, found);
};
// Where a script loader runs this, it is no script of the document, and the page lies beside its files.
const base = (document.currentScript || {}).src || document.baseURI;
enhance(host, base);
hydrate(host, base, {
  address: stateInAddress(),
  onChange,
  link: addressOf,
  failed: (error) => dispatch(host, "error", { message: error.message }),
}).then((mounted) => {
  if (!mounted) return;
  onAddress(
    () => "",
    (state) => {
      dispatcher.acts("link");
      mounted.follow(state);
    },
  );
  dispatch(host, "ready", {});
});
