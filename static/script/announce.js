// Tells the page around a graphic what its reader did, as events of its element that bubble and leave shadow trees. An `error`
// stays at the element: at the window it would be taken for a crash of the page.
const tell = (target, type, detail) => {
  const bubbles = type !== "error";
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles, composed: bubbles }));
};

// Returns what takes each selection, as the fragment of an address with the force that is chosen or found, and tells what is
// new in it since the first. The words that a reader types are told to nobody.
const announcing = (target) => {
  let known;
  return (fragment, force) => {
    const chosen = new URLSearchParams(fragment);
    const now = [
      ["select", { force }],
      ["filter", { view: chosen.get("view") || "status", status: chosen.get("status") || "all" }],
    ];
    now.forEach(([type, detail], place) => {
      if (known && JSON.stringify(detail) !== JSON.stringify(known[place][1])) tell(target, type, detail);
    });
    known = now;
  };
};
