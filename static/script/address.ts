// What is chosen, in the address of the page. It stands behind the `#`, as `view=unit&unit=kent`. Where something else stands
// there, such as the route of an application or the name of a heading, or where `link-state` names a parameter, it stands in a
// parameter of the query, which is `force-status` if nothing is named. Addresses are written whole: what is only a fragment would
// be taken from the `<base>` of the page.
const PARAMETER = "force-status";

/** The parameter that a value of `link-state` names; empty where it names none. */
export const parameterNamed = (value: string | null): string =>
  /^(true|link-state)?$/i.test(value || "") ? "" : (value as string);
const isOfGraphic = (hash: string) => /^(#(fs-.*)?)?$|[#&](view|status|open|unit|find)=/.test(hash);
const others = ({ search }: URL, name: string) =>
  search
    .slice(1)
    .split("&")
    .filter((pair) => pair && pair.split("=")[0] !== name);
const parameterOf = ({ search }: URL | Location, name: string) => new URLSearchParams(search).get(name);

/** The fragment that a graphic follows, with its `#`. */
export const stateInAddress = (name?: string): string => {
  if (!name && location.hash && isOfGraphic(location.hash)) return location.hash;
  const state = parameterOf(location, name || PARAMETER);
  return state === null ? "" : `#${state}`;
};

/** The address of the page with another fragment of the graphic in it. */
export const addressOf = (fragment: string, name?: string): string => {
  const address = new URL(location.href);
  const parameter = name || PARAMETER;
  const isInQuery = name || !isOfGraphic(address.hash) || (!address.hash && parameterOf(address, parameter) !== null);
  const rest = others(address, parameter);
  if (isInQuery && fragment) rest.push(`${parameter}=${encodeURIComponent(fragment)}`);
  if (address.search.slice(1) !== rest.join("&")) address.search = rest.join("&");
  if (!isInQuery) address.hash = fragment;
  return address.href;
};

/**
 * Writes a fragment into the address, without a new entry in the history. A page that may not change its address (a `srcdoc`
 * frame, or Safari after a hundred changes in half a minute) goes on without.
 */
export const keepInAddress = (fragment: string, name?: string): void => {
  try {
    history.replaceState(history.state, "", addressOf(fragment, name));
  } catch {}
};

/**
 * Calls `follow` with what the graphic is to follow whenever the reader goes to another address of the page. Returns what ends
 * that.
 */
export const onAddress = (nameOf: () => string, follow: (state: string) => void): (() => void) => {
  const kinds = ["hashchange", "popstate"];
  const go = () => follow(stateInAddress(nameOf()));
  for (const kind of kinds) addEventListener(kind, go);
  return () => {
    for (const kind of kinds) removeEventListener(kind, go);
  };
};
