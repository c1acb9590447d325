// Brings this script's release to the page: defines the element, or joins the scripts that have come before.
import { negotiateLocale } from "./attributes";
import { defineElement, NAME } from "./element";
import { dispatch } from "./events";
import { mounting } from "./mount";
import { createRegistry, folderOf, namedBy, REGISTRY, type Registry, type Release } from "./registry";
import { controlOf } from "./state";
import { showFallback } from "./tree";

/** The element's class, with what scripts of other versions look for on it. */
type ElementClass = CustomElementConstructor & {
  [REGISTRY]: Registry;
  mount?: Release["mount"];
};

const FOLDER = new URL(".", base).href;
// The files by their names and digests; in the npm package, its version.
const KEY = JSON.stringify(files);

// An older version of this script keeps the name of the element to itself: then this one's goes by a name of its own.
const before = customElements.get(NAME) as ElementClass | undefined;
const isOlder = before !== undefined && !before[REGISTRY];
const DIGITS = [...KEY].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7).toString(36);
const OWN_NAME = isOlder ? `${NAME}-${DIGITS}` : NAME;

const refused = (element: Element, message?: string) => {
  showFallback(element, message && files.locales[negotiateLocale(element.getAttribute("lang") || "")].unavailable);
  if (message) dispatch(element, "error", { message });
};
if (!customElements.get(OWN_NAME)) {
  const registry = createRegistry(refused);
  (defineElement(OWN_NAME, registry) as ElementClass)[REGISTRY] = registry;
}
const ForceStatus = customElements.get(OWN_NAME) as ElementClass;
const registry = ForceStatus[REGISTRY];

// The same release may come from several addresses: the first does all the work.
const known = registry.releases.find(({ key }) => key === KEY);
const release = known || ({ key: KEY, folders: new Set(), control: controlOf } as unknown as Release);
release.folders.add(folderOf(base));
if (!known) release.mount = mounting(registry, OWN_NAME, release);
const { mount } = release;

// Older versions that come later call this as their own. They must not seem to show what they do not.
if (!ForceStatus.mount) {
  ForceStatus.mount = (...values: Parameters<typeof mount>) => {
    console.error(
      `mount: an older force-status.js is on this page, too; its call shows the edition of ${FOLDER}. Load one version only.`,
    );
    return mount(...values);
  };
}
if (isOlder) {
  const message = `An older force-status.js has defined <${NAME}>, which shows the edition of its own folder. mount of ${base} makes <${OWN_NAME}>. Load one version only.`;
  console.error(message);
  for (const element of document.querySelectorAll(NAME))
    if (namedBy(element) === folderOf(base)) dispatch(element, "error", { message });
}
registry.add(release);

export { ForceStatus, mount };
