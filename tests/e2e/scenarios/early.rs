//! A reader who is faster than the wasm: what was chosen before it came is kept.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::{Choices, Page};
use crate::variant::Variant;

scenarios!(Plain:
    choices_made_before_the_wasm_came_are_kept,
    a_hand_is_stronger_than_the_address,
    letters_typed_while_the_wasm_comes_are_kept,
);

fn choices_made_before_the_wasm_came_are_kept(browser: &Browser) {
    let page = Page::open(browser, Variant::WasmHeldBack, "");
    page.comes("the state of the scripts", || page.state(), "on");
    page.view("force");
    page.filter("in-place");
    page.turn("plans");
    page.find("Liverpool");
    page.click("#fs-card-referrals li[data-part='1'] label");
    // Before the wasm, HTML and CSS show what is chosen.
    page.comes_to_tiles(2);
    assert!(page.shows("#fs-card-plans .fs-cautions"));
    assert_eq!(page.state(), "on", "the wasm is still held back");

    page.site.release();
    page.lives();
    page.answers(&["Merseyside Police", "Everything in place"]);
    let expected = Choices {
        view: "force".into(),
        filter: "in-place".into(),
        force: Some("merseyside".into()),
        open: vec!["plans".into()],
        words: "Liverpool".into(),
    };
    page.comes("the choices", || page.choices(), &expected);
    page.comes_to_tiles(2);
    assert!(page.shows("#fs-card-plans .fs-cautions"));
    let ticked: bool =
        page.read("return document.querySelector(\"#fs-card-referrals li[data-part='1'] input\").checked", &[]);
    assert!(ticked);
    page.comes("the address", || page.fragment(), "#view=force&status=in-place&open=plans&find=Liverpool");
}

fn a_hand_is_stronger_than_the_address(browser: &Browser) {
    let page = Page::open(browser, Variant::WasmHeldBack, "#view=force&status=behind&open=plans");
    page.comes("the state of the scripts", || page.state(), "on");
    page.filter("started");
    page.site.release();
    page.lives();
    page.comes("the filter", || page.choices().filter, "started");
    page.comes("the view", || page.choices().view, "force");
    page.comes("the open cards", || page.choices().open, ["plans"].as_slice());
}

fn letters_typed_while_the_wasm_comes_are_kept(browser: &Browser) {
    let page = Page::open(browser, Variant::WasmHeldBack, "");
    page.comes("the state of the scripts", || page.state(), "on");
    page.find("Le");
    page.site.release();
    page.find("ed");
    page.lives();
    page.find("s");
    page.answers(&["West Yorkshire Police"]);
    assert_eq!(page.choices().words, "Leeds");
    let focused: String = page.read("return document.activeElement.id", &[]);
    assert_eq!(focused, "fs-find");
}
