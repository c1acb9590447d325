//! A reader whose browser runs no scripts, by the engine's own setting: see `Engine::capabilities`.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::http;
use crate::page::Page;
use crate::scenarios::{facts, without_scripts};
use crate::server_fault::ServerFault;

scenarios!(Scriptless:
    without_scripts_cards_open,
    without_scripts_the_list_opens_as_a_map_or_from_a_to_z,
    without_scripts_nothing_is_shown_that_needs_one,
    without_scripts_a_chosen_unit_is_answered_honestly,
    without_scripts_every_fact_is_read,
    without_scripts_the_data_are_downloaded,
);

/// Opens the page and makes sure that no script has run.
fn open(browser: &Browser) -> Page<'_> {
    let page = Page::open(browser, ServerFault::AsBuilt, "");
    let ran: bool = page.read("return window.__probe !== undefined", &[]);
    assert!(!ran && page.state().is_empty(), "a script has run");
    page
}

fn without_scripts_cards_open(browser: &Browser) {
    without_scripts::cards_open(&open(browser));
}

fn without_scripts_the_list_opens_as_a_map_or_from_a_to_z(browser: &Browser) {
    without_scripts::the_list_opens_as_a_map_or_from_a_to_z(&open(browser));
}

fn without_scripts_nothing_is_shown_that_needs_one(browser: &Browser) {
    let page = open(browser);
    without_scripts::promises_nothing(&page);
    without_scripts::cards_open(&page);
    page.click("#fs-tables > summary");
    page.click("#fs-share > summary");
    page.view("unit");
    page.until("all is open", || {
        page.shows("#fs-copy-table") && page.shows("#fs-copy-embed-frame") && page.shows(".fs-tile")
    });
    without_scripts::promises_nothing(&page);
}

fn without_scripts_a_chosen_unit_is_answered_honestly(browser: &Browser) {
    let page = open(browser);
    page.view("unit");
    page.comes_to_tiles(43);
    assert!(!page.shows(".fs-static-message"));
    page.tile("kent");
    page.until("the unit is answered", || page.shows(".fs-static-message"));
    let message = page.says(".fs-static-message");
    assert_eq!(message, "The force you chose is one of 41 forces the report does not name.");
    page.tile("derbyshire");
    page.until("nothing false is said of a named force", || !page.shows(".fs-static-message"));
    assert!(page.says(".fs-tile:has([value=derbyshire])").ends_with("Everything in place"), "its tile says its status");
}

fn without_scripts_every_fact_is_read(browser: &Browser) {
    let page = open(browser);
    without_scripts::cards_open(&page);
    for closed in ["#fs-all", "#fs-method", "#fs-tables"] {
        page.click(&format!("{closed} > summary"));
    }
    page.until("all is open", || page.shows(".fs-tile") && page.shows("#fs-sources") && page.shows("#fs-copy-table"));
    facts::all_are_read(&page);
}

fn without_scripts_the_data_are_downloaded(browser: &Browser) {
    let page = open(browser);
    page.click("#fs-tables > summary");
    page.until("the tables are open", || page.shows("#fs-copy-table"));
    let links: Vec<(String, bool)> = page.read(
        "return [...document.querySelectorAll('.fs-downloads a')].map((link) => [link.href, link.hasAttribute('download')])",
        &[],
    );
    assert_eq!(page.visible(".fs-downloads a").len(), links.len(), "each is visible");
    let ends = [".csv", ".json"].map(|end| links.iter().filter(|(link, _)| link.ends_with(end)).count());
    assert_eq!(ends, [2, 1], "{links:?}");
    for (link, saved) in &links {
        let message = http::get(link).unwrap_or_else(|| panic!("{link} is not answered"));
        assert!(*saved && message.status == 200 && message.text.len() > 1000, "{link}: {}", message.status);
        if link.ends_with("-forces.csv") {
            let rows: Vec<&str> = message.text.lines().skip(1).collect();
            assert_eq!(rows.len(), 43, "a row for each force, named or not");
            let named = rows.iter().filter(|row| row.contains("in-place")).count();
            assert_eq!(named, 2);
        }
        if link.ends_with(".json") {
            serde_json::from_str::<serde_json::Value>(&message.text).expect("the edition is JSON");
        }
    }
}
