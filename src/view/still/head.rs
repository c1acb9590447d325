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
            <p class="fs-kicker" lang={sheet.own()}>{ edition.kicker.clone() }</p>
            { sheet.own_heading(0, "fs-title", "title", &edition.title) }
            <p class="fs-standfirst" lang={sheet.own()}>{ edition.standfirst.clone() }</p>
            <p class="fs-dates">{ wording::dates(&sheet.data) }</p>
            // On paper alone; a script fills in the day and the address.
            <p class="fs-print" hidden=true>{ sheet.words().printed }<b></b>{ sheet.words().printed_from }<b></b></p>
        </div>
        </>
    }
}
