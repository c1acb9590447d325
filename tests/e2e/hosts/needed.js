// The height that the graphic has in a frame that is high enough, so without the bar that takes from the width where a host
// gives less. It is 0 while the frame loads.
const needed = () => {
  const graphic = document.getElementById("force-status");
  if (!graphic) return 0;
  const { style } = document.documentElement;
  const { overflowY } = style;
  style.overflowY = "hidden";
  const { height } = graphic.getBoundingClientRect();
  style.overflowY = overflowY;
  return Math.ceil(height);
};
