// Texts that stand out too little from what is behind them, by WCAG 2.2, 1.4.3: a line for each. Computed here since tools
// give up where an invisible control lies over its label, as it does over every option and tile.
const style = (element) => getComputedStyle(element);
const background = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const [red, green, blue, opaque = 1] = parts(style(one).backgroundColor);
    if (opaque === 1) return [red, green, blue];
    if (opaque > 0) return null;
  }
  return [255, 255, 255];
};
const found = [];
let texts = 0;
const walker = document.createTreeWalker(document.getElementById("force-status"), NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement;
  if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
  texts++;
  const { color, fontSize, fontWeight } = style(element);
  const say = (what) => found.push(`"${node.data.trim().slice(0, 40)}" in ${element.localName}.${element.className}: ${what}`);
  for (let one = element; one; one = one.parentElement) if (style(one).opacity !== "1") say("faded");
  const behind = background(element);
  if (!behind) { say("a half transparent background"); continue; }
  const size = parseFloat(fontSize);
  const needed = size >= 24 || (size >= 18.66 && fontWeight >= 700) ? 3 : 4.5;
  const there = contrast(parts(color), behind);
  if (there < needed) say(`${there.toFixed(2)}:1 where ${needed}:1 is needed`);
}
if (texts < 80) found.push(`only ${texts} texts were seen`);
return found;
