//! What a page puts the graphic into: parents that have the width of their content, wrappers of one height.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::engine::Engine;
use crate::host::{Fixture, Host};
use crate::scenarios::hosts::CHANGES;

scenarios!(Plain:
    the_frame_gets_a_width_in_every_parent,
    the_element_gets_a_width_in_every_parent,
    the_piece_of_html_gets_a_width_in_every_parent,
    a_frame_alone_stays_within_a_wrapper_and_scrolls,
    the_script_makes_a_wrapper_as_high_as_the_graphic,
    the_script_makes_a_wrapper_of_a_bare_frame_as_high_as_the_graphic,
    what_scrolls_and_what_is_closed_is_left_as_it_is,
);

const PARENTS: &str = include_str!("../../hosts/parents.html");
const WRAPPERS: &str = include_str!("../../hosts/wrappers.html");
/// Wrappers that are low on purpose, and a frame that says when all have been measured.
const LEFT: Fixture = Fixture::new(&[(
    "",
    r#"<div id="scrolls" style="height: 450px; overflow: auto">{snippet}</div>
    <div id="closed" style="height: 0; overflow: hidden">{snippet}</div>
    <div id="closes" style="height: 300px; overflow: hidden; transition: height 1s">{snippet}</div>
    <div id="open">{snippet}</div>
    <script>for (const it of document.querySelectorAll("iframe")) it.loading = "eager"</script>
    <script src="/embed.js"></script>"#,
)]);
/// Widths of columns: a phone's, a page's, one that is wider than the graphic grows.
const WIDTHS: [u32; 4] = [280, 343, 700, 1200];

/// The places of a page, with the same pasted into each of them.
fn filled(page: &str, pasted: &str) -> Fixture {
    let page: &'static str = page.replace("{it}", pasted).leak();
    Fixture::new(vec![("", page)].leak())
}

/// Asserts that what is pasted has a width in each parent, once it is shown.
#[track_caller]
fn has_a_width(browser: &Browser, pasted: &str, selector: &str, is_shown: &str) {
    browser.resize(1300, 900);
    let _host = Host::open(browser, filled(PARENTS, pasted));
    browser.until("each is shown", || {
        browser.read(&format!("return [...document.querySelectorAll('{selector}')].every((it) => {is_shown})"), &[])
    });
    let mut wrong = Vec::new();
    for width in WIDTHS {
        let width = width.to_string();
        wrong.extend(browser.read::<Vec<String>>(include_str!("../../hosts/parents.js"), &[selector, &width]));
    }
    assert!(wrong.is_empty(), "{selector} in {}: {wrong:#?}", browser.engine);
}

fn the_frame_gets_a_width_in_every_parent(browser: &Browser) {
    has_a_width(browser, "{snippet}", "iframe", "true");
}

fn the_element_gets_a_width_in_every_parent(browser: &Browser) {
    let element = "<force-status></force-status>";
    has_a_width(
        browser,
        &format!("{{element}}{element}"),
        "force-status",
        "it.shadowRoot?.querySelector('.fs-article')",
    );
}

fn the_piece_of_html_gets_a_width_in_every_parent(browser: &Browser) {
    has_a_width(browser, "{fragment}", ".fsf-host", "true");
}

/// Waits until no frame in a wrapper is cut off, covers what follows, or is too low.
#[track_caller]
fn fits_in_each(browser: &Browser) {
    let wrong = || browser.read::<Vec<String>>(include_str!("../../hosts/wrappers.js"), &[]);
    browser.comes("what is wrong in wrappers", wrong, &[] as &[String]);
}

fn a_frame_alone_stays_within_a_wrapper_and_scrolls(browser: &Browser) {
    // WebKit 2.50 takes a ratio for no height that a bare frame in it could keep to.
    let in_ratio = browser.engine == Engine::Webkit;
    for (pasted, skipped) in [("{snippet}", false), ("{plain}", in_ratio)] {
        let _host = Host::open(browser, filled(WRAPPERS, pasted));
        if skipped {
            browser.read::<()>("for (const id of ['ratio', 'ratio-cut']) document.getElementById(id).remove()", &[]);
        }
        fits_in_each(browser);
    }
}

/// Asserts that wrappers grow around a frame that is pasted into them.
#[track_caller]
fn grows(browser: &Browser, pasted: &str) {
    let host = Host::open(browser, filled(&format!("{WRAPPERS}<script src=\"/embed.js\"></script>"), pasted));
    browser.read::<()>("for (const it of document.querySelectorAll('iframe')) it.loading = 'eager'", &[]);
    for wrapped in ["wordpress", "bootstrap", "video", "ratio", "ratio-cut", "height", "height-cut", "flex"] {
        let frame = format!("#{wrapped} iframe");
        host.shows(&frame);
        host.fits(&frame);
    }
    fits_in_each(browser);
    host.shows("#video iframe");
    host.follows("#video iframe");
    fits_in_each(browser);
}

fn the_script_makes_a_wrapper_as_high_as_the_graphic(browser: &Browser) {
    grows(browser, "{snippet}");
}

fn the_script_makes_a_wrapper_of_a_bare_frame_as_high_as_the_graphic(browser: &Browser) {
    grows(browser, r#"<iframe src="{graphic}" width="640" height="4210" data-force-status></iframe>"#);
}

fn what_scrolls_and_what_is_closed_is_left_as_it_is(browser: &Browser) {
    let host = Host::open(browser, LEFT);
    host.shows("#open iframe");
    host.fits("#open iframe");
    let height = |id: &str| browser.read::<u32>("return document.getElementById(arguments[0]).clientHeight", &[id]);
    assert_eq!((height("scrolls"), height("closed"), height("closes")), (450, 0, 300));
    let [card, ..] = CHANGES;
    browser.within("#open iframe", || browser.click(card));
    host.fits("#open iframe");
}
