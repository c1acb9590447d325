// The height of the framed graphic at every width between two, in whole pixels.
const [from, to] = [...arguments].map(Number);
const frame = document.querySelector("iframe");
const graphic = frame.contentDocument.getElementById("force-status");
const heights = [];
for (let width = from; width <= to; width++) {
  frame.style.width = `${width}px`;
  heights.push(Math.ceil(graphic.getBoundingClientRect().height));
}
return heights;
