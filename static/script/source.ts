// Where an element's data comes from, resolved once, when it is given: `{ address }` of a file, `{ object }` as the page's script
// gave it, or `{ missing }`, which says why data that was meant cannot be had. An element without data shows its folder's edition.
import { validationError } from "./edition";

/** Where data comes from. */
export interface DataSource {
  address?: string;
  /** What the page's script gave, a copy of it, and the address of the page. */
  object?: object;
  file?: unknown;
  from?: string;
  missing?: Error;
}

/** An edition is kept as it was when it was given, whatever becomes of the object later. */
export const given = (object: object): DataSource => {
  try {
    return { object, file: JSON.parse(JSON.stringify(object)), from: document.baseURI };
  } catch (error) {
    const message = `${(error as Error).message}. Give what the JSON of an edition holds.`;
    return { object, missing: validationError("The data cannot be shown.", [{ path: "data", message }]) };
  }
};

const missing = (message: string): DataSource => ({
  missing: validationError("The data cannot be shown.", [{ path: "data", message }]),
});

/** What an attribute says. An object is reflected as an empty attribute: a copy of the element has the attribute, not the object. */
export const sourceNamed = (text: string, from: string): DataSource => {
  if (text === "") {
    return missing("The attribute is empty, as in the copy of an element whose data is an object. Set the property data.");
  }
  if (/^\[object /.test(text)) return missing(`got "${text}". Set the property data, which takes objects, not the attribute.`);
  try {
    return { address: new URL(text, from).href };
  } catch {
    return missing(`got "${text}", which is no address. Give the address of an edition as JSON.`);
  }
};

/** What a call gives as `data`. */
export const sourceGiven = (data: unknown): DataSource | null => {
  if (data === null || data === undefined) return null;
  return typeof data === "object" ? given(data) : sourceNamed(String(data), document.baseURI);
};
