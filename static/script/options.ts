// Checks the options of a call of `mount`: a script of its own, which only pages that call it load.
import { attributeOf, mainLanguage, OPTIONS } from "./attributes";
import type { RuleError } from "./programs";
import { SHOWN } from "./show";

type Check = (value: unknown) => string | null;

// The most letters of a text that a message repeats.
const REPEATED = 40;

// The ids in client data, whose lines have cells with tabs between them: `card` and an id, `filter` and a name, or the number of a
// unit's kind and its id.
const idsOf = (clientData: string) => {
  const ids: Record<"card" | "filter" | "unit", string[]> = { card: [], filter: [], unit: [] };
  for (const line of clientData.split("\n")) {
    const [kind, id] = line.split("\t");
    if (kind === "card" || kind === "filter") ids[kind].push(id);
    else if (/^\d/.test(kind)) ids.unit.push(id);
  }
  return ids;
};

// Throws what an option takes, for a value that it does not take.
const takes = (what: string): never => {
  throw `it takes ${what}`;
};

const text =
  (what: string, fits: (text: string) => unknown = () => true): Check =>
  (value) =>
    typeof value === "string" && fits(value) ? value : takes(what);

const oneOf = (values: string[]) => text(`"${values.join('" or "')}"`, (value) => values.includes(value));

const id = (known: string[] | undefined) =>
  text(known ? `one of ${known.join(", ")}` : "an id, as a text", (value) => !known || known.includes(value));

const shown = (cards: string[] | undefined) =>
  text(
    `"${SHOWN.join('", "')}", or ids of cards, with spaces or commas between them${cards ? `: ${cards.join(", ")}` : ""}`,
    (value) => {
      const names = value.split(/[ ,]/).filter(Boolean);
      return SHOWN.includes(value.trim()) || (names.length && names.every((name) => !cards || cards.includes(name)));
    },
  );

// What an option takes that is not one of some values or ids.
const own = (ids: ReturnType<typeof idsOf> | undefined): Record<string, Check> => ({
  data(value) {
    if (typeof value === "string" && value.trim()) return value;
    // The page hands the edition over: no attribute holds it.
    if (value && typeof value === "object" && !Array.isArray(value)) return null;
    return takes("the address of an edition as JSON, or the edition as an object");
  },
  // The graphic needs two more levels below its title's.
  headingLevel: (value) => ([1, 2, 3, 4].includes(value as number) ? `${value}` : takes("a whole number from 1 to 4")),
  lang: text(`"${languages.join('" or "')}"`, (tag) => languages.includes(mainLanguage(tag))),
  linkState(value) {
    if (typeof value === "boolean") return value ? "" : null;
    if (typeof value === "string" && /^[\w-]+$/.test(value)) return value;
    return takes("true, false, or the name of a parameter, of letters, digits, - and _");
  },
  show: shown(ids && ids.card),
  state: text('a text such as "view=unit&unit=kent"'),
});

// Each option: what its value becomes.
const options = (known: ReturnType<typeof idsOf> | undefined): Record<string, Check> => {
  const checks = own(known);
  for (const [name, { values, ids }] of Object.entries(OPTIONS)) {
    checks[name] = checks[name] || (ids ? id(known && known[ids]) : oneOf(values as string[]));
  }
  return checks;
};

// A value in words.
const described = (value: unknown): string => {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") {
    const letters = [...value];
    return letters.length > REPEATED ? `"${letters.slice(0, REPEATED).join("")}" and more` : `"${value}"`;
  }
  if (typeof value === "number" || typeof value === "boolean") return `${value}`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : "what is no text, number, list or object";
};

/**
 * Returns the attributes that options become: each with its value, or null where it is not to be there. `clientData` is that of the
 * edition; without it nobody knows yet which names there are, and any text is taken for one.
 *
 * Throws a list of errors, one for each option that is not known or not right.
 */
export const check = (given: unknown, clientData?: string): [name: string, value: string | null][] => {
  if (!given || typeof given !== "object" || Array.isArray(given)) {
    throw [{ path: "options", message: `got ${described(given)}; they take an object such as { view: "unit" }.` }];
  }
  const known = options(clientData === undefined ? undefined : idsOf(clientData));
  const names = Object.keys(known).sort();
  const values = Object.entries(given);
  const errors: RuleError[] = [];
  const attributes = new Map(names.map((name): [string, string | null] => [attributeOf(name), null]));
  for (const [name, value] of values.sort(([name], [other]) => (name < other ? -1 : 1))) {
    // A page that says nothing with an option says it by leaving it empty, too.
    if (value === null || value === undefined) continue;
    try {
      if (!names.includes(name)) {
        const last = names.length - 1;
        throw `there is no option of this name. The options are ${names.slice(0, last).join(", ")} and ${names[last]}`;
      }
      attributes.set(attributeOf(name), known[name](value));
    } catch (message) {
      errors.push({ path: name, message: `got ${described(value)}; ${message}.` });
    }
  }
  if (errors.length) throw errors;
  return [...attributes];
};
