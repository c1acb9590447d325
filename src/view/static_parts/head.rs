//! The head: kicker, title and summary, and the definitions that pictures refer to.

use yew::prelude::*;

use super::{Sheet, mark};

/// The head of the graphic.
pub(super) fn head(sheet: &Sheet) -> Html {
    let edition = sheet.data.edition();
    html! {
        <>
        { mark::definitions(sheet) }
        <div class="fs-head" data-copied={sheet.words().copied} data-selected={sheet.words().selected}>
            <p class="fs-kicker" lang={sheet.own()}>{ edition.kicker.clone() }</p>
            { sheet.own_heading(0, "fs-title", "title", &edition.title) }
            <p class="fs-standfirst" lang={sheet.own()}>{ edition.standfirst.clone() }</p>
            // On paper alone; a script fills in the day and the address.
            <p class="fs-print" hidden=true>{ sheet.words().printed }<b></b>{ sheet.words().printed_from }<b></b></p>
        </div>
        </>
    }
}
