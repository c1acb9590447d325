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

scenarios!(Plain on [Chromium]: the_snippet_knows_the_height_at_every_width);

fn the_snippet_knows_the_height_at_every_width(browser: &Browser) {
    let frame = Frame::new(browser);
    frame.load(1000, 30_000, "");
    let widths = [WIDTHS.start(), WIDTHS.end()].map(u32::to_string);
    let heights: Vec<(u32, u32)> =
        browser.read(include_str!("../../scripts/heights.js"), &[widths[0].as_str(), widths[1].as_str()]);
    let mut table = String::new();
    for (width, height) in heights {
        writeln!(table, "{width} {height}").expect("a text takes it");
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/edition.heights.txt");
    let name = file.file_name().expect("a file has a name").to_string_lossy();
    Accepted::default().compare_file(&file, &name, &table);
}
