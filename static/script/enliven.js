// Brings a graphic to life, in an instance of its own, so that a trap in one reaches no other.
//
// The host's data-script tells the style sheet how far this has come: "on", "live" (set by the graphic) or "failed".

// Whether the host still holds the comments that the build has counted, by which Yew finds its parts.
const isWhole = (host) => {
  const comments = document.createTreeWalker(host, NodeFilter.SHOW_COMMENT);
  let found = 0;
  while (comments.nextNode()) found++;
  return found > 0 && found === Number(host.dataset.marks);
};

// Brings the graphic in `host` to life, and returns it; `failed` is told what a person can act on. A graphic that cannot live,
// or that traps later, is deaf: the controls that need it go, the rest works in HTML and CSS as before.
const enliven = async (host, base, { address, told, register, failed, ends = [] }) => {
  const fail = (error) => {
    host.dataset.script = "failed";
    failed(error);
  };
  try {
    // A browser that cannot is spared the download, and its reader the controls.
    const missing = lack();
    if (missing) throw missing;
    host.dataset.script = "on";
    await wanted(host, ends);
    const { lang } = host.querySelector("[lang]");
    const [door, names] = await Promise.all([instance(base, "program", fail), register || registered(base, lang)]);
    // A task of its own, so that a reader's tap need not wait for both.
    await new Promise((resolve) => setTimeout(resolve));
    const mounted = door.mount(host, address, told, names, isWhole(host));
    if (!mounted) throw new Error("The element lacks the HTML of the build.");
    return mounted;
  } catch (error) {
    // What was thrown out of the instance has been told.
    if (host.dataset.script !== "failed") fail(error);
    return null;
  }
};
