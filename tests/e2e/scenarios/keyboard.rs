//! The page under the hands of someone without a pointer.

use fantoccini::key::Key;

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::Page;

scenarios!(Plain:
    arrows_go_through_the_filters_and_the_views,
    arrows_go_through_the_tiles_and_escape_lets_go,
    arrows_and_ends_follow_the_rows_of_tiles,
    tiles_stay_within_reach_of_keys_where_a_filter_leaves_the_chosen_one_out,
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
    page.comes_to_tiles(0);
    page.comes("the address", || page.fragment(), "#view=force&status=insufficient");
}

fn arrows_go_through_the_tiles_and_escape_lets_go(browser: &Browser) {
    let page = Page::live(browser, "#view=force");
    page.tile("avon-and-somerset");
    page.answers(&["Avon and Somerset Constabulary"]);
    page.keys("[name=fs-force][value=avon-and-somerset]", &Key::Right);
    page.answers(&["Bedfordshire Police"]);
    page.keys("[name=fs-force][value=bedfordshire]", &Key::Escape);
    page.comes("the chosen force", || page.choices().force, &None::<String>);
    page.comes("the address", || page.fragment(), "#view=force");
}

/// The force whose tile has the focus, and where that tile is: its row and its place in it, counted from 0.
fn place(page: &Page<'_>) -> (String, usize, usize) {
    page.read(
        "const tiles = [...document.querySelectorAll('.fs-tile')].filter((it) => it.getClientRects().length);
        const at = (it) => it.getBoundingClientRect();
        const here = document.activeElement.parentElement;
        const tops = [...new Set(tiles.map((it) => Math.round(at(it).top)))];
        const row = tiles.filter((it) => Math.round(at(it).top) === Math.round(at(here).top));
        return [document.activeElement.value, tops.indexOf(Math.round(at(here).top)), row.indexOf(here)]",
        &[],
    )
}

fn arrows_and_ends_follow_the_rows_of_tiles(browser: &Browser) {
    let page = Page::live(browser, "#view=force");
    page.comes_to_tiles(43);
    page.tile("bedfordshire");
    let press = |key: &str| {
        let (force, ..) = place(&page);
        page.keys(&format!("[name=fs-force][value={force}]"), key);
        let (force, row, column) = place(&page);
        page.comes("the chosen force", || page.choices().force, &Some(force));
        (row, column)
    };
    let (_, row, column) = place(&page);
    assert_eq!((row, column), (0, 1));
    assert_eq!(press(&Key::Down), (1, 1));
    assert_eq!(press(&Key::Down), (2, 1));
    assert_eq!(press(&Key::Up), (1, 1));
    assert_eq!(press(&Key::Right), (1, 2));
    assert_eq!(press(&Key::Left), (1, 1));
    assert_eq!(press(&Key::Home), (1, 0));
    assert_eq!(press(&Key::Left).0, 0, "the tile before is the last of the row above");
    assert_eq!(press(&Key::Home), (0, 0));
    assert_eq!(press(&Key::Up), (0, 0), "above the first row there is none");
    let (row, last) = press(&Key::End);
    assert!(row == 0 && last > 2, "{last}");
    page.keys(&format!("[name=fs-force][value={}]", place(&page).0), &format!("{}{}", Key::Control, Key::End));
    page.comes("the chosen force", || page.choices().force, &Some("wiltshire".to_owned()));
}

/// Where a filter leaves the chosen tile out, browsers would not let keys reach any tile of the group while it is checked.
fn tiles_stay_within_reach_of_keys_where_a_filter_leaves_the_chosen_one_out(browser: &Browser) {
    let page = Page::live(browser, "#view=force&force=kent");
    page.keys("#fs-filter-all", &Key::Left);
    page.filter("in-place");
    page.comes_to_tiles(2);
    let focus = "return document.activeElement.id";
    assert_eq!(page.read::<String>(focus, &[]), "fs-filter-in-place", "filtering keeps the focus");
    page.comes("the chosen force", || page.choices().force, &None);
    page.answers(&["Kent Police is one of 41"]);
    page.keys("[name=fs-force][value=derbyshire]", " ");
    page.comes("the chosen force", || page.choices().force, &Some("derbyshire".to_owned()));
    page.keys("[name=fs-force][value=derbyshire]", &Key::Right);
    page.comes("the chosen force", || page.choices().force, &Some("merseyside".to_owned()));
    page.comes_to_tiles(2);
    assert_eq!(place(&page).0, "merseyside");
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
