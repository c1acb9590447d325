//! The address: it holds what is on screen, restores it, and fills no history.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::{Choices, Page};

scenarios!(Plain:
    choices_do_not_fill_the_history,
    the_address_follows_what_is_chosen_and_restores_it,
    a_chosen_force_is_in_the_address_and_restored,
    another_address_is_followed_while_the_page_is_open,
    an_address_of_the_page_around_changes_nothing,
);

fn choices_do_not_fill_the_history(browser: &Browser) {
    let page = Page::live(browser, "");
    let elsewhere = format!("{}__elsewhere.html", page.site.address);
    page.go(&elsewhere);
    page.go(&page.site.address);
    page.lives();
    let length = || page.read::<usize>("return history.length", &[]);
    let before = length();
    choose(&page);
    page.turn("plans");
    page.comes("the open cards", || page.choices().open.len(), &0);
    assert_eq!(length(), before);
    // What the reader's back button does: it leaves the page at once.
    page.back();
    page.comes("the page before", || page.read::<String>("return location.href", &[]), elsewhere.as_str());
}

/// View, filter, card and words, as a reader chooses them.
fn choose(page: &Page<'_>) -> Choices {
    page.view("force");
    page.filter("started");
    page.turn("plans");
    page.find("Scotland Yard");
    page.answers(&["Metropolitan Police Service"]);
    let text = str::to_owned;
    Choices {
        view: text("force"),
        filter: text("started"),
        // No source names it for this status, so its tile is not shown, let alone checked.
        force: None,
        open: vec![text("plans")],
        words: text("Scotland Yard"),
    }
}

fn the_address_follows_what_is_chosen_and_restores_it(browser: &Browser) {
    let page = Page::live(browser, "");
    assert_eq!(page.fragment(), "", "the untouched page has a plain address");
    let chosen = choose(&page);
    let address = "#view=force&status=started&open=plans&find=Scotland%20Yard";
    page.comes("the address", || page.fragment(), address);
    let link: String = page.read("return new URL(document.querySelector('.fs-view-link').href).hash", &[]);
    assert_eq!(link, address, "the link to what is on screen");
    assert_eq!(page.choices(), chosen);
    let answer = page.answer();

    let page = Page::live(browser, address);
    page.comes("the choices", || page.choices(), &chosen);
    page.comes("the status line", || page.answer(), &answer);
    page.comes_to_tiles(41);
    assert!(page.shows("#fs-card-plans .fs-cautions"));
    assert_eq!(page.fragment(), address);
}

fn a_chosen_force_is_in_the_address_and_restored(browser: &Browser) {
    let page = Page::live(browser, "");
    page.view("force");
    page.tile("gwent");
    page.comes("the address", || page.fragment(), "#view=force&force=gwent");
    let answer = page.answer();
    let page = Page::live(browser, "#view=force&force=gwent");
    page.comes("the chosen force", || page.choices().force, &Some("gwent".to_owned()));
    page.comes("the status line", || page.answer(), &answer);
}

fn another_address_is_followed_while_the_page_is_open(browser: &Browser) {
    let page = Page::live(browser, "#status=behind");
    page.comes_to_blocks(&["insufficient", "not-started"]);
    let go = |fragment: &str| page.go(&format!("{}{fragment}", page.site.address));
    go("#status=in-place&open=answered");
    page.comes_to_blocks(&["in-place"]);
    page.comes("the open cards", || page.choices().open, ["answered"].as_slice());
    go("#view=force&find=Leeds");
    page.comes_to_tiles(43);
    page.answers(&["West Yorkshire Police"]);
    page.comes("the open cards", || page.choices().open.len(), &0);
    page.back();
    page.comes_to_blocks(&["in-place"]);
    page.comes("the words", || page.choices().words, "");
    let loads = page.site.asked().iter().filter(|(path, _)| path == "/").count();
    assert_eq!(loads, 1, "the page was loaded once");
}

fn an_address_of_the_page_around_changes_nothing(browser: &Browser) {
    let page = Page::live(browser, "");
    page.filter("in-place");
    page.comes_to_blocks(&["in-place"]);
    page.go(&format!("{}#comments", page.site.address));
    page.comes("the address", || page.fragment(), "#comments");
    page.comes_to_blocks(&["in-place"]);
    assert_eq!(page.choices().filter, "in-place");
}
