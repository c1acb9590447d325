// What stands in the place of a graphic that is mounted stays where it is: the nodes are the host's, who may move and remove
// them. While the graphic is shown they are hidden.

import { NAME } from "./element";

// A shadow tree of the place shows its children by a slot, or the graphic alone by another. It touches none of them.
interface Tree {
  tree: ShadowRoot;
  all: Element;
  /** The graphics that are shown in the place. */
  shown?: Set<Element>;
}

const trees = new WeakMap<Node, Tree>();
const treeAt = (place: Element | ShadowRoot): Tree | null => {
  const known = trees.get(place);
  if (known) return known;
  let tree: ShadowRoot;
  try {
    // A shadow tree has no such method, which is caught as well.
    tree = (place as Element).attachShadow({ mode: "closed" });
  } catch {
    // An element that takes none, or has one of its own.
    return null;
  }
  tree.append(document.createElement("slot"), document.createElement("slot"));
  (tree.lastChild as HTMLSlotElement).name = NAME;
  const made = { tree, all: tree.firstChild as Element };
  trees.set(place, made);
  return made;
};

// Where there can be no tree, what stands there is hidden by a style of its own, which is given back.
const hiding = (place: Element | ShadowRoot, element: Element) => {
  const hidden: [HTMLElement, boolean, string, string, string][] = [];
  const set = (it: HTMLElement, name: string, value: string) => {
    const { style } = it;
    hidden.push([it, it.hasAttribute("style"), name, style.getPropertyValue(name), style.getPropertyPriority(name)]);
    style.setProperty(name, value, "important");
  };
  return (isShown: boolean) => {
    for (const [it, had, name, value, priority] of hidden.splice(0)) {
      it.style.setProperty(name, value, priority);
      if (!had && !it.getAttribute("style")) it.removeAttribute("style");
    }
    if (!isShown) return;
    for (const it of (place.children || []) as Iterable<HTMLElement>) if (it !== element && it.style) set(it, "display", "none");
    // Text of the place's own has no element to hide.
    const isText = (node: Node) => node.nodeType === 3 && (node as Text).data.trim();
    if ("style" in place && [...place.childNodes].some(isText)) set(place as HTMLElement, "font-size", "0");
  };
};

/** Puts an element into a place; returns what hides the other nodes of the place while the graphic is shown. */
export const putInto = (place: Element | ShadowRoot, element: Element): ((isShown: boolean) => void) => {
  const found = treeAt(place);
  if (!found) {
    place.append(element);
    return hiding(place, element);
  }
  element.slot = NAME;
  place.append(element);
  return (isShown: boolean) => {
    // Others in the same place may be shown still.
    found.shown = found.shown || new Set();
    if (isShown && element.parentNode === place) found.shown.add(element);
    else found.shown.delete(element);
    if (found.shown.size) found.all.remove();
    else found.tree.prepend(found.all);
  };
};
