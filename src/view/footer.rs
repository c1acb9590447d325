//! Below the grid: the support line, the sources in a line, and one line of disclosures.

use yew::prelude::*;

use super::LiveContext;
use super::element::element;
use messages::MessageId;
use messages::selection::Selection;
use messages::url_state;

/// The footer.
pub(super) fn footer(live: &LiveContext, selection: &Selection) -> Html {
    let view = format!("#{}", url_state::write(&live.client_data, selection));
    let more = |name: &str| element!("details", class: "fs-more", id: live.id(name), data-static: name.to_owned(); [live.html(name)]);
    // No `footer`: reader views throw those away, and with it the sources.
    element!("div", class: "fs-end"; [
        live.static_part("div", "", "end".into()),
        element!("div", class: "fs-tools"; [
            more("method"),
            more("tables"),
            element!("details", class: "fs-more fs-share", id: live.id("share"); [
                live.static_part("summary", "", "share".into()),
                element!("p", class: "fs-actions"; [
                    element!("a", class: "fs-view-link", href: view; [live.text(MessageId::LinkToView)]),
                ]),
                live.static_part("div", "", "embed".into()),
            ]),
            more("display"),
            live.static_part("span", "fs-languages", "languages".into()),
        ]),
    ])
}
