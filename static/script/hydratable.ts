// Whether hydration will find in a graphic what it looks for: elements, texts and comments in the order in which they were
// published. Yew panics over one that a content system, a translator or an extension has put there or taken away. What stands
// inside the static parts does not matter, but for the comments around it.
const shape = (node: Node): string => {
  let text = "";
  for (const child of node.childNodes as NodeListOf<HTMLElement>) {
    if (child.nodeType === Node.COMMENT_NODE) text += "!";
    else if (child.nodeType === Node.TEXT_NODE) text += "t";
    else if (child.dataset && child.dataset.static) {
      const comments = [...child.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE);
      text += `${child.localName}${"!".repeat(comments.length)}/`;
    } else text += `${child.localName}${shape(child)}/`;
  }
  return text;
};

/** The build computes the same number: see `digest` in `src/view/static_parts/digest.rs`. */
export const isHydratable = (host: HTMLElement): boolean => {
  let digest = 0;
  for (const letter of shape(host)) digest = (digest * 31 + letter.charCodeAt(0)) % 4294967296;
  return digest === Number(host.dataset.digest);
};
