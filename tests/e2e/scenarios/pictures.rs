//! Pictures of the page in every engine, at the widths of telephones, tablets and desks, for people to look at.
//!
//! The page is shown in a frame, as newsrooms embed it: a frame is as narrow as it is told to be, where windows are not,
//! and as high as the page, so that the picture holds all of it.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use crate::browser::Browser;
use crate::site::Site;
use crate::variant::Variant;

/// The widths of the pictures.
const WIDTHS: [u32; 3] = [320, 768, 1280];
/// The narrowest frame that the graphic answers to.
const NARROWEST: u32 = 280;
/// No engine's window is wider than this when it has to be as narrow as it can.
const NARROWEST_WINDOW: u32 = 500;
/// No picture of the page is smaller, in bytes. One that is not painted yet packs into next to nothing.
const SMALLEST_PICTURE: usize = 100_000;

/// Light pages.
pub mod light {
    use super::{Browser, NARROWEST, WIDTHS, embed, misfit, take};
    use crate::bench::scenarios;

    scenarios!(Plain:
        the_page_is_pictured_light,
        the_page_never_scrolls_sideways,
    );

    fn the_page_is_pictured_light(browser: &Browser) {
        take(browser, "light");
    }

    fn the_page_never_scrolls_sideways(browser: &Browser) {
        let _site = embed(browser);
        let all_open = "#view=force&open=referrals,last-six-months,investigations,answered,plans&find=Yorkshire";
        let widths = [NARROWEST].into_iter().chain(WIDTHS);
        let frames = widths.flat_map(|width| [(width, ""), (width, all_open)]);
        let misfits: Vec<_> = frames.filter_map(|(width, fragment)| misfit(browser, width, fragment)).collect();
        assert!(misfits.is_empty(), "the page is wider than its frame: {misfits:#?}");
    }
}

/// Dark pages.
pub mod dark {
    use super::{Browser, take};
    use crate::bench::scenarios;

    scenarios!(Dark: the_page_is_pictured_dark);

    fn the_page_is_pictured_dark(browser: &Browser) {
        take(browser, "dark");
    }
}

/// Takes a picture at each width.
fn take(browser: &Browser, scheme: &str) {
    let _site = embed(browser);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).expect("the folder for pictures can be made");
    for width in WIDTHS {
        let height = frame(browser, width, "");
        let preferred: bool = look(browser, &format!("matchMedia('(prefers-color-scheme: {scheme})').matches"));
        assert!(preferred, "{} does not prefer {scheme} pages", browser.engine);
        let ground = "getComputedStyle(document.getElementById('force-status')).backgroundColor.match(/\\d+/g)";
        let ground: Vec<String> = browser.read(&framed(ground), &[]);
        let bright = ground.iter().filter_map(|part| part.parse::<u32>().ok()).take(3).sum::<u32>() > 3 * 128;
        assert_eq!(bright, scheme == "light", "the ground is {ground:?}");
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

/// A picture of the frame once it is painted: the same twice, and not empty.
fn painted(browser: &Browser) -> Vec<u8> {
    let last = RefCell::new(Vec::new());
    browser.until("the frame is painted", || {
        let before = last.replace(browser.picture("iframe"));
        before.len() > SMALLEST_PICTURE && before == *last.borrow()
    });
    last.into_inner()
}

/// Opens a page that embeds the graphic.
fn embed(browser: &Browser) -> Site {
    let site = Site::new(Variant::AsBuilt);
    browser.go(&format!("{}__frame.html", site.address));
    site
}

/// Shows the graphic in a frame of this width, and gives the frame the height of its page.
fn frame(browser: &Browser, width: u32, fragment: &str) -> u32 {
    let shape = "const frame = document.querySelector('iframe');
        frame.style.width = arguments[0] + 'px';
        frame.style.height = arguments[1] + 'px';
        if (arguments[2] !== null) frame.src = './?' + arguments[0] + arguments[2];";
    let shape = |height: u32, fragment: &str| {
        let script = shape.replace("arguments[2] !== null", if fragment == "stay" { "false" } else { "true" });
        browser.read::<()>(&script, &[&width.to_string(), &height.to_string(), fragment]);
    };
    shape(900, fragment);
    browser.until("the framed page lives", || {
        look(browser, &format!("location.search === '?{width}' && location.hash === '{fragment}'"))
            && look(browser, "document.getElementById('force-status')?.dataset.script === 'live'")
    });
    let height = || browser.read::<u32>(&framed("document.documentElement.scrollHeight"), &[]);
    shape(height(), "stay");
    browser.until("the frame is as high as its page", || {
        let high = height();
        shape(high, "stay");
        look(browser, "innerHeight === document.documentElement.scrollHeight")
    });
    height()
}

/// What makes the page, with all that it can open, need more width than a frame of this width has.
fn misfit(browser: &Browser, width: u32, fragment: &str) -> Option<String> {
    frame(browser, width, fragment);
    browser.read::<()>(&framed("document.querySelectorAll('details').forEach((one) => { one.open = true })"), &[]);
    // High enough for everything, so that no bar for scrolling down takes from the width.
    browser.read::<()>("document.querySelector('iframe').style.height = '30000px'", &[]);
    let widths = framed("[innerWidth, document.documentElement.scrollWidth, document.documentElement.clientWidth]");
    let (inner, needed, there): (u32, u32, u32) = browser.read(&widths, &[]);
    assert_eq!(inner, width);
    (needed > there).then(|| format!("{needed} px where there are {there}, {fragment}"))
}

/// What an expression gives inside the frame.
fn framed(expression: &str) -> String {
    format!("return document.querySelector('iframe').contentWindow.eval({})", serde_json::json!(expression))
}

fn look(browser: &Browser, expression: &str) -> bool {
    browser.read::<Option<bool>>(&framed(expression), &[]).unwrap_or_default()
}

/// The width and height of a PNG, from its first chunk.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "the picture is a PNG");
    let number = |at: usize| u32::from_be_bytes(std::array::from_fn(|place| png[at + place]));
    (number(16), number(20))
}
