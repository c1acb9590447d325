// What is wrong with the shape of the page, a line for each fault: text that is cut, that leaves its box or the window,
// that runs into other text or a picture; and regions that scroll where no key reaches them.
(() => {
  const slack = 1.5;
  const wide = document.documentElement.clientWidth;
  const styles = new Map();
  const style = (element) => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
  const boxes = new Map();
  const box = (element) => boxes.get(element) ?? boxes.set(element, element.getBoundingClientRect()).get(element);
  const faults = new Set();
  const name = (element) => {
    const own = (one) => one.id ? `#${one.id}` : one.localName + [...one.classList].map((word) => `.${word}`).join("");
    const parent = element.parentElement;
    return element.id || !parent ? own(element) : `${own(parent.closest("[id]") ?? parent)} ${own(element)}`;
  };
  const words = (node) => (node.data ?? node.getAttribute("aria-label") ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
  const px = (number) => `${Math.round(number * 10) / 10} px`;

  const path = (element) => {
    const found = [];
    for (let one = element; one; one = one.parentElement) found.push(one);
    return found;
  };
  const isBox = (element) => !/^(inline|contents|ruby)$/.test(style(element).display);
  const scrolls = (element) => /auto|scroll/.test(style(element).overflowX + style(element).overflowY);
  const clips = (element) => /hidden|clip/.test(style(element).overflowX + style(element).overflowY);
  const isUnseen = (element) =>
    path(element).some((one) => style(one).clipPath !== "none" || (clips(one) && box(one).width <= 1)) ||
    !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

  // What a reader sees: each line of each text, as high as its line; each picture.
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || /^(script|style|noscript)$/.test(parent.localName) || isUnseen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const high = parseFloat(style(parent).lineHeight) || Infinity;
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      const more = Math.max(0, rect.height - high) / 2;
      const { left, right } = rect;
      seen.push({ node, parent, left, right, top: rect.top + more, bottom: rect.bottom - more });
    }
  }
  for (const node of document.querySelectorAll("svg")) {
    if (isUnseen(node) || box(node).width < 1) continue;
    const { left, right, top, bottom } = box(node);
    seen.push({ node, parent: node.parentElement, picture: true, left, right, top, bottom });
  }

  // Sideways.
  const needed = document.documentElement.scrollWidth;
  if (needed > wide) faults.add(`the page scrolls sideways: ${needed} px where there are ${wide}`);

  // Out of a box, out of the window, cut.
  for (const one of seen) {
    const say = (what, by) => faults.add(`${name(one.parent)} "${words(one.node)}" ${what} by ${px(by)}`);
    let free = false;
    for (const outer of path(one.parent)) {
      if (!isBox(outer) || outer === document.documentElement) continue;
      const { left, right, top, bottom } = box(outer);
      const across = Math.max(left - one.left, one.right - right);
      const down = Math.max(top - one.top, one.bottom - bottom);
      // In a region of its own that scrolls, all can be brought to sight.
      if (scrolls(outer)) { free = true; break; }
      if (Math.max(across, down) > slack) {
        const how = clips(outer) ? "is cut by" : across > slack ? "sticks out sideways of" : "sticks out of";
        say(`${how} ${name(outer)}`, Math.max(across, down));
        break;
      }
      if (/absolute|fixed/.test(style(outer).position)) break;
    }
    const out = Math.max(-one.left, one.right - wide);
    if (!free && out > slack) say("leaves the window", out);
  }

  // Into one another.
  for (const one of seen) one.block = one.picture ? one.node : path(one.parent).find(isBox);
  seen.sort((one, other) => one.top - other.top);
  seen.forEach((one, place) => {
    for (let next = place + 1; next < seen.length && seen[next].top < one.bottom - slack; next++) {
      const other = seen[next];
      if (one.block === other.block || (one.picture && other.picture)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across <= slack || down <= slack) continue;
      // What is scrolled out of its region is not seen there.
      const region = (part) => path(part.parent).find(scrolls);
      if (region(one) !== region(other)) continue;
      const called = (part) => `${name(part.parent)} ${part.picture ? "(picture)" : `"${words(part.node)}"`}`;
      faults.add(`${called(one)} runs into ${called(other)} by ${px(Math.min(across, down))}`);
    }
  });

  // Typed text, and regions that scroll.
  for (const input of document.querySelectorAll("input:not([type=radio], [type=checkbox])")) {
    const more = input.scrollWidth - input.clientWidth;
    if (!isUnseen(input) && more > slack) faults.add(`${name(input)} "${input.value}" is cut by ${px(more)}`);
  }
  const reached = "a[href], button, input, summary, [tabindex]:not([tabindex^='-'])";
  for (const region of document.body.querySelectorAll("*")) {
    if (!scrolls(region) || region.localName === "input" || isUnseen(region)) continue;
    const more = Math.max(region.scrollWidth - region.clientWidth, region.scrollHeight - region.clientHeight);
    if (more > slack && !region.matches(reached) && !region.querySelector(reached)) {
      faults.add(`${name(region)} scrolls over ${px(more)}, and no key reaches it`);
    }
  }
  return [...faults];
})()
