// Gives each section a width and answers what the graphic in it, found by a selector, does not do: fill it up to its own
// width, keep the least that it can be read in, stay within.
const [selector, width] = arguments;
const [LEAST, MOST] = [280, 992];
const wrong = [];
for (const section of document.querySelectorAll("body > section")) {
  section.style.width = `${width}px`;
  const within = { narrow: 200, free: 1024 }[section.className] || width;
  const box = section.querySelector(selector).getBoundingClientRect();
  const least = section.className === "all" ? Math.min(within, MOST) : Math.min(within, LEAST);
  const isRight = box.width >= least - 1 && box.width <= within + 1 && box.height < 12000;
  if (!isRight) wrong.push(`${section.querySelector("[id]").id} of ${within} px: ${box.width} px wide, ${box.height} px high`);
}
return wrong;
