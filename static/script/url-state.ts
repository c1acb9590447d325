// The state in the URL: what is chosen, as `view=unit&status=behind&open=plans&unit=kent`, with `find=Leeds` for words. Where it
// stands in a page's address is in `address.ts`. The program reads and writes the same: crates/messages/src/url_state.rs.
import type { View } from "./api";

/** What is chosen. */
export interface Selection {
  view: View;
  /** `all`, or the id of a status or of a figure that adds statuses up. */
  status: string;
  /** The ids of the cards that are open. */
  open: string[];
  unit: string | null;
  /** What is typed into the finder. */
  words: string | null;
}

export const readState = (state: string | undefined): Selection => {
  const pairs = new URLSearchParams(state);
  return {
    view: pairs.get("view") === "unit" ? "unit" : "status",
    status: pairs.get("status") || "all",
    open: (pairs.get("open") || "").split(",").filter(Boolean),
    unit: pairs.get("unit"),
    words: pairs.get("find"),
  };
};

/** The state after one choice, which null or an empty text takes back. `state` stands for all choices. */
export const changeState = (state: string, name: string, value: string | null): string => {
  if (name === "state") return String(new URLSearchParams(value || ""));
  const pairs = new URLSearchParams(state);
  if (name === "unit") pairs.delete("find");
  if (value) pairs.set(name, value);
  else pairs.delete(name);
  return String(pairs);
};

/** The state without the words that were typed: the unit that they find stands in their place. */
export const publicState = (state: string, unit?: string | null): string => {
  const pairs = new URLSearchParams(state);
  pairs.delete("find");
  if (unit) pairs.set("unit", unit);
  return String(pairs);
};
