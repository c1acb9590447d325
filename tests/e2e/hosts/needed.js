// The height that the graphic has in a frame that is high enough, so without the bar that takes from the width where a host
// gives less.
const needed = () => {
  const { style } = document.documentElement;
  const { overflowY } = style;
  style.overflowY = "hidden";
  const { height } = document.getElementById("force-status").getBoundingClientRect();
  style.overflowY = overflowY;
  return Math.ceil(height);
};
