//! The reader's five tasks, from the first key to the answer, without a pointer: with scripts and without.
//!
//! A reader wants to read a figure with its caution and its source; to count the units that had not started; to find what
//! is known of their own unit; to get the data; to cite it.

use fantoccini::key::Key;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::{Page, plain};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    by_keys_a_figure_is_read_with_its_caution_and_source,
    by_keys_the_units_that_had_not_started_are_counted,
    by_keys_a_reader_finds_what_is_known_of_their_unit,
    by_keys_the_data_are_got,
    by_keys_a_figure_is_cited,
);

/// The same five without scripts.
pub mod scriptless {
    use super::{Browser, Page, ServerFault, count_not_started, data, figure};
    use crate::browser_pool::scenarios;
    use crate::page::plain;
    use fantoccini::key::Key;

    scenarios!(Scriptless:
        without_scripts_a_figure_is_read_by_keys_with_its_caution_and_source,
        without_scripts_the_units_that_had_not_started_are_counted_by_keys,
        without_scripts_a_reader_finds_what_is_known_of_their_unit_by_keys,
        without_scripts_the_data_are_got_by_keys,
        without_scripts_a_figure_is_cited_by_keys,
    );

    fn open(browser: &Browser) -> Page<'_> {
        Page::open(browser, ServerFault::AsBuilt, "")
    }

    fn without_scripts_a_figure_is_read_by_keys_with_its_caution_and_source(browser: &Browser) {
        figure(&open(browser));
    }

    fn without_scripts_the_units_that_had_not_started_are_counted_by_keys(browser: &Browser) {
        count_not_started(&open(browser));
    }

    /// No search without a script: the reader goes through the tiles, which are in the order of their names.
    fn without_scripts_a_reader_finds_what_is_known_of_their_unit_by_keys(browser: &Browser) {
        let page = open(browser);
        page.tab_to("#fs-all > summary");
        page.key(Key::Enter);
        page.comes_to_tiles(43);
        page.tab_to("[name=fs-layout]");
        page.key(Key::Right);
        page.until("the list is from A to Z", || page.shows(".fs-as-list:checked"));
        page.tab_to("[name=fs-unit]");
        page.key(Key::Space);
        page.until("a unit is chosen", || page.choices().unit.is_some());
        while page.choices().unit.as_deref() != Some("cheshire") {
            page.key(Key::Right);
        }
        page.until("the unit is answered", || page.shows(".fs-static-message"));
        let message = page.says(".fs-static-message");
        assert_eq!(message, "The force you chose is one of 41 forces the report does not name.");
    }

    fn without_scripts_the_data_are_got_by_keys(browser: &Browser) {
        data(&open(browser));
    }

    /// The citation stands in the open card, for the reader to select.
    fn without_scripts_a_figure_is_cited_by_keys(browser: &Browser) {
        let page = open(browser);
        page.tab_to("#fs-card-plans summary");
        page.key(Key::Enter);
        page.until("the card is open", || page.shows("#fs-copy-plans"));
        let script = "getSelection().selectAllChildren(document.getElementById('fs-copy-plans'));
            return getSelection().toString()";
        let citation = plain(&page.read::<String>(script, &[]));
        assert!(citation.contains("26 of 43") && citation.contains("https://"), "{citation}");
    }
}

fn by_keys_a_figure_is_read_with_its_caution_and_source(browser: &Browser) {
    figure(&Page::live(browser, ""));
}

fn by_keys_the_units_that_had_not_started_are_counted(browser: &Browser) {
    count_not_started(&Page::live(browser, ""));
}

fn by_keys_a_reader_finds_what_is_known_of_their_unit(browser: &Browser) {
    let page = Page::live(browser, "");
    page.tab_to("#fs-find");
    page.letters("chester");
    page.says_in_status(&["Cheshire Constabulary", "does not name", "one of 41"]);
}

fn by_keys_the_data_are_got(browser: &Browser) {
    data(&Page::live(browser, ""));
}

fn by_keys_a_figure_is_cited(browser: &Browser) {
    let page = Page::live(browser, "");
    page.tab_to("#fs-card-plans summary");
    page.key(Key::Enter);
    page.until("the card is open", || page.shows("#fs-copy-plans"));
    page.tab_to("#fs-card-plans [data-copy]");
    page.key(Key::Enter);
    let said = || page.says("#fs-card-plans [data-copy] + [role=status]");
    page.until("the line beside the button says how it went", || {
        let said = said();
        said.contains("Copied") || said.contains("Selected")
    });
    let citation = page.says("#fs-copy-plans");
    if said().contains("Selected") {
        let selected = plain(&page.read::<String>("return getSelection().toString()", &[]));
        return assert_eq!(selected, citation);
    }
    // What the clipboard holds shows where it is pasted; the finder takes no more letters than fit.
    page.tab_to("#fs-find");
    page.find(&format!("{}v{}", Key::Control, Key::Null));
    page.until("the citation is pasted", || !page.choices().words.is_empty());
    let pasted = plain(&page.choices().words);
    assert!(pasted.len() > 40 && citation.starts_with(&pasted), "{pasted:?} was pasted and not {citation:?}");
}

/// Opens the card of the investigations, and reads its figure, a caution and where it comes from.
#[track_caller]
fn figure(page: &Page<'_>) {
    page.tab_to("#fs-card-investigations summary");
    page.key(Key::Enter);
    page.until("the card is open", || page.shows("#fs-card-investigations .fs-cautions"));
    let card = page.says("#fs-card-investigations");
    for words in ["57 of 320", "did not say what happened to the other 263", "Source: IPCC"] {
        assert!(card.contains(words), "the card does not say {words:?}: {card}");
    }
    page.tab_to("#fs-card-investigations .fs-source a[href^='https://']");
}

/// Reads the count in the block, which no key has to show, and its squares; then what it means, in the card above it.
#[track_caller]
fn count_not_started(page: &Page<'_>) {
    assert!(page.shows("#fs-status-not-started"));
    assert_eq!(page.says("#fs-status-not-started :is(h2, h3, h4)"), "15 Plan not started");
    page.tab_to(".fs-group summary");
    page.key(Key::Enter);
    page.until("the card is open", || page.shows("#fs-card-plans .fs-part-words"));
    let words = page.says("#fs-card-plans .fs-part-words");
    assert!(words.contains("15 Plan not started. A plan had been drawn up, but work had not begun."), "{words}");
}

/// Opens the tables and follows the link to that of units: the browser asks the host for it.
#[track_caller]
fn data(page: &Page<'_>) {
    page.tab_to("#fs-tables > summary");
    page.key(Key::Enter);
    page.until("the tables are open", || page.shows(".fs-downloads"));
    page.tab_to(".fs-downloads a[href$='-forces.csv']");
    page.key(Key::Enter);
    let fetched = || page.site.asked().iter().any(|(path, status)| path.ends_with("-forces.csv") && *status == 200);
    page.until("the data are fetched", fetched);
}
