//! A card: a figure with its picture and parts, and a disclosure with all that must be said about it.

use yew::prelude::*;

use super::{Copying, Setting, copy_button};
use crate::wording;

/// A card.
pub(super) fn card(setting: &Setting, id: &str, open: bool, copied: Option<&Copying>) -> Html {
    let name = format!("card-{id}");
    let (more, told) = (format!("more-{id}"), format!("told-{id}"));
    html! {
        <section class="fs-card" id={setting.id(&name)}>
            <div data-still={name.clone()}>{ setting.still(&name) }</div>
            <details class="fs-more" data-card={id.to_owned()} open={open}>
                <summary data-still={more.clone()}>{ setting.still(&more) }</summary>
                <div class="fs-told" data-still={told.clone()}>{ setting.still(&told) }</div>
                <p class="fs-actions">
                    { copy_button(id, wording::COPY_CITATION, copied) }
                    <a href={format!("#{}-{name}", setting.prefix)}>{ wording::LINK_TO_CARD }</a>
                </p>
            </details>
        </section>
    }
}
