// A place in the window where an element is on top, whatever its shape; null where there is none.
const element = document.querySelector(arguments[0]);
if (!element) return null;
element.scrollIntoView({ block: "center", behavior: "instant" });
const { left, top, width, height } = element.getBoundingClientRect();
const shares = [0.5, 0.25, 0.75, 0.1, 0.9, 0.02, 0.98];
for (const down of shares) {
  for (const across of shares) {
    const x = Math.round(left + width * across);
    const y = Math.round(top + height * down);
    const hit = document.elementFromPoint(x, y);
    if (hit && element.contains(hit)) return [x, y];
  }
}
return null;
