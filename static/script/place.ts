// What stands in the place of a graphic that is mounted stays where it is: the nodes are the host's, who may move and remove
// them. While the graphic is shown they are hidden.

// A shadow tree of the place shows its children by a slot, or the graphic alone by another. It touches none of them.
const trees = new WeakMap();
const treeAt = (place) => {
  if (trees.has(place)) return trees.get(place);
  let tree;
  try {
    tree = place.attachShadow({ mode: "closed" });
  } catch {
    // An element that takes none, or has one of its own.
    return null;
  }
  tree.append(document.createElement("slot"), document.createElement("slot"));
  tree.lastChild.name = NAME;
  const found = { tree, all: tree.firstChild };
  trees.set(place, found);
  return found;
};

// Where there can be no tree, what stands there is hidden by a style of its own, which is given back.
const hiding = (place, element) => {
  const hidden = [];
  const set = (it, name, value) => {
    const { style } = it;
    hidden.push([it, it.hasAttribute("style"), name, style.getPropertyValue(name), style.getPropertyPriority(name)]);
    style.setProperty(name, value, "important");
  };
  return (isShown) => {
    for (const [it, had, name, value, priority] of hidden.splice(0)) {
      it.style.setProperty(name, value, priority);
      if (!had && !it.getAttribute("style")) it.removeAttribute("style");
    }
    if (!isShown) return;
    for (const it of place.children || []) if (it !== element && it.style) set(it, "display", "none");
    // Text of the place's own has no element to hide.
    const isText = (node) => node.nodeType === 3 && node.data.trim();
    if (place.style && [...place.childNodes].some(isText)) set(place, "font-size", "0");
  };
};

// Puts an element into a place; returns what hides the other nodes of the place while the graphic is shown.
const putInto = (place, element) => {
  const found = treeAt(place);
  if (!found) {
    place.append(element);
    return hiding(place, element);
  }
  element.slot = NAME;
  place.append(element);
  return (isShown) => {
    // Others in the same place may be shown still.
    found.shown = found.shown || new Set();
    if (isShown && element.parentNode === place) found.shown.add(element);
    else found.shown.delete(element);
    if (found.shown.size) found.all.remove();
    else found.tree.prepend(found.all);
  };
};
