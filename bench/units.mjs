// Makes an edition of any number of units out of the default one, to measure how the graphic grows. The names are plainly made
// up, and so is the status that a source seems to give to three in four of them: nothing of it is ever published.
import { readFileSync, writeFileSync } from "node:fs";

const FIRST = ["Ash", "Birch", "Cedar", "Damson", "Elder", "Fern", "Gorse", "Hazel", "Iris", "Juniper", "Larch", "Maple", "Nettle", "Oak", "Poplar", "Quince", "Rowan", "Sorrel", "Thyme", "Willow"];
const SECOND = ["bank", "bridge", "brook", "bury", "combe", "cross", "dale", "field", "ford", "gate", "hall", "ham", "hill", "hurst", "lea", "mere", "moor", "ridge", "stead", "wick"];
const THIRD = ["Abbey", "Bottom", "Common", "Down", "End", "Fold", "Green", "Heath", "Ings", "Knoll", "Lane", "Mount", "Nook", "Orchard", "Park", "Quay", "Rise", "Spinney", "Top", "Vale"];

// Letters that differ in more than one place, so that a slip of the pen finds few.
const numbered = (place) => place.toString(26).replace(/./g, (digit) => "abcdefghijklmnopqrstuvwxyz"[parseInt(digit, 26)]);

export const edition = (count) => {
  const file = JSON.parse(readFileSync(new URL("../static/edition.json", import.meta.url), "utf8"));
  const share = (part) => Math.floor((count * part) / 43);
  const counts = [share(11), share(15), share(15)];
  counts.push(count - counts[0] - counts[1] - counts[2]);
  file.statuses.forEach((status, place) => (status.count = counts[place]));
  const values = { forces: count, answered: count, "with-progress": counts[2] + counts[3] };
  for (const figure of file.figures) if (figure.id in values) figure.value = values[figure.id];
  const named = counts.map((count) => Math.floor(count * 0.75));
  file.units = Array.from({ length: count }, (_, place) => {
    const [one, two, three] = [place % 20, Math.floor(place / 20) % 20, Math.floor(place / 400) % 20];
    const town = FIRST[one] + SECOND[two];
    const short = `${town} ${THIRD[three]} ${numbered(place)}`;
    const status = named.findIndex((left) => left > 0 && place % 4 !== 3);
    if (status >= 0) named[status]--;
    return {
      id: `unit-${place}`,
      name: `${short} School`,
      short,
      groups: { nation: place % 16 === 0 ? "Wales" : "England" },
      aliases: [town, `${FIRST[(one * 7 + three) % 20]}shire ${numbered(place % 150)}`],
      ...(status >= 0 && { status: { is: file.statuses[status].id, sources: [{ source: "hmicfrs" }] } }),
    };
  });
  file.units.sort((one, other) => (one.name < other.name ? -1 : 1));
  Object.assign(file.edition, { id: `made-up-${count}`, title: `A made-up edition of ${count} units, to measure by` });
  return file;
};

if (process.argv[2]) writeFileSync(process.argv[3], JSON.stringify(edition(Number(process.argv[2])), null, 2));
