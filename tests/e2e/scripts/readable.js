// How the graphic `host` stands in its page: its theme, and what of its text has too little contrast with the background that is
// seen behind it. Comes after colour.js.
const painter = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
// Browsers compute a colour in the notation that it was given in.
const shown = (colour) => {
  if (/^rgb/.test(colour)) return parts(colour);
  painter.clearRect(0, 0, 1, 1);
  painter.fillStyle = colour;
  painter.fillRect(0, 0, 1, 1);
  const [red, green, blue, opaque] = painter.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, opaque / 255];
};
const seen = (host) => {
  const dark = getComputedStyle(host).colorScheme === "dark";
  const background = (element) => {
    for (let one = element; one; one = one.parentElement || one.getRootNode().host) {
      const [red, green, blue, opaque = 1] = shown(getComputedStyle(one).backgroundColor);
      if (opaque === 1) return [red, green, blue];
    }
    return null;
  };
  const faint = [];
  for (const it of host.querySelectorAll("h1, h2, h3, p, a, li, b, summary, legend, .fs-option span, [class*=-name]")) {
    if (!it.getClientRects().length || !it.textContent.trim()) continue;
    const behind = background(it);
    if (behind && contrast(shown(getComputedStyle(it).color), behind) < 4.5) faint.push(`${it.localName}.${it.className} ${it.textContent.slice(0, 30)}`);
  }
  const own = background(host);
  return { theme: dark ? "dark" : "light", background: own && (luminance(own) < 0.18 ? "dark" : "light"), faint };
};
