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

/// How strongly each part shows, in the picture and in words.
fn strengths(page: &Page<'_>, card: &str, parts: usize) -> Vec<(f64, f64)> {
    let strength = |selector: String| {
        let script = "return Number(getComputedStyle(document.querySelector(arguments[0])).opacity)";
        page.read::<f64>(script, &[&selector])
    };
    (0..parts).map(|part| (strength(drawn(card, part)), strength(line(card, part)))).collect()
}

fn all_are_lit(page: &Page<'_>, card: &str, parts: usize) {
    page.comes(format_args!("the light of {card}"), || strengths(page, card, parts), &vec![(1.0, 1.0); parts]);
}

fn only_is_lit(page: &Page<'_>, card: &str, parts: usize, lit: usize) {
    let fits = |(part, (picture, words)): (usize, (f64, f64))| match part == lit {
        true => picture == 1.0 && words == 1.0,
        false => picture < 0.9 && words < 0.9,
    };
    let only = || strengths(page, card, parts).into_iter().enumerate().all(fits);
    page.until(format_args!("only part {lit} of {card} is lit"), only);
}
