//! What the page does in HTML and CSS alone: the checks shared by readers without scripts and readers whose wasm failed.

use crate::page::Page;
use crate::scenarios::cards::{CARDS, tells};
use crate::scenarios::grid::FILTERS;

/// Cards open and tell everything.
pub fn cards_open(page: &Page<'_>) {
    for (id, _, _, told) in CARDS {
        page.turn(id);
        page.until(format_args!("{id} is open"), || page.shows(&format!("#fs-card-{id} .fs-told")));
        tells(page, id, told);
    }
}

/// The filters and the views show their blocks and tiles.
pub fn filters_and_views_work(page: &Page<'_>) {
    for (id, blocks, _, tiles) in FILTERS {
        page.filter(id);
        page.comes_to_blocks(blocks);
        page.view("force");
        page.comes_to_tiles(tiles);
        page.comes_to_blocks(&[]);
        page.view("status");
    }
    page.filter("all");
    page.comes_to_blocks(FILTERS[0].1);
}

/// No control is shown that needs a script, and nothing reads as an error.
pub fn promises_nothing(page: &Page<'_>) {
    for selector in ["#fs-find", "label[for=fs-find]", "button", "#fs-answer"] {
        let visible = page.visible(selector);
        assert!(visible.is_empty(), "{selector} is visible: {visible:?}");
    }
    let text = page.says("body").to_lowercase();
    for word in ["error", "failed", "exception", "undefined", "went wrong", "unreachable", "javascript", "webassembly"]
    {
        assert!(!text.contains(word), "the page says {word:?}");
    }
}

/// "26 of 43" leads to two groups, says so, and leads back.
pub fn the_link_leads_to_two_groups_and_back(page: &Page<'_>) {
    page.click("#fs-card-plans a[data-filter]");
    page.comes_to_blocks(&["insufficient", "not-started"]);
    let line = page.visible(".fs-linked");
    assert!(line.len() == 1 && line[0].contains("26 of 43"), "{line:?}");
    page.click(".fs-linked a");
    page.comes_to_blocks(FILTERS[0].1);
    assert!(!page.shows(".fs-linked"));
}
