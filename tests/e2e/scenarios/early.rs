//! A reader who is faster than the wasm: what was chosen before it came is kept.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::{Choices, Page};
use crate::server_fault::ServerFault;

scenarios!(Plain:
    choices_made_before_the_wasm_came_are_kept,
    a_tile_chosen_before_the_wasm_came_is_answered_when_it_comes,
    a_hand_is_stronger_than_the_address,
    letters_typed_while_the_wasm_comes_are_kept,
);

fn choices_made_before_the_wasm_came_are_kept(browser: &Browser) {
    let page = Page::open(browser, ServerFault::WasmHeldBack, "");
    page.comes("the state of the scripts", || page.state(), "on");
    page.view("unit");
    page.tiles_as("list");
    page.turn("plans");
    page.find("Liverpool");
    // Before the wasm, HTML and CSS show what is chosen.
    page.comes_to_tiles(43);
    assert!(page.shows("#fs-card-plans .fs-cautions"));
    assert_eq!(page.state(), "on", "the wasm is still held back");

    page.site.release();
    page.lives();
    page.says_in_status(&["Merseyside Police", "Everything in place"]);
    let expected = Choices {
        view: "unit".into(),
        filter: "all".into(),
        unit: Some("merseyside".into()),
        open: vec!["plans".into()],
        words: "Liverpool".into(),
    };
    page.comes("the choices", || page.choices(), &expected);
    page.comes_to_tiles(43);
    assert!(page.shows("#fs-card-plans .fs-cautions"));
    assert!(page.read::<bool>("return document.querySelector('.fs-as-list').checked", &[]), "tiles stay a list");
    page.comes("the address", || page.fragment(), "#view=unit&open=plans&find=Liverpool");
}

fn a_tile_chosen_before_the_wasm_came_is_answered_when_it_comes(browser: &Browser) {
    let page = Page::open(browser, ServerFault::WasmHeldBack, "");
    page.comes("the state of the scripts", || page.state(), "on");
    page.view("unit");
    page.tile("kent");
    assert!(page.shows(".fs-static-message"), "until then HTML and CSS say what is known of it");
    page.site.release();
    page.lives();
    page.says_in_status(&["Kent Police", "does not name"]);
    assert!(page.shows("#fs-tile-message") && !page.shows(".fs-static-message"));
    assert_eq!(page.choices().unit.as_deref(), Some("kent"));
    page.comes("the address", || page.fragment(), "#view=unit&unit=kent");
}

fn a_hand_is_stronger_than_the_address(browser: &Browser) {
    let page = Page::open(browser, ServerFault::WasmHeldBack, "#open=plans&unit=kent");
    page.comes("the state of the scripts", || page.state(), "on");
    page.view("unit");
    page.tile("merseyside");
    page.site.release();
    page.lives();
    page.comes("the unit", || page.choices().unit.unwrap_or_default(), "merseyside");
    page.comes("the view", || page.choices().view, "unit");
    page.comes("the open cards", || page.choices().open, ["plans"].as_slice());
}

fn letters_typed_while_the_wasm_comes_are_kept(browser: &Browser) {
    let page = Page::open(browser, ServerFault::WasmHeldBack, "");
    page.comes("the state of the scripts", || page.state(), "on");
    page.find("Le");
    page.site.release();
    page.find("ed");
    page.lives();
    page.find("s");
    page.says_in_status(&["West Yorkshire Police"]);
    assert_eq!(page.choices().words, "Leeds");
    let focused: String = page.read("return document.activeElement.id", &[]);
    assert_eq!(focused, "fs-find");
}
