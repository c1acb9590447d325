// What a graphic does by script alone, whether it lives or not: keys through the tiles, links to what is closed, parts lit
// up in pictures, addresses, copying, pauses in typing, paper. `attend` begins it for the element of one graphic, whose files
// lie beside `base`, and returns what ends it.
const attend = (host, base) => {
  const named = (name) => host.querySelector(`[id="${host.dataset.prefix}-${name}"]`);
  // It may be in another document than this script, such as that of a frame.
  const page = host.ownerDocument;
  const view = page.defaultView;

  // What is to be pasted elsewhere names the folder of the graphic, which the build need not know; and in a page of another
  // site the names of its files lead nowhere. The npm package has no folder.
  if (files.downloads) packaged(host);
  else {
    const folder = new URL(".", base).href.replace(/&/g, "%26");
    for (const at of host.querySelectorAll(".fs-at")) at.textContent = folder;
    for (const dots of host.querySelectorAll(".fs-dots")) dots.hidden = true;
    for (const link of host.querySelectorAll("a[download]")) {
      link.href = new URL(link.getAttribute("href"), base);
      // Browsers follow such a link to another origin instead of saving its file, and the page would be gone.
      if (link.origin !== origin) link.target = "_blank";
    }
  }

  // Radio buttons know on and back only. In tiles a reader expects up, down and both ends of a row, too.
  const onKey = (event) => {
    const { key, target } = event;
    if (!target.matches(".fs-tile > input") || event.altKey || event.metaKey) return;
    const box = (tile) => tile.getBoundingClientRect();
    const tiles = [...host.querySelectorAll(".fs-tile")].filter((tile) => box(tile).height);
    const here = target.parentElement;
    const along = (side) => tiles.filter((tile) => Math.abs(box(tile)[side] - box(here)[side]) < 2);
    const row = event.ctrlKey ? tiles : along("top");
    const on = getComputedStyle(host).direction === "rtl" ? -1 : 1;
    const step = (list, by) => list[list.indexOf(here) + by];
    const to = {
      ArrowRight: () => step(tiles, on),
      ArrowLeft: () => step(tiles, -on),
      ArrowDown: () => step(along("left"), 1),
      ArrowUp: () => step(along("left"), -1),
      Home: () => row[0],
      End: () => row[row.length - 1],
    }[key];
    if (!to) return;
    event.preventDefault();
    const tile = to();
    if (tile) {
      const radio = tile.querySelector("input");
      radio.focus();
      radio.click();
    }
  };

  const onClick = (event) => {
    const { target } = event;
    const link = target.closest('a[href^="#"]');
    const id = link && link.getAttribute("href").slice(1);
    const aim = id && host.querySelector(`[id="${id}"]`);
    if (aim && aim.tagName === "DETAILS") aim.open = true;
    // Addresses do not reach into a shadow tree, and a page's `<base>` takes them elsewhere.
    if (aim && (host.getRootNode() !== page || link.href !== new URL(`#${id}`, view.location.href).href)) {
      event.preventDefault();
      if (host.getRootNode() === page) view.location.hash = id;
      else aim.scrollIntoView();
    }
    // A part that is tapped in the picture is ticked beside it, which lights both up.
    const drawn = target.closest("svg [data-part]");
    if (drawn) drawn.closest("section").querySelector(`li[data-part="${drawn.dataset.part}"] input`).click();
    const button = target.closest("[data-copy]");
    if (button) copy(button);
  };

  // To the clipboard; where there is none (an insecure page, a frame without leave) the text is selected for the reader to
  // copy. A table is copied with tabs between its cells, as spreadsheets take it; a cell that they would take for a formula gets an
  // apostrophe before it, as in the CSV files.
  const unmark = () => {
    for (const button of host.querySelectorAll("[data-copy][data-state]")) button.removeAttribute("data-state");
  };
  const copy = async (button) => {
    unmark();
    const text = named(`copy-${button.dataset.copy}`);
    try {
      await view.navigator.clipboard.writeText(text.innerText.replace(/(^|\t)(?='*[=+@-])/gm, "$1'"));
      button.dataset.state = "done";
    } catch {
      view.getSelection().selectAllChildren(text);
      button.dataset.state = "selected";
    }
    button.dispatchEvent(new Event("fs-copied", { bubbles: true }));
  };

  // Between two letters the status line keeps still, since a screen reader would read out every answer. It speaks after a
  // pause that is longer than between the letters of a reader who types, and shorter than a wait.
  let pause;
  const onInput = ({ target }) => {
    if (target.type !== "search") return;
    clearTimeout(pause);
    pause = setTimeout(() => target.dispatchEvent(new Event("fs-paused", { bubbles: true })), 400);
  };

  // Style can open disclosures on paper in some browsers only: Chromium 131, Firefox 143, Safari 18.4.
  const opened = [];
  const beforePrint = () => {
    for (const closed of host.querySelectorAll("details:not([open])")) opened.push(closed);
    for (const closed of opened) closed.open = true;
    const print = host.querySelector(".fs-print");
    const [day, address] = print.querySelectorAll("b");
    print.hidden = false;
    day.textContent = new Date().toLocaleDateString(host.querySelector("[lang]").lang, { dateStyle: "long" });
    address.textContent = view.location.href;
  };
  const afterPrint = () => {
    for (const closed of opened.splice(0)) closed.open = false;
    host.querySelector(".fs-print").hidden = true;
  };

  // What is opened for paper is no choice of the reader's.
  const onToggle = (event) => {
    if (opened.includes(event.target)) event.stopImmediatePropagation();
  };

  const listeners = [
    [host, "toggle", onToggle, true],
    [host, "change", unmark],
    [host, "keydown", onKey],
    [host, "click", onClick],
    [host, "input", onInput],
    [view, "beforeprint", beforePrint],
    [view, "afterprint", afterPrint],
  ];
  for (const [target, ...listener] of listeners) target.addEventListener(...listener);
  return () => {
    clearTimeout(pause);
    for (const [target, ...listener] of listeners) target.removeEventListener(...listener);
  };
};
