// Turns the page into a language that is two fifths longer: every text with three letters or more gets as many more, as
// words of its own, with the accents that lines must have room for.
(() => {
  const letters = "ÅéîõüžčąËñ";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.lengthened === node.data || /^(script|style|noscript)$/.test(node.parentElement.localName)) continue;
    const there = node.data.match(/\p{L}/gu)?.length ?? 0;
    if (there < 3) continue;
    let more = Math.ceil(there * .4);
    let added = "";
    for (let word = 0; more > 0; word++) {
      // A single letter is never left over for a word of its own.
      const long = more <= 8 ? more : 4 + (word % 4);
      added += " " + Array.from({ length: long }, (_, place) => letters[(place + word) % letters.length]).join("");
      more -= long;
    }
    node.data = node.data.trimEnd() + added + (/\s$/.test(node.data) ? " " : "");
    node.lengthened = node.data;
  }
})()
