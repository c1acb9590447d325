//! Below the grid: the support line, the sources in a line, and one line of disclosures.

use yew::prelude::*;

use super::Setting;
use super::element::element;
use crate::client_data::Word;
use crate::selection::Selection;
use crate::url_state;

/// The footer.
pub(super) fn footer(setting: &Setting, selection: &Selection) -> Html {
    let view = format!("#{}", url_state::write(&setting.client_data, selection));
    let more = |name: &str| element!("details", class: "fs-more", id: setting.id(name), data-still: name.to_owned(); [setting.html(name)]);
    // No `footer`: reader views throw those away, and with it the sources.
    element!("div", class: "fs-end"; [
        setting.still("div", "", "end".into()),
        element!("div", class: "fs-tools"; [
            more("method"),
            more("tables"),
            element!("details", class: "fs-more fs-share", id: setting.id("share"); [
                setting.still("summary", "", "share".into()),
                element!("p", class: "fs-actions"; [
                    element!("a", class: "fs-view-link", href: view; [setting.word(Word::LinkToView)]),
                ]),
                setting.still("div", "", "embed".into()),
            ]),
            more("display"),
            setting.still("span", "fs-languages", "languages".into()),
        ]),
    ])
}
