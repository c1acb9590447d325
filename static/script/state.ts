// The state of one element: what it is to show, what it shows, what is chosen in it. What is shown stays until the next can be
// shown; an answer to an older wish is dropped.

// The HTML and the style of the graphic.
const graphic = memoize(async (base, tag) => {
  const { graphic, digest } = files.spoken[tag];
  return (await fetched(base, graphic, digest)).text();
});

// The parameter of the address that holds what is chosen, by its name.
const parameterOfElement = (element) => parameterNamed(element.getAttribute("link-state"));

// What an element begins with, as the fragment of an address: what the page's address says, if it may, else what the
// attributes say.
const beginning = (element) => {
  const chosen = new URLSearchParams(element.getAttribute("state") || "");
  for (const name of CHOICES) if (element.getAttribute(name)) chosen.set(name, element.getAttribute(name));
  return (isOn(element, "link-state") && stateInAddress(parameterOfElement(element)).slice(1)) || String(chosen);
};

const isSame = (one, other) =>
  one && other && one.source === other.source && one.lang === other.lang && one.level === other.level;

// Whether the parser may be inside the element yet: it connects an element before it reads what stands in it.
const isBeingParsed = (element) => element.ownerDocument.readyState === "loading" && !element.firstElementChild && !element.nextSibling;

const load = ({ source, lang }) => Promise.all([graphic(base, tongue(lang)), source && composed(source, lang)]);

// `sourceOf` gives the element's data: see source.js.
const controlOf = (element, sourceOf) => {
  let isConnected = false;
  // What was loaded last, what is being loaded, and the outcome of that: nothing, or why it cannot be shown.
  let loaded;
  let pending;
  let outcome = Promise.resolve();
  // The graphic on screen.
  let shown;
  // What is chosen, as a fragment, and the force that is found; the language that the reader has chosen.
  let fragment;
  let found;
  let chosenLang;

  const wish = () => ({
    source: sourceOf() || null,
    lang: chosenLang || element.getAttribute("lang") || "",
    level: levelOf(element),
  });
  const fail = (error) => dispatch(element, "error", { message: error.message });
  const watch = (isShown) => control.watch && control.watch(isShown);

  const end = () => {
    if (!shown) return;
    const { ends } = shown;
    shown.isOver = true;
    shown = undefined;
    for (const undo of ends.splice(0)) undo();
  };

  const display = () => {
    const { next, html, edition } = loaded;
    end();
    begin(next, show(element, composedTree(html, edition, next.level)), edition && edition.register);
  };

  const begin = (next, host, register) => {
    if (fragment === undefined) fragment = beginning(element);
    // `asked` is what the host asks for before the graphic lives.
    const life = { ...next, host, ends: [], asked: {}, mounted: undefined, isLive: false, isOver: false };
    shown = life;
    watch(true);
    reportAttributes(element, host);
    enact(life, register);
  };

  // Brings what is shown to life once that is wanted.
  const enact = (life, register) => {
    const { host, ends } = life;
    const dispatcher = createDispatcher(element, host);
    life.dispatcher = dispatcher;
    const onChange = (now, force, isNew, count) => {
      if (life.isOver) return;
      fragment = now;
      found = force;
      // The graphic shows it a moment later.
      requestAnimationFrame(() => element.shadowRoot && repaint(element.shadowRoot));
      if (isOn(element, "link-state") && isNew) keepInAddress(now, parameterOfElement(element));
      dispatcher(now, force, count);
    };
    ends.push(enhance(host, base, life.source ? life.source.address || life.source.object : undefined), followPage(host));
    // What is chosen before the graphic lives, or where it cannot.
    const chooseEarly = (name, value) => {
      choose(name, value);
      if ("state" in life.asked) life.asked[name] = value;
      else delete life.asked[name];
    };
    host.addEventListener("change", ({ target }) => {
      repaint(element.shadowRoot);
      const [, control] = /-(filter|force)$/.exec(target.name || "") || [];
      if (life.isLive || !control) return;
      chooseEarly(control === "filter" ? "status" : control, target.value);
    });
    const onToggle = ({ target }) => {
      if (life.isLive || !target.dataset.view) return;
      chooseEarly("view", target.open ? target.dataset.view : "");
      if (target.open) return;
      // A closed list shows all statuses. That it is closed does not show where the graphic looks for what was touched.
      chooseEarly("status", "");
      life.asked.view = "";
    };
    host.addEventListener("toggle", onToggle, true);
    host.addEventListener("click", (event) => {
      const { hreflang } = event.target;
      if (!hreflang) return;
      event.preventDefault();
      chosenLang = hreflang;
      renew();
    });
    const failed = (error) => {
      life.isLive = false;
      if (!life.isOver) fail(error);
    };
    const link = (fragment) => addressOf(fragment, parameterOfElement(element));
    hydrate(host, base, { address: `#${fragment}`, onChange, link, register, failed, ends }).then((mounted) => {
      if (!mounted) return;
      if (life.isOver) return mounted.destroy();
      const follow = (state) => {
        if (!isOn(element, "link-state")) return;
        dispatcher.acts("link");
        mounted.follow(state);
      };
      ends.push(onAddress(() => parameterOfElement(element), follow), () => mounted.destroy());
      life.isLive = true;
      life.mounted = mounted;
      const asked = Object.keys(life.asked);
      for (const name of asked) choose(name, life.asked[name]);
      if (asked.length) {
        dispatcher.acts("host");
        mounted.follow(address());
      }
      dispatch(element, "ready", {});
    });
  };

  // A fragment that says nothing would be taken for one of the page around.
  const address = () => {
    const chosen = new URLSearchParams(fragment);
    if (!chosen.has("view")) chosen.set("view", "status");
    return `#${chosen}`;
  };

  // `state` stands for all choices.
  const choose = (name, value) => {
    const isAll = name === "state";
    const next = new URLSearchParams(isAll ? value || "" : fragment);
    if (name === "force") next.delete("find");
    if (isAll || name === "force") found = undefined;
    if (value && !isAll) next.set(name, value);
    else next.delete(name);
    fragment = String(next);
  };

  // A choice of the host's. It is made anew even where the attribute said the same before: the reader may have changed it.
  const follow = (name) => {
    if (fragment === undefined) return;
    const value = element.getAttribute(name);
    choose(name, value);
    if (!shown) return;
    shown.dispatcher.acts("host");
    if (shown.mounted) shown.mounted.follow(address());
    else if (name === "state") shown.asked = { state: value };
    else shown.asked[name] = value;
  };

  const unable = (next, error) => {
    // Another language or level of what is shown: it stays.
    if (isConnected && !(shown && shown.source === next.source)) {
      end();
      showFallback(element, next.source && files.spoken[tongue(next.lang)].sorry);
      watch(false);
    }
    fail(error);
    return error;
  };

  const renew = () => {
    const next = wish();
    if (isSame(pending, next)) return outcome;
    if (isSame(shown, next)) {
      pending = undefined;
      outcome = Promise.resolve();
      return outcome;
    }
    pending = next;
    outcome = load(next).then(
      ([html, edition]) => {
        if (pending !== next) return outcome;
        pending = undefined;
        loaded = { next, html, edition };
        if (isConnected) display();
      },
      (error) => {
        if (pending !== next) return outcome;
        pending = undefined;
        return unable(next, error);
      },
    );
    return outcome;
  };

  const control = {
    // The promise of what becomes of the newest wish: nothing, or why it cannot be shown.
    settle: renew,
    connect() {
      // A document without a window shows nothing.
      isConnected = Boolean(element.ownerDocument.defaultView);
      if (!isConnected || shown) return;
      const next = wish();
      if (loaded && isSame(loaded.next, next)) {
        display();
        // It drops what was asked for before the element was taken out.
        return renew();
      }
      if (isBeingParsed(element)) {
        const again = () => isConnected && control.connect();
        return element.ownerDocument.addEventListener("DOMContentLoaded", again, { once: true });
      }
      const digest = next.source ? undefined : declaredIn(element);
      const tag = Object.keys(files.spoken).find((tag) => files.spoken[tag].digest === digest);
      // The tree has headings from level 2 on. Of an older state of the edition it stays until the newer one can be shown; what
      // was shown elsewhere is no more.
      if (digest && tag) begin({ source: null, lang: tag === tongue(next.lang) ? next.lang : tag, level: 2 }, adopt(element));
      else if (!digest) showFallback(element);
      renew();
    },
    disconnect() {
      isConnected = false;
      end();
      watch(false);
    },
    changed(name) {
      if (name === "lang") chosenLang = undefined;
      if (CHOICES.includes(name) || name === "state") follow(name);
      else if (name === "theme" && shown) shown.host.dataset.theme = themeOf(element);
      else if (name === "show" && shown) showPart(shown.host, element.getAttribute("show"));
      else if (name === "heading" && shown) showHeading(shown.host, headingOf(element));
      else if (isConnected && ["data", "lang", "heading-level"].includes(name)) renew();
      if (shown) reportAttributes(element, shown.host);
    },
    // What is on screen, or undefined where nothing is.
    answer(name) {
      if (name === "state") return fragment === undefined ? undefined : publicState(fragment, found);
      if (!shown) return undefined;
      const { host } = shown;
      if (name === "lang") return (host.querySelector("[lang]") || host).lang;
      if (name === "show") return host.dataset.shown || host.dataset.show || "all";
      if (name === "theme") {
        const chosen = host.querySelector(".fs-choose-light:checked, .fs-choose-dark:checked");
        return chosen ? chosen.value : undefined;
      }
      const value = new URLSearchParams(fragment).get(name) || (name === "force" && found) || null;
      const ids = idsIn(host, name);
      return !ids || ids.includes(value) ? value : null;
    },
  };
  return control;
};
