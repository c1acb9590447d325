// What a finger has to hit: a line for each control that is too small. Links in the run of a sentence are as high as its
// lines (WCAG 2.2, 2.5.8, inline).
const seen = (element) =>
  element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const inSentence = (link) => {
  if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
  const around = link.closest("p, li, td, th");
  return around && around.innerText.trim().length > link.innerText.trim().length;
};
// A label is part of what hits its control.
const area = (control) => {
  const label = control.labels?.[0];
  const boxes = [control, ...(label?.contains(control) ? [label] : [])].map((one) => one.getBoundingClientRect());
  return [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
};
const controls = [...document.querySelectorAll("a[href], button, input, select, summary")].filter(seen);
const alone = controls.filter((control) => !inSentence(control));
// Tiles of a map are many and close together; all else has the least of WCAG 2.2, 2.5.8.
const least = (control) => (control.closest(".fs-tile") ? 32 : 24);
const faults = alone.flatMap((control) => {
  const [width, height] = area(control).map((side) => Math.round(side * 10) / 10);
  const needed = least(control);
  if (Math.min(width, height) >= needed - 0.1) return [];
  const name = control.innerText || control.value || control.href;
  return [`${control.localName}.${control.className} "${name.trim()}" is ${width} × ${height} px, not ${needed}`];
});
return [alone.length, faults];
