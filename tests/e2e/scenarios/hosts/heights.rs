//! The heights of the graphic at every width in the fonts that readers have, from which the snippet's own are computed.
//!
//! `UPDATE_SNAPSHOTS=1` writes what is measured; the next build then computes from it.

use std::fmt::Write as _;

use force_status::embed_code::WIDTHS;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::fonts::Fonts;
use crate::frame::Frame;
use crate::snapshots::Snapshots;

scenarios!(Plain on [Chromium]: the_snippet_knows_the_height_at_every_width_in_all_fonts_and_in_each_language);

/// What of the default edition has a height that is kept free.
struct Framed {
    /// The page, by its name in the folder.
    page: &'static str,
    /// What its address asks for, without the `?`.
    query: &'static str,
    /// The file of its heights, in `static`.
    table: &'static str,
}

const FRAMED: [Framed; 9] = [
    Framed { page: "", query: "", table: "edition.heights.txt" },
    Framed { page: "cy.html", query: "", table: "edition.cy.heights.txt" },
    Framed { page: "", query: "show=cards", table: "edition.cards.heights.txt" },
    Framed { page: "", query: "show=grid", table: "edition.grid.heights.txt" },
    Framed { page: "", query: "show=referrals", table: "edition.card-referrals.heights.txt" },
    Framed { page: "", query: "show=last-six-months", table: "edition.card-last-six-months.heights.txt" },
    Framed { page: "", query: "show=investigations", table: "edition.card-investigations.heights.txt" },
    Framed { page: "", query: "show=answered", table: "edition.card-answered.heights.txt" },
    Framed { page: "", query: "show=plans", table: "edition.card-plans.heights.txt" },
];

fn the_snippet_knows_the_height_at_every_width_in_all_fonts_and_in_each_language(browser: &Browser) {
    let mut snapshots = Snapshots::default();
    for Framed { page, query, table } in FRAMED {
        let frame = Frame::new(browser);
        frame.load_page(page, query, (1000, 30_000), "");
        let heights = Fonts::ALL.map(|fonts| heights(&frame, fonts));
        let file = testkit::project().join("static").join(table);
        snapshots.compare_file(&file, table, &lines(&heights));
    }
}

/// The height at each of [`WIDTHS`].
fn heights(frame: &Frame<'_>, fonts: Fonts) -> Vec<u32> {
    frame.set_fonts(fonts);
    let [first, last] = [WIDTHS.start(), WIDTHS.end()].map(u32::to_string);
    Browser::read(frame, include_str!("../../scripts/heights.js"), &[&first, &last])
}

/// The table: in a line a width, the greatest height and how much less the least is, wherever one of the two changes.
fn lines(heights: &[Vec<u32>]) -> String {
    let mut lines = String::new();
    let mut before = None;
    for (place, width) in WIDTHS.enumerate() {
        let at_width = || heights.iter().map(|heights| heights[place]);
        let (least, greatest) = (at_width().min().unwrap_or_default(), at_width().max().unwrap_or_default());
        if before.replace((least, greatest)) != Some((least, greatest)) {
            writeln!(lines, "{width} {greatest} {}", greatest - least).expect("a text takes it");
        }
    }
    lines
}
