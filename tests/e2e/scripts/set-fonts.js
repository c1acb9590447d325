// Shows the graphic in these families, for text and for headings, as a page does; waits until they are loaded.
const [family, headings, size, done] = arguments;
const text = size === 100 ? family : `${family} at ${size}%`;
for (const weight of size === 100 ? [] : ["400", "700"]) {
  const names = weight === "400" ? [family, `${family} Regular`] : [`${family} Bold`, `${family}-Bold`];
  const source = names.map((name) => `local("${name}")`).join(", ");
  document.fonts.add(new FontFace(text, source, { weight, sizeAdjust: `${size}%` }));
}
const { style } = document.getElementById("force-status");
style.setProperty("--force-status-font", `"${text}"`);
style.setProperty("--force-status-heading-font", `"${headings}"`);
// Letters stand where the font says, not on whole pixels, as on the dense screens of phones.
style.textRendering = "geometricPrecision";
Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 1rem "${text}"`))).then(() => document.fonts.ready).then(() => done(null));
