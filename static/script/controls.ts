// What the controls of a graphic offer, and what is chosen in them.
import { readState } from "./url-state";

/** The ids that the controls of a graphic have; null for the units of a long edition, which lists some at a time. */
export const idsIn = (host: HTMLElement, name: string): string[] | null => {
  if (name === "view") return ["status", "unit"];
  const control = name === "status" ? "filter" : name;
  const ids = [...host.querySelectorAll<HTMLInputElement>(`input[name$="-${control}"]`)].map(({ value }) => value);
  return name === "unit" && ids.length === 60 ? null : ids;
};

/**
 * What is on screen, by the name of a property of the element; undefined where no control says it. `unitFound` is the unit that a
 * search has found.
 */
export const valueOnScreen = (
  host: HTMLElement,
  name: string,
  fragment: string | undefined,
  unitFound: string | null | undefined,
): string | null | undefined => {
  if (name === "lang") return (host.querySelector<HTMLElement>("[lang]") || host).lang;
  if (name === "show") return host.dataset.shown || host.dataset.show || "all";
  if (name === "theme") {
    const chosen = host.querySelector<HTMLInputElement>(".fs-choose-light:checked, .fs-choose-dark:checked");
    return chosen ? chosen.value : undefined;
  }
  const ids = idsIn(host, name);
  if (ids && !ids.length) return undefined;
  const value = readState(fragment)[name as "view" | "status" | "unit"] || (name === "unit" ? unitFound : null);
  return !ids || ids.includes(value as string) ? value : null;
};
