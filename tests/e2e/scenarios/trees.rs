//! What a screen reader receives: the accessibility tree of each main state, and the role and the name of every heading and
//! control in every engine.

use crate::browser::Browser;
use crate::page::{Page, plain};
use crate::snapshots::Snapshots;

/// The whole tree, as Chromium tells it.
pub mod whole {
    use super::{Browser, STATES, Snapshots, show};
    use crate::browser_pool::scenarios;
    use crate::tree::Tree;

    scenarios!(Plain on [Chromium]: each_state_reads_to_a_screen_reader_as_in_its_snapshot);

    fn each_state_reads_to_a_screen_reader_as_in_its_snapshot(browser: &Browser) {
        let mut snapshots = Snapshots::default();
        for (name, fragment, parts) in STATES {
            let page = show(browser, fragment);
            let tree = Tree::of(&page);
            let parts: Vec<String> = parts.iter().map(|part| tree.part(&page, part)).collect();
            // What is to be pasted has the address of the page in it.
            let tree_text = parts.join("\n").replace(&page.site.address, "https://…/");
            snapshots.compare(&format!("trees/{name}.txt"), &tree_text);
        }
    }
}

/// Role and name of each element, in every engine.
pub mod each {
    use super::{Browser, NAMED, Snapshots, show, tree_text};
    use crate::browser_pool::scenarios;

    scenarios!(Plain: every_heading_and_control_has_the_same_role_and_name_in_every_engine);

    fn every_heading_and_control_has_the_same_role_and_name_in_every_engine(browser: &Browser) {
        let mut snapshots = Snapshots::default();
        for (name, fragment, selector) in NAMED {
            let page = show(browser, fragment);
            let tree_text = tree_text(&page, selector);
            assert!(tree_text.lines().count() > 40, "hardly any element was asked about: {tree_text}");
            snapshots.compare(name, &tree_text);
        }
    }
}

/// The states: the name of the snapshot, the address, and what of the page the state concerns.
const STATES: [(&str, &str, &[&str]); 11] = [
    ("first", "", &["body"]),
    ("by-force", "#view=unit", &["#fs-units"]),
    ("card-open", "#open=investigations", &["#fs-card-investigations"]),
    ("filtered", "#status=behind", &[".fs-all", "#fs-message", ".fs-by-status"]),
    ("filtered-tiles", "#view=unit&status=in-place", &["#fs-units"]),
    ("force-named", "#view=unit&status=in-place&unit=merseyside", &["#fs-message", ".fs-all"]),
    ("force-unnamed", "#view=unit&status=in-place&unit=kent", &["#fs-message", ".fs-all"]),
    ("search-hit", "#find=Leeds", &[".fs-finder", "#fs-message"]),
    ("search-several", "#find=Yorkshire", &[".fs-finder", "#fs-message"]),
    ("search-none", "#find=Atlantis", &[".fs-finder", "#fs-message"]),
    ("tables-open", TABLES, &["#fs-tables", ".fs-share"]),
];
/// No choice, with what the address cannot open.
const TABLES: &str = "#fs-tables";

/// Headings and controls.
const NAMED: [(&str, &str, &str); 2] = [
    (
        "names/all-open.txt",
        "#open=referrals,last-six-months,investigations,answered,plans",
        "main :is(h1, h2, h3, h4, h5, h6, a[href], button, input, textarea, summary)",
    ),
    ("names/tiles.txt", "#view=unit", ".fs-all :is(h1, h2, h3, h4, h5, h6, a[href], button, input, summary)"),
];

/// Opens the page in a state.
#[track_caller]
fn show<'a>(browser: &'a Browser, fragment: &str) -> Page<'a> {
    let closed = ["#fs-tables", ".fs-share"];
    let page = Page::live(browser, if fragment == TABLES { "" } else { fragment });
    if fragment == TABLES || fragment.contains("open=referrals,") {
        for details in closed {
            page.click(&format!("{details} > summary"));
            page.until(format_args!("{details} is open"), || page.shows(&format!("{details} .fs-details")));
        }
    }
    page
}

/// A line an element: its role and its name.
fn tree_text(page: &Page<'_>, selector: &str) -> String {
    let line = |(role, name): (String, String)| {
        // Engines put spaces and soft hyphens into names by rules of their own.
        let name: String = plain(&name.replace('\u{ad}', ""));
        format!("{} “{name}”\n", common(&role))
    };
    page.roles(selector).into_iter().map(line).collect()
}

/// The one name of a role that engines call by several: ARIA has none for the summary of a disclosure.
fn common(role: &str) -> &str {
    match role {
        "" | "DisclosureTriangle" => "disclosure",
        role => role,
    }
}
