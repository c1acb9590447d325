// Starts the graphic of a page of its own: its address holds what is chosen.
import { addressOf, keepInAddress, onAddress, stateInAddress } from "./address";
import { enhance } from "./enhance";
import { createDispatcher, dispatch } from "./events";
import { applyAddress, connectParent } from "./frame";
import { hydrate } from "./hydrate";
import type { OnSelection } from "./programs";

const host = document.getElementById("force-status") as HTMLElement;
applyAddress(host);
if (parent !== window) connectParent(host);
const dispatcher = createDispatcher(host, host);
const onChange: OnSelection = (fragment, unit, isNew, count) => {
  if (isNew) keepInAddress(fragment);
  dispatcher(fragment, unit, count);
};
// Where a script loader runs this, it is no script of the document, and the page lies beside its files.
const { src } = (document.currentScript || {}) as { src?: string };
const folder = src || document.baseURI;
enhance(host, folder);
hydrate(host, folder, {
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
