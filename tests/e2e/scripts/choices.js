// What is chosen on the page.
const checked = (name) => document.querySelector(`[name="${name}"]:checked`)?.value ?? null;
return {
  view: document.querySelector("details[data-view]").open ? "unit" : "status",
  filter: checked("fs-filter"),
  unit: checked("fs-unit"),
  open: [...document.querySelectorAll("details[data-card][open]")].map((card) => card.dataset.card),
  words: document.getElementById("fs-find").value,
};
