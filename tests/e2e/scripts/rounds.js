// Operations at random on elements of one page, each followed by a look at what they show. Every text of the editions `Bravo`
// and `Charlie` ends in that word, and their referrals are other numbers; the edition of the build has no such word. The title
// of the second folder's edition begins with other words. So one look tells whose figures, names and statuses stand under a
// title. `__rounds(second, start, seed, count)` returns what was wrong; `second` is the address of the second folder, `start`
// the beginning of its title.
window.__rounds ||= (() => {
  const MARKS = ["Bravo", "Charlie"];
  let second;
  let start;
  const asked = new URLSearchParams(location.search);
  const guest = asked.get("guest");
  // For each element: the editions that it may show until it has settled, the last of which it must show then.
  const wants = new WeakMap();
  // The elements that were given data, and those whose data is an object.
  const given = new WeakSet();
  const objects = new WeakSet();
  const handles = new Map();
  // The elements that a call is changing: whether a copy has the old data or the new, nobody can tell.
  const changing = new WeakMap();
  // What a call is to show in the place that it was given, until it has.
  const making = new WeakMap();
  const wrong = [];
  const log = [];
  let known;

  const learn = async () => {
    const file = async (mark) => (await fetch(`${guest}__edition-${mark}.json`)).json();
    const [plain, ...marked] = await Promise.all(["Alpha", ...MARKS].map(file));
    known = { plain, files: { Bravo: marked[0], Charlie: marked[1] } };
    known.numbers = Object.fromEntries(
      [["Alpha", plain], ["Second", plain], ...Object.entries(known.files)].map(([mark, { figures }]) => [mark, String(figures[0].value)]),
    );
    const names = [...plain.units.map(({ name }) => name), ...plain.statuses.map(({ label }) => label), plain.edition.title];
    // A name that is not followed by a mark is one of the build's edition.
    known.unmarked = new RegExp(`(${names.map((name) => name.replace(/[()]/g, "\\$&")).join("|")})(?! (?:${MARKS.join("|")}))`);
  };

  // The edition of which all that an element shows is; `none` where it shows no figure.
  const shown = (element) => {
    const article = element.shadowRoot && element.shadowRoot.querySelector(".fs-article");
    if (!article) return "none";
    const text = article.textContent.replaceAll("\u00ad", "");
    const labels = [...article.querySelectorAll("[aria-label], [title]")].map((it) => it.getAttribute("aria-label") || it.title);
    const all = [text, ...labels].join(" ");
    const marks = MARKS.filter((mark) => all.includes(mark));
    const head = article.querySelector(".fs-title");
    if (!head) {
      if (/\d/.test(text) || known.unmarked.test(all) || marks.length) {
        wrong.push(`“${text.trim().slice(0, 60)}” stands under no title, after ${log.slice(-40).join("; ")}`);
      }
      return "none";
    }
    const title = head.textContent;
    const mark = MARKS.find((mark) => title.includes(mark)) || (title.startsWith(start) ? "Second" : "Alpha");
    const complain = (what) => wrong.push(`${what} stands under “${title}”, after ${log.slice(-40).join("; ")}`);
    const other = marks.find((other) => other !== mark);
    if (other) complain(`something of ${other} (${all.slice(Math.max(0, all.indexOf(other) - 60), all.indexOf(other) + 20)})`);
    const bare = MARKS.includes(mark) && known.unmarked.exec(all);
    if (bare) complain(`“${bare[0]}” of the build's edition`);
    const number = article.querySelector(".fs-number");
    if (number && number.textContent.replace(/\D/g, "") !== known.numbers[mark]) complain(`the number ${number.textContent}`);
    return mark;
  };
  const elements = (root = document) =>
    [...root.querySelectorAll("*")].flatMap((it) => [
      ...(it.localName === "force-status" ? [it] : it.shadowRoot ? elements(it.shadowRoot) : []),
    ]);
  const look = () => {
    for (const element of elements()) {
      const mark = shown(element);
      const allowed = wants.get(element);
      if (allowed && mark !== "none" && !allowed.includes(mark)) {
        wrong.push(`${named(element)} shows ${mark} instead of ${allowed.join(" or ")}, after ${log.slice(-40).join("; ")}`);
      }
    }
  };
  // Elements have numbers for the log.
  const numbers = new WeakMap();
  let count = 0;
  const named = (element) => {
    if (!numbers.has(element)) numbers.set(element, ++count);
    return `#${numbers.get(element)}`;
  };
  const allow = (element, marks) => {
    log.push(`${named(element)} is to show ${marks.at(-1)}`);
    wants.set(element, marks);
  };
  const want = (element, mark) => allow(element, [...(wants.get(element) || []), mark]);
  // What an element shows that was given no data.
  const home = (element) => (element.getAttribute("folder") === second ? "Second" : "Alpha");
  // What an element is to show after it was given data, or `null` for none of its own.
  const give = (element, mark, isObject = false) => {
    const keep = (set, isKept) => (isKept ? set.add(element) : set.delete(element));
    keep(given, mark);
    keep(objects, isObject);
    want(element, mark || home(element));
  };

  // A number from 0 up to a limit, the same for the same seed.
  let state;
  const chance = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = (list) => list[chance(list.length)];

  const place = document.getElementById("place");
  const outer = place.parentElement;
  const homes = () => {
    const list = [place, ...place.querySelectorAll(".home")];
    const shadows = list.map((it) => it.shadowRoot).filter(Boolean);
    return [...list, ...shadows];
  };
  const settings = {
    address: (element) => {
      const mark = pick(MARKS);
      const status = pick([200, 200, 200, 404, 500]);
      element.setAttribute("data", `${guest}__edition-${mark}.json?after=${pick([0, 0, 20, 150, 400])}&status=${status}`);
      give(element, status === 200 ? mark : "none");
    },
    object: (element) => {
      const mark = pick(MARKS);
      element.data = known.files[mark];
      give(element, mark, true);
    },
    none: (element) => {
      if (chance(2)) element.data = pick([null, undefined]);
      else element.removeAttribute("data");
      give(element, null);
    },
    nonsense: (element) => {
      const value = pick(["[object Object]", "", "[object Promise]"]);
      element.setAttribute("data", value);
      // An object shows as an empty attribute: to write that again is no change.
      if (!value && objects.has(element)) return;
      give(element, "none");
    },
  };
  const inherits = (copy, from) => {
    // An object does not come along with a copy, so the copy may show nothing.
    const last = wants.get(from).at(-1);
    if (given.has(from)) given.add(copy);
    allow(copy, [objects.has(from) ? "none" : last]);
  };
  const reader = (element, act) => {
    const host = element.shadowRoot && element.shadowRoot.querySelector(".force-status");
    if (host) act(host);
  };
  const operations = {
    add: () => {
      if (elements().length > 8) return operations.remove();
      const element = document.createElement("force-status");
      element.textContent = "The figures, in a sentence.";
      const folder = pick([guest, second, null]);
      if (folder) element.setAttribute("folder", folder);
      allow(element, [home(element)]);
      if (chance(2)) pick(Object.values(settings))(element);
      pick(homes()).append(element);
    },
    remove: () => {
      const element = pick(elements());
      if (element) element.remove();
    },
    rename: (element) => {
      const folder = pick([guest, second, null]);
      if (folder) element.setAttribute("folder", folder);
      else element.removeAttribute("folder");
      if (!given.has(element)) want(element, home(element));
    },
    set: (element) => pick(Object.values(settings))(element),
    setTwice: (element) => {
      pick(Object.values(settings))(element);
      pick(Object.values(settings))(element);
    },
    clone: (element) => {
      if (changing.has(element)) return;
      const copy = element.cloneNode(true);
      inherits(copy, element);
      pick(homes()).append(copy);
    },
    copyAsText: (element) => {
      if (changing.has(element)) return;
      const holder = document.createElement("div");
      holder.innerHTML = element.outerHTML;
      inherits(holder.firstChild, element);
      pick(homes()).append(holder.firstChild);
    },
    move: (element) => pick(homes()).append(element),
    wrap: (element) => {
      const div = document.createElement("div");
      div.className = "home";
      if (chance(2)) div.attachShadow({ mode: "open" });
      place.append(div);
      (div.shadowRoot || div).append(element);
    },
    // As an application does that writes its text anew.
    rewrite: () => {
      const before = [...place.querySelectorAll("force-status")];
      place.innerHTML += "";
      [...place.querySelectorAll("force-status")].forEach((copy, index) => {
        const made = before[index];
        if (changing.has(made)) return copy.remove();
        if (wants.has(made)) return inherits(copy, made);
        // A call is just making it.
        const mark = making.get(made.parentNode);
        if (mark) given.add(copy);
        allow(copy, [mark ? "none" : home(copy)]);
      });
    },
    detachAndSet: (element) => {
      const { parentNode } = element;
      element.remove();
      pick(Object.values(settings))(element);
      parentNode.append(element);
    },
    adopt: (element) => {
      const frame = document.createElement("iframe");
      place.append(frame);
      frame.contentDocument.body.append(element);
      place.append(element);
      frame.remove();
    },
    choose: (element) => {
      const [name, values] = pick([
        ["view", ["status", "unit"]],
        ["status", ["all", "behind", "started", "no-such-status"]],
        ["unit", ["kent", "merseyside", "no-such-unit", null]],
        ["theme", ["light", "dark", "auto"]],
        ["heading-level", ["1", "3", "9"]],
      ]);
      const value = pick(values);
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    },
    speak: (element) => element.setAttribute("lang", pick(["cy", "en", "de", ""])),
    type: (element) =>
      reader(element, (host) => {
        const field = host.querySelector("input[type=search]");
        if (!field) return;
        field.value = pick(["Kent", "Liverpool", "Leeds", "Atlantis", ""]);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }),
    press: (element) =>
      reader(element, (host) => {
        const control = pick([...host.querySelectorAll("input[type=radio], summary")]);
        if (control) control.click();
      }),
    // As page translators do.
    translate: (element) =>
      reader(element, (host) => {
        const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
        for (const text of texts) {
          if (chance(3) === 0) continue;
          const font = document.createElement("font");
          font.innerHTML = "<font></font>";
          font.firstChild.textContent = text.data;
          text.replaceWith(font);
        }
      }),
    copyInside: (element) =>
      reader(element, (host) => {
        host.innerHTML += "";
      }),
    insert: (element) =>
      reader(element, (host) => {
        const at = pick([...host.querySelectorAll("*")]);
        if (at) at.append(document.createElement("grammarly-extension"));
      }),
    moveOn: () => {
      // One way at a time: to what entry `back` leads is settled later, and must not be one before this page.
      if (isGoingBack) return null;
      history.pushState({}, "", `${location.pathname}${location.search}#${pick(["a", "b", "view=unit", "find=Leeds"])}`);
      if (!chance(2)) return null;
      isGoingBack = true;
      return new Promise((resolve) => {
        addEventListener("popstate", () => resolve((isGoingBack = false)), { once: true });
        history.back();
      });
    },
    mount: async () => {
      if (handles.size > 4) return;
      const div = document.createElement("div");
      div.textContent = "The figures, in a sentence.";
      place.append(div);
      const mark = pick([...MARKS, null]);
      making.set(div, mark);
      const folder = pick([guest, second]);
      const { mount } = await window.__import(`${folder}force-status.js`);
      const begun = mount(div, mark ? { data: known.files[mark] } : {});
      const element = div.querySelector("force-status");
      if (element) give(element, mark, Boolean(mark));
      const handle = await begun;
      if (!element) give(handle.element, mark, Boolean(mark));
      handles.set(handle, handle.element);
    },
    update: async () => {
      const [handle, element] = pick([...handles]) || [];
      if (!handle) return;
      const mark = pick([...MARKS, null]);
      const change = pick([{ data: mark ? known.files[mark] : null }, { view: "unit" }, { status: "behind" }, { lang: "cy" }]);
      if ("data" in change) give(element, mark, Boolean(mark));
      changing.set(element, change);
      await handle.update(change).finally(() => changing.get(element) === change && changing.delete(element));
    },
    destroy: () => {
      const [handle] = pick([...handles]) || [];
      if (!handle) return;
      handles.delete(handle);
      handle.destroy();
    },
  };
  const names = Object.keys(operations);

  let isGoingBack = false;
  let isLooking = false;
  const everyFrame = () => {
    look();
    if (isLooking) requestAnimationFrame(everyFrame);
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const settled = () => elements().every((element) => wants.has(element) && shown(element) === wants.get(element).at(-1));

  return async (folder, words, seed, count) => {
    second = folder;
    start = words;
    if (!known) await learn();
    await window.__import(`${second}force-status.js`);
    for (const element of elements()) if (!wants.has(element)) allow(element, [home(element)]);
    state = seed;
    isLooking = true;
    everyFrame();
    const running = [];
    for (let round = 0; round < count && !wrong.length; round++) {
      const name = pick(names);
      // One that a call has just made is left alone until the call has ended.
      const element = pick(elements().filter((element) => wants.has(element)));
      if (!element && operations[name].length) operations.add();
      else {
        log.push(element ? `${name} ${named(element)}` : name);
        // What a page did wrong is reported to it: not what this looks for.
        running.push(Promise.resolve(operations[name](element)).catch((error) => log.push(`(${name}: ${error.message})`)));
      }
      if (chance(3) === 0) await frame();
    }
    await Promise.all(running);
    const end = performance.now() + 15000;
    while (!settled() && performance.now() < end && !wrong.length) await frame();
    if (!settled() && !wrong.length) {
      const states = elements().map((it) => `${named(it)} ${shown(it)} for ${(wants.get(it) || []).at(-1)} (data=${it.getAttribute("data")})`);
      wrong.push(`after ${log.slice(-60).join("; ")} the elements show ${states.join(", ")}`);
    }
    isLooking = false;
    // What was allowed meanwhile is allowed no more.
    for (const element of elements()) wants.set(element, wants.get(element).slice(-1));
    return wrong.splice(0);
  };
})();
