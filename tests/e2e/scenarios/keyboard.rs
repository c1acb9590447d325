//! The page under the hands of someone without a pointer.

use fantoccini::key::Key;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::Page;

scenarios!(Plain:
    the_list_opens_by_the_enter_key_and_arrows_go_through_its_filters,
    arrows_go_through_the_tiles_and_escape_lets_go,
    arrows_on_the_map_go_to_the_tile_that_lies_there,
    arrows_and_ends_follow_the_rows_of_the_list_through_all_names,
    tiles_stay_within_reach_of_keys_where_a_filter_leaves_the_chosen_one_out,
    a_card_opens_by_the_enter_key,
);

fn the_list_opens_by_the_enter_key_and_arrows_go_through_its_filters(browser: &Browser) {
    let page = Page::live(browser, "");
    page.keys("#fs-all > summary", &Key::Enter);
    page.comes_to_tiles(43);
    page.comes("the address", || page.fragment(), "#view=unit");
    page.go_to("#status=insufficient");
    page.comes_to_tiles(0);
    page.keys("#fs-filter-insufficient", &Key::Down);
    page.comes("the filter", || page.choices().filter, "not-started");
    page.keys("#fs-filter-not-started", &Key::Left);
    page.comes("the filter", || page.choices().filter, "insufficient");
    page.comes("the address", || page.fragment(), "#view=unit&status=insufficient");
    page.keys("#fs-all > summary", &Key::Enter);
    page.comes("the address", || page.fragment(), "");
    assert!(page.focus_is_on("#fs-all > summary"), "what closes the list keeps the focus");
}

/// The control of a tile.
fn tile(unit: &str) -> String {
    format!("[name=fs-unit][value={unit}]")
}

fn arrows_go_through_the_tiles_and_escape_lets_go(browser: &Browser) {
    let page = Page::live(browser, "#view=unit");
    page.tiles_as("list");
    page.tile("avon-and-somerset");
    page.says_in_status(&["Avon and Somerset Constabulary"]);
    page.keys(&tile("avon-and-somerset"), &Key::Right);
    page.says_in_status(&["Bedfordshire Police"]);
    page.keys(&tile("bedfordshire"), &Key::Escape);
    page.comes("the chosen unit", || page.choices().unit, &None::<String>);
    page.comes("the address", || page.fragment(), "#view=unit");
    page.comes("the status line", || page.status_message(), "");
}

/// The unit of a tile, its middle on the page, and its width and height, in pixels.
type Tile = (String, f64, f64, f64, f64);

fn map(page: &Page<'_>) -> Vec<Tile> {
    page.read(
        "return [...document.querySelectorAll('.fs-tile')].map((it) => {
            const { left, top, width, height } = it.getBoundingClientRect();
            return [it.querySelector('input').value, left + width / 2, top + height / 2 + scrollY, width, height];
        })",
        &[],
    )
}

/// Each tile, each direction: it leads to a tile that lies there, to the next one where there is one; all are reached.
fn arrows_on_the_map_go_to_the_tile_that_lies_there(browser: &Browser) {
    let page = Page::live(browser, "#view=unit");
    page.comes_to_tiles(43);
    let tiles = map(&page);
    let directions = [(Key::Right, 1.0, 0.0), (Key::Left, -1.0, 0.0), (Key::Down, 0.0, 1.0), (Key::Up, 0.0, -1.0)];
    let mut ways: Vec<(String, String)> = Vec::new();
    for (unit, x, y, width, height) in &tiles {
        for (key, right, down) in directions {
            page.keys(&tile(unit), &key);
            let next: String = page.read("return document.activeElement.value", &[]);
            let is_beside = |(_, left, top, ..): &&Tile| {
                (left - x - right * width).abs() < 3.0 && (top - y - down * height).abs() < 3.0
            };
            if let Some((beside, ..)) = tiles.iter().find(is_beside) {
                assert_eq!(&next, beside, "{}: {key:?} from {unit}", page.engine);
            }
            let (_, left, top, ..) = tiles.iter().find(|(other, ..)| *other == next).expect("a tile has the focus");
            let along = (left - x) * right + (top - y) * down;
            let across = ((left - x) * down).abs() + ((top - y) * right).abs();
            let is_there = next == *unit || (along > 2.0 && across <= along + 1.0);
            assert!(is_there, "{}: {key:?} from {unit} leads to {next}", page.engine);
            ways.push((unit.clone(), next.clone()));
            if next != *unit {
                // The answer would move the rows below: it goes before the next key.
                page.comes("the chosen unit", || page.choices().unit, &Some(next.clone()));
                page.keys(&tile(&next), &Key::Escape);
                page.comes("the chosen unit", || page.choices().unit, &None::<String>);
            }
        }
    }
    let mut reached = vec![tiles[0].0.clone()];
    let mut place = 0;
    while let Some(here) = reached.get(place).cloned() {
        for (_, to) in ways.iter().filter(|(from, _)| *from == here) {
            if !reached.contains(to) {
                reached.push(to.clone());
            }
        }
        place += 1;
    }
    assert_eq!(reached.len(), tiles.len(), "{}: arrows reach {reached:?}", page.engine);
    page.tile("kent");
    let press = |unit: &str, key: &str, to: &str| {
        page.keys(&tile(unit), key);
        page.comes("the chosen unit", || page.choices().unit.unwrap_or_default(), to);
        assert!(page.focus_is_on(&tile(to)));
    };
    let end = |unit: &str, is_last: bool| {
        let (_, _, y, ..) = tiles.iter().find(|(other, ..)| other == unit).expect("it has a tile");
        let row = tiles.iter().filter(|(_, _, top, ..)| (top - y).abs() < 3.0);
        let by = |one: &&Tile, other: &&Tile| one.1.total_cmp(&other.1);
        if is_last { row.max_by(by) } else { row.min_by(by) }.expect("a row has tiles").0.clone()
    };
    press("kent", &Key::Home, &end("kent", false));
    press(&end("kent", false), &Key::End, &end("kent", true));
}

/// The unit whose tile has the focus, and where that tile is: its row and its place in it, counted from 0.
fn place(page: &Page<'_>) -> (String, usize, usize) {
    page.read(
        "const tiles = [...document.querySelectorAll('.fs-tile')].filter((it) => it.getClientRects().length);
        const at = (it) => it.getBoundingClientRect();
        const here = document.activeElement.parentElement;
        const tops = [...new Set(tiles.map((it) => Math.round(at(it).top)))].sort((one, other) => one - other);
        const row = tiles.filter((it) => Math.round(at(it).top) === Math.round(at(here).top));
        return [document.activeElement.value, tops.indexOf(Math.round(at(here).top)), row.indexOf(here)]",
        &[],
    )
}

fn arrows_and_ends_follow_the_rows_of_the_list_through_all_names(browser: &Browser) {
    let page = Page::live(browser, "#view=unit");
    page.tiles_as("list");
    page.comes_to_tiles(43);
    page.tile("bedfordshire");
    let press = |key: &str| {
        let (unit, ..) = place(&page);
        page.keys(&tile(&unit), key);
        let (unit, row, column) = place(&page);
        page.comes("the chosen unit", || page.choices().unit, &Some(unit.clone()));
        page.until("it is answered in its row", || {
            let at = "const row = document.querySelector(arguments[0]).parentElement.getBoundingClientRect().bottom;
                const message = document.getElementById('fs-tile-message').getBoundingClientRect();
                return message.height > 10 && Math.abs(message.top - row) < 13";
            page.read::<bool>(at, &[&tile(&unit)])
        });
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
    page.keys(&tile(&place(&page).0), &format!("{}{}", Key::Control, Key::End));
    page.comes("the chosen unit", || page.choices().unit, &Some("wiltshire".to_owned()));
    page.keys(&tile("wiltshire"), &format!("{}{}", Key::Control, Key::Home));
    page.comes("the chosen unit", || page.choices().unit, &Some("avon-and-somerset".to_owned()));
    let names: Vec<String> =
        page.read("return [...document.querySelectorAll('.fs-tile > input')].map((it) => it.value)", &[]);
    for pair in names.windows(2) {
        page.keys(&tile(&pair[0]), &Key::Right);
        page.comes("the next name", || place(&page).0, &pair[1]);
    }
}

/// Where a filter leaves the chosen tile out, browsers would not let keys reach any tile of the group while it is checked.
fn tiles_stay_within_reach_of_keys_where_a_filter_leaves_the_chosen_one_out(browser: &Browser) {
    let page = Page::live(browser, "#view=unit&status=started&unit=kent");
    page.filter("in-place");
    page.comes_to_tiles(2);
    let focus = "return document.activeElement.id";
    assert_eq!(page.read::<String>(focus, &[]), "fs-filter-in-place", "filtering keeps the focus");
    page.comes("the chosen unit", || page.choices().unit, &None);
    page.says_in_status(&["Kent Police is one of 41"]);
    page.keys(&tile("derbyshire"), " ");
    page.comes("the chosen unit", || page.choices().unit, &Some("derbyshire".to_owned()));
    page.tiles_as("list");
    page.keys(&tile("derbyshire"), &Key::Right);
    page.comes("the chosen unit", || page.choices().unit, &Some("merseyside".to_owned()));
    page.comes_to_tiles(2);
    assert_eq!(place(&page).0, "merseyside");
}

fn a_card_opens_by_the_enter_key(browser: &Browser) {
    let page = Page::live(browser, "");
    page.keys("#fs-card-plans > details > summary", &Key::Enter);
    page.comes("the address", || page.fragment(), "#open=plans");
    assert!(page.shows("#fs-card-plans .fs-cautions"));
}
