//! What the page does in HTML and CSS alone: the checks shared by readers without scripts and readers whose wasm failed.

use crate::page::Page;
use crate::scenarios::cards::{CARDS, tells};

/// The blocks, which nothing takes away.
const BLOCKS: [&str; 4] = ["insufficient", "not-started", "started", "in-place"];

/// Cards open and tell everything.
pub fn cards_open(page: &Page<'_>) {
    for (id, _, _, details) in CARDS {
        page.turn(id);
        page.until(format_args!("{id} is open"), || page.shows(&format!("#fs-card-{id} .fs-details")));
        tells(page, id, details);
    }
}

/// The list opens below the blocks and closes, and shows its tiles as a map or from A to Z.
pub fn the_list_opens_as_a_map_or_from_a_to_z(page: &Page<'_>) {
    page.comes_to_tiles(0);
    page.comes_to_blocks(&BLOCKS);
    page.view("unit");
    page.comes_to_tiles(43);
    page.comes_to_blocks(&BLOCKS);
    page.comes("whether it is a map", || is_map(page), &true);
    page.tiles_as("list");
    page.comes("whether it is a map", || is_map(page), &false);
    page.comes_to_tiles(43);
    page.tiles_as("map");
    page.comes("whether it is a map", || is_map(page), &true);
    page.view("status");
    page.comes_to_tiles(0);
}

/// Whether the tiles stand by where their units are: Northumbria above Kent, where A to Z has it below; with codes in place of
/// names.
fn is_map(page: &Page<'_>) -> bool {
    page.read(
        "const tile = (unit) => document.querySelector(`.fs-tile:has([value=${unit}])`);
        const [north, south] = ['northumbria', 'kent'].map((unit) => tile(unit).getBoundingClientRect().top);
        const seen = (name) => tile('kent').querySelector(name).getBoundingClientRect().width > 1;
        const isMap = north < south;
        if (seen('.fs-tile-code') !== isMap || seen('.fs-tile-name') === isMap) throw new Error('codes and names are mixed up');
        return isMap",
        &[],
    )
}

/// No control is shown that needs a script, and nothing reads as an error.
pub fn promises_nothing(page: &Page<'_>) {
    for selector in ["#fs-find", "label[for=fs-find]", "button", "#fs-message", "#fs-tile-message"] {
        let visible = page.visible(selector);
        assert!(visible.is_empty(), "{selector} is visible: {visible:?}");
    }
    // The code to embed the graphic by is called what it is.
    let text = page.says("body").replace(&page.says(".fs-embed"), "").to_lowercase();
    for word in ["error", "failed", "exception", "undefined", "went wrong", "unreachable", "javascript", "webassembly"]
    {
        assert!(!text.contains(word), "the page says {word:?}");
    }
}
