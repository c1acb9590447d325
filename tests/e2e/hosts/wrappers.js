// Answers what is wrong with each frame in a wrapper: part of it is cut off, it stands over what follows, or it is too low to
// be used. WebKit 2.50 takes a ratio that it cuts off for two pixels more than it is; the graphic ends in 32 empty ones.
const wrong = [];
for (const wrapped of document.querySelectorAll("article > div")) {
  const frame = wrapped.querySelector("iframe").getBoundingClientRect();
  let end = Infinity;
  for (let it = wrapped.querySelector("iframe").parentElement; it !== wrapped; it = it.parentElement) {
    if (getComputedStyle(it).overflowY !== "visible") end = Math.min(end, it.getBoundingClientRect().bottom);
  }
  const next = wrapped.nextElementSibling.getBoundingClientRect().top;
  if (frame.bottom > end + 3) wrong.push(`${wrapped.id}: ${frame.bottom - end} px of ${frame.height} are cut off`);
  if (frame.bottom > next + 1) wrong.push(`${wrapped.id}: ${frame.bottom - next} px of ${frame.height} stand over what follows`);
  if (frame.height < 150) wrong.push(`${wrapped.id}: ${frame.height} px high`);
}
return wrong;
