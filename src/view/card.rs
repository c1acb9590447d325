//! A card: a figure with its picture and parts, and a disclosure with all that must be said about it.

use yew::prelude::*;

use super::element::{element, text};
use super::{Setting, copy_button};
use crate::wording;

/// A card.
pub(super) fn card(setting: &Setting, id: &str, open: bool) -> Html {
    let name = format!("card-{id}");
    let link = element!("a", href: format!("#{}", setting.id(&name)); [text(wording::LINK_TO_CARD)]);
    element!("section", class: "fs-card", id: setting.id(&name); [
        setting.still("div", "", name),
        element!("details", class: "fs-more", data-card: id.to_owned(), open: open; [
            setting.still("summary", "", format!("more-{id}")),
            setting.still("div", "fs-told", format!("told-{id}")),
            element!("p", class: "fs-actions"; [copy_button(id, wording::COPY_CITATION), text(" "), link]),
        ]),
    ])
}
