// Where the focus is: what has it, where that is on the page, and what is wrong with how it shows. Null where nothing has
// the focus.
const element = document.activeElement;
if (!element || element === document.body || element === document.documentElement) return null;
const within = element.closest("[id]");
const place = [...within.querySelectorAll(element.localName)].indexOf(element);
const background = (one) => {
  for (; one; one = one.parentElement) {
    const [red, green, blue, opaque = 1] = parts(getComputedStyle(one).backgroundColor);
    if (opaque === 1) return [red, green, blue];
  }
  return [255, 255, 255];
};
// An invisible control shows its focus on what lies under it.
const bears = [...new Set([element, ...element.parentElement.children])].filter((one) => {
  const { outlineStyle, opacity } = getComputedStyle(one);
  return outlineStyle !== "none" && opacity !== "0" && one.getBoundingClientRect().width > 0;
});
const faults = [];
const box = (bears[0] ?? element).getBoundingClientRect();
if (bears.length !== 1) faults.push(`${bears.length} elements show the focus`);
for (const one of bears) {
  const style = getComputedStyle(one);
  const ring = parts(style.outlineColor);
  const inner = parts(style.boxShadow.split(")")[0]);
  const width = parseFloat(style.outlineWidth);
  if (width < 2) faults.push(`the ring is ${width} px wide`);
  const out = contrast(ring, background(one.parentElement));
  if (out < 3) faults.push(`the ring has ${out.toFixed(2)}:1 on what is around it`);
  // Colours that the reader has forced leave no shadow.
  const two = matchMedia("(forced-colors: active)").matches ? 3 : inner.length < 3 ? 0 : contrast(ring, inner);
  if (two < 3) faults.push(`the two rings have ${two.toFixed(2)}:1`);
}
if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1) faults.push("it is out of sight");
const { left, top, right, bottom } = box;
const [x, y] = [scrollX, scrollY];
return { name: `${within.id} ${element.localName} ${place}`, box: [left + x, top + y, right + x, bottom + y], faults };
