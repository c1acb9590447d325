// The options of a call: what each takes, and what is said of what it does not take. Run by `node --test`.
import assert from "node:assert/strict";
import test from "node:test";
import { build } from "esbuild";

const entry = new URL("../../static/script/options.ts", import.meta.url).pathname;
const { outputFiles } = await build({
  bundle: true,
  define: { languages: '["en", "cy"]' },
  entryPoints: [entry],
  format: "esm",
  tsconfigRaw: {},
  write: false,
});
const { check } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

// Client data with two cards, three filters and two units.
const CLIENT_DATA = [
  "texts\ten-GB\tFind your force",
  "map\tfs-c7",
  "card\treferrals",
  "card\tplans",
  "kind\tfs-s0\t0 all\tlabel\t\t is known.\t0",
  "filter\tall\tall\t\t",
  "filter\tbehind\tg0\tBehind\t: 26.",
  "filter\tstarted\t1\tStarted\t: 15.",
  "block\tstarted\tfs-s1\tplans",
  "0\tkent\tKent Police\tKent\t",
  "0\tgwent\tGwent Police\tGwent\t",
].join("\n");

const attributesOf = (options, clientData = CLIENT_DATA) => Object.fromEntries(check(options, clientData));
const errorsOf = (options, clientData = CLIENT_DATA) => {
  try {
    check(options, clientData);
  } catch (errors) {
    return errors.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
};

test("each option becomes its attribute", () => {
  const options = { view: "unit", status: "behind", unit: "kent", theme: "dark", headingLevel: 3, show: "plans, referrals" };
  Object.assign(options, { heading: "off", lang: "cy", linkState: true, data: "next.json", state: "view=unit" });
  assert.deepEqual(attributesOf(options), {
    data: "next.json",
    heading: "off",
    "heading-level": "3",
    lang: "cy",
    "link-state": "",
    show: "plans, referrals",
    state: "view=unit",
    status: "behind",
    theme: "dark",
    unit: "kent",
    view: "unit",
  });
});

test("an option that is left empty is not there", () => {
  const none = attributesOf({});
  assert.deepEqual([...new Set(Object.values(none))], [null]);
  assert.deepEqual(attributesOf({ view: null, unit: undefined, data: null, linkState: false }), none);
  assert.equal(attributesOf({ data: {} }).data, null, "an edition that a page hands over is no attribute");
});

test("every wrong option is named with what it got and what it takes", () => {
  const options = { colour: "red", view: "map", status: 3, unit: "atlantis", theme: true, headingLevel: 5, lang: "fr" };
  Object.assign(options, { linkState: "a b", data: " ", state: 3, show: "cards grid", heading: false });
  const names = "data, heading, headingLevel, lang, linkState, show, state, status, theme, unit and view";
  assert.deepEqual(errorsOf(options), [
    `colour: got "red"; there is no option of this name. The options are ${names}.`,
    'data: got " "; it takes the address of an edition as JSON, or the edition as an object.',
    'heading: got false; it takes "on" or "off".',
    "headingLevel: got 5; it takes a whole number from 1 to 4.",
    'lang: got "fr"; it takes "en" or "cy".',
    'linkState: got "a b"; it takes true, false, or the name of a parameter, of letters, digits, - and _.',
    'show: got "cards grid"; it takes "all", "summary", "cards", "grid", or ids of cards, with spaces or commas between them: referrals, plans.',
    'state: got 3; it takes a text such as "view=unit&unit=kent".',
    "status: got 3; it takes one of all, behind, started.",
    'theme: got true; it takes "auto" or "light" or "dark".',
    'unit: got "atlantis"; it takes one of kent, gwent.',
    'view: got "map"; it takes "status" or "unit".',
  ]);
});

test("the address keeps the state under a name of the host's", () => {
  assert.equal(attributesOf({ linkState: "units" })["link-state"], "units");
});

test("a part is a word or ids of cards", () => {
  for (const show of ["all", "summary", "cards", "grid", "plans", "plans referrals", " plans,  referrals "]) {
    assert.equal(attributesOf({ show }).show, show);
  }
  for (const show of ["", " ", "card", "all cards", "plans grid", "plans atlantis"]) assert.equal(errorsOf({ show }).length, 1, show);
  assert.equal(check({ show: "deaths" }).length, 11, "the cards of the edition are not known yet");
});

test("a level is a whole number", () => {
  for (const headingLevel of [0, 1.5, -1, 1e9, "2", [2], Number.NaN]) assert.equal(errorsOf({ headingLevel }).length, 1);
});

test("ids are any text until the edition is known", () => {
  assert.equal(Object.fromEntries(check({ unit: "atlantis", data: "next.json" })).unit, "atlantis");
});

test("options are an object", () => {
  const options = [5, "unit", null, [], () => {}];
  const got = ["5", '"unit"', "nothing", "a list", "what is no text, number, list or object"];
  for (const [place, value] of options.entries()) {
    assert.deepEqual(errorsOf(value), [`options: got ${got[place]}; they take an object such as { view: "unit" }.`]);
  }
});

test("a message repeats only the beginning of a long text", () => {
  const [error] = errorsOf({ view: "ŵ".repeat(10_000) });
  assert.ok(error.includes(`"${"ŵ".repeat(40)}" and more;`) && error.length < 120, error);
});
