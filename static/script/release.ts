// Brings this script's release to the page: defines the element, or joins the scripts that have come before.
const FOLDER = new URL(".", base).href;
// The files by their names and digests; in the npm package, its version.
const KEY = JSON.stringify(files);

// An older version of this script keeps the name of the element to itself: then this one's goes by a name of its own.
const before = customElements.get(NAME);
const isOlder = Boolean(before) && !before[REGISTRY];
const DIGITS = [...KEY].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7).toString(36);
const OWN_NAME = isOlder ? `${NAME}-${DIGITS}` : NAME;

const refused = (element, message) => {
  showFallback(element, message && files.spoken[tongue(element.getAttribute("lang") || "")].sorry);
  if (message) dispatch(element, "error", { message });
};
if (!customElements.get(OWN_NAME)) {
  const registry = registering(refused);
  defineElement(OWN_NAME, registry)[REGISTRY] = registry;
}
const ForceStatus = customElements.get(OWN_NAME);
const registry = ForceStatus[REGISTRY];

// The same release may come from several addresses: the first does all the work.
const known = registry.releases.find(({ key }) => key === KEY);
const release = known || { key: KEY, folders: new Set(), control: controlOf };
release.folders.add(folderOf(base));
if (!known) release.mount = mounting(registry, OWN_NAME, release);
const { mount } = release;

// Older versions that come later call this as their own. They must not seem to show what they do not.
if (!ForceStatus.mount) {
  ForceStatus.mount = (...values) => {
    console.error(`mount: an older force-status.js is on this page, too; its call shows the edition of ${FOLDER}. Load one version only.`);
    return mount(...values);
  };
}
if (isOlder) {
  const message = `An older force-status.js has defined <${NAME}>, which shows the edition of its own folder. mount of ${base} makes <${OWN_NAME}>. Load one version only.`;
  console.error(message);
  for (const element of document.querySelectorAll(NAME)) if (namedBy(element) === folderOf(base)) dispatch(element, "error", { message });
}
registry.add(release);

export { ForceStatus, mount };
