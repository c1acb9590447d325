// Brings a graphic to life, in an instance of its own, so that a trap in one reaches no other.
//
// The host's data-script tells the style sheet how far this has come: "on", "live" (set by the graphic) or "failed".

// How often within a minute a graphic is rendered again. Who undoes that each time would not stop.
const MOST_AGAIN = 5;

// Brings the graphic in `host` to life, and returns it; `failed` is told what a person can act on. `link` gives the address of
// what is on screen by its fragment. What others change in it is rendered again, with what the reader chose. A graphic that cannot
// live, or that traps or is changed again and again, is deaf: the controls that need it go, the rest works in HTML and CSS as
// before.
const enliven = async (host, base, { address, told, link, register, failed, ends = [] }) => {
  let program;
  let mounted;
  let waiting;
  let turn = 0;
  let again = [];
  let isOver = false;
  const over = () => {
    isOver = true;
    changes.end();
    removeEventListener("pageshow", onShow);
  };
  // WebKit empties the finder where it shows the page of before again, and tells nobody.
  const onShow = ({ persisted }) => {
    const finder = persisted && host.querySelector("[type=search]");
    if (finder) finder.value = new URLSearchParams(address.slice(1)).get("find") || "";
  };
  addEventListener("pageshow", onShow);
  const fail = (error, shown = host) => {
    if (isOver) return;
    over();
    if (mounted) mounted.leave();
    mounted = undefined;
    shown.dataset.script = "failed";
    for (const mark of MARKS) for (const it of shown.querySelectorAll(`[${mark}]`)) it.removeAttribute(mark);
    failed(error);
  };
  const isTooOften = (...more) => {
    const now = Date.now();
    again = again.filter((time) => now - time < 60000);
    return again.push(now, ...more.fill(now)) > MOST_AGAIN;
  };
  const lost = () => new Error("Something on this page undoes what the graphic shows, again and again.");
  const changes = observeChanges(host, (copy) => {
    if (isTooOften()) fail(lost(), copy);
    else if (copy) copy.replaceWith(host);
    else render(false);
  });
  ends.push(over);

  // Rendered again, the graphic begins with what was chosen last.
  const hear = (fragment, ...rest) => {
    if (isOver) return;
    address = `#${fragment}`;
    told(fragment, ...rest);
  };
  // To what is on screen: whole, since the page may have a `<base>`.
  const showLink = () => {
    const it = host.querySelector(".fs-view-link");
    const href = link(address.slice(1));
    if (it && it.href !== href) it.href = href;
  };
  const render = (isWhole) => {
    // Another instance is on its way, and renders all.
    if (!program) return;
    turn++;
    const mine = turn;
    const ready = changes.begin(isWhole);
    let isReady = false;
    const rendered = (texts) => {
      if (isOver || mine !== turn) return;
      if (!isReady) {
        ready();
        markShown(host);
      }
      isReady = true;
      changes.write(texts);
      showLink();
    };
    if (mounted) mounted.leave();
    const begun = program && program.mount(host, address, hear, rendered, names, isWhole);
    if (!program) return;
    mounted = begun;
    if (mounted && waiting) mounted.follow(waiting);
    waiting = undefined;
  };
  // A trap ends an instance. What it stopped over may have been something that others did to the page: another one renders
  // all, once.
  const renew = async (error) => {
    if (isTooOften(0, 0)) return fail(error);
    try {
      program = await instance(base, "program", trapped);
      if (!isOver) render(false);
    } catch (error) {
      fail(error);
    }
  };
  const trapped = (error) => {
    program = mounted = undefined;
    if (!isOver && turn) renew(error);
    return true;
  };
  let names;
  try {
    // A browser that cannot is spared the download, and its reader the controls.
    const missing = lack();
    if (missing) throw missing;
    host.dataset.script = "on";
    await wanted(host, ends);
    const { lang } = host.querySelector("[lang]");
    [program, names] = await Promise.all([instance(base, "program", trapped), register || registered(base, lang)]);
    // A task of its own, so that a reader's tap need not wait for both.
    await new Promise((resolve) => setTimeout(resolve));
    if (isOver) return null;
    render(isHydratable(host));
    if (program && !mounted) throw new Error("The element lacks the HTML of the build.");
    return {
      follow(hash) {
        if (mounted) mounted.follow(hash);
        else waiting = hash;
      },
      destroy() {
        over();
        if (mounted) mounted.destroy();
      },
    };
  } catch (error) {
    fail(error);
    return null;
  }
};
