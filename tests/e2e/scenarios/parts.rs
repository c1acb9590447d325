//! Parts of the graphic: each shows what it says and stands for itself, in the page and as elements of an article.

use std::fs;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};
use crate::page::Page;

use fantoccini::key::Key;

scenarios!(Plain:
    each_part_shows_itself_and_nothing_of_the_others,
    each_part_leads_to_the_whole_and_says_its_day_and_source,
    no_part_has_a_fault,
    the_grid_alone_answers_all_five_tasks_by_keys,
    what_an_attribute_does_not_take_is_reported_once_and_the_default_shown,
    an_element_shows_a_part_by_attribute_and_by_property,
    an_element_leaves_its_head_to_the_page,
    a_part_that_is_rendered_again_is_the_same_part,
    cards_lead_to_the_grid_of_the_same_page,
    cards_without_a_grid_in_the_page_lead_to_the_whole,
    parts_of_a_page_share_their_downloads,
);

/// How high each part is.
pub mod heights {
    use super::{Browser, CARDS};
    use crate::browser_pool::scenarios;
    use crate::fonts::Fonts;
    use crate::frame::Frame;

    scenarios!(Plain on [Chromium]: a_card_alone_fits_the_flow_of_a_paragraph);

    /// What a card may take at a width of 320 px, and one with a picture and its legend.
    const MOST: [u32; 2] = [130, 260];

    fn a_card_alone_fits_the_flow_of_a_paragraph(browser: &Browser) {
        let frame = Frame::new(browser);
        let mut table = String::new();
        let mut is_low = true;
        for card in CARDS {
            frame.load_page("", &format!("show={card}"), (320, 2_000), "");
            for fonts in Fonts::ALL {
                frame.set_fonts(fonts);
                let [height, has_picture]: [u32; 2] = frame.read(&format!(
                    "[Math.ceil(document.getElementById('force-status').getBoundingClientRect().height),
                    document.querySelectorAll('#fs-card-{card} .fs-picture').length]"
                ));
                let most = MOST[has_picture as usize];
                is_low &= height <= most;
                table += &format!("{card:<16}{fonts:>8}{height:>6}{most:>6}\n");
            }
        }
        println!("{table}");
        assert!(is_low, "a card is higher than it may be:\n{table}");
    }
}

/// The cards of the default edition.
const CARDS: [&str; 5] = ["referrals", "last-six-months", "investigations", "answered", "plans"];
/// Its statuses.
const BLOCKS: [&str; 4] = ["insufficient", "not-started", "started", "in-place"];

/// What is asked of each part.
struct Expected {
    show: &'static str,
    cards: &'static [&'static str],
    blocks: bool,
    /// Its headings, as they are seen.
    headings: &'static [&'static str],
}

const FIGURES: &str = "Referrals to the police watchdog";
const GRID: &str = "How far the 43 forces’ plans had got";

const PARTS: [Expected; 6] = [
    Expected { show: "cards", cards: &CARDS, blocks: false, headings: &[FIGURES, GRID] },
    Expected { show: "grid", cards: &["plans"], blocks: true, headings: &[GRID] },
    Expected { show: "referrals", cards: &["referrals"], blocks: false, headings: &[] },
    Expected { show: "investigations", cards: &["investigations"], blocks: false, headings: &[] },
    Expected { show: "plans", cards: &["plans"], blocks: false, headings: &[] },
    Expected { show: "plans,answered", cards: &["answered", "plans"], blocks: false, headings: &[] },
];

fn open<'a>(browser: &'a Browser, show: &str) -> Page<'a> {
    Page::live(browser, &format!("?show={show}"))
}

fn each_part_shows_itself_and_nothing_of_the_others(browser: &Browser) {
    for Expected { show, cards, blocks, headings } in PARTS {
        let page = open(browser, show);
        let ids = |kind: &str, names: &[&str]| names.iter().map(|name| format!("fs-{kind}-{name}")).collect::<Vec<_>>();
        assert_eq!(page.visible(".fs-card"), ids("card", cards), "{show}");
        let expected = if blocks { ids("status", &BLOCKS) } else { Vec::new() };
        assert_eq!(page.visible(".fs-block"), expected, "{show}");
        assert_eq!(page.shows(".fs-finder"), blocks, "{show}");
        let seen: Vec<String> = page.read(
            "return [...document.querySelectorAll('.fs-title, .fs-subtitle, .fs-kicker, .fs-standfirst')]
                .filter((it) => it.getBoundingClientRect().width > 1).map((it) => it.innerText)",
            &[],
        );
        assert_eq!(seen, headings, "{show}");
    }
    let page = open(browser, "summary");
    assert_eq!(page.visible(".fs-card").len(), 5);
    assert!(page.shows(".fs-standfirst") && !page.shows(".fs-block"));
    assert!(page.read::<bool>("return document.querySelector('.fs-title').getBoundingClientRect().width > 100", &[]));
}

fn each_part_leads_to_the_whole_and_says_its_day_and_source(browser: &Browser) {
    for Expected { show, cards, headings, .. } in PARTS {
        let page = open(browser, show);
        let links: Vec<String> = page.read(
            "return [...document.querySelectorAll('a.fs-whole')].filter((it) => it.getClientRects().length).map(({ href }) => href)",
            &[],
        );
        assert_eq!(links, [format!("{}index.html", page.site.address)], "{show}");
        let said = page.says("#force-status");
        assert!(said.contains("ublished 5 October 2017"), "{show}: {said}");
        assert!(!cards.contains(&"plans") || said.contains("s at 31 May 2017"), "{show}: {said}");
        assert_eq!(said.contains("247sexualabusesupport"), !headings.is_empty() || cards.len() > 1, "{show}: {said}");
    }
    let page = Page::live(browser, "");
    assert!(!page.shows(".fs-whole") && !page.shows(".fs-card-source"), "the whole says it once");
    // The line for readers in distress stands in the disclosure of a card.
    let page = open(browser, "investigations");
    page.turn("investigations");
    page.until("the line for readers in distress is shown", || page.shows(".fs-support"));
}

fn no_part_has_a_fault(browser: &Browser) {
    let axe = testkit::project().join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}. Run `npm ci`.", axe.display()));
    for Expected { show, .. } in PARTS {
        let page = open(browser, show);
        page.read::<()>(&axe, &[]);
        for state in ["closed", "open"] {
            if state == "open" {
                page.read::<()>("document.querySelectorAll('details').forEach((it) => { it.open = true })", &[]);
            }
            let faults: Vec<String> = page.call_async(include_str!("../scripts/axe.js"), &[]);
            assert!(faults.is_empty(), "{}: {show}, {state}: {faults:#?}", browser.engine);
        }
    }
}

fn the_grid_alone_answers_all_five_tasks_by_keys(browser: &Browser) {
    let page = open(browser, "grid");
    // A figure with its caution and its source.
    page.tab_to("#fs-card-plans summary");
    page.key(Key::Enter);
    page.until("the card is open", || page.shows("#fs-card-plans .fs-cautions"));
    let card = page.says("#fs-card-plans");
    for words in ["26", "of 43 forces", "As at 31 May 2017", "Source: HMICFRS"] {
        assert!(card.contains(words), "the card does not say {words:?}: {card}");
    }
    // The units that had not started.
    assert_eq!(page.says("#fs-status-not-started :is(h2, h3, h4)"), "15 Plan not started");
    // What is known of a unit.
    page.tab_to("#fs-find");
    page.letters("chester");
    page.says_in_status(&["Cheshire Constabulary", "does not name"]);
    // The data, and the citation.
    page.tab_to("[data-static=tables] > summary");
    page.key(Key::Enter);
    page.until("the tables are open", || page.shows("#fs-copy-table"));
    assert!(!page.shows("[data-of=cards]"), "the table of the figures is left out");
    page.tab_to(".fs-downloads a[href$='-forces.csv']");
    page.key(Key::Enter);
    let fetched = || page.site.asked().iter().any(|(path, status)| path.ends_with("-forces.csv") && *status == 200);
    page.until("the data are fetched", fetched);
    page.tab_to("[data-copy=grid]");
    page.key(Key::Enter);
    page.until("the button says how it went", || {
        let said = page.says("[data-copy=grid] + [role=status]");
        said.contains("Copied") || said.contains("Selected")
    });
    let citation = page.says("#fs-copy-grid");
    assert!(citation.contains("31 May 2017") && citation.contains("HMICFRS"), "{citation}");
}

/// Lets a page keep what is reported in its console, and loads the module.
fn listen(article: &Article<'_>) {
    let script = "const script = document.createElement('script');
        script.textContent = 'window.__warned = []; console.warn = (message) => window.__warned.push(message)';
        document.head.append(script);
        const load = document.createElement('script');
        load.textContent = '__load()';
        document.head.append(load)";
    article.read::<()>(script, &[]);
    article.lives();
}

const PAGE: Text<'_> = Text { html: "", css: "", policy: "", fragment: "", later: false };

fn what_an_attribute_does_not_take_is_reported_once_and_the_default_shown(browser: &Browser) {
    // What frameworks write for a value that an option takes is no fault.
    let html = "<force-status show='plans deaths'></force-status><force-status show='plans deaths' heading=false></force-status>
        <force-status lang=fr-CA heading=true></force-status>";
    let article = Article::open(browser, crate::server_fault::ServerFault::AsBuilt, Text { html, later: true, ..PAGE });
    listen(&article);
    assert_eq!(article.inside::<String>("return element.show"), "all");
    assert_eq!(shown_cards(&article).len(), 5);
    let warned = || article.read::<Vec<String>>("return window.wrappedJSObject?.__warned ?? window.__warned", &[]);
    let expected = "<force-status>: show=\"plans deaths\" is not known. It takes all, summary, cards, grid, referrals, \
                    last-six-months, investigations, answered, plans, or several ids of cards.";
    let language = "<force-status>: lang=\"fr-CA\" is not known. It takes en, cy.";
    article.comes("what is reported", warned, &vec![expected.to_owned(), language.to_owned()]);
    let page = open(browser, "deaths");
    assert_eq!(page.visible(".fs-card").len(), 5);
    assert!(page.shows(".fs-block"));
}

/// The ids of the cards that the first element shows.
fn shown_cards(article: &Article<'_>) -> Vec<String> {
    article.inside(
        "return [...inside.querySelectorAll('.fs-card')].filter((it) => it.getClientRects().length)
            .map((it) => it.querySelector('[data-card]').dataset.card)",
    )
}

fn an_element_shows_a_part_by_attribute_and_by_property(browser: &Browser) {
    let article = Article::live(
        browser,
        Text { html: "<force-status show=answered></force-status>", css: "#place { width: 500px }", ..PAGE },
    );
    assert_eq!(shown_cards(&article), ["answered"]);
    for (show, answers, cards) in [
        ("'plans, referrals'", "plans referrals", 2),
        ("['plans', 'answered']", "plans answered", 2),
        ("'cards'", "cards", 5),
        ("'grid'", "grid", 1),
        ("null", "all", 5),
    ] {
        article.inside::<()>(&format!("element.show = {show}"));
        assert_eq!(article.inside::<String>("return element.show"), answers);
        assert_eq!(shown_cards(&article).len(), cards, "{show}");
    }
    let inset: f64 = article.inside(
        "return inside.querySelector('.fs-article').getBoundingClientRect().left - element.getBoundingClientRect().left",
    );
    assert!(inset.abs() < 0.5, "the element has an inset of {inset} px");
}

fn an_element_leaves_its_head_to_the_page(browser: &Browser) {
    let article = Article::live(browser, Text { html: "<force-status heading=off></force-status>", ..PAGE });
    let seen = "return [...inside.querySelectorAll('.fs-title, .fs-kicker, .fs-standfirst')].filter((it) => it.getClientRects().length).length";
    assert_eq!(article.inside::<u32>(seen), 0);
    assert_eq!(shown_cards(&article).len(), 5);
    let named =
        "return inside.getElementById(inside.querySelector('article').getAttribute('aria-labelledby')).textContent";
    assert!(article.inside::<String>(named).starts_with("26 of 43 forces"), "the article keeps its name");
    article.inside::<()>("element.heading = null");
    assert_eq!(article.inside::<u32>(seen), 3);
    assert_eq!(article.inside::<String>("return element.heading"), "on");
}

fn a_part_that_is_rendered_again_is_the_same_part(browser: &Browser) {
    let article = Article::live(browser, Text { html: "<force-status show=answered></force-status>", ..PAGE });
    article.inside::<()>("inside.querySelector('.fs-card').remove()");
    article.inside_soon("all cards are there again", "return inside.querySelectorAll('.fs-card').length === 5");
    article.comes("the cards that are shown", || shown_cards(&article), &["answered".to_owned()].to_vec());
}

/// Opens the card above the blocks in the first element, and follows its link into the grid.
fn follow_into_grid(article: &Article<'_>) {
    article.hit("[data-card=plans] > summary");
    article.hit("[data-card=plans] .fs-into-grid");
}

fn cards_lead_to_the_grid_of_the_same_page(browser: &Browser) {
    let html = "<force-status show=cards></force-status><p style='height:3000px'></p><force-status id=grid show=grid></force-status>";
    let article = Article::live(browser, Text { html, ..PAGE });
    follow_into_grid(&article);
    let focus = || {
        article.read::<String>("return document.activeElement?.shadowRoot?.activeElement?.id ?? ''", &[])
            + &article.read::<String>("return document.activeElement?.id ?? ''", &[])
    };
    article.comes("what has the focus", focus, "fs-card-plansgrid");
    let top: f64 = article.read(
        "return document.getElementById('grid').shadowRoot.getElementById('fs-card-plans').getBoundingClientRect().top",
        &[],
    );
    assert!((-1.0..600.0).contains(&top), "the card above its blocks is {top} px below the top of the window");
}

fn cards_without_a_grid_in_the_page_lead_to_the_whole(browser: &Browser) {
    let article = Article::live(browser, Text { html: "<force-status show=cards></force-status>", ..PAGE });
    follow_into_grid(&article);
    let expected = format!("{}index.html#fs-card-plans", article.guest.address);
    // Firefox answers null while a page goes.
    let address = || article.read::<Option<String>>("return location.href", &[]).unwrap_or_default();
    article.comes("where the link leads", address, &expected);
    let is_live = "return document.getElementById('force-status')?.dataset.script === 'live'";
    article.until("the whole lives", || {
        article.read::<()>("document.getElementById('force-status')?.dispatchEvent(new Event('pointerover'))", &[]);
        article.read(is_live, &[])
    });
}

fn parts_of_a_page_share_their_downloads(browser: &Browser) {
    let html =
        "<p>One.</p><force-status show=referrals></force-status><p>Two.</p><force-status show=grid></force-status>";
    let article = Article::live(browser, Text { html, ..PAGE });
    assert_eq!(shown_cards(&article), ["referrals"]);
    let asked = article.guest.asked();
    assert_eq!(asked.len(), 5, "module, graphic, client_data, glue and wasm: {asked:?}");
}
