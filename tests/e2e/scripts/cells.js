// How many words the tables show, and a line for each that is broken inside, lies beyond an edge, or would be scrolled to.
(() => {
  const faults = [];
  let count = 0;
  const wide = document.documentElement.clientWidth;
  for (const table of document.querySelectorAll("table")) {
    const edges = (element) => {
      const found = [{ left: 0, right: wide, by: "the window" }];
      for (let one = element; one && one !== document.body; one = one.parentElement) {
        const { left, right } = one.getBoundingClientRect();
        found.push({ left, right, by: one.localName + (one.className ? `.${one.className}` : "") });
      }
      return found;
    };
    for (let one = table; one; one = one.parentElement) {
      if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible") faults.push(`${one.localName} scrolls`);
    }
    const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (getComputedStyle(node.parentElement.closest("thead") ?? table).clipPath !== "none") continue;
      for (const { 0: word, index } of node.data.matchAll(/[^\s/-]+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (!rects.length) continue;
        count += 1;
        if (new Set(rects.map(({ top }) => Math.round(top))).size > 1) faults.push(`"${word}" is broken`);
        for (const { left, right } of rects) {
          const edge = edges(node.parentElement).find((edge) => left < edge.left - 1 || right > edge.right + 1);
          if (edge) faults.push(`"${word}" leaves ${edge.by}`);
        }
      }
    }
    for (const cell of table.querySelectorAll("th, td")) {
      const { overflowWrap, wordBreak } = getComputedStyle(cell);
      if (overflowWrap === "anywhere" || wordBreak !== "normal") faults.push(`words of ${cell.innerText} may be broken`);
    }
  }
  return [count, faults];
})()
