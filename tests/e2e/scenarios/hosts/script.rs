//! Hosts with the project's own script.

use serde_json::json;

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::host::{Fixture, Host};
use crate::scenarios::hosts::serves;
use crate::variant::Variant;

scenarios!(Plain:
    the_script_gives_the_frame_its_height,
    a_narrow_column_gets_the_height_without_moving_the_page,
    a_host_of_the_same_site_gives_the_frame_its_height,
    a_page_from_right_to_left_gives_the_frame_its_height,
    a_page_with_a_small_root_font_gives_the_frame_its_height,
    a_page_with_a_large_root_font_gives_the_frame_its_height,
    without_the_wasm_the_height_is_told,
    without_an_observer_the_height_is_told,
    each_frame_gets_its_own_height_whenever_it_comes,
    a_frame_that_was_there_before_the_script_gets_its_height,
    an_application_adds_and_removes_frames_without_end,
);

const SCRIPT: Fixture = Fixture::new(&[("", r#"{snippet}<script src="/embed.js"></script>"#)]);
const NARROW: Fixture =
    Fixture::new(&[("", r#"<div style="width: 343px">{snippet}</div><script src="/embed.js"></script>"#)]);
const LATE: Fixture = Fixture::new(&[("", "{snippet}")]);
const SEVERAL: Fixture = Fixture::new(&[("", include_str!("../../hosts/several.html"))]);
const APPLICATION: Fixture = Fixture::new(&[("", r#"<div id="view"></div><script src="/embed.js"></script>"#)]);

fn the_script_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, SCRIPT);
}

fn a_narrow_column_gets_the_height_without_moving_the_page(browser: &Browser) {
    serves(browser, NARROW);
}

fn a_host_of_the_same_site_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, Fixture { name: "127.0.0.1", ..SCRIPT });
}

fn a_page_from_right_to_left_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, Fixture { root: "dir=\"rtl\"", ..SCRIPT });
}

fn a_page_with_a_small_root_font_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, Fixture { root: "style=\"font-size: 10px\"", ..SCRIPT });
}

fn a_page_with_a_large_root_font_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, Fixture { root: "style=\"font-size: 24px\"", ..SCRIPT });
}

fn without_the_wasm_the_height_is_told(browser: &Browser) {
    serves(browser, Fixture { variant: Variant::WasmMissing, ..SCRIPT });
}

fn without_an_observer_the_height_is_told(browser: &Browser) {
    serves(browser, Fixture { variant: Variant::WithoutObserver, ..SCRIPT });
}

fn each_frame_gets_its_own_height_whenever_it_comes(browser: &Browser) {
    let host = Host::open(browser, SEVERAL);
    for frame in ["#first", "#narrow"] {
        host.shows(frame);
        host.lives(frame);
        host.fits(frame);
    }
    assert!(host.given("#narrow") > host.given("#first"));
    // One that comes later, and one that moves to another place, where it loads anew.
    let added =
        "document.getElementById('narrow').insertAdjacentHTML('afterend', document.getElementById('later').innerHTML)";
    browser.read::<()>(added, &[]);
    browser.read::<()>("document.body.prepend(document.getElementById('first'))", &[]);
    for frame in ["#added", "#first"] {
        host.shows(frame);
        host.lives(frame);
        host.fits(frame);
    }
    host.follows("#first");
    let foreign =
        |part: &str| browser.read::<String>(&format!("return document.getElementById('foreign').{part}"), &[]);
    assert_eq!(foreign("style.cssText"), "", "a frame of something else is left alone");
    assert_eq!(foreign("clientHeight.toString()"), "150");
}

fn a_frame_that_was_there_before_the_script_gets_its_height(browser: &Browser) {
    let host = Host::open(browser, LATE);
    host.lives("iframe");
    let load = "document.head.append(Object.assign(document.createElement('script'), { src: '/embed.js' }))";
    browser.read::<()>(load, &[]);
    host.fits("iframe");
    // Once more, as when two articles stand in one page.
    browser.read::<()>(load, &[]);
    host.follows("iframe");
    host.keeps_still("iframe");
}

fn an_application_adds_and_removes_frames_without_end(browser: &Browser) {
    let host = Host::open(browser, APPLICATION);
    let script = include_str!("../../hosts/application.js");
    let (sized, listeners): (u32, u32) = browser.answer_to(script, &[json!(host.graphic.address)]);
    assert_eq!((sized, listeners), (50, 0), "frames that got a height, listeners that were added for them");
    let left: (u32, u32) = browser.read("return [document.querySelectorAll('iframe').length, frames.length]", &[]);
    assert_eq!(left, (0, 0));
}
