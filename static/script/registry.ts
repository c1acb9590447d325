// The releases on a page. A release is what one folder publishes: an edition with its programs. A page may hold several, and
// each element and each call shows the edition of its own folder.
//
// Scripts of different versions share one registry, which the first of them makes. So the forms of `Release`, `Control` and
// `Registry` may only grow.
import type { mount } from "./api";
import type { DataSource } from "./source";

/** The state of one element, by the release that shows it. */
export interface Control {
  connect(): void;
  disconnect(): void;
  /** An attribute has changed. */
  changed(name: string): void;
  /** What is on screen, by the name of a property; undefined where nothing is. */
  onScreen(name: string): string | null | undefined;
  /** The promise of what becomes of what was last asked for: nothing, or why it cannot be shown. */
  settle(): Promise<unknown>;
  /** Called with whether a graphic is shown. */
  watch?(isShown: boolean): void;
}

/** What one folder publishes. */
export interface Release {
  key: string;
  folders: Set<string | null>;
  mount: typeof mount;
  control(element: HTMLElement, source: () => DataSource | undefined): Control;
}

/** What holds for all releases of a page. */
export interface Registry {
  releases: Release[];
  sources: WeakMap<Element, DataSource>;
  find(folder: string | null): Release | undefined;
  now(): number;
  stamp(element: Element, name: string): void;
  write(element: Element, at: number, name: string, value: string | null | undefined, source?: DataSource | null): void;
  source(element: Element): DataSource | undefined;
  changed(element: Element, name: string): void;
  control(element: Element): Control | undefined;
  isAssigned(element: Element): boolean | undefined;
  assign(element: HTMLElement, release: Release, isAssigned?: boolean): Control;
  connect(element: HTMLElement): void;
  disconnect(element: HTMLElement): void;
  rename(element: HTMLElement): void;
  add(release: Release): void;
}

/** The property of the element's class that holds the registry. */
export const REGISTRY = Symbol.for("force-status.releases");
const SCRIPT = /\/force-status\.js$/;

/** A folder by the address of the folder or of any file in it, whatever the protocol and the query; null where it is none. */
export const folderOf = (address: string, from?: string): string | null => {
  try {
    const { host, pathname } = new URL(address, from);
    return (host + pathname.replace(/\/[^/]*\.[^/]*$/, "/")).replace(/\/?$/, "/");
  } catch {
    return null;
  }
};

// The folder of a script element that brings a release; null for any other element.
const broughtBy = (script: Element | null): string | null => {
  if (!script || script.localName !== "script") return null;
  const { src } = script as HTMLScriptElement;
  return src && SCRIPT.test(src.replace(/[?#].*/, "")) ? folderOf(src) : null;
};

// The folders whose scripts stand in a page. Calls may bring more.
const foldersOf = (page: Document) =>
  new Set([...page.querySelectorAll("script[src]")].map(broughtBy).filter((folder) => folder));

/**
 * The folder that an element names: by its attribute, or, in a page with the scripts of several folders, by the script just
 * before it, as it was pasted; null where it names none.
 */
export const namedBy = (element: Element): string | null => {
  const folder = element.getAttribute("folder");
  if (folder !== null) return folderOf(folder, element.baseURI);
  const near = broughtBy(element.previousElementSibling);
  return near && foldersOf(element.ownerDocument).size > 1 ? near : null;
};

const howToChoose = (folder: string) =>
  `Write <force-status folder="${folder}"> for the edition of that folder, or load one folder's script only.`;

// Of an element that no release shows.
const NONE: { control?: Control; isAssigned?: boolean } = {};

/** Makes the registry of a page. `refused` shows what stands inside an element, and says why. */
export const createRegistry = (refused: (element: Element, message?: string) => void): Registry => {
  const releases: Release[] = [];
  // The data of each element, and when each of its attributes was last written: see `write`.
  const sources = new WeakMap<Element, DataSource>();
  const stamps = new WeakMap<Element, Record<string, number>>();
  let clock = 0;
  let writing = 0;
  const connected = new Set<HTMLElement>();
  const held = new WeakMap<Element, { release: Release; control: Control; isAssigned: boolean }>();
  const refusedFor = new WeakMap<Element, string>();

  const find = (folder: string | null) => (folder ? releases.filter(({ folders }) => folders.has(folder)).pop() : releases[0]);

  const refuse = (element: Element, message: string) => {
    if (refusedFor.get(element) === message) return;
    refusedFor.set(element, message);
    console.error(`<force-status>: ${message}`);
    refused(element, message);
  };

  // The script of a folder may come later. Once the page has loaded and a moment has passed, its absence is reported.
  const awaitFolder = (element: HTMLElement) => {
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
  const reportUnnamed = (element: Element) => {
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

  const registry: Registry = {
    releases,
    sources,
    find,
    now: () => ++clock,
    stamp(element, name) {
      if (!stamps.has(element)) stamps.set(element, {});
      (stamps.get(element) as Record<string, number>)[name] = writing || ++clock;
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
    control: (element) => (held.get(element) || NONE).control,
    isAssigned: (element) => (held.get(element) || NONE).isAssigned,
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
          element.setAttribute("folder", new URL(".", (element.previousElementSibling as HTMLScriptElement).src).href);
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
