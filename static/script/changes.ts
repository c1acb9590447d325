// Keeps a graphic right in a page that others change: translators wrap texts or replace them later, extensions insert and remove
// elements, hosts put copies in the place of what was there. A MutationObserver checks after each change of the tree that what
// Yew writes to is still in the page; `broken` is called where it is not.

// What holds texts that a selection changes. In a long edition also names and tiles do.
const FIELDS = ".fs-message,.fs-name,.fs-face";
const fieldsOf = (host: HTMLElement): Element[] =>
  [...host.querySelectorAll(FIELDS)].filter(
    (it) => it.matches(".fs-message") || host.querySelector(".fs-face:not([data-static])"),
  );

/** Attributes that show what is selected or a search hit: they must not outlive the search result. */
export const TRANSIENT = ["data-chosen", "data-possible", "data-hit", "data-searching"];

// An element with texts that a selection changes.
interface Field {
  place: Element;
  /** The nodes in it, and copies to make the next ones of. */
  nodes: ChildNode[];
  templates: ChildNode[];
  /** Its text before the graphic was hydrated, where it was. */
  before?: string | null;
  /** What was written last: a part for each node, and all of them. */
  parts: string[];
  text?: string;
  /** Whether that was put there again, after others had changed it. */
  isAgain?: boolean;
}

/** What keeps a graphic right. */
export interface Changes {
  /** Writes the texts of the fields. */
  write(texts: string[]): void;
  /** Call it before the graphic is rendered: returns what restores afterwards what no address holds, and what the fields are. */
  begin(isWhole: boolean): () => void;
  end(): void;
}

export const observeChanges = (host: HTMLElement, broken: (copy?: HTMLElement) => void): Changes => {
  const root = host.getRootNode() as Document | ShadowRoot;
  // The elements that Yew writes to, and the fields with the nodes in them.
  let own = new Set<HTMLElement>();
  let fields: Field[] = [];
  let focused: Element | null = null;
  // The static parts with their names. Yew hydrates by order: where others took out a card, it would name the next one after it.
  const parts = new Map<HTMLElement, string>();
  // Whether others took something out while it was rendered.
  let isTouched = false;

  // Each text goes into new nodes: a translator that answers late then writes into nodes that nobody sees any more. What others
  // have put beside it speaks of the text before, and goes.
  const put = (field: Field) => {
    field.nodes = field.templates.map((template, place) => {
      const node = template.cloneNode() as HTMLElement;
      const [text, name] = field.parts[place].split("\t");
      node.textContent = text;
      if (name) node.className = name;
      return node;
    });
    field.place.replaceChildren(...field.nodes);
    for (const it of [...(field.place.parentNode as Element).childNodes]) if (!own.has(it as HTMLElement)) it.remove();
  };
  const write = (texts: string[]) => {
    let next = 0;
    for (const field of fields) {
      const end = next + field.templates.length;
      field.parts = texts.slice(next, end);
      next = end;
      const text = field.parts.join("\n");
      const isSame =
        field.text === undefined ? field.before === undefined || field.before === field.parts.join("") : field.text === text;
      field.text = text;
      if (isSame) continue;
      field.isAgain = false;
      put(field);
    }
  };

  const isElement = ({ nodeType }: Node) => nodeType === Node.ELEMENT_NODE;
  const keep = (it: HTMLElement) => {
    const name = it.dataset.static;
    if (name && !parts.has(it)) parts.set(it, name);
  };
  const note = ({ target, removedNodes }: MutationRecord) => {
    if (target === host || !host.contains(target)) return;
    for (const it of [...removedNodes].filter(isElement) as HTMLElement[]) {
      // It must come back with the static parts in it.
      for (const part of [it, ...it.querySelectorAll<HTMLElement>("*")]) keep(part);
      isTouched = true;
    }
  };
  const check = (records: MutationRecord[]) => {
    if (!root.contains(host)) {
      // A copy stands in its place, without listeners and without what the reader chose.
      const copy = root.querySelector<HTMLElement>(`.force-status[data-prefix="${host.dataset.prefix}"]`);
      if (copy) broken(copy);
    } else if (own.size) {
      if (host.dataset.script !== "live") host.dataset.script = "live";
      if ([...own].some((it) => !host.contains(it))) return broken();
      // A translator may put its own elements there. Once it is shown what is new, in case that its text was of the one before.
      for (const field of fields) {
        if (field.isAgain || field.nodes.every((it) => it.parentNode === field.place)) continue;
        field.isAgain = true;
        put(field);
      }
    } else records.forEach(note);
  };
  const observer = new MutationObserver(check);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-script"] });

  // An element with the focus that is taken away loses it before any event says so, if one does.
  const onFocus = ({ type, target }: Event) => {
    if (type === "focusin") focused = target as Element;
    else {
      setTimeout(() => {
        if (root.activeElement !== focused) focused = null;
      });
    }
  };
  const kinds = ["focusin", "focusout"];
  for (const kind of kinds) host.addEventListener(kind, onFocus);

  return {
    write,
    begin(isWhole) {
      const before = isWhole ? fieldsOf(host).map(({ textContent }) => textContent) : [];
      const { activeElement } = root;
      const focus = (host.contains(activeElement) ? activeElement : focused) as HTMLInputElement | null;
      const { id, name, value, selectionStart, selectionEnd }: Partial<HTMLInputElement> = focus || {};
      // Cards and the list of all are in the address.
      const details = [...(own.size ? own : host.querySelectorAll("details[id]"))] as HTMLDetailsElement[];
      const open = details.filter((it) => it.open && it.id).map(({ id }) => id);
      for (const [part, name] of parts) part.dataset.static = name;
      for (const it of own.size ? own : host.querySelectorAll<HTMLElement>("[data-static]")) keep(it);
      // Before the first rendering has ended, what the reader chose is in the controls alone.
      if (own.size) host.replaceChildren(...parts.keys());
      else if (!isWhole) host.append(...parts.keys());
      own = new Set();
      isTouched = false;
      return () => {
        // What others did since then is not reported yet.
        check(observer.takeRecords());
        fields = fieldsOf(host).map((place, at) => {
          const nodes = [...place.childNodes];
          return { place, nodes, templates: nodes.map((node) => node.cloneNode() as ChildNode), before: before[at], parts: [] };
        });
        const isOwn = (it: Element) => !(it.parentNode as Element).closest(`[data-static],${FIELDS}`);
        own = new Set([...host.querySelectorAll<HTMLElement>("*")].filter(isOwn));
        if (isTouched) Promise.resolve().then(() => broken());
        else parts.clear();
        if (isWhole) return;
        for (const it of own) if (open.includes(it.id) && !it.dataset.view) (it as HTMLDetailsElement).open = true;
        if (!focus) return;
        const isSame = (it: HTMLInputElement) => it.id === id && (id || (it.name === name && it.value === value));
        const next = focus.isConnected ? focus : [...host.querySelectorAll<HTMLInputElement>(focus.localName)].find(isSame);
        if (!next) return;
        next.focus({ preventScroll: true });
        if (selectionEnd) next.setSelectionRange(selectionStart as number, selectionEnd);
      };
    },
    end() {
      observer.disconnect();
      for (const kind of kinds) host.removeEventListener(kind, onFocus);
    },
  };
};
