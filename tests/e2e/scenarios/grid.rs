//! The grid: its blocks, its list of all units as a map or A to Z, and what is said of one that is chosen.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::page::Page;

scenarios!(Plain:
    the_card_of_26_stands_above_the_two_blocks_it_adds_up,
    each_filter_shows_the_tiles_that_a_source_names_for_it,
    closing_the_list_shows_all_statuses_again,
    a_tile_that_is_chosen_is_answered,
    a_tile_is_answered_in_the_row_below_it_and_nothing_above_moves,
    no_unnamed_unit_stands_under_a_status_by_whatever_way,
    the_two_named_units_show_everything_in_place,
);

/// The filters: id, the blocks whose units they add up, count, and the tiles of the units that a source names for it.
pub const FILTERS: [(&str, &[&str], &str, usize); 6] = [
    ("all", &["insufficient", "not-started", "started", "in-place"], "43", 43),
    ("insufficient", &["insufficient"], "11", 0),
    ("not-started", &["not-started"], "15", 0),
    ("started", &["started"], "15", 0),
    ("in-place", &["in-place"], "2", 2),
    ("behind", &["insufficient", "not-started"], "26", 0),
];

/// The list opens, as a map and A to Z, shows a tile for each unit and says what is known of one that no source names.
pub fn the_list_works(page: &Page<'_>) {
    page.comes_to_tiles(0);
    page.view("unit");
    page.comes_to_tiles(43);
    page.comes("the tiles in a row of the map", || columns(page) > 3, &true);
    assert!(page.shows(".fs-tile-code") && !page.shows(".fs-filters"), "{}: a map without filters", page.engine);
    page.tile("kent");
    assert!(page.says(".fs-static-message").contains("one of 41"), "{}: what is known of Kent", page.engine);
    page.tiles_as("list");
    page.until("the names are shown", || !page.shows(".fs-tile-code"));
    assert_eq!(page.visible(".fs-tile").len(), 43);
    page.tile("merseyside");
    page.until("a named force is no unnamed one", || !page.shows(".fs-static-message"));
    page.tiles_as("map");
    page.until("the map is back", || page.shows(".fs-tile-code"));
    page.view("status");
    page.comes_to_tiles(0);
}

/// How many tiles begin at different places across the page.
fn columns(page: &Page<'_>) -> usize {
    let script = "return new Set([...document.querySelectorAll('.fs-tile')].map((it) => Math.round(it.getBoundingClientRect().left))).size";
    page.read(script, &[])
}

fn the_card_of_26_stands_above_the_two_blocks_it_adds_up(browser: &Browser) {
    let page = Page::live(browser, "");
    page.comes_to_blocks(FILTERS[0].1);
    let group: Vec<String> =
        page.read("return [...document.querySelector('.fs-group').children].map((it) => it.id)", &[]);
    assert_eq!(group, ["fs-card-plans", "fs-status-insufficient", "fs-status-not-started"]);
    let edge: String =
        page.read("return getComputedStyle(document.querySelector('.fs-group')).borderInlineStartStyle", &[]);
    assert_eq!(edge, "solid", "a bracket holds the group together");
    assert!(page.visible(".fs-block a").is_empty() && page.visible("#fs-card-plans a").is_empty());
    for (id, blocks, count, _) in FILTERS {
        let sum = |id: &&str| {
            let heading = page.says(&format!("#fs-status-{id} :is(h2, h3, h4)"));
            let (first, _) = heading.split_once(' ').expect("a count and a name");
            first.parse::<u32>().unwrap_or_else(|_| panic!("{id} begins with its count: {heading}"))
        };
        assert_eq!(blocks.iter().map(sum).sum::<u32>().to_string(), count, "{id}");
    }
}

fn each_filter_shows_the_tiles_that_a_source_names_for_it(browser: &Browser) {
    let page = Page::live(browser, "#view=unit");
    page.comes_to_tiles(43);
    assert!(!page.shows(".fs-filters"), "the blocks above say the same");
    let filters: Vec<String> = FILTERS.iter().map(|(id, ..)| format!("fs-filter-{id}")).collect();
    let found: Vec<String> =
        page.read("return [...document.getElementsByName('fs-filter')].map((filter) => filter.id)", &[]);
    assert_eq!(found, filters);
    // By the address, and then by the filters that are shown from then on.
    for by_address in [true, false] {
        for (id, _, count, tiles) in &FILTERS[1..] {
            if by_address {
                page.go_to(&format!("#status={id}"));
            } else {
                page.filter(id);
            }
            page.comes("the filter", || page.choices().filter, *id);
            page.comes_to_tiles(*tiles);
            assert_eq!(page.choices().view, "unit", "{id}: the list is open");
            page.comes("the address", || page.fragment().ends_with(&format!("status={id}")), &true);
            let label = page.says(&format!("label:has(> [name=fs-filter][value={id}])"));
            assert!(label.split(' ').any(|word| word == *count), "{id}: {label}");
            page.says_in_status(&[&format!("{count} of 43")]);
            if *tiles == 0 {
                page.says_in_status(&[&format!("The report does not say which {count}.")]);
                assert_eq!(page.visible(".fs-filter-note").len(), 1, "{id}: said where the tiles would be");
            }
            page.comes_to_blocks(FILTERS[0].1);
        }
    }
    page.filter("all");
    page.comes_to_tiles(43);
    page.comes("the address", || page.fragment(), "#view=unit");
    page.until("the filters have gone", || !page.shows(".fs-filters"));
    page.comes("the status line", || page.status_message(), "");
}

fn closing_the_list_shows_all_statuses_again(browser: &Browser) {
    let page = Page::live(browser, "#status=insufficient&open=plans");
    page.comes_to_tiles(0);
    page.says_in_status(&["The report does not say which 11."]);
    page.view("status");
    page.comes("the filter", || page.choices().filter, "all");
    page.comes("the address", || page.fragment(), "#open=plans");
    page.comes("the status line", || page.status_message(), "");
    page.view("unit");
    page.comes_to_tiles(43);
    page.comes("the address", || page.fragment(), "#view=unit&open=plans");
    assert!(!page.shows(".fs-filters"));
}

fn a_tile_that_is_chosen_is_answered(browser: &Browser) {
    let page = Page::live(browser, "");
    page.view("unit");
    page.tile("kent");
    page.says_in_status(&["Kent Police", "does not name", "41"]);
    page.comes("the address", || page.fragment(), "#view=unit&unit=kent");
    page.tile("dyfed-powys");
    page.says_in_status(&["Dyfed-Powys Police", "does not name"]);
    assert_eq!(page.choices().unit.as_deref(), Some("dyfed-powys"));
}

/// The answer among the tiles: how far below the chosen tile it begins, how many tiles that are in the chosen one's row or above
/// it begin below the answer, how many of the others begin above its end; whether it fits the width; and where all begins that is
/// not below the chosen one's row.
const PLACES: &str = "const box = (it) => it.getBoundingClientRect();
    const tiles = [...document.querySelectorAll('.fs-tile')];
    const chosen = box(tiles.find((it) => it.querySelector('input').value === arguments[0]));
    const message = box(document.getElementById('fs-tile-message'));
    const wide = document.documentElement.clientWidth;
    const above = tiles.filter((it) => box(it).top <= chosen.top + 2);
    const below = tiles.filter((it) => !above.includes(it));
    const all = [...document.querySelectorAll('#force-status :is(h1, h2, h3, summary, #fs-find, .fs-block)')];
    const before = all.filter((it) => it.compareDocumentPosition(tiles[0]) & 4 && it.getClientRects().length);
    return [message.height, message.top - chosen.bottom, above.filter((it) => box(it).bottom > message.top + 2).length,
        below.filter((it) => box(it).top < message.bottom - 2).length, message.left >= 0 && message.right <= wide,
        [...before, ...above].map((it) => Math.round(box(it).top + scrollY))]";

fn a_tile_is_answered_in_the_row_below_it_and_nothing_above_moves(browser: &Browser) {
    type Places = (f64, f64, usize, usize, bool, Vec<i32>);
    for width in [1280, 400] {
        browser.resize(width, 900);
        for layout in ["map", "list"] {
            let page = Page::live(browser, "#view=unit");
            page.comes_to_tiles(43);
            if layout == "list" {
                page.tiles_as("list");
                page.until("the names are shown", || !page.shows(".fs-tile-code"));
            }
            // Upwards, so that the answer before lies below.
            for (unit, name) in [
                ("devon-and-cornwall", "Devon and Cornwall Police"),
                ("wiltshire", "Wiltshire Police"),
                ("kent", "Kent Police"),
                ("dyfed-powys", "Dyfed-Powys Police"),
                ("merseyside", "Merseyside Police"),
                ("northumbria", "Northumbria Police"),
            ] {
                let places = || page.read::<Places>(PLACES, &[unit]);
                page.keys(&format!("[name=fs-unit][value={unit}]"), &fantoccini::key::Key::Escape);
                page.comes("the status line", || page.status_message(), "");
                let (.., before) = places();
                page.tile(unit);
                page.says_in_status(&[name]);
                page.until("the answer is shown", || places().0 > 10.0);
                let (_, gap, covered, early, fits, after) = places();
                let place = format!("{}, {width} px, {layout}, {unit}", page.engine);
                assert!((0.0..=12.0).contains(&gap), "{place}: the answer begins {gap} px below the tile");
                assert_eq!((covered, early), (0, 0), "{place}: the answer lies between the rows");
                assert!(fits, "{place}: the answer leaves the window");
                assert_eq!(after, before, "{place}: what is above has moved");
                assert!(!page.shows("#fs-message[data-message]"), "{place}: it is said once");
            }
        }
    }
}

/// By a link, by the finder, by a choice made before: the list names nobody whom no source names for the status.
fn no_unnamed_unit_stands_under_a_status_by_whatever_way(browser: &Browser) {
    for (fragment, said) in [
        ("#status=insufficient", "Plan lacked information: 11 of 43 forces. The report does not say which 11."),
        ("#status=insufficient&unit=kent&view=unit", "Kent Police is one of 41"),
        ("#view=unit&status=behind&unit=derbyshire", "Derbyshire Constabulary was one of two"),
        ("#view=unit&status=not-started&find=Leeds", "Leeds: West Yorkshire Police is one of 41"),
        (
            "#view=unit&status=started&find=Yorkshire",
            "Plan started: 15 of 43 forces. The report does not say which 15.",
        ),
    ] {
        let page = Page::live(browser, fragment);
        page.says_in_status(&[said]);
        page.comes_to_tiles(0);
        assert_eq!(page.visible(".fs-filter-note").len(), 1, "{fragment}");
        for layout in ["list", "map"] {
            page.tiles_as(layout);
            page.comes_to_tiles(0);
        }
        let tiles = page.visible(".fs-tile-name, .fs-tile-code, .fs-tile-status");
        assert!(tiles.is_empty(), "{fragment}: {tiles:?}");
    }
    let page = Page::live(browser, "#view=unit");
    page.tile("kent");
    page.says_in_status(&["Kent Police"]);
    page.go_to("#view=unit&status=insufficient&unit=kent");
    page.comes_to_tiles(0);
    assert_eq!(page.choices().unit, None, "what is not listed is not chosen");
    page.filter("all");
    page.comes_to_tiles(43);
    page.comes("the unit", || page.choices().unit.unwrap_or_default(), "kent");
}

fn the_two_named_units_show_everything_in_place(browser: &Browser) {
    let page = Page::live(browser, "");
    assert_eq!(page.visible(".fs-name"), ["Derbyshire", "Merseyside"]);
    page.view("unit");
    page.comes_to_tiles(43);
    let status = "return document.querySelector(`label:has(> [value=${arguments[0]}])`).textContent";
    for (unit, name) in [("derbyshire", "Derbyshire Constabulary"), ("merseyside", "Merseyside Police")] {
        assert!(page.read::<String>(status, &[unit]).contains("Everything in place"), "{unit}");
        page.tile(unit);
        page.says_in_status(&[name, "Everything in place", "31 May 2017"]);
    }
    page.tiles_as("list");
    page.until("the list says so in words", || {
        let script = "return [...document.querySelectorAll('.fs-tile')]
            .filter((tile) => tile.innerText.includes('in place')).map((tile) => tile.querySelector('input').value)";
        page.read::<Vec<String>>(script, &[]) == ["derbyshire", "merseyside"]
    });
}
