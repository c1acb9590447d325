// What is chosen on the page.
const checked = (name) => document.querySelector(`[name="${name}"]:checked`)?.value ?? null;
return {
  view: document.querySelector("details[data-view]").open ? "force" : "status",
  filter: checked("fs-filter"),
  force: checked("fs-force"),
  open: [...document.querySelectorAll("details[data-card][open]")].map((card) => card.dataset.card),
  words: document.getElementById("fs-find").value,
};
