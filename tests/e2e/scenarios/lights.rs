//! The parts of a card and its picture light up together.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::Page;

scenarios!(Plain:
    a_part_that_is_pointed_at_lights_up_in_the_picture,
    a_part_that_is_ticked_stays_lit,
    tapping_the_picture_ticks_its_part,
);

/// The cards with parts, and how many.
const CARDS: [(&str, usize); 3] = [("referrals", 3), ("investigations", 2), ("plans", 2)];

fn a_part_that_is_pointed_at_lights_up_in_the_picture(browser: &Browser) {
    let page = Page::live(browser, "");
    for (card, parts) in CARDS {
        away(&page);
        all_are_lit(&page, card, parts);
        for part in 0..parts {
            page.point_at(&line(card, part));
            only_is_lit(&page, card, parts, part);
        }
    }
    // The other way round: the picture lights up the words.
    page.point_at(&drawn("referrals", 1));
    only_is_lit(&page, "referrals", 3, 1);
}

fn a_part_that_is_ticked_stays_lit(browser: &Browser) {
    let page = Page::live(browser, "");
    for (card, parts) in CARDS {
        page.click(&format!("{} label", line(card, 0)));
        away(&page);
        assert!(is_ticked(&page, card, 0));
        only_is_lit(&page, card, parts, 0);
        page.click(&format!("{} label", line(card, 0)));
        away(&page);
        all_are_lit(&page, card, parts);
    }
}

fn tapping_the_picture_ticks_its_part(browser: &Browser) {
    let page = Page::live(browser, "");
    for (card, parts) in CARDS {
        let last = parts - 1;
        page.point_at(&drawn(card, last));
        page.press();
        page.until(format_args!("part {last} of {card} is ticked"), || is_ticked(&page, card, last));
        away(&page);
        only_is_lit(&page, card, parts, last);
        page.point_at(&drawn(card, last));
        page.press();
        page.until(format_args!("part {last} of {card} is no longer ticked"), || !is_ticked(&page, card, last));
    }
}

/// A part in words.
fn line(card: &str, part: usize) -> String {
    format!("#fs-card-{card} li[data-part='{part}']")
}

/// A part in the picture.
fn drawn(card: &str, part: usize) -> String {
    format!("#fs-card-{card} .fs-picture [data-part='{part}']")
}

/// Points and presses where nothing lights up, so that neither pointer nor focus is on a part.
fn away(page: &Page<'_>) {
    page.point_at("#fs-title");
    page.press();
}

fn is_ticked(page: &Page<'_>, card: &str, part: usize) -> bool {
    page.read("return document.querySelector(arguments[0]).checked", &[&format!("{} input", line(card, part))])
}

/// How each part shows: how opaque it is in the picture, and whether its words have the colour of all text.
fn lights(page: &Page<'_>, card: &str, parts: usize) -> Vec<(f64, bool)> {
    let script = "const style = (selector) => getComputedStyle(document.querySelector(selector));
        return [Number(style(arguments[0]).opacity), style(arguments[1]).color === style('#fs-title').color]";
    (0..parts).map(|part| page.read(script, &[&drawn(card, part), &line(card, part)])).collect()
}

fn all_are_lit(page: &Page<'_>, card: &str, parts: usize) {
    page.comes(format_args!("the light of {card}"), || lights(page, card, parts), &vec![(1.0, true); parts]);
}

/// The others step back, and stay legible.
fn only_is_lit(page: &Page<'_>, card: &str, parts: usize, lit: usize) {
    let expected: Vec<(f64, bool)> =
        (0..parts).map(|part| if part == lit { (1.0, true) } else { (0.75, false) }).collect();
    page.comes(format_args!("the light of {card}"), || lights(page, card, parts), &expected);
}
