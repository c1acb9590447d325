//! The page on paper: two sheets of A4 that say everything, and nothing to press; and as a frame in an article, which keeps
//! what its reader has opened and names its address.
//!
//! Printed to PDF by the browser's driver; WebKitGTK's has no command for it. The pages are left as pictures in
//! `target/screenshots`, for people to look at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::engine::Engine;
use crate::host::{Fixture, Host};
use crate::page::{Page, plain};
use crate::scenarios::facts::{LINKS, SAID};
use crate::server_fault::ServerFault;

scenarios!(Plain on [Chromium, Firefox]:
    paper_says_everything_on_two_sheets_and_offers_nothing_to_press,
    paper_in_welsh_says_everything_on_two_sheets,
    paper_is_the_same_whatever_is_chosen_on_screen,
    after_printing_the_screen_is_as_before,
    a_frame_on_paper_keeps_its_details_as_they_are_and_names_its_address,
);

/// Readers without scripts.
pub mod scriptless {
    use super::{Browser, Page, ServerFault, paper, says_everything};
    use crate::browser_pool::scenarios;

    scenarios!(Scriptless on [Chromium, Firefox]: paper_needs_no_script);

    /// Where the style sheet can open disclosures; else those are printed that the reader has opened.
    fn paper_needs_no_script(browser: &Browser) {
        let page = Page::open(browser, ServerFault::AsBuilt, "");
        if !page.read::<bool>("return CSS.supports('selector(::details-content)')", &[]) {
            page.read::<()>("document.querySelectorAll('summary').forEach((it) => it.click())", &[]);
        }
        says_everything(&page, &paper(&page, "scriptless"));
    }
}

/// Words of controls, and of what is only for the screen.
const CONTROLS: [&str; 10] = [
    "Find your force",
    "All 43 forces",
    "A to Z",
    "Copy this citation",
    "Link to",
    "Share",
    "Tables and data",
    "Sources and method",
    "Appearance",
    "See these",
];
/// So many sheets hold everything.
const SHEETS: usize = 2;
/// A4, in points.
const A4: (f64, f64) = (595.3, 841.9);
/// What paper says of the graphic: all texts that readers come to, but for the tables, the ways to embed it, and citations, which
/// are there to be copied.
const TEXTS: &str = "return [...document.querySelectorAll('.fs-head, .fs-card, .fs-block, .fs-intro, [data-static=figure-notes], [data-static=notes], [data-static=this] > .fs-cautions, [data-static=end], #fs-method > .fs-output_of')]
    .flatMap((it) => [...it.querySelectorAll('h1, h2, h3, p, li, caption, th, td, .fs-number, .fs-says')].concat(it.matches('p, ul') ? it : []))
    .filter((it) => !it.matches('.fs-print, .fs-cite, .fs-actions, .fs-citations') && !it.querySelector('p, li, a'))
    .map((it) => it.textContent.trim()).filter((text) => text)";

fn paper_says_everything_on_two_sheets_and_offers_nothing_to_press(browser: &Browser) {
    let page = Page::live(browser, "");
    let text = paper(&page, "plain");
    says_everything(&page, &text);
    for words in SAID {
        assert!(text.contains(words), "the paper does not say {words:?}");
    }
    let year: u32 = page.read("return new Date().getFullYear()", &[]);
    assert!(text.contains("Printed on ") && text.contains(&year.to_string()), "the day of printing is missing");
    assert!(bare(&text).contains(&page.site.address), "the address is missing");
}

fn paper_in_welsh_says_everything_on_two_sheets(browser: &Browser) {
    let page = Page::open(browser, ServerFault::AsBuilt, "cy.html");
    page.lives();
    says_everything(&page, &paper(&page, "welsh"));
}

fn paper_is_the_same_whatever_is_chosen_on_screen(browser: &Browser) {
    let page = Page::live(browser, "#view=unit&status=in-place&find=Leeds&open=plans");
    says_everything(&page, &paper(&page, "chosen"));
}

fn after_printing_the_screen_is_as_before(browser: &Browser) {
    let page = Page::live(browser, "#open=plans");
    paper(&page, "after");
    page.comes("the open cards", || page.choices().open, ["plans"].as_slice());
    page.comes("the address", || page.fragment(), "#open=plans");
    assert_eq!(page.choices().view, "status");
    assert!(!page.shows("#fs-copy-table") && !page.shows(".fs-print"));
}

/// An article with a frame in it, as newsrooms embed it.
const ARTICLE: Fixture =
    Fixture::new(&[("", r#"<div style="width: 640px">{snippet}</div><script src="/embed.js"></script>"#)]);
/// The same as a page of the graphic's own site, whose frame Chromium shows as on paper with the page around it.
const SAME_SITE: Fixture = Fixture { name: "127.0.0.1", ..ARTICLE };

fn a_frame_on_paper_keeps_its_details_as_they_are_and_names_its_address(browser: &Browser) {
    let host = Host::open(browser, ARTICLE);
    host.lives("iframe");
    browser.within("iframe", || browser.click("#fs-card-answered > details > summary"));
    host.fits("iframe");
    let (text, _) = printed(browser, "frame");
    for words in ["Printed on ", "26 of 43", "320", "Derbyshire", "Replying is not referring", "support line"] {
        assert!(text.contains(words), "the paper does not say {words:?}: {text}");
    }
    assert!(text.contains("Published 5 October 2017. Sources: IPCC, HMICFRS and Wigan Today / PA."), "{text}");
    assert!(bare(&text).contains(&host.graphic.address), "the address is missing: {text}");
    assert!(!text.contains("57 − 33 = 24"), "a card is open that its reader had closed: {text}");
    if browser.engine != Engine::Chromium {
        return;
    }
    let host = Host::open(browser, SAME_SITE);
    host.lives("iframe");
    browser.within("iframe", || browser.click("#fs-card-answered > details > summary"));
    host.fits("iframe");
    // Nothing is cut off: what is on paper is no higher than the frame, which keeps the height that it has on screen.
    let given = host.given("iframe");
    browser.protocol("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    let (needed, shows): (u32, bool) = host.inside(
        "iframe",
        "(dispatchEvent(new Event('beforeprint')), [
            Math.ceil(document.getElementById('force-status').getBoundingClientRect().height),
            document.querySelector('.fs-print').getClientRects().length > 0
        ])",
    );
    browser.protocol("Emulation.setEmulatedMedia", &json!({ "media": "" }));
    assert!(shows && needed <= given, "{needed} px where there are {given}; the address is shown: {shows}");
}

/// Prints the page and gives the text of the paper, after looking at the number, size and ink of its pages.
#[track_caller]
fn paper(page: &Page<'_>, name: &str) -> String {
    let (text, pages) = printed(page, name);
    assert_eq!(pages, SHEETS, "sheets of {name}");
    text
}

/// Prints what is open and gives the text of the paper and the number of its pages, after looking at their size and ink.
#[track_caller]
fn printed(browser: &Browser, name: &str) -> (String, usize) {
    let folder = testkit::project().join("target/screenshots");
    fs::create_dir_all(&folder).expect("the folder for pictures can be made");
    let stem = folder.join(format!("paper-{}-{name}", browser.engine));
    let file = stem.with_extension("pdf");
    fs::write(&file, browser.print()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let facts = output_of("pdfinfo", &[&file]);
    let fact = |name: &str| {
        let line = facts.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{name} {facts}"));
        line.trim_start_matches(':').trim().to_owned()
    };
    let pages: usize = fact("Pages").parse().expect("a number");
    let size: Vec<f64> = fact("Page size").split(' ').filter_map(|word| word.parse().ok()).collect();
    // Engines round a millimetre each in its own way.
    let is_a4 = (size[0] - A4.0).abs() < 2.0 && (size[1] - A4.1).abs() < 2.0;
    assert!(is_a4, "the paper is of {size:?} points");
    for number in 1..=pages {
        let number = number.to_string();
        let said = output_of(
            "pdftotext",
            &[Path::new("-f"), number.as_ref(), "-l".as_ref(), number.as_ref(), &file, "-".as_ref()],
        );
        assert!(said.split_whitespace().count() > 12, "page {number} is nearly empty, see {}", file.display());
    }
    output_of("pdftoppm", &[Path::new("-r"), "60".as_ref(), "-png".as_ref(), &file, &stem]);
    let text = plain(&output_of("pdftotext", &[Path::new("-raw"), &file, "-".as_ref()]));
    // Firefox prints some pairs of letters as one.
    let joined = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    (joined.iter().fold(text, |text, (one, letters)| text.replace(one, letters)), pages)
}

/// Every card with all that it tells, every block, every caution, the sources with their addresses, the support line; no control.
#[track_caller]
fn says_everything(page: &Page<'_>, text: &str) {
    let all: Vec<String> = page.read(TEXTS, &[]);
    assert!(all.len() > 70, "only {} texts of the page were found", all.len());
    let (printed, said) = (bare(text), |words: &str| bare(&plain(words)));
    for words in all {
        assert!(printed.contains(&said(&words)), "the paper does not say {words:?}");
    }
    for sum in ["320 − 103 − 66 = 151", "57 − 33 = 24", "11 + 15 = 26"] {
        assert!(text.contains(sum), "the paper does not say {sum:?}");
    }
    for link in LINKS {
        assert!(printed.contains(link.trim_end_matches('/')), "the paper does not write out {link}");
    }
    for words in CONTROLS {
        assert!(!text.contains(words), "the paper says {words:?}");
    }
}

/// Without any space: addresses run over lines.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What one of poppler's programs prints.
#[track_caller]
fn output_of(program: &str, arguments: &[&Path]) -> String {
    let arguments: Vec<PathBuf> = arguments.iter().map(|&argument| argument.to_owned()).collect();
    let output = Command::new(program).args(&arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}. Install poppler-utils."));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
