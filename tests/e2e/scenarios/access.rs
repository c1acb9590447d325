//! What axe-core and the rule of contrast find wrong in each state of the page, light, dark, with more contrast and in
//! colours of the reader's own: nothing.

use std::fs;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::Page;

/// The graphic in every state, in the colours of most readers.
pub mod plain {
    use super::{Browser, has_no_fault};
    use crate::browser_pool::scenarios;

    scenarios!(Plain: no_state_of_the_page_has_a_fault);

    fn no_state_of_the_page_has_a_fault(browser: &Browser) {
        let all: Vec<&str> = super::STATES.to_vec();
        has_no_fault(browser, "(prefers-color-scheme: light)", &all);
    }
}

/// The same in dark pages.
pub mod dark {
    use super::{Browser, FEW, has_no_fault};
    use crate::browser_pool::scenarios;

    scenarios!(Dark: no_state_of_the_dark_page_has_a_fault);

    fn no_state_of_the_dark_page_has_a_fault(browser: &Browser) {
        has_no_fault(browser, "(prefers-color-scheme: dark)", &FEW);
    }
}

/// The same where the reader asks for more contrast.
pub mod contrast {
    use super::{Browser, FEW, has_no_fault};
    use crate::browser_pool::scenarios;

    scenarios!(MoreContrast: no_state_with_more_contrast_has_a_fault);

    fn no_state_with_more_contrast_has_a_fault(browser: &Browser) {
        has_no_fault(browser, "(prefers-contrast: more)", &FEW);
    }
}

/// The same where no script of the page runs, and no address chooses a state. By a policy: where readers turn scripts off
/// the judge cannot run either.
pub mod still {
    use super::{Browser, Page, judge, judged};
    use crate::browser_pool::scenarios;
    use crate::server_fault::ServerFault;

    scenarios!(Plain: no_state_without_scripts_has_a_fault);

    fn no_state_without_scripts_has_a_fault(browser: &Browser) {
        let page = Page::open(browser, ServerFault::PolicyWithoutScripts, "");
        assert_eq!(page.state(), "", "no script has run");
        judge(&page);
        let mut faults = judged(&page, "as it opens");
        page.view("unit");
        page.tile("kent");
        faults.extend(judged(&page, "a unit on the map"));
        page.tiles_as("list");
        faults.extend(judged(&page, "a unit in the list"));
        page.turn("plans");
        faults.extend(judged(&page, "an open card"));
        assert!(faults.is_empty(), "{}: {} faults: {faults:#?}", browser.engine, faults.len());
    }
}

scenarios!(ForcedColours: no_state_in_forced_colours_has_a_fault);

fn no_state_in_forced_colours_has_a_fault(browser: &Browser) {
    has_no_fault(browser, "(forced-colors: active)", &FEW);
}

/// Everything that can be chosen, as the address says it.
const STATES: [&str; 14] = [
    "",
    "view=unit",
    "view=unit&status=insufficient",
    "view=unit&status=not-started",
    "view=unit&status=started",
    "view=unit&status=in-place",
    "view=unit&status=behind",
    "unit=merseyside",
    "view=unit&unit=kent",
    "view=unit&status=in-place&unit=kent",
    "find=Leeds",
    "view=unit&find=Yorkshire",
    "find=Atlantis",
    "open=referrals,last-six-months,investigations,answered,plans",
];
/// Those in which colours differ.
const FEW: [&str; 4] = [
    "view=unit&status=behind&open=referrals,plans&unit=merseyside",
    "view=unit&unit=derbyshire",
    "view=unit&find=Yorkshire",
    "view=unit&status=in-place&unit=kent",
];

#[track_caller]
fn has_no_fault(browser: &Browser, media: &str, states: &[&str]) {
    let page = Page::live(browser, "");
    assert!(page.read::<bool>("return matchMedia(arguments[0]).matches", &[media]), "{media} is off");
    judge(&page);
    let mut faults: Vec<String> = Vec::new();
    for state in states {
        page.read::<()>("location.hash = arguments[0]", &[state]);
        let shown = || page.read::<String>("return document.querySelector('.fs-view-link').hash", &[]);
        let expected = if state.is_empty() { String::new() } else { format!("#{state}") };
        page.comes("the link to what is shown", shown, &expected);
        faults.extend(judged(&page, &format!("#{state}")));
        if page.choices().view == "unit" {
            page.tiles_as("list");
            faults.extend(judged(&page, &format!("#{state}, as a list")));
            page.tiles_as("map");
        }
    }
    assert!(faults.is_empty(), "{}, {media}: {} faults: {faults:#?}", browser.engine, faults.len());
}

/// Brings the judge into the page, with everything open that no address opens.
#[track_caller]
fn judge(page: &Page<'_>) {
    let axe = testkit::project().join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}. Run `npm ci`.", axe.display()));
    page.read::<()>(&axe, &[]);
    page.read::<()>(
        "document.querySelectorAll('details:not([data-card], [data-view])').forEach((it) => { it.open = true })",
        &[],
    );
}

/// What is wrong with the page as it stands.
#[track_caller]
fn judged(page: &Page<'_>, state: &str) -> Vec<String> {
    let found: Vec<String> = page.call_async(include_str!("../scripts/axe.js"), &[]);
    let faint: Vec<String> =
        page.read(concat!(include_str!("../scripts/colour.js"), include_str!("../scripts/contrast.js")), &[]);
    found.into_iter().chain(faint).map(|fault| format!("{state}: {fault}")).collect()
}
