//! A card: a figure that opens to all that must be said about it, with its picture and its parts below.

use yew::prelude::*;

use super::LiveContext;
use super::element::element;

/// A card.
pub(super) fn card(live: &LiveContext, id: &str, open: bool) -> Html {
    let name = format!("card-{id}");
    element!("div", class: "fs-card", id: live.id(&name); [
        element!(
            "details", class: "fs-more", data-card: id.to_owned(), open: open, data-static: format!("more-{id}");
            [live.html(&format!("more-{id}"))]
        ),
        live.static_part("div", "", name),
    ])
}
