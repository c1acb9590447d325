// Dispatches DOM events: what a reader did in a graphic, and who acted. The events bubble and leave shadow trees. Search text
// never leaves the page. An `error` event stays at the element: at the window it would be taken for a crash of the page.
const dispatch = (target, type, detail) => {
  const bubbles = type !== "error";
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles, composed: bubbles }));
};

// All that is chosen, without the words that were typed: the force that they find stands in their place.
const publicState = (fragment, force) => {
  const chosen = new URLSearchParams(fragment);
  chosen.delete("find");
  if (force) chosen.set("force", force);
  return String(chosen);
};

// Who acts, by what is touched; any other control is a "control".
const ACTORS = [["[type=search]", "search"], [".fs-tile", "tile"], ["a", "link"]];

// Returns a function that takes each new selection: its URL fragment, the force that is chosen or found, and the number of search
// hits. It dispatches what has changed since the call before. `acts` names who acts where no control is touched.
const createDispatcher = (target, graphic) => {
  let by = "host";
  let known;
  let words;
  let found;
  let toldWords;
  const tellSearch = ({ target: it }) => {
    if (it.type !== "search" || words === toldWords) return;
    toldWords = words;
    if (words) dispatch(target, "search", { found, by: "search" });
  };
  const act = (event) => {
    const { type, target: it } = event;
    const actor = ACTORS.find(([selector]) => it.closest(selector));
    by = actor ? actor[1] : "control";
    if (type === "change") tellSearch(event);
    const file = type === "click" && it.closest("a[download]");
    if (file) dispatch(target, "download", { file: file.download });
  };
  for (const kind of ["click", "keydown", "input", "change"]) graphic.addEventListener(kind, act, true);
  graphic.addEventListener("fs-paused", tellSearch);
  graphic.addEventListener("fs-copied", ({ target: { dataset } }) => {
    dispatch(target, "copied", { what: dataset.copy, isCopied: dataset.state === "copied" });
  });

  const dispatcher = (fragment, force, count) => {
    const chosen = new URLSearchParams(fragment);
    const open = (chosen.get("open") || "").split(",").filter(Boolean);
    words = chosen.get("find");
    found = count;
    const now = [
      ["select", { force }],
      ["filter", { view: chosen.get("view") || "status", status: chosen.get("status") || "all" }],
      ["state", { state: publicState(fragment, force) }],
    ];
    if (known) {
      for (const card of new Set([...open, ...known.open])) {
        const isOpen = open.includes(card);
        if (isOpen !== known.open.includes(card)) dispatch(target, "card", { card, open: isOpen, by });
      }
      now.forEach(([type, detail], place) => {
        if (JSON.stringify(detail) !== JSON.stringify(known.now[place][1])) dispatch(target, type, { ...detail, by });
      });
    }
    known = { now, open };
  };
  return Object.assign(dispatcher, {
    acts: (name) => {
      by = name;
    },
  });
};
