//! The embed codes of parts, as they are pasted: each frame is as high as its part.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::{Fixture, Host, published};

scenarios!(Plain: the_frame_of_each_part_is_as_high_as_the_part);

/// The parts that have an embed code of their own, as its files name them.
const PARTS: [&str; 7] =
    ["cards", "grid", "card-referrals", "card-last-six-months", "card-investigations", "card-answered", "card-plans"];
/// Widths of columns, in pixels: a phone's and an article's.
const WIDTHS: [u32; 2] = [343, 640];
/// How much higher than its part a frame may be without the script, in pixels.
const GAP: u32 = 40;

fn the_frame_of_each_part_is_as_high_as_the_part(browser: &Browser) {
    for part in PARTS {
        let code = published(&format!("embed.{part}.txt")).replace("https://…/", "{graphic}");
        let (frame, _) = code.split_once("<script").expect("the code has a frame and a script");
        for width in WIDTHS {
            let host = open(browser, width, frame);
            let (given, needed) = (host.given("iframe"), host.needed("iframe"));
            assert!(
                (needed..=needed + GAP).contains(&given),
                "{part} in {width} px: the frame has {given} px, and {needed} are needed"
            );
            open(browser, width, &code).fits("iframe");
        }
    }
}

/// Whether the graphic in a frame is laid out.
const HAS_HEIGHT: &str =
    "(document.getElementById('force-status')?.clientHeight ?? 0) > 40 && document.readyState === 'complete'";

/// Opens a page with a column of this width in which a code is pasted.
fn open<'a>(browser: &'a Browser, width: u32, code: &str) -> Host<'a> {
    let page: &'static str = format!("<div style=\"width:{width}px\">{code}</div>").leak();
    let host = Host::open(browser, Fixture::new(vec![("", page)].leak()));
    browser.until("the graphic in the frame has a height", || {
        // Firefox answers null while a frame loads.
        host.inside::<Option<bool>>("iframe", HAS_HEIGHT).unwrap_or_default()
    });
    host
}
