//! The status line speaks to those who cannot see it: once for each thing that happens, and never twice the same.

use std::cell::RefCell;

use fantoccini::key::Key;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::{Page, plain};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    nothing_is_announced_when_the_page_comes_to_life,
    a_word_that_is_typed_is_answered_once,
    each_choice_is_announced_once,
    at_most_15_words_are_announced_of_each_unit_that_is_chosen,
    at_most_15_words_are_announced_of_what_is_typed,
);

/// Letters that follow one another within this time, in milliseconds, are typed in one go.
const ONE_GO: f64 = 300.0;
/// How often a word is typed until a busy machine has typed it in one go.
const TRIES: usize = 5;

fn nothing_is_announced_when_the_page_comes_to_life(browser: &Browser) {
    let page = Page::open(browser, ServerFault::WasmHeldBack, "");
    page.comes("the state of the scripts", || page.state(), "on");
    log_live_regions(&page);
    page.site.release();
    page.lives();
    let (said, _) = live_region_log(&page);
    assert!(said.is_empty(), "{} hears of the page that came to life: {said:#?}", page.engine);
    // What would have been received is received.
    page.view("unit");
    page.tile("kent");
    let (said, _) = live_region_log(&page);
    assert_eq!(said, [page.status_message()], "{}", page.engine);
}

fn a_word_that_is_typed_is_answered_once(browser: &Browser) {
    for _ in 0..TRIES {
        let page = Page::live(browser, "");
        log_live_regions(&page);
        page.find("Leeds");
        page.says_in_status(&["West Yorkshire Police"]);
        let (said, pause) = live_region_log(&page);
        if pause < ONE_GO {
            assert_eq!(
                said,
                [page.status_message()],
                "{} is announced more than once, or is not the status message",
                page.engine
            );
            return one_region_says_it(&page);
        }
    }
    panic!("no word could be typed in one go in {TRIES} tries");
}

fn each_choice_is_announced_once(browser: &Browser) {
    let page = Page::live(browser, "");
    log_live_regions(&page);
    let once = |what: &str, choose: &dyn Fn()| {
        choose();
        let (said, _) = live_region_log(&page);
        assert_eq!(said, [page.status_message()], "{}: {what} is not announced exactly once", page.engine);
        one_region_says_it(&page);
    };
    page.view("unit");
    assert!(live_region_log(&page).0.is_empty(), "{}: a list that opens says itself that it is open", page.engine);
    once("a unit that no source names", &|| page.tile("kent"));
    page.tiles_as("list");
    assert!(live_region_log(&page).0.is_empty(), "{}: what is known of a force is announced again", page.engine);
    once("another one", &|| page.tile("dyfed-powys"));
    once("a filter that the address chooses", &|| page.go_to("#status=started"));
    once("another filter", &|| page.filter("in-place"));
    once("a unit that a source names", &|| page.tile("merseyside"));
    page.filter("all");
    assert!(live_region_log(&page).0.is_empty(), "{}: what is known of a force is announced again", page.engine);
    page.turn("plans");
    page.click("[data-copy=plans]");
    let (said, _) = live_region_log(&page);
    let shown = page.says("[data-copy=plans] + [role=status]");
    assert_eq!(said, [shown], "{}: a button that copies is not announced exactly once", page.engine);
}

/// Words that a reader with a screen reader has to sit through.
const MOST_WORDS: usize = 15;

/// `typed` is what the reader typed. The answer may begin with the name by which it found something: that is not news.
#[track_caller]
fn are_short(page: &Page<'_>, said: &[String], typed: &str) {
    for said in said {
        let first = typed.split(' ').next().unwrap_or_default();
        let news =
            said.split_once(": ").filter(|(name, _)| name.contains(first)).map_or(said.as_str(), |(_, rest)| rest);
        assert!(news.split_whitespace().count() <= MOST_WORDS, "{}: {said}", page.engine);
    }
}

fn at_most_15_words_are_announced_of_each_unit_that_is_chosen(browser: &Browser) {
    let page = Page::live(browser, "#view=unit");
    page.comes_to_tiles(43);
    let tiles = "return [...document.querySelectorAll('.fs-tile')].map((it) =>
        [it.querySelector('input').value, it.querySelector('.fs-tile-name').textContent])";
    let tiles: Vec<(String, String)> = page.read(tiles, &[]);
    log_live_regions(&page);
    for (place, (unit, name)) in tiles.iter().enumerate() {
        page.tile(unit);
        page.says_in_status(&[name]);
        let count = || page.read::<usize>("return window.__liveRegionLog.said.length", &[]);
        page.comes("how many answers were announced", count, &(place + 1));
    }
    let (said, _) = live_region_log(&page);
    assert_eq!(said.len(), tiles.len(), "{}: {said:#?}", page.engine);
    for (said, (_, name)) in said.iter().zip(&tiles) {
        assert!(said.contains(name.as_str()), "{}: {name}: {said}", page.engine);
    }
    are_short(&page, &said, "");
}

/// Towns, nicknames, what several units share, and what is nowhere.
const TYPED: [&str; 9] =
    ["Leeds", "Scotland Yard", "Heddlu De Cymru", "Liverpool", "Yorkshire", "Wales", "Birmigham", "Ledes", "Atlantis"];

fn at_most_15_words_are_announced_of_what_is_typed(browser: &Browser) {
    let page = Page::live(browser, "");
    for typed in TYPED {
        log_live_regions(&page);
        page.find(typed);
        page.until("it is answered", || !page.status_message().is_empty());
        let (said, _) = live_region_log(&page);
        assert!(said.last() == Some(&page.status_message()), "{}: {typed}: {said:?}", page.engine);
        are_short(&page, &said, typed);
        page.find(&Key::Escape);
        page.comes("the status line", || page.status_message(), "");
    }
}

/// Listens to the live regions from now on.
#[track_caller]
fn log_live_regions(page: &Page<'_>) {
    page.read::<()>(include_str!("../scripts/live-region-log.js"), &[]);
}

/// What was said since, once it is quiet, and the longest pause between two letters.
#[track_caller]
fn live_region_log(page: &Page<'_>) -> (Vec<String>, f64) {
    let received = RefCell::new(None);
    page.until("nothing more is said", || {
        let said: Option<(Vec<String>, f64)> = page.read(include_str!("../scripts/read-live-region-log.js"), &[]);
        let quiet = said.is_some();
        received.replace(said);
        quiet
    });
    let (said, pause) = received.into_inner().unwrap_or_default();
    (said.iter().map(|said| plain(said)).collect(), pause)
}

/// No text stands in two live regions, which would be read out twice.
#[track_caller]
fn one_region_says_it(page: &Page<'_>) {
    let all: Vec<String> = page.read(include_str!("../scripts/regions.js"), &[]);
    let mut texts: Vec<&String> = all.iter().filter(|text| !text.is_empty()).collect();
    assert!(!texts.is_empty(), "no live region says anything");
    texts.sort_by_key(|text| text.len());
    for (place, text) in texts.iter().enumerate() {
        let other = texts[place + 1..].iter().find(|other| other.contains(text.as_str()));
        assert!(other.is_none(), "two live regions say {text:?}");
    }
}
