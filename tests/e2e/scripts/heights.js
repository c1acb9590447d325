// The height of the framed graphic at every width between two: each width at which it changes, with the height from there on.
const [from, to] = [...arguments].map(Number);
const frame = document.querySelector("iframe");
const graphic = frame.contentDocument.getElementById("force-status");
graphic.style.setProperty("--fs-sans", '"DejaVu Sans"');
graphic.style.setProperty("--fs-serif", '"DejaVu Serif"');
graphic.style.textRendering = "geometricPrecision";
const heights = [];
for (let width = from; width <= to; width++) {
  frame.style.width = `${width}px`;
  const height = Math.ceil(graphic.getBoundingClientRect().height);
  if (!heights.length || heights[heights.length - 1][1] !== height) heights.push([width, height]);
}
return heights;
