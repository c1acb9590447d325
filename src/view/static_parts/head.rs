//! The head: kicker, title and summary, and the definitions that pictures refer to.

use yew::prelude::*;

use super::{RenderContext, glyph};

/// The head of the graphic.
pub(super) fn head(context: &RenderContext) -> Html {
    let edition = context.data.edition();
    html! {
        <>
        { glyph::definitions(context) }
        <div class="fs-head" data-copied={context.words().copied} data-selected={context.words().selected}>
            <p class="fs-kicker" lang={context.own()}>{ edition.kicker.clone() }</p>
            { context.own_heading(0, "fs-title", Some("title"), &edition.title) }
            <p class="fs-standfirst" lang={context.own()}>{ edition.standfirst.clone() }</p>
            // On paper alone; a script fills in the day and the address.
            <p class="fs-print" hidden=true>{ context.words().printed }<b></b>{ context.words().printed_from }<b></b></p>
        </div>
        </>
    }
}
