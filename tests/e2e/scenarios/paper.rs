//! The page on paper: clean A4 pages that say everything, and nothing to press.
//!
//! Printed to PDF by the browser's driver; WebKitGTK's has no command for it. The pages are left as pictures in
//! `target/screenshots`, for people to look at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::{Page, plain};
use crate::scenarios::facts::{LINKS, SAID};
use crate::variant::Variant;

scenarios!(Plain on [Chromium, Firefox]:
    paper_says_everything_and_offers_nothing_to_press,
    paper_is_the_same_whatever_is_chosen_on_screen,
    after_printing_the_screen_is_as_before,
);

/// Readers without scripts.
pub mod scriptless {
    use super::{Browser, Page, Variant, paper, says_everything};
    use crate::bench::scenarios;

    scenarios!(Scriptless on [Chromium, Firefox]: paper_needs_no_script);

    /// Where the style sheet can open disclosures; else those are printed that the reader has opened.
    fn paper_needs_no_script(browser: &Browser) {
        let page = Page::open(browser, Variant::AsBuilt, "");
        if !page.read::<bool>("return CSS.supports('selector(::details-content)')", &[]) {
            page.read::<()>("document.querySelectorAll('summary').forEach((it) => it.click())", &[]);
        }
        says_everything(&paper(&page, "scriptless"));
    }
}

/// Words of controls, and of what is only for the screen.
const CONTROLS: [&str; 10] = [
    "Find your force",
    "Status of the plan",
    "By force",
    "Copy this citation",
    "Link to",
    "Embed this graphic",
    "View the data as tables",
    "About this figure",
    "Appearance",
    "See these",
];
/// So many pages hold everything.
const MOST_PAGES: usize = 7;
/// A4, in points.
const A4: (f64, f64) = (595.3, 841.9);

fn paper_says_everything_and_offers_nothing_to_press(browser: &Browser) {
    let page = Page::live(browser, "");
    let text = paper(&page, "plain");
    says_everything(&text);
    let year: u32 = page.read("return new Date().getFullYear()", &[]);
    assert!(text.contains("Printed on ") && text.contains(&year.to_string()), "the day of printing is missing");
    assert!(bare(&text).contains(&page.site.address), "the address is missing");
}

fn paper_is_the_same_whatever_is_chosen_on_screen(browser: &Browser) {
    let page = Page::live(browser, "#view=force&status=in-place&find=Leeds&open=plans");
    says_everything(&paper(&page, "chosen"));
}

fn after_printing_the_screen_is_as_before(browser: &Browser) {
    let page = Page::live(browser, "#open=plans");
    paper(&page, "after");
    page.comes("the open cards", || page.choices().open, ["plans"].as_slice());
    page.comes("the address", || page.fragment(), "#open=plans");
    assert!(!page.shows("#fs-copy-table") && !page.shows(".fs-print"));
}

/// Prints the page and gives the text of the paper, after looking at the number, size and ink of its pages.
#[track_caller]
fn paper(page: &Page<'_>, name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).expect("the folder for pictures can be made");
    let stem = folder.join(format!("paper-{}-{name}", page.engine));
    let file = stem.with_extension("pdf");
    fs::write(&file, page.print()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let facts = told("pdfinfo", &[&file]);
    let fact = |name: &str| {
        let line = facts.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{name} {facts}"));
        line.trim_start_matches(':').trim().to_owned()
    };
    let pages: usize = fact("Pages").parse().expect("a number");
    assert!((3..=MOST_PAGES).contains(&pages), "{pages} pages, see {}", file.display());
    let size: Vec<f64> = fact("Page size").split(' ').filter_map(|word| word.parse().ok()).collect();
    // Engines round a millimetre each in its own way.
    let is_a4 = (size[0] - A4.0).abs() < 2.0 && (size[1] - A4.1).abs() < 2.0;
    assert!(is_a4, "the paper is of {size:?} points");
    for number in 1..=pages {
        let number = number.to_string();
        let said =
            told("pdftotext", &[Path::new("-f"), number.as_ref(), "-l".as_ref(), number.as_ref(), &file, "-".as_ref()]);
        assert!(said.split_whitespace().count() > 12, "page {number} is nearly empty, see {}", file.display());
    }
    told("pdftoppm", &[Path::new("-r"), "60".as_ref(), "-png".as_ref(), &file, &stem]);
    let text = plain(&told("pdftotext", &[Path::new("-raw"), &file, "-".as_ref()]));
    // Firefox prints some pairs of letters as one.
    let joined = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    joined.iter().fold(text, |text, (one, letters)| text.replace(one, letters))
}

#[track_caller]
fn says_everything(text: &str) {
    for words in SAID {
        assert!(text.contains(words), "the paper does not say {words:?}");
    }
    for sum in ["320 − 103 − 66 = 151", "57 − 33 = 24", "11 + 15 = 26"] {
        assert!(text.contains(sum), "the paper does not say {sum:?}");
    }
    for link in LINKS {
        assert!(bare(text).contains(link.trim_end_matches('/')), "the paper does not write out {link}");
    }
    assert_eq!(text.matches("not named").count(), 41, "the table of forces is whole");
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
fn told(program: &str, arguments: &[&Path]) -> String {
    let arguments: Vec<PathBuf> = arguments.iter().map(|&argument| argument.to_owned()).collect();
    let output = Command::new(program).args(&arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}. Install poppler-utils."));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
