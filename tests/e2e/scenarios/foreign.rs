//! Pages that others change: translators, extensions, hosts. What is on screen says of one and the same unit, whoever changed it.

use super::long::open_long;
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::page::{Choices, Page};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    the_published_nodes_are_the_living_ones,
    a_wrapped_text_is_replaced_by_the_next_answer,
    a_translation_of_the_answer_before_changes_nothing,
    a_wrapped_answer_among_the_tiles_is_replaced_by_the_next,
    a_translated_answer_stays_translated,
    a_wrapped_long_list_shows_the_statuses_of_its_names,
    copies_in_place_of_the_graphic_hear_their_reader,
    what_others_take_out_comes_back,
    what_others_take_out_while_the_graphic_starts_comes_back_whole,
    who_changes_the_page_first_leaves_the_finder_and_what_was_chosen,
    who_undoes_it_each_time_is_left_the_plain_graphic,
    the_focus_stays_in_the_finder,
    a_graphic_that_was_changed_ends_without_a_fault,
    a_slow_browser_never_shows_the_graphic_without_its_head,
);

/// What page translators do: each text stands in elements of their own.
pub const WRAP: &str = "const wrap = (it) => {
    const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode);
    for (const text of all) {
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstChild.textContent = text.data;
        text.replaceWith(font);
    }
};";

/// Opens the page for those who write markup into it from worlds of their own.
#[track_caller]
fn open_to_extensions<'a>(browser: &'a Browser, address: &str) -> Page<'a> {
    let page = Page::open(browser, ServerFault::WithoutTrustedTypes, address);
    page.lives();
    page
}

/// Types other words into the finder.
fn find_anew(page: &Page<'_>, words: &str) {
    page.read::<()>("document.querySelector('#fs-find').select()", &[]);
    page.find(words);
}

#[track_caller]
fn kent_alone(page: &Page<'_>) {
    find_anew(page, "Kent");
    page.says_in_status(&["Kent Police", "does not name"]);
    for other in ["Merseyside", "Liverpool"] {
        assert!(!page.status_message().contains(other), "{}: {}", page.engine, page.status_message());
    }
    page.comes("the tile", || page.choices().unit, &Some("kent".to_owned()));
}

fn the_published_nodes_are_the_living_ones(browser: &Browser) {
    let page = Page::open(browser, ServerFault::WasmHeldBack, "");
    page.comes("the state of the scripts", || page.state(), "on");
    page.read::<()>("for (const it of document.querySelectorAll('#force-status *')) it.isPublished = true", &[]);
    page.site.release();
    page.lives();
    let anew: u32 = page
        .read("return [...document.querySelectorAll('#force-status *')].filter((it) => !it.isPublished).length", &[]);
    assert_eq!(anew, 0, "elements were rendered again");
}

fn a_wrapped_text_is_replaced_by_the_next_answer(browser: &Browser) {
    for place in ["#force-status", "#fs-message", "#fs-message b"] {
        let page = Page::live(browser, "");
        page.find("Liverpool");
        page.says_in_status(&["Merseyside Police", "Everything in place"]);
        page.read::<()>(&format!("{WRAP} wrap(document.querySelector(arguments[0]))"), &[place]);
        kent_alone(&page);
    }
}

fn a_wrapped_answer_among_the_tiles_is_replaced_by_the_next(browser: &Browser) {
    for place in ["#force-status", "#fs-tile-message", "#fs-tile-message b"] {
        let page = Page::live(browser, "#view=unit");
        page.tile("merseyside");
        page.says_in_status(&["Merseyside Police", "Everything in place"]);
        page.read::<()>(&format!("{WRAP} wrap(document.querySelector(arguments[0]))"), &[place]);
        page.tile("kent");
        page.says_in_status(&["Kent Police", "does not name"]);
        assert!(!page.status_message().contains("Merseyside"), "{}: {place}: {}", page.engine, page.status_message());
        assert!(page.says("#fs-tile-message").starts_with("Kent Police"), "{}: {place}", page.engine);
    }
}

/// Translators ask a server, and write its answer where the text was, or around there.
fn a_translation_of_the_answer_before_changes_nothing(browser: &Browser) {
    let late = [
        "const texts = [...line.children].map((it) => it.firstChild); const old = texts.map((it) => it.data);
         return () => texts.forEach((it, place) => { it.data = old[place]; })",
        "const all = [...line.children]; const old = all.map((it) => it.textContent);
         return () => all.forEach((it, place) => { it.innerHTML = `<font>${old[place]}</font>`; })",
        "const { innerHTML } = line; return () => { line.innerHTML = innerHTML; }",
        "const copy = line.cloneNode(true); copy.removeAttribute('id'); line.after(copy); return () => {}",
    ];
    for late in late {
        let page = open_to_extensions(browser, "");
        page.find("Liverpool");
        page.says_in_status(&["Merseyside Police", "Everything in place"]);
        let prepare =
            format!("const line = document.querySelector('#fs-message'); window.__late = (() => {{ {late} }})()");
        page.read::<()>(&prepare, &[]);
        kent_alone(&page);
        page.read::<()>("window.__late()", &[]);
        page.comes("what stands under the finder", || page.says(".fs-grid").contains("Liverpool: "), &false);
        page.says_in_status(&["Kent Police", "does not name"]);
        assert!(!page.status_message().contains("Merseyside"), "{}: {late}: {}", page.engine, page.status_message());
    }
}

fn a_translated_answer_stays_translated(browser: &Browser) {
    let page = open_to_extensions(browser, "");
    page.find("Liverpool");
    page.says_in_status(&["Merseyside Police", "Everything in place"]);
    page.read::<()>(
        "for (const it of document.querySelector('#fs-message').children) it.innerHTML = '<font>Traduit. </font>'",
        &[],
    );
    page.view("unit");
    page.turn("plans");
    page.comes("the open cards", || page.choices().open, ["plans"].as_slice());
    page.comes("the list", || page.choices().view, "unit");
    page.comes("the answer", || page.status_message(), "Traduit. Traduit.");
}

fn a_wrapped_long_list_shows_the_statuses_of_its_names(browser: &Browser) {
    let article = open_long(browser);
    article.inside::<()>(&format!("{WRAP} wrap(inside.querySelector('.fs-article'))"));
    article.hit(".fs-finder input");
    article.letters("unit 14999");
    let tiles = || -> Vec<String> {
        article.inside(
            "return [...inside.querySelectorAll('.fs-tile')].filter((it) => it.getClientRects().length)
                .map((it) => it.innerText.replace(/\\s+/g, ' ').trim())",
        )
    };
    let alone = || tiles().first().is_some_and(|it| it.starts_with("Unit 14999"));
    article.until("the last one is listed", alone);
    article.inside::<()>("inside.querySelector('.fs-finder input').select()");
    article.letters("unit 10142");
    article.until("another one is listed", || tiles().first().is_some_and(|it| it.starts_with("Unit 10142")));
    // Each tile says what its own control stands for.
    let is_right: bool = article.inside(
        "return [...inside.querySelectorAll('.fs-tile')].filter((it) => it.getClientRects().length).every((it) => {
            const place = Number(it.querySelector('input').value.slice(5));
            return it.innerText.includes(`Unit ${place + 10000}`) && it.classList.contains('fs-unnamed') === (place % 4 === 3);
        })",
    );
    assert!(is_right, "{}: {:?}", article.engine, tiles());
    let named: String = article
        .inside("return [...inside.querySelectorAll('.fs-named:not([hidden])')].map((it) => it.textContent).join()");
    assert_eq!(named, "Unit 10142", "{}", article.engine);
}

/// What a reader chooses that no address holds: tiles as a list, a dark page, what is open below.
fn beside(page: &Page<'_>) -> [bool; 4] {
    page.read(
        "return ['.fs-as-list:checked', '.fs-choose-dark:checked', '#fs-share[open]', '[data-static=display][open]']
            .map((it) => document.querySelector(it) !== null)",
        &[],
    )
}
const BESIDE: [bool; 4] = [true; 4];

fn copies_in_place_of_the_graphic_hear_their_reader(browser: &Browser) {
    let deeds = [
        (".fs-grid", "it.innerHTML += ''"),
        (".fs-all", "it.innerHTML += ''"),
        (".fs-all", "it.replaceWith(it.cloneNode(true))"),
        (".fs-tools", "it.innerHTML += ''"),
        (".fs-article", "it.replaceWith(it.cloneNode(true))"),
        ("#force-status", "it.innerHTML += ''"),
        ("#force-status", "it.replaceWith(it.cloneNode(true))"),
        ("body", "it.innerHTML += ''"),
    ];
    for (place, deed) in deeds {
        let page = open_to_extensions(browser, "#status=in-place");
        page.filter("started");
        page.tiles_as("list");
        page.turn("plans");
        page.find("Scotland Yard");
        page.says_in_status(&["Metropolitan Police Service"]);
        page.click("#fs-share > summary");
        page.click("[data-static=display] > summary");
        page.click(".fs-choose-dark");
        let chosen = page.choices();
        assert_eq!((chosen.view.as_str(), chosen.filter.as_str()), ("unit", "started"));
        assert_eq!(beside(&page), BESIDE);
        page.read::<()>(&format!("const it = document.querySelector(arguments[0]); {deed}"), &[place]);
        page.comes(format_args!("what was chosen, after {deed} of {place}"), || page.choices(), &chosen);
        page.comes(format_args!("what no address holds, after {deed} of {place}"), || beside(&page), &BESIDE);
        page.says_in_status(&["Metropolitan Police Service"]);
        page.filter("all");
        kent_alone(&page);
        page.comes("the open cards", || page.choices().open, ["plans"].as_slice());
        assert_eq!(page.state(), "live");
    }
}

fn what_others_take_out_comes_back(browser: &Browser) {
    for place in [".fs-finder", "#fs-message", ".fs-all", ".fs-tiles", "#fs-tile-message", ".fs-cards", ".fs-article"] {
        let page = Page::live(browser, "#view=unit&find=Liverpool");
        page.says_in_status(&["Merseyside Police", "Everything in place"]);
        page.read::<()>("document.querySelector(arguments[0]).remove()", &[place]);
        let is_back = "return document.querySelector(arguments[0]) !== null";
        page.comes(format_args!("{place}"), || page.read::<bool>(is_back, &[place]), &true);
        page.comes("the list", || page.choices().view, "unit");
        page.comes_to_tiles(43);
        assert!(page.says("#force-status").contains("320"), "{}: {place}", page.engine);
        kent_alone(&page);
    }
}

fn what_others_take_out_while_the_graphic_starts_comes_back_whole(browser: &Browser) {
    const TEXT: &str = "return document.querySelector(arguments[0])?.textContent ?? ''";
    for taken in [".fs-card", ".fs-grid", ".fs-end"] {
        for later in ["remove()", "setTimeout(remove)", "requestAnimationFrame(remove)"] {
            let page = Page::open(browser, ServerFault::WasmHeldBack, "");
            page.comes("the state of the scripts", || page.state(), "on");
            let before: String = page.read(TEXT, &[taken]);
            page.read::<()>(
                &format!(
                    "const host = document.getElementById('force-status');
                    const taken = document.querySelector(arguments[0]);
                    const remove = () => {{ taken.remove(); window.isTaken = true; }};
                    new MutationObserver((_, observer) => {{
                        if (host.dataset.script !== 'live') return;
                        observer.disconnect();
                        {later};
                    }}).observe(host, {{ attributes: true }});"
                ),
                &[taken],
            );
            page.site.release();
            page.lives();
            page.until("it is taken out", || page.read("return window.isTaken === true", &[]));
            page.comes(format_args!("{taken} after {later}"), || page.read::<String>(TEXT, &[taken]), &before);
        }
    }
}

fn who_changes_the_page_first_leaves_the_finder_and_what_was_chosen(browser: &Browser) {
    let wrap = format!("{WRAP} wrap(document.querySelector('#force-status'))");
    let wrap_one = format!("{WRAP} wrap(document.querySelector('#fs-message b'))");
    let deeds = [
        wrap.as_str(),
        wrap_one.as_str(),
        "const icon = document.createElement('div'); icon.dataset.lastpassIconRoot = ''; document.querySelector('#fs-find').after(icon)",
        "document.querySelector('.fs-finder').append(document.createElement('grammarly-extension'))",
        "document.querySelector('#force-status').prepend(document.createElement('div'))",
        "document.querySelector('.fs-hint').remove()",
        "document.querySelector('.fs-tiles').prepend('\\n')",
        "document.querySelector('.fs-tile').remove()",
        "const it = document.querySelector('legend').firstChild; it.splitText(1)",
    ];
    for deed in deeds {
        let page = Page::open(browser, ServerFault::WasmHeldBack, "");
        page.comes("the state of the scripts", || page.state(), "on");
        page.view("unit");
        page.tiles_as("list");
        page.turn("plans");
        page.find("Liver");
        page.read::<()>(deed, &[]);
        page.site.release();
        page.lives();
        page.find("pool");
        page.says_in_status(&["Merseyside Police", "Everything in place"]);
        let expected = Choices {
            view: "unit".into(),
            filter: "all".into(),
            unit: Some("merseyside".into()),
            open: vec!["plans".into()],
            words: "Liverpool".into(),
        };
        page.comes(format_args!("the choices after {deed}"), || page.choices(), &expected);
        assert!(beside(&page)[0], "{}: tiles are a map after {deed}", page.engine);
        assert!(page.shows("#fs-card-plans .fs-cautions"), "{}: {deed}", page.engine);
        kent_alone(&page);
    }
}

fn who_undoes_it_each_time_is_left_the_plain_graphic(browser: &Browser) {
    let page = Page::live(browser, "#find=Liverpool");
    page.says_in_status(&["Merseyside Police", "Everything in place"]);
    page.read::<()>(
        "const undo = () => document.querySelector('.fs-options')?.remove();
        new MutationObserver(undo).observe(document, { childList: true, subtree: true }); undo()",
        &[],
    );
    page.comes("the state of the scripts", || page.state(), "failed");
    assert!(!page.shows("#fs-message") && !page.shows(".fs-finder"));
    let marked: u32 =
        page.read("return document.querySelectorAll('[data-chosen],[data-hit],[data-possible]').length", &[]);
    assert_eq!(marked, 0);
    assert!(page.says("#force-status").contains("320"));
}

fn the_focus_stays_in_the_finder(browser: &Browser) {
    let page = open_to_extensions(browser, "");
    page.find("Liver");
    page.read::<()>("document.querySelector('.fs-grid').innerHTML += ''", &[]);
    page.comes("the focus", || page.focus_is_on("#fs-find"), &true);
    page.letters("pool");
    page.says_in_status(&["Merseyside Police"]);
    assert_eq!(page.choices().words, "Liverpool");
}

fn a_graphic_that_was_changed_ends_without_a_fault(browser: &Browser) {
    let article = open_long(browser);
    article.read::<()>(
        "window.__faults = []; addEventListener('error', ({ message }) => window.__faults.push(message))",
        &[],
    );
    article.inside::<()>(&format!("{WRAP} wrap(inside.querySelector('.fs-article')); element.remove()"));
    let faults: Vec<String> = article
        .call_async("const done = arguments[arguments.length - 1]; setTimeout(() => done(window.__faults))", &[]);
    assert!(faults.is_empty(), "{}: {faults:?}", article.engine);
}

/// Yew lets a browser paint once it has rendered for 16 milliseconds, before it says that it has.
fn a_slow_browser_never_shows_the_graphic_without_its_head(browser: &Browser) {
    let article = Article::live(browser, Text { html: "<force-status></force-status>", ..Text::default() });
    // By the page itself: what Firefox's driver runs has globals of its own.
    article.read::<()>(
        "const script = document.createElement('script');
        script.textContent = `{
            const { now } = Date;
            let more = 0;
            Date.now = () => now() + (more += 20);
            const tree = document.querySelector('force-status').shadowRoot;
            window.__bare = 0;
            const look = () => {
                if (tree.querySelector('.fs-article') && !tree.querySelector('.fs-title')) window.__bare++;
                setTimeout(look);
            };
            look();
            tree.querySelector('.fs-cards').remove();
        }`;
        document.head.append(script)",
        &[],
    );
    article.inside_soon("it is rendered again", "return inside.querySelectorAll('.fs-number').length === 5");
    article.lives();
    assert_eq!(article.read::<u32>("return window.__bare", &[]), 0, "{}", article.engine);
}
