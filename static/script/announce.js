// Tells the page around a graphic what its reader did, as events of its element that bubble and leave shadow trees.
const tell = (target, type, detail) => target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));

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
