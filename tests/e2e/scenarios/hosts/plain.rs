//! Hosts with no script at all: the snippet alone keeps the right room free.

use site::Edition;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::engine::Engine;
use crate::fonts::Fonts;
use crate::host::{Fixture, Host};
use crate::picture::Picture;
use crate::scenarios::hosts::CHANGES;

scenarios!(Plain:
    the_snippet_alone_keeps_enough_room_at_every_width_in_all_fonts,
    without_a_script_nothing_moves_and_the_frame_scrolls_what_is_opened,
    a_frame_without_its_style_has_the_height_of_its_attribute,
    a_frame_alone_has_a_ground_of_its_own_in_the_colours_that_are_chosen,
);

const ALONE: Fixture = Fixture::new(&[("", r#"<div id="column">{snippet}</div>"#)]);
const PLAIN: Fixture = Fixture::new(&[("", "{plain}")]);
/// The background is of a colour that the graphic does not have.
const COLOURED: Fixture = Fixture::new(&[(
    "",
    r#"<style>#auto, #dark { background: rgb(250, 240, 200) } iframe { border: 0 }</style>
    <div id="auto"><iframe src="{graphic}" width="700" height="300"></iframe></div>
    <div id="dark"><iframe src="{graphic}?theme=dark" width="700" height="300"></iframe></div>"#,
)]);
/// Widths of columns, those just before and after the graphic changes its columns among them.
const WIDTHS: [u32; 12] = [280, 320, 343, 375, 460, 575, 576, 640, 720, 895, 896, 1200];
/// Of them those of frames on phones.
const PHONES: [u32; 2] = [320, 375];
/// How much more room than the greatest height of all fonts may be kept free, as a share of it.
const MOST: f64 = 0.05;

fn the_snippet_alone_keeps_enough_room_at_every_width_in_all_fonts(browser: &Browser) {
    browser.resize(1300, 900);
    let edition = Edition::read(&Edition::file()).expect("the edition is valid");
    let heights = edition.heights(&edition.data);
    let host = Host::open(browser, ALONE);
    host.lives("iframe");
    let mut wrong = Vec::new();
    // WebKit takes no font of the system in another size.
    let given = |fonts: &Fonts| fonts.size == 100 || browser.engine != Engine::Webkit;
    for fonts in Fonts::ALL.into_iter().filter(given) {
        host.browser.within("iframe", || browser.set_fonts(fonts));
        for width in WIDTHS {
            widen(&host, width);
            let (given, needed) = (host.given("iframe"), host.needed("iframe"));
            let spread = heights.spread(width).expect("the default edition is measured");
            let greatest = f64::from(needed + spread);
            if given < needed || f64::from(given) > greatest * (1.0 + MOST) {
                wrong.push(format!(
                    "{width} px wide, {fonts}: {given} px for {needed}, of which fonts differ by {spread}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {wrong:#?}", browser.engine);
}

/// How much more room than needed the snippet alone keeps free on phones, by the width of the frame and the fonts.
pub fn gaps(browser: &Browser) -> Vec<(u32, Fonts, u32)> {
    browser.resize(1300, 900);
    let host = Host::open(browser, ALONE);
    host.lives("iframe");
    let mut gaps = Vec::new();
    for fonts in [Fonts::ANDROID, Fonts::APPLE] {
        host.browser.within("iframe", || browser.set_fonts(fonts));
        for width in PHONES {
            widen(&host, width);
            gaps.push((width, fonts, host.given("iframe").saturating_sub(host.needed("iframe"))));
        }
    }
    gaps
}

/// Makes the column of the frame this wide.
#[track_caller]
fn widen(host: &Host<'_>, width: u32) {
    let script = "document.getElementById('column').style.width = `${arguments[0]}px`";
    host.browser.read::<()>(script, &[&width.to_string()]);
    host.browser
        .until(format_args!("the frame is {width} px wide"), || host.inside::<u32>("iframe", "innerWidth") == width);
}

fn without_a_script_nothing_moves_and_the_frame_scrolls_what_is_opened(browser: &Browser) {
    let host = Host::open(browser, ALONE);
    host.lives("iframe");
    let before = host.given("iframe");
    let [card, ..] = CHANGES;
    browser.within("iframe", || browser.click(card));
    browser.until("the card is open", || host.needed("iframe") > before);
    assert_eq!((host.given("iframe"), host.shift()), (before, 0.0));
    let end: i32 = host.inside(
        "iframe",
        "(scrollTo(0, 1e6), Math.ceil(document.getElementById('force-status').getBoundingClientRect().bottom) - innerHeight)",
    );
    assert!((0..=1).contains(&end), "the end of the graphic is {end} px below the end of the frame");
    host.hears_heights();
    host.keeps_to_itself("iframe");
}

fn a_frame_without_its_style_has_the_height_of_its_attribute(browser: &Browser) {
    let host = Host::open(browser, PLAIN);
    host.lives("iframe");
    let given = host.given("iframe");
    browser.read::<()>("document.querySelector('iframe').removeAttribute('style')", &[]);
    assert_eq!(host.given("iframe"), given);
    let attribute: String = browser.read("return document.querySelector('iframe').height", &[]);
    assert_eq!(given.to_string(), attribute);
}

fn a_frame_alone_has_a_ground_of_its_own_in_the_colours_that_are_chosen(browser: &Browser) {
    let host = Host::open(browser, COLOURED);
    // The corner of the graphic is empty.
    // From a picture of the whole body: WebKit's driver gives one of a frame alone, or of what is around it, in black.
    let corner = |element: &str| {
        let picture = Picture::read(&browser.picture("body")).expect("a picture");
        let script = "const [one, body] = [arguments[0], 'body'].map((it) => document.querySelector(it).getBoundingClientRect());
            return [one.left - body.left + 3, one.top - body.top + 3].map(Math.round)";
        let (column, row) = browser.read(script, &[element]);
        picture.pixel(column, row)
    };
    // What is behind a frame it cannot know: its own background keeps it readable on any page.
    for (element, background) in [("#auto", [255, 255, 255]), ("#dark", [18, 24, 30])] {
        host.lives(&format!("{element} iframe"));
        browser.comes(format_args!("the background of {element}"), || corner(element), &background);
    }
    browser.within("#dark iframe", || {
        browser.read::<()>("document.querySelector('.fs-choose-light').checked = true", &[]);
    });
    browser.comes("the background that the reader chose", || corner("#dark"), &[255, 255, 255]);
}
