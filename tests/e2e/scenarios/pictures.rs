//! Pictures of the page in every engine, at the widths of telephones, tablets and desks, for people to look at.
//!
//! The page is shown in a frame that is as high as the page, so that the picture holds all of it.

use std::cell::RefCell;
use std::fs;

use crate::browser::Browser;
use crate::frame::Frame;

/// The widths of the pictures.
const WIDTHS: [u32; 3] = [320, 768, 1280];
/// No engine's window is wider than this when it has to be as narrow as it can.
const NARROWEST_WINDOW: u32 = 500;
/// No picture of the page is smaller, in bytes. One that is not painted yet packs into next to nothing.
const SMALLEST_PICTURE: usize = 100_000;

/// Light pages.
pub mod light {
    use super::{Browser, take};
    use crate::browser_pool::scenarios;

    scenarios!(Plain: the_page_is_pictured_light);

    fn the_page_is_pictured_light(browser: &Browser) {
        take(browser, "light");
    }
}

/// Dark pages.
pub mod dark {
    use super::{Browser, take};
    use crate::browser_pool::scenarios;

    scenarios!(Dark: the_page_is_pictured_dark);

    fn the_page_is_pictured_dark(browser: &Browser) {
        take(browser, "dark");
    }
}

/// Takes a picture at each width.
fn take(browser: &Browser, scheme: &str) {
    let frame = Frame::new(browser);
    let folder = testkit::project().join("target/screenshots");
    fs::create_dir_all(&folder).expect("the folder for pictures can be made");
    for width in WIDTHS {
        let height = whole(&frame, width);
        let preferred: bool = frame.read(&format!("matchMedia('(prefers-color-scheme: {scheme})').matches"));
        assert!(preferred, "{} does not prefer {scheme} pages", browser.engine);
        let ink = "getComputedStyle(document.getElementById('force-status')).color.match(/\\d+/g)";
        let ink: Vec<String> = frame.read(ink);
        let bright = ink.iter().filter_map(|part| part.parse::<u32>().ok()).take(3).sum::<u32>() > 3 * 128;
        assert_eq!(bright, scheme == "dark", "the ink is {ink:?}");
        // Exactly as high as the frame: WebKit's picture of a frame lacks as many rows as the window has more.
        let bars: u32 = browser.read("return outerHeight - innerHeight", &[]);
        browser.resize(width.max(NARROWEST_WINDOW), height + bars);
        let shown = || browser.read::<(u32, u32)>("return [innerWidth, innerHeight]", &[]);
        browser.until("the window holds the frame", || shown().0 >= width && shown().1 == height);
        let picture = painted(browser);
        assert_eq!(size(&picture), (width, height), "the size of the picture");
        let file = folder.join(format!("{}-{width}-{scheme}.png", browser.engine));
        fs::write(&file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

/// Shows the whole page in a frame of this width, and tells its height.
fn whole(frame: &Frame<'_>, width: u32) -> u32 {
    frame.load(width, 900, "");
    let height = || frame.read::<u32>("document.documentElement.scrollHeight");
    frame.until("the frame is as high as its page", || {
        frame.resize(width, height());
        frame.holds("innerHeight === document.documentElement.scrollHeight")
    });
    height()
}

/// A picture of the frame once it is painted: the same twice, and not empty.
fn painted(browser: &Browser) -> Vec<u8> {
    let last = RefCell::new(Vec::new());
    browser.until("the frame is painted", || {
        let before = last.replace(browser.picture("iframe"));
        before.len() > SMALLEST_PICTURE && before == *last.borrow()
    });
    last.into_inner()
}

/// The width and height of a PNG, from its first chunk.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "the picture is a PNG");
    let number = |at: usize| u32::from_be_bytes(std::array::from_fn(|place| png[at + place]));
    (number(16), number(20))
}
