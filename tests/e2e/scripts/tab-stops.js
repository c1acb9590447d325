// What Tab stops at, in the order of the document: what is seen and takes the focus, of each group of radio buttons one.
const seen = (element) =>
  element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(seen);
const group = (radio) => all.filter((other) => other.type === "radio" && other.name === radio.name);
const stops = (radio) => (group(radio).find((other) => other.checked) ?? group(radio)[0]) === radio;
return all.filter((element) => element.type !== "radio" || stops(element)).map(name);

function name(element) {
  const within = element.closest("[id]");
  const place = [...within.querySelectorAll(element.localName)].indexOf(element);
  return `${within.id} ${element.localName} ${place}`;
}
