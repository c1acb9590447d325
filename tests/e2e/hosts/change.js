// Uses a control of the graphic, and answers with the height that it has at the end of the next animation frame.
const [control, done] = arguments;
document.querySelector(control).click();
const height = () => Math.ceil(document.getElementById("force-status").getBoundingClientRect().height);
requestAnimationFrame(() => setTimeout(() => done(height())));
