//! A walk through the page by Tab: every control is a stop, in an order that the eye follows, plain to see, and none keeps
//! the reader.

use fantoccini::key::Key;
use serde::Deserialize;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::Page;

scenarios!(Plain:
    tab_goes_through_everything_in_the_order_of_the_eye,
    tab_goes_through_all_that_is_open,
    shift_and_tab_go_back_the_same_way,
);

/// Readers of dark pages.
pub mod dark {
    use super::{Browser, Page, tab_reaches_all};
    use crate::browser_pool::scenarios;

    scenarios!(Dark: the_focus_shows_on_dark_pages);

    fn the_focus_shows_on_dark_pages(browser: &Browser) {
        tab_reaches_all(&Page::live(browser, "#view=unit&status=in-place"));
    }
}

/// Readers who have chosen the colours of every page.
pub mod forced {
    use super::{Browser, Page, tab_reaches_all};
    use crate::browser_pool::scenarios;

    scenarios!(ForcedColours: the_focus_shows_in_forced_colours);

    fn the_focus_shows_in_forced_colours(browser: &Browser) {
        tab_reaches_all(&Page::live(browser, "#view=unit&status=in-place"));
    }
}

/// Readers without scripts.
pub mod scriptless {
    use super::{Browser, Page, tab_reaches_all};
    use crate::browser_pool::scenarios;
    use crate::server_fault::ServerFault;

    scenarios!(Scriptless: without_scripts_tab_goes_through_everything);

    fn without_scripts_tab_goes_through_everything(browser: &Browser) {
        tab_reaches_all(&Page::open(browser, ServerFault::AsBuilt, ""));
    }
}

/// A stop of the walk.
#[derive(Clone, Debug, Deserialize)]
struct Stop {
    name: String,
    /// Left, top, right and bottom on the page, in pixels.
    #[serde(rename = "box")]
    edges: [f64; 4],
    faults: Vec<String>,
}

/// Rows whose tops are nearer than this, in pixels, are one row.
const LEVEL: f64 = 12.0;

fn tab_goes_through_everything_in_the_order_of_the_eye(browser: &Browser) {
    tab_reaches_all(&Page::live(browser, ""));
}

fn tab_goes_through_all_that_is_open(browser: &Browser) {
    let page = Page::live(browser, "#view=unit&unit=kent&open=referrals,last-six-months,investigations,answered,plans");
    page.read::<()>("document.querySelectorAll('details').forEach((it) => { it.open = true })", &[]);
    tab_reaches_all(&page);
}

fn shift_and_tab_go_back_the_same_way(browser: &Browser) {
    let page = Page::live(browser, "");
    let names = |stops: Vec<Stop>| stops.into_iter().map(|stop| stop.name).collect::<Vec<_>>();
    let there = names(walk(&page, Vec::new(), &[Key::Tab]));
    let last = there.last().expect("there are stops");
    while stop(&page).is_none_or(|stop| stop.name != *last) {
        page.key(Key::Tab);
    }
    let mut back = names(walk(&page, stop(&page).into_iter().collect(), &[Key::Shift, Key::Tab]));
    back.reverse();
    assert_eq!(back, there, "{}", page.engine);
}

/// Walks to the end, and holds every stop to what it must be.
#[track_caller]
fn tab_reaches_all(page: &Page<'_>) {
    let expected: Vec<String> = page.read(include_str!("../scripts/tab-stops.js"), &[]);
    let stops = walk(page, Vec::new(), &[Key::Tab]);
    let names: Vec<&String> = stops.iter().map(|stop| &stop.name).collect();
    assert!(expected.len() > 8, "hardly anything can be reached: {expected:?}");
    assert_eq!(names, expected.iter().collect::<Vec<_>>(), "{}: what Tab stops at", page.engine);
    let faults: Vec<String> =
        stops.iter().flat_map(|stop| stop.faults.iter().map(move |fault| format!("{}: {fault}", stop.name))).collect();
    assert!(faults.is_empty(), "{}: {faults:#?}", page.engine);
    for pair in stops.windows(2) {
        let ([_, top, right, _], [left, next, ..]) = (pair[0].edges, pair[1].edges);
        let follows = next > top - LEVEL || left >= right - LEVEL;
        assert!(follows, "{}: from {:?} the focus jumps back to {:?}", page.engine, pair[0], pair[1]);
    }
}

/// The stops that follow by these keys, behind those that are known. At the end the focus leaves the page, or begins anew.
#[track_caller]
fn walk(page: &Page<'_>, mut stops: Vec<Stop>, keys: &[Key]) -> Vec<Stop> {
    loop {
        page.chord(keys);
        match stop(page) {
            Some(next) if stops.iter().all(|stop| stop.name != next.name) => stops.push(next),
            _ => return stops,
        }
    }
}

#[track_caller]
fn stop(page: &Page<'_>) -> Option<Stop> {
    let script = concat!(include_str!("../scripts/colour.js"), include_str!("../scripts/tab-stop.js"));
    let read = || page.read::<Option<Stop>>(script, &[]);
    let is_in_sight = |stop: &Stop| !stop.faults.iter().any(|fault| fault == "it is out of sight");
    // WebKit scrolls to a field that has got the focus in its own time.
    page.until("the focus is in sight", || read().as_ref().is_none_or(is_in_sight));
    read()
}
