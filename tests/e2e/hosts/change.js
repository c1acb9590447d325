// Uses a control of the graphic, and answers with the height that it has at the end of the next animation frame: in a frame
// that is high enough, so without the bar that takes from the width where a host gives less.
const [control, done] = arguments;
document.querySelector(control).click();
const { style } = document.documentElement;
const height = () => {
  const { overflowY } = style;
  style.overflowY = "hidden";
  const { height } = document.getElementById("force-status").getBoundingClientRect();
  style.overflowY = overflowY;
  return Math.ceil(height);
};
requestAnimationFrame(() => setTimeout(() => done(height())));
