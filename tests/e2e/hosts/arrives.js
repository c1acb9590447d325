// Waits for some animation frames at most until a frame has a height, and answers with the one that it has then.
const [selector, height, longest, done] = arguments;
const frame = document.querySelector(selector);
let left = longest;
const look = () => (frame.clientHeight === height || !left-- ? done(frame.clientHeight) : requestAnimationFrame(look));
look();
