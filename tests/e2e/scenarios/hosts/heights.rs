//! The heights of the graphic at every width, from which the snippet's own are computed.
//!
//! Type is pinned to a wide font that the tests install, so that other machines measure the same and most readers' fonts
//! need a little less. `FORCE_STATUS_ACCEPT=1` accepts what is found; the next build then computes from it.

use std::fmt::Write as _;
use std::path::Path;

use force_status::snippet::WIDTHS;

use crate::accepted::Accepted;
use crate::bench::scenarios;
use crate::browser::Browser;
use crate::frame::Frame;

scenarios!(Plain on [Chromium]: the_snippet_knows_the_height_at_every_width_and_in_each_language);

/// The pages of the default edition, and the tables of their heights.
const PAGES: [(&str, &str); 2] = [("", "edition.heights.txt"), ("cy.html", "edition.cy.heights.txt")];

fn the_snippet_knows_the_height_at_every_width_and_in_each_language(browser: &Browser) {
    let mut accepted = Accepted::default();
    for (page, table) in PAGES {
        let frame = Frame::new(browser);
        frame.load_page(page, 1000, 30_000, "");
        let widths = [WIDTHS.start(), WIDTHS.end()].map(u32::to_string);
        let heights: Vec<(u32, u32)> =
            browser.read(include_str!("../../scripts/heights.js"), &[widths[0].as_str(), widths[1].as_str()]);
        let mut lines = String::new();
        for (width, height) in heights {
            writeln!(lines, "{width} {height}").expect("a text takes it");
        }
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static").join(table);
        accepted.compare_file(&file, table, &lines);
    }
}
