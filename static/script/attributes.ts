// What the attributes of an element say; where they say nothing that is valid, the default, with one report in the console.
const CHOICES = ["view", "status", "force"];
const MAIN = (tag) => tag.split("-")[0].toLowerCase();

// React and others write objects, null and false as texts; `false` means no.
const isOn = (element, name) => element.hasAttribute(name) && !/^false$/i.test(element.getAttribute(name));
const themeOf = (element) => {
  const theme = element.getAttribute("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
};
const levelOf = (element) => {
  const level = element.getAttribute("heading-level");
  return /^[1-4]$/.test(level) ? Number(level) : 2;
};

// Whether the graphic has its head: `off` where the page has a headline of its own.
const headingOf = (element) => (/^(off|false)$/i.test(element.getAttribute("heading") || "") ? "off" : "on");

// The language that the folder's edition speaks, by its tag: the one that is asked for, if the edition has it, or its own.
const tongue = (lang) => {
  const tags = Object.keys(files.spoken);
  return tags.find((tag) => MAIN(tag) === MAIN(lang)) || tags[0];
};

const reported = new Set();
const report = (what) => {
  const message = `<force-status>: ${what}`;
  if (!reported.has(message)) console.warn(message);
  reported.add(message);
};
const reportWrong = (element, name, ids) => {
  const value = element.getAttribute(name);
  if (!value || ids.includes(value)) return;
  report(`${name}="${value.slice(0, 40)}" is not known. It takes ${ids.join(", ")}.`);
};

// The ids that the controls of a graphic have; null for the units of a long edition, which lists some at a time.
const idsIn = (host, name) => {
  if (name === "view") return ["status", "force"];
  const control = { status: "filter", force: "force" }[name];
  const ids = [...host.querySelectorAll(`input[name$="-${control}"]`)].map(({ value }) => value);
  return name === "force" && ids.length === 60 ? null : ids;
};

const reportAttributes = (element, host) => {
  for (const name of CHOICES) {
    const ids = idsIn(host, name);
    if (ids) reportWrong(element, name, ids);
  }
  reportWrong(element, "theme", ["auto", "light", "dark"]);
  const part = element.getAttribute("show");
  if (!partsNamed(host, part)) report(unknownPart(host, part));
  reportWrong(element, "heading", ["on", "off", "true", "false"]);
  reportWrong(element, "heading-level", ["1", "2", "3", "4"]);
  const lang = element.getAttribute("lang");
  if (lang && !["en", "cy"].includes(MAIN(lang))) reportWrong(element, "lang", ["en", "cy"]);
};
