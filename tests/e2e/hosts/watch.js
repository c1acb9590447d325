// Watches a frame for some animation frames: the heights that it has, and how many messages come.
const [selector, watched, done] = arguments;
const frame = document.querySelector(selector);
const heights = new Set();
const before = window.__host.received.length;
let left = watched;
const look = () => {
  heights.add(frame.clientHeight);
  if (left--) requestAnimationFrame(look);
  else done([[...heights], window.__host.received.length - before]);
};
look();
