//! The grid: its views, its filters, its tiles, and the way that leads into it.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::page::Page;

scenarios!(Plain:
    twenty_six_of_43_leads_to_the_two_groups_in_the_grid,
    each_filter_shows_its_blocks_and_its_tiles,
    a_tile_that_is_chosen_is_answered,
    no_unnamed_force_stands_under_a_status_by_whatever_way,
    the_two_named_forces_show_everything_in_place,
);

/// The filters: id, blocks, count, and the tiles of the forces that a source names for it.
pub const FILTERS: [(&str, &[&str], &str, usize); 6] = [
    ("all", &["insufficient", "not-started", "started", "in-place"], "43", 43),
    ("insufficient", &["insufficient"], "11", 0),
    ("not-started", &["not-started"], "15", 0),
    ("started", &["started"], "15", 0),
    ("in-place", &["in-place"], "2", 2),
    ("behind", &["insufficient", "not-started"], "26", 0),
];

fn twenty_six_of_43_leads_to_the_two_groups_in_the_grid(browser: &Browser) {
    let page = Page::live(browser, "");
    page.view("force");
    page.comes_to_tiles(43);
    page.click("#fs-card-plans a[data-filter]");
    page.comes_to_blocks(&["insufficient", "not-started"]);
    page.comes_to_tiles(0);
    let choices = page.choices();
    assert_eq!((choices.view.as_str(), choices.filter.as_str()), ("status", "behind"));
    page.answers(&["26 of 43"]);
    let focused: String = page.read("return document.activeElement.id", &[]);
    assert_eq!(focused, "fs-filter-behind", "the next key changes the filter");
    page.comes("the address", || page.fragment(), "#status=behind");
}

fn each_filter_shows_its_blocks_and_its_tiles(browser: &Browser) {
    let page = Page::live(browser, "");
    let filters: Vec<String> = FILTERS.iter().map(|(id, ..)| format!("fs-filter-{id}")).collect();
    let found: Vec<String> =
        page.read("return [...document.getElementsByName('fs-filter')].map((filter) => filter.id)", &[]);
    assert_eq!(found, filters);
    for (id, blocks, count, tiles) in FILTERS {
        page.filter(id);
        page.comes_to_blocks(blocks);
        assert!(!page.shows(".fs-tile"), "tiles are shown by status");
        let label = page.says(&format!("label:has(> [name=fs-filter][value={id}])"));
        assert!(label.split(' ').any(|word| word == count), "{id}: {label}");
        page.answers(&[count]);
        page.view("force");
        page.comes_to_tiles(tiles);
        page.comes_to_blocks(&[]);
        if tiles == 0 {
            page.answers(&[&format!("The report does not say which {count}.")]);
            assert_eq!(page.visible(".fs-filter-note").len(), 1, "{id}: said where the tiles would be");
        }
        page.view("status");
    }
    for (id, blocks, count, _) in &FILTERS[1..5] {
        page.filter(id);
        page.comes_to_blocks(blocks);
        let heading = page.says(&format!("#fs-status-{id} :is(h2, h3, h4)"));
        assert!(heading.starts_with(&format!("{count} ")), "{id}: {heading}");
    }
}

fn a_tile_that_is_chosen_is_answered(browser: &Browser) {
    let page = Page::live(browser, "");
    page.view("force");
    page.tile("kent");
    page.answers(&["Kent Police", "does not name", "41"]);
    page.comes("the address", || page.fragment(), "#view=force&force=kent");
    page.tile("dyfed-powys");
    page.answers(&["Dyfed-Powys Police", "does not name"]);
    assert_eq!(page.choices().force.as_deref(), Some("dyfed-powys"));
}

/// By a link, by the finder, by a choice made before: the list names nobody whom no source names for the status.
fn no_unnamed_force_stands_under_a_status_by_whatever_way(browser: &Browser) {
    for (fragment, said) in [
        ("#status=insufficient&force=kent&view=force", "Kent Police is one of 41"),
        ("#view=force&status=behind&force=derbyshire", "Derbyshire Constabulary was one of two"),
        ("#view=force&status=not-started&find=Leeds", "Leeds: West Yorkshire Police is one of 41"),
        (
            "#view=force&status=started&find=Yorkshire",
            "Plan started: 15 of 43 forces. The report does not say which 15.",
        ),
    ] {
        let page = Page::live(browser, fragment);
        page.answers(&[said]);
        page.comes_to_tiles(0);
        assert_eq!(page.visible(".fs-filter-note").len(), 1, "{fragment}");
        let list = page.says(".fs-by-force");
        for name in ["Kent", "Derbyshire", "Yorkshire"] {
            assert!(!list.contains(name), "{fragment}: {list}");
        }
    }
    let page = Page::live(browser, "");
    page.view("force");
    page.tile("kent");
    page.filter("insufficient");
    page.comes_to_tiles(0);
    page.filter("all");
    page.comes_to_tiles(43);
    assert_eq!(page.choices().force.as_deref(), Some("kent"), "what was chosen is chosen again");
}

fn the_two_named_forces_show_everything_in_place(browser: &Browser) {
    let page = Page::live(browser, "");
    assert_eq!(page.visible(".fs-name"), ["Derbyshire", "Merseyside"]);
    page.view("force");
    page.comes_to_tiles(43);
    for (force, name) in [("derbyshire", "Derbyshire Constabulary"), ("merseyside", "Merseyside Police")] {
        assert!(page.says(&format!("label:has(> [value={force}])")).contains("Everything in place"), "{force}");
        page.tile(force);
        page.answers(&[name, "Everything in place", "31 May 2017"]);
    }
    let script = "return [...document.querySelectorAll('.fs-tile')]
        .filter((tile) => tile.innerText.includes('in place')).map((tile) => tile.querySelector('input').value)";
    assert_eq!(page.read::<Vec<String>>(script, &[]), ["derbyshire", "merseyside"]);
}
