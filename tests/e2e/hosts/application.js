// Shows and removes a frame of the graphic 50 times, as an application does when its reader goes from page to page. Answers
// how often the frame got a height, and how many listeners were added meanwhile.
const [address, done] = arguments;
const view = document.getElementById("view");
const before = window.__host.listeners;
let [sized, left] = [0, 50];
const show = () => {
  if (!left--) return done([sized, window.__host.listeners - before]);
  const frame = document.createElement("iframe");
  frame.title = "Force Status";
  frame.src = address;
  view.replaceChildren(frame);
  const look = () => {
    if (!frame.style.height) return requestAnimationFrame(look);
    sized += 1;
    view.replaceChildren();
    show();
  };
  look();
};
show();
