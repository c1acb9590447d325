//! Below the grid: the tables, sources, method, corrections, data, ways to cite and embed.

use yew::prelude::*;

use super::{Copying, Setting, copy_button};
use crate::selection::Selection;
use crate::{fragment, wording};

/// The same data as tables, in a disclosure.
pub(super) fn tables(setting: &Setting, copied: Option<&Copying>) -> Html {
    html! {
        <details class="fs-more fs-tables" id={setting.id("tables")}>
            <summary>{ wording::TABLES }</summary>
            <div class="fs-told" data-still="tables">{ setting.still("tables") }</div>
            <p class="fs-actions">{ copy_button("table", wording::COPY_TABLE, copied) }</p>
        </details>
    }
}

/// The footer.
pub(super) fn footer(setting: &Setting, selection: &Selection, copied: Option<&Copying>) -> Html {
    let view = fragment::write(&setting.register, selection);
    html! {
        <footer class="fs-footer">
            <div class="fs-columns" data-still="sources">{ setting.still("sources") }</div>
            <section class="fs-note" id={setting.id("data")}>
                <div data-still="data">{ setting.still("data") }</div>
                <p class="fs-actions">
                    { copy_button("grid", wording::COPY_CITATION, copied) }
                    <a class="fs-view-link" href={format!("#{view}")}>{ wording::LINK_TO_VIEW }</a>
                </p>
            </section>
            <details class="fs-more fs-embed">
                <summary>{ wording::EMBED }</summary>
                <div class="fs-told" data-still="embed">{ setting.still("embed") }</div>
                <p class="fs-actions">{ copy_button("embed", wording::COPY_SNIPPET, copied) }</p>
            </details>
            <div data-still="support">{ setting.still("support") }</div>
        </footer>
    }
}
