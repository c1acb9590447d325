//! A card: a figure that opens to all that must be said about it, with its picture and its parts below.

use yew::prelude::*;

use super::Setting;
use super::element::element;

/// A card.
pub(super) fn card(setting: &Setting, id: &str, open: bool) -> Html {
    let name = format!("card-{id}");
    element!("div", class: "fs-card", id: setting.id(&name); [
        element!(
            "details", class: "fs-more", data-card: id.to_owned(), open: open, data-still: format!("more-{id}");
            [setting.html(&format!("more-{id}"))]
        ),
        setting.still("div", "", name),
    ])
}
