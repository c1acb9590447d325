// The releases on a page. A release is what one folder publishes: an edition with its programs. A page may hold several, and
// each element and each call shows the edition of its own folder.
//
// Scripts of different versions share one registry, which the first of them makes. So its form may only grow: a release is
// `{ key, folders, mount, control(element, source) }`, and `control` returns `{ connect, disconnect, changed, answer, settle }`.
const REGISTRY = Symbol.for("force-status.releases");
const SCRIPT = /\/force-status\.js$/;

// A folder by the address of the folder or of any file in it, whatever the protocol and the query; null where it is none.
const folderOf = (address, from) => {
  try {
    const { host, pathname } = new URL(address, from);
    return (host + pathname.replace(/\/[^/]*\.[^/]*$/, "/")).replace(/\/?$/, "/");
  } catch {
    return null;
  }
};

// The folder of a script element that brings a release; null for any other element.
const broughtBy = (script) => {
  if (!script || script.localName !== "script" || !script.src) return null;
  return SCRIPT.test(script.src.replace(/[?#].*/, "")) ? folderOf(script.src) : null;
};

// The folders whose scripts stand in a page. Calls may bring more.
const foldersOf = (page) => new Set([...page.querySelectorAll("script[src]")].map(broughtBy).filter((folder) => folder));

// The folder that an element names: by its attribute, or, in a page with the scripts of several folders, by the script just
// before it, as it was pasted; null where it names none.
const namedBy = (element) => {
  const folder = element.getAttribute("folder");
  if (folder !== null) return folderOf(folder, element.baseURI);
  const near = broughtBy(element.previousElementSibling);
  return near && foldersOf(element.ownerDocument).size > 1 ? near : null;
};

const howToChoose = (folder) => `Write <force-status folder="${folder}"> for the edition of that folder, or load one folder's script only.`;

// What holds for all releases of a page. `refused` shows what stands inside an element, and says why.
const registering = (refused) => {
  const releases = [];
  // The data of each element, and when each of its attributes was last written: see `write`.
  const sources = new WeakMap();
  const stamps = new WeakMap();
  let clock = 0;
  let writing = 0;
  const connected = new Set();
  const held = new WeakMap();
  const refusedFor = new WeakMap();

  const find = (folder) => (folder ? releases.filter(({ folders }) => folders.has(folder)).pop() : releases[0]);

  const refuse = (element, message) => {
    if (refusedFor.get(element) === message) return;
    refusedFor.set(element, message);
    console.error(`<force-status>: ${message}`);
    refused(element, message);
  };

  // The script of a folder may come later. Once the page has loaded and a moment has passed, its absence is reported.
  const awaitFolder = (element) => {
    const report = () => {
      if (!connected.has(element) || registry.control(element)) return;
      const folder = element.getAttribute("folder") || namedBy(element);
      refuse(element, `No script of the folder ${folder} has been loaded. Load its force-status.js in this page.`);
    };
    const soon = () => setTimeout(report, 3000);
    if (document.readyState === "complete") soon();
    else addEventListener("load", soon, { once: true });
  };

  // In a page with the scripts of several folders, an element that names none shows the first one's, and this is reported.
  const reportUnnamed = (element) => {
    if (releases.length < 2 || element.hasAttribute("folder") || namedBy(element)) return;
    const folders = foldersOf(element.ownerDocument);
    const other = [...folders].find((folder) => find(folder) && find(folder) !== releases[0]);
    if (!other || registry.isAssigned(element)) return;
    const message = `This page holds scripts of several folders, and this element shows the edition of ${[...releases[0].folders][0]}. ${howToChoose(`//${other}`)}`;
    if (refusedFor.get(element) === message) return;
    refusedFor.set(element, message);
    console.error(`<force-status>: ${message}`);
    element.dispatchEvent(new CustomEvent("error", { detail: { message } }));
  };

  const registry = {
    releases,
    sources,
    find,
    now: () => ++clock,
    stamp(element, name) {
      if (!stamps.has(element)) stamps.set(element, {});
      stamps.get(element)[name] = writing || ++clock;
    },
    // Writes an attribute for a call that was made at a moment, unless somebody has written it since: the newest wins.
    write(element, at, name, value, source) {
      if ((stamps.get(element) || {})[name] > at) return;
      writing = at;
      if (name === "data") sources.delete(element);
      if (source) sources.set(element, source);
      if (value === null || value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
      writing = 0;
    },
    source: (element) => sources.get(element),
    changed(element, name) {
      const control = registry.control(element);
      if (control) control.changed(name);
    },
    control: (element) => (held.get(element) || {}).control,
    isAssigned: (element) => (held.get(element) || {}).isAssigned,
    // Gives an element to a release, and returns its control.
    assign(element, release, isAssigned = false) {
      const known = held.get(element);
      if (known && known.release === release) return known.control;
      if (known) known.control.disconnect();
      const control = release.control(element, () => registry.source(element));
      held.set(element, { release, control, isAssigned });
      return control;
    },
    // Begins an element that is in a page. Its release is chosen once, until it names another folder.
    connect(element) {
      connected.add(element);
      if (!held.has(element)) {
        const folder = namedBy(element);
        const release = find(folder);
        if (!release) return awaitFolder(element);
        // A copy of the element must show the same.
        if (folder && !element.hasAttribute("folder")) {
          element.setAttribute("folder", new URL(".", element.previousElementSibling.src).href);
        }
        registry.assign(element, release);
        reportUnnamed(element);
      }
      const control = registry.control(element);
      if (control) control.connect();
    },
    disconnect(element) {
      connected.delete(element);
      const control = registry.control(element);
      if (control) control.disconnect();
    },
    // The element names another folder than before.
    rename(element) {
      const known = held.get(element);
      const release = find(namedBy(element));
      if (known && known.release === release) return;
      if (known) known.control.disconnect();
      held.delete(element);
      if (!connected.has(element)) return;
      refused(element);
      registry.connect(element);
    },
    // A script has brought a release, or one that is known from another folder.
    add(release) {
      if (!releases.includes(release)) releases.push(release);
      for (const element of [...connected]) {
        if (held.has(element)) reportUnnamed(element);
        else if (find(namedBy(element))) registry.connect(element);
      }
    },
  };
  return registry;
};
