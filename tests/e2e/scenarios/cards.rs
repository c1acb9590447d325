//! The five cards: what they say closed and open, and how they are linked to.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::Page;

scenarios!(Plain:
    every_card_reads_as_a_number_of_something,
    a_card_opens_under_its_number_and_moves_nothing_above_it,
    an_open_card_tells_what_it_counts_its_cautions_and_its_sources,
    opening_and_closing_a_card_is_in_the_address,
    a_card_is_opened_by_its_own_link,
);

/// Each card: its id, its number with the whole it is part of, words of its label, and words of what it tells when it
/// is open: counts, then cautions.
pub const CARDS: [(&str, &str, &str, &[&str]); 5] = [
    (
        "referrals",
        "320",
        "referrals",
        &[
            "151",
            "103",
            "66",
            "320 − 103 − 66 = 151",
            "neither an allegation nor an investigation",
            "rise in reporting",
            "other counts",
        ],
    ),
    ("last-six-months", "66 of 320", "six months", &["April 2017", "half a year", "103"]),
    (
        "investigations",
        "57 of 320",
        "required an investigation",
        &["31", "8", "18", "33", "19", "4", "10", "57 − 33 = 24", "263 is not stated"],
    ),
    ("answered", "43 of 43", "answered", &["deadline", "does not say that 43 forces had cases"]),
    (
        "plans",
        "26 of 43",
        "not made enough progress",
        &["11", "15", "11 + 15 = 26", "Derived", "17", "judgement of the document"],
    ),
];

fn every_card_reads_as_a_number_of_something(browser: &Browser) {
    let page = Page::live(browser, "");
    let ids: Vec<String> = CARDS.iter().map(|(id, ..)| format!("fs-card-{id}")).collect();
    assert_eq!(page.visible(".fs-card"), ids);
    for (id, number, label, _) in CARDS {
        let summary = page.says(&format!("#fs-card-{id} > details > summary"));
        assert!(summary.starts_with(number) && summary.contains(label), "{id}: {summary}");
    }
}

/// Where the number of a card ends and what it opens begins, from the top of the page, and where all that is above begins.
const PLACES: &str = "const card = document.querySelector(`#fs-card-${arguments[0]} > details`);
    const box = (it) => it.getBoundingClientRect();
    const number = box(card.querySelector('summary'));
    const told = box(card.querySelector('.fs-told'));
    const all = [...document.querySelectorAll('#force-status :is(h1, h2, h3, summary, svg, input)')];
    const before = all.filter((it) => it === card.firstElementChild || it.compareDocumentPosition(card.firstElementChild) & 4);
    const tops = before.filter((it) => it.getClientRects().length).map((it) => Math.round(box(it).top + scrollY));
    return [number.bottom, told.top, number.left, told.left, tops]";

fn a_card_opens_under_its_number_and_moves_nothing_above_it(browser: &Browser) {
    let page = Page::live(browser, "");
    let places = |id: &str| page.read::<(f64, f64, f64, f64, Vec<i32>)>(PLACES, &[id]);
    // From the last one up, so that whatever is opened lies below the others.
    for (id, ..) in CARDS.into_iter().rev() {
        let (.., before) = places(id);
        page.turn(id);
        page.until(format_args!("{id} is open"), || page.shows(&format!("#fs-card-{id} .fs-told")));
        let (bottom, top, left, edge, after) = places(id);
        assert_eq!(after, before, "{}: {id} has moved what is above it", page.engine);
        assert!((-1.0..=8.0).contains(&(top - bottom)), "{}: {id} opens {} px below", page.engine, top - bottom);
        assert!((left - edge).abs() < 1.0, "{}: {id} opens beside its number", page.engine);
    }
}

fn an_open_card_tells_what_it_counts_its_cautions_and_its_sources(browser: &Browser) {
    let page = Page::live(browser, "");
    for (id, _, _, told) in CARDS {
        let details = format!("#fs-card-{id} > details");
        assert!(!page.shows(&format!("{details} .fs-told")), "{id} is open from the start");
        page.turn(id);
        page.until(format_args!("{id} is open"), || page.shows(&format!("{details} .fs-told")));
        tells(&page, id, told);
    }
    let open: Vec<&str> = CARDS.iter().map(|(id, ..)| *id).collect();
    assert_eq!(page.choices().open, open, "cards stay open beside one another");
}

/// An open card says these words, cautions, and links to its sources.
pub fn tells(page: &Page<'_>, id: &str, told: &[&str]) {
    let details = format!("#fs-card-{id} > details");
    let text = page.says(&details);
    for words in told {
        assert!(text.contains(words), "{id} does not tell {words:?}");
    }
    assert!(page.shows(&format!("{details} .fs-cautions li")), "{id} shows no caution");
    let script = "return [...document.querySelectorAll(arguments[0])].map((link) => link.href)";
    let links: Vec<String> = page.read(script, &[&format!("{details} .fs-told a")]);
    assert!(!links.is_empty() && links.iter().all(|link| link.starts_with("https://")), "{id}: {links:?}");
}

fn opening_and_closing_a_card_is_in_the_address(browser: &Browser) {
    let page = Page::live(browser, "");
    page.turn("plans");
    page.comes("the address", || page.fragment(), "#open=plans");
    page.turn("referrals");
    page.comes("the address", || page.fragment(), "#open=referrals,plans");
    page.turn("plans");
    page.comes("the address", || page.fragment(), "#open=referrals");
    page.turn("referrals");
    page.comes("the address", || page.fragment(), "");
}

fn a_card_is_opened_by_its_own_link(browser: &Browser) {
    let page = Page::live(browser, "");
    page.turn("answered");
    let link = "#fs-card-answered .fs-actions a";
    page.until("the link of the card is there", || page.shows(link));
    let address: String = page.read("return document.querySelector(arguments[0]).href", &[link]);
    assert!(address.starts_with(&format!("{}#", page.site.address)), "{address}");
    let fragment = address.trim_start_matches(&page.site.address).to_owned();
    let page = Page::live(browser, &fragment);
    page.comes("the open cards", || page.choices().open, ["answered"].as_slice());
    let top: f64 = page.read("return document.getElementById('fs-card-answered').getBoundingClientRect().top", &[]);
    assert!((-1.0..900.0).contains(&top), "the card is out of sight, at {top}");
}
