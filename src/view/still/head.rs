//! The head: kicker, title, summary and dates, and the definitions that pictures refer to.

use yew::prelude::*;

use super::{Sheet, mark};
use crate::wording;

/// The head of the graphic.
pub(super) fn head(sheet: &Sheet) -> Html {
    let edition = sheet.data.edition();
    html! {
        <>
        { mark::definitions(sheet) }
        <div class="fs-head">
            <p class="fs-kicker">{ edition.kicker.clone() }</p>
            { sheet.heading(0, "fs-title", Some(sheet.id("title")), html! { { edition.title.clone() } }) }
            <p class="fs-standfirst">{ edition.standfirst.clone() }</p>
            <p class="fs-dates">{ wording::dates(&sheet.data) }</p>
            // On paper alone; a script fills in the day and the address.
            <p class="fs-print" hidden=true>{ wording::PRINTED }<b></b>{ wording::PRINTED_FROM }<b></b></p>
        </div>
        </>
    }
}
