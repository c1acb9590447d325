// What of a graphic is shown: all of it, or a part that stands for itself. `all`, `summary` (head and cards), `cards`, `grid`, or the
// ids of cards, with spaces or commas between them. The style sheet reads `data-show`; of cards, `data-shown` says which.
const SHOWN = ["all", "summary", "cards", "grid"];
const cardsOf = (host) => [...host.querySelectorAll("[data-card]")].map(({ dataset }) => dataset.card);

// The names in a text; null where one of them is no part of this graphic.
const partsNamed = (host, text) => {
  const names = [...new Set((text || "").split(/[\s,]+/))].filter((name) => name);
  if (!names.length) return ["all"];
  if (names.length === 1 && SHOWN.includes(names[0])) return names;
  const cards = cardsOf(host);
  return names.every((name) => cards.includes(name)) ? names : null;
};

const unknownPart = (host, text) =>
  `show="${text.slice(0, 40)}" is not known. It takes ${[...SHOWN, ...cardsOf(host)].join(", ")}, or several ids of cards.`;

// Marks the cards that are shown, and what they stand in: also after the graphic was rendered again.
const markShown = (host) => {
  const { shown } = host.dataset;
  for (const it of host.querySelectorAll("[data-shown]")) delete it.dataset.shown;
  for (const name of shown ? shown.split(" ") : []) {
    const card = host.querySelector(`[data-card="${name}"]`);
    for (let it = card && card.parentElement; it && it !== host; it = it.parentElement) it.dataset.shown = "";
  }
};

// Shows the part that a text names, or all. Returns whether the text is right.
const showPart = (host, text) => {
  const names = partsNamed(host, text);
  const [name] = names || ["all"];
  const isOfCards = !SHOWN.includes(name);
  const { dataset } = host;
  if (name === "all") delete dataset.show;
  else dataset.show = isOfCards ? (names.length > 1 ? "several" : "card") : name;
  if (isOfCards) dataset.shown = names.join(" ");
  else delete dataset.shown;
  markShown(host);
  return Boolean(names);
};
