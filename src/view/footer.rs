//! Below the grid and the tables: sources, method, corrections, data, ways to cite and embed.

use yew::prelude::*;

use super::Setting;
use super::element::element;
use crate::fragment;
use crate::register::Word;
use crate::selection::Selection;

/// The footer.
pub(super) fn footer(setting: &Setting, selection: &Selection) -> Html {
    let view = format!("#{}", fragment::write(&setting.register, selection));
    // No `footer`: reader views throw those away, and with it the sources.
    element!("div", class: "fs-end"; [
        setting.still("div", "fs-columns", "sources".into()),
        element!("section", class: "fs-note", id: setting.id("data"); [
            setting.still("div", "", "data".into()),
            element!("p", class: "fs-actions"; [
                setting.still("span", "", "copy".into()),
                element!("a", class: "fs-view-link", href: view; [setting.word(Word::LinkToView)]),
            ]),
        ]),
        setting.still("div", "", "embed".into()),
        setting.still("div", "", "end".into()),
    ])
}
