// What is chosen, in the address of the page. It stands behind the `#`, as `view=force&force=kent`. Where something else stands
// there, such as the route of an application or the name of a heading, or where `link-state` names a parameter, it stands in a
// parameter of the query, which is `force-status` if nothing is named. Addresses are written whole: what is only a fragment would
// be taken from the `<base>` of the page.
const PARAMETER = "force-status";
const parameterNamed = (value) => (/^(true|link-state)?$/i.test(value || "") ? "" : value);
const isOfGraphic = (hash) => /^(#(fs-.*)?)?$|[#&](view|status|open|force|find)=/.test(hash);
const others = ({ search }, name) => search.slice(1).split("&").filter((pair) => pair && pair.split("=")[0] !== name);
const parameterOf = ({ search }, name) => new URLSearchParams(search).get(name);

// The fragment that a graphic follows, with its `#`.
const stateInAddress = (name) => {
  if (!name && location.hash && isOfGraphic(location.hash)) return location.hash;
  const state = parameterOf(location, name || PARAMETER);
  return state === null ? "" : `#${state}`;
};

// The address of the page with another fragment of the graphic in it.
const addressOf = (fragment, name) => {
  const address = new URL(location.href);
  const parameter = name || PARAMETER;
  const isInQuery = name || !isOfGraphic(address.hash) || (!address.hash && parameterOf(address, parameter) !== null);
  const rest = others(address, parameter);
  if (isInQuery && fragment) rest.push(`${parameter}=${encodeURIComponent(fragment)}`);
  if (address.search.slice(1) !== rest.join("&")) address.search = rest.join("&");
  if (!isInQuery) address.hash = fragment;
  return address.href;
};

// Without a new entry in the history. A page that may not change its address (a `srcdoc` frame, or Safari after a hundred changes
// in half a minute) goes on without.
const keepInAddress = (fragment, name) => {
  try {
    history.replaceState(history.state, "", addressOf(fragment, name));
  } catch {}
};

// Calls `follow` with what the graphic is to follow whenever the reader goes to another address of the page, and returns what
// ends that.
const onAddress = (nameOf, follow) => {
  const kinds = ["hashchange", "popstate"];
  const go = () => follow(stateInAddress(nameOf()));
  for (const kind of kinds) addEventListener(kind, go);
  return () => kinds.forEach((kind) => removeEventListener(kind, go));
};
