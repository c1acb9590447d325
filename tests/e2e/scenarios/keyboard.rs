//! The page under the hands of someone without a pointer.

use fantoccini::key::Key;

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::Page;

scenarios!(Plain:
    arrows_go_through_the_filters_and_the_views,
    arrows_go_through_the_tiles_and_escape_lets_go,
    a_card_opens_by_the_enter_key,
    a_part_is_ticked_by_the_space_bar,
);

fn arrows_go_through_the_filters_and_the_views(browser: &Browser) {
    let page = Page::live(browser, "");
    page.keys("#fs-filter-all", &Key::Right);
    page.comes_to_blocks(&["insufficient"]);
    page.keys("#fs-filter-insufficient", &Key::Down);
    page.comes_to_blocks(&["not-started"]);
    page.keys("#fs-filter-not-started", &Key::Left);
    page.comes_to_blocks(&["insufficient"]);
    page.keys("[name=fs-view][value=status]", &Key::Right);
    page.comes_to_tiles(41);
    page.comes("the address", || page.fragment(), "#view=force&status=insufficient");
}

fn arrows_go_through_the_tiles_and_escape_lets_go(browser: &Browser) {
    let page = Page::live(browser, "#view=force");
    page.tile("avon-and-somerset");
    page.answers(&["Avon and Somerset Constabulary"]);
    page.keys("[name=fs-force][value=avon-and-somerset]", &Key::Down);
    page.answers(&["Bedfordshire Police"]);
    page.keys("[name=fs-force][value=bedfordshire]", &Key::Escape);
    page.comes("the chosen force", || page.choices().force, &None::<String>);
    page.comes("the address", || page.fragment(), "#view=force");
}

fn a_card_opens_by_the_enter_key(browser: &Browser) {
    let page = Page::live(browser, "");
    page.keys("#fs-card-plans > details > summary", &Key::Enter);
    page.comes("the address", || page.fragment(), "#open=plans");
    assert!(page.shows("#fs-card-plans .fs-cautions"));
}

fn a_part_is_ticked_by_the_space_bar(browser: &Browser) {
    let page = Page::live(browser, "");
    let part = "#fs-card-referrals li[data-part='2'] input";
    page.keys(part, " ");
    page.until("the part is ticked", || page.read("return document.querySelector(arguments[0]).checked", &[part]));
    let other = "#fs-card-referrals .fs-picture [data-part='0']";
    let faint = "return Number(getComputedStyle(document.querySelector(arguments[0])).opacity) < 0.9";
    page.until("the other parts step back", || page.read(faint, &[other]));
}
