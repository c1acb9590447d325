// The words that are seen: none of what is closed or hidden, nor of what is there for screen readers alone.
const all = [...document.body.querySelectorAll("*")];
const is_clipped = (element) => {
  const { position, clipPath } = getComputedStyle(element);
  return position === "absolute" && clipPath === "inset(50%)";
};
const clipped = all.filter(is_clipped);
for (const element of clipped) element.style.setProperty("display", "none", "important");
const words = document.body.innerText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
for (const element of clipped) element.style.removeProperty("display");
return words;
