//! How much the graphic asks of a page and of its readers, beside what it may: one table, printed, and held.

use std::path::PathBuf;

use edition::Dataset;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::config::required;
use crate::fonts::Fonts;
use crate::frame::Frame;
use crate::page::Page;
use crate::scenarios::hosts::plain::gaps;
use testkit::formula::Counts;

scenarios!(Plain on [Chromium]: the_graphic_keeps_within_its_budgets);

/// The height that the graphic may have in a frame of a width, in px.
const HEIGHTS: [(u32, usize); 4] = [(320, 2050), (375, 1900), (640, 1350), (1000, 1200)];
/// The room that the snippet without the script for hosts keeps free on a phone beyond what is needed, in px.
const GAP: usize = 40;
/// The words that are seen before anything is opened.
const WORDS: usize = 330;
/// What Tab stops at before anything is opened.
const STOPS: usize = 14;
/// The elements of the page.
const ELEMENTS: usize = 900;
/// The words that a screen reader is given when a unit is found.
const ANNOUNCED: usize = 15;
/// The bytes of the page as it is sent, packed by brotli.
const BYTES: usize = 14_000;
/// The age, in years, at which the standfirst can be read.
const READING_AGE: usize = 12;

/// A line of the table: what is measured, and how much it is and may be.
struct Line {
    what: String,
    measured: usize,
    budget: usize,
}

fn the_graphic_keeps_within_its_budgets(browser: &Browser) {
    let mut lines = in_a_frame(browser);
    lines.extend(gaps(browser).into_iter().map(|(width, fonts, gap)| Line {
        what: format!("gap at {width:>7} px, {fonts}"),
        measured: gap as usize,
        budget: GAP,
    }));
    let line = |what: &str, measured: usize, budget: usize| Line { what: what.to_owned(), measured, budget };
    lines.push(line("announced words", announced(browser), ANNOUNCED));
    let file = PathBuf::from(required("FORCE_STATUS_DIST")).join("index.html.br");
    let bytes = std::fs::metadata(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())).len();
    lines.push(line("bytes of the page, brotli", bytes as usize, BYTES));
    lines.push(line("reading age of the standfirst", reading_age(), READING_AGE));

    let mut table = format!("{:<36}{:>10}{:>10}\n", "", "measured", "budget");
    for Line { what, measured, budget } in &lines {
        let mark = if measured > budget { "  too much" } else { "" };
        table += &format!("{what:<36}{measured:>10}{budget:>10}{mark}\n");
    }
    println!("{table}");
    assert!(lines.iter().all(|line| line.measured <= line.budget), "the graphic is over its budgets:\n{table}");
}

/// What is measured of the page as it comes, in a frame of each width.
fn in_a_frame(browser: &Browser) -> Vec<Line> {
    let frame = Frame::new(browser);
    let mut lines = Vec::new();
    let [mut words, mut stops, mut elements] = [0; 3];
    for (width, budget) in HEIGHTS {
        // High enough to need no scroll bar, which would take from the width.
        frame.load(width, 30_000, "");
        for fonts in Fonts::ALL.into_iter().chain([Fonts::INTER]) {
            frame.set_fonts(fonts);
            let height =
                frame.read("Math.ceil(document.getElementById('force-status').getBoundingClientRect().height)");
            lines.push(Line { what: format!("height at {width:>4} px, {fonts}"), measured: height, budget });
        }
        let seen: (Vec<String>, Vec<String>, usize) = frame.within("iframe", || {
            (
                browser.read(include_str!("../scripts/visible-words.js"), &[]),
                browser.read(include_str!("../scripts/tab-stops.js"), &[]),
                browser.read("return document.querySelectorAll('*').length", &[]),
            )
        });
        words = words.max(seen.0.len());
        stops = stops.max(seen.1.len());
        elements = elements.max(seen.2);
    }
    let most = [("visible words", words, WORDS), ("tab stops", stops, STOPS), ("elements", elements, ELEMENTS)];
    lines.extend(most.map(|(what, measured, budget)| Line { what: what.to_owned(), measured, budget }));
    lines
}

/// How many words the status line says of a place that is looked up.
fn announced(browser: &Browser) -> usize {
    let page = Page::live(browser, "");
    page.find("Leeds");
    page.says_in_status(&["West Yorkshire Police"]);
    page.status_message().split_whitespace().count()
}

/// In whole years, rounded up.
fn reading_age() -> usize {
    let file =
        serde_json::from_str(include_str!("../../../static/edition.json")).expect("the edition has the right shape");
    let edition = Dataset::check(&file).expect("the edition keeps every rule");
    Counts::of(&edition.edition().standfirst).reading_age().ceil() as usize
}
