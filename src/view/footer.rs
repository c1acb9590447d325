//! Below the grid: the tables, sources, method, corrections, data, ways to cite and embed.

use yew::prelude::*;

use super::element::{element, text};
use super::{Setting, copy_button};
use crate::selection::Selection;
use crate::{fragment, wording};

/// The same data as tables, in a disclosure.
pub(super) fn tables(setting: &Setting) -> Html {
    element!("details", class: "fs-more fs-tables", id: setting.id("tables"); [
        element!("summary"; [text(wording::TABLES)]),
        setting.still("div", "fs-told", "tables".into()),
        element!("p", class: "fs-actions"; [copy_button("table", wording::COPY_TABLE)]),
    ])
}

/// The footer.
pub(super) fn footer(setting: &Setting, selection: &Selection) -> Html {
    let view = format!("#{}", fragment::write(&setting.register, selection));
    // No `footer`: reader views throw those away, and with it the sources.
    element!("div", class: "fs-end"; [
        setting.still("div", "fs-columns", "sources".into()),
        element!("section", class: "fs-note", id: setting.id("data"); [
            setting.still("div", "", "data".into()),
            element!("p", class: "fs-actions"; [
                copy_button("grid", wording::COPY_CITATION),
                text(" "),
                element!("a", class: "fs-view-link", href: view; [text(wording::LINK_TO_VIEW)]),
            ]),
        ]),
        setting.still("div", "", "embed".into()),
        setting.still("div", "", "end".into()),
    ])
}
