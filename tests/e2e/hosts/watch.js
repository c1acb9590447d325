// Watches a frame for some animation frames: the heights that it has, and how many messages come.
const done = arguments[arguments.length - 1];
const frame = document.querySelector(FRAME);
const heights = new Set();
const before = window.__host.heard.length;
let left = WATCHED;
const look = () => {
  heights.add(frame.clientHeight);
  if (left--) requestAnimationFrame(look);
  else done([[...heights], window.__host.heard.length - before]);
};
look();
