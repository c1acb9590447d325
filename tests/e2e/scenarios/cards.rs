//! The five cards: what they say closed and open, and how they are linked to.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
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
            "not an allegation or an investigation",
            "better reporting",
            "cannot be added to others",
        ],
    ),
    ("last-six-months", "66 of 320", "six months", &["April 2017", "about six months", "103"]),
    (
        "investigations",
        "57 of 320",
        "needed an investigation",
        &["31", "8", "18", "33", "19", "4", "10", "57 − 33 = 24", "the other 263"],
    ),
    ("answered", "43 of 43", "replied", &["deadline", "does not mean that all 43 had cases"]),
    (
        "plans",
        "26 of 43",
        "not made enough progress",
        &["11", "15", "11 + 15 = 26", "Our calculation", "17", "verdict on the document"],
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

/// Where a card's number begins and ends and what it opens begins, from the top of the window, the left edges of both, and where
/// all begins on the page that is above.
const PLACES: &str = "const card = document.querySelector(`#fs-card-${arguments[0]} > details`);
    const box = (it) => it.getBoundingClientRect();
    const number = box(card.querySelector('summary'));
    const details = box(card.querySelector('.fs-details'));
    const all = [...document.querySelectorAll('#force-status :is(h1, h2, h3, summary, svg, input)')];
    const before = all.filter((it) => it.compareDocumentPosition(card.firstElementChild) & 4 && it.getClientRects().length);
    return [number.top + scrollY, number.bottom, details.top, number.left, details.left,
        before.map((it) => Math.round(box(it).top + scrollY))]";

/// On a phone no number moves. Where cards stand side by side, one that is open takes a row of its own.
fn a_card_opens_under_its_number_and_moves_nothing_above_it(browser: &Browser) {
    type Places = (f64, f64, f64, f64, f64, Vec<i32>);
    for width in [1280, 400] {
        browser.resize(width, 900);
        let page = Page::live(browser, "");
        let places = |id: &str| page.read::<Places>(PLACES, &[id]);
        // From the last one up, so that whatever is opened lies below the others.
        for (id, ..) in CARDS.into_iter().rev() {
            let (start, .., before) = places(id);
            page.turn(id);
            page.until(format_args!("{id} is open"), || page.shows(&format!("#fs-card-{id} .fs-details")));
            let (now, bottom, top, left, edge, after) = places(id);
            let place = format!("{}, {width} px, {id}", page.engine);
            assert_eq!(after, before, "{place} has moved what is above it");
            assert!(width > 400 || (now - start).abs() < 1.0, "{place}: the number moves by {} px", now - start);
            assert!((-1.0..=8.0).contains(&(top - bottom)), "{place} opens {} px below its number", top - bottom);
            assert!((left - edge).abs() < 1.0, "{place} opens beside its number");
        }
    }
}

fn an_open_card_tells_what_it_counts_its_cautions_and_its_sources(browser: &Browser) {
    let page = Page::live(browser, "");
    for (id, _, _, texts) in CARDS {
        let details = format!("#fs-card-{id} > details");
        assert!(!page.shows(&format!("{details} .fs-details")), "{id} is open from the start");
        page.turn(id);
        page.until(format_args!("{id} is open"), || page.shows(&format!("{details} .fs-details")));
        tells(&page, id, texts);
    }
    let open: Vec<&str> = CARDS.iter().map(|(id, ..)| *id).collect();
    assert_eq!(page.choices().open, open, "cards stay open beside one another");
}

/// An open card says these words, cautions, and links to its sources.
pub fn tells(page: &Page<'_>, id: &str, texts: &[&str]) {
    let details = format!("#fs-card-{id} > details");
    let text = page.says(&details);
    for words in texts {
        assert!(text.contains(words), "{id} does not tell {words:?}");
    }
    assert!(page.shows(&format!("{details} .fs-cautions li")), "{id} shows no caution");
    let script = "return [...document.querySelectorAll(arguments[0])].map((link) => link.href)";
    let links: Vec<String> = page.read(script, &[&format!("{details} .fs-details a")]);
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
