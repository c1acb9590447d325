// Shows the graphic in these families, for text and for headings, as a page does; waits until they are loaded.
const [text, headings, done] = arguments;
const { style } = document.getElementById("force-status");
style.setProperty("--force-status-font", `"${text}"`);
style.setProperty("--force-status-heading-font", `"${headings}"`);
// Letters stand where the font says, not on whole pixels, as on the dense screens of phones.
style.textRendering = "geometricPrecision";
document.fonts.ready.then(() => done(null));
