//! The still parts below the grid: the line for readers in distress, sources, method, corrections, data, colours.

use yew::prelude::*;

use super::{Home, Page, Sheet};
use crate::dataset::{Change, Citation, Licence, Note, Source};
use crate::messages;

/// Sources, method and corrections, behind a disclosure.
pub(super) fn method(sheet: &Sheet) -> Html {
    let data = &sheet.data;
    html! {
        <>
            <summary>{ sheet.words().method }</summary>
            <div class="fs-told">
                { section(sheet, "sources", sheet.words().sources, html! {
                    <ol class="fs-sources">{ for data.sources().map(|(_, item)| source(sheet, item)) }</ol>
                }) }
                { for data.notes().iter().map(|item| note(sheet, item)) }
                <p lang={sheet.own()}>{ data.edition().coverage.clone() }</p>
                { section(sheet, "changes", sheet.words().changes, html! {
                    <>
                        if data.changes().is_empty() { <p>{ sheet.words().no_changes }</p> }
                        { for data.changes().iter().map(|item| change(sheet, item)) }
                    </>
                }) }
            </div>
        </>
    }
}

/// Downloads, and the citation of the grid.
pub(super) fn data(sheet: &Sheet) -> Html {
    html! {
        <div class="fs-told" id={sheet.id("data")}>
            { downloads(sheet) }
            { for sheet.data.edition().licence.as_ref().map(|item| licence(sheet, item)) }
            <p class="fs-cite" lang={sheet.own()} id={sheet.id("copy-grid")}>{ messages::grid_citation(&sheet.data) }</p>
            <p class="fs-actions">{ sheet.copy_button("grid", sheet.words().copy_citation) }</p>
        </div>
    }
}

/// The files of the edition; those of a host's own file are the host's affair.
fn downloads(sheet: &Sheet) -> Html {
    let list = |items: Html| html! { <ul class="fs-downloads">{ items }</ul> };
    match &sheet.home {
        Home::Folder { .. } => list(html! { { for messages::downloads(&sheet.data).into_iter().map(download) } }),
        Home::File(address) => list(html! { <li><a href={address.clone()}>{ sheet.words().whole_edition }</a></li> }),
        Home::Script => Html::default(),
    }
}

/// The line for readers in distress, and the line of sources.
pub(super) fn end(sheet: &Sheet) -> Html {
    html! { <>{ support(sheet) }<p class="fs-dates">{ messages::dates_and_sources(&sheet.data) }{ sheet.link_to_whole() }</p></> }
}

/// Leads to the same page in the other languages that it is published in. An element speaks them in its place.
pub(super) fn languages(sheet: &Sheet) -> Html {
    let Home::Folder { languages, .. } = &sheet.home else { return Html::default() };
    if languages.is_empty() {
        return Html::default();
    }
    let link = |Page { language, name, file }: &Page| {
        html! { <a href={file.clone()} lang={language.clone()} hreflang={language.clone()}>{ *name }</a> }
    };
    html! { { for languages.iter().map(link) } }
}

/// The reader's own choice of colours: radio buttons that the style sheet reads, so that it needs no script.
pub(super) fn display(sheet: &Sheet) -> Html {
    let name = sheet.id("theme");
    let choice = |(place, (value, label)): (usize, (&'static str, &'static str))| {
        html! {
            <label>
                <input type="radio" name={name.clone()} class={format!("fs-choose-{value}")} value={value} checked={place == 0} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <>
            <summary>{ sheet.words().display }</summary>
            <fieldset class="fs-theme">
                <legend>{ sheet.words().theme }</legend>
                { for messages::themes(sheet.words()).into_iter().enumerate().map(choice) }
            </fieldset>
        </>
    }
}

fn support(sheet: &Sheet) -> Html {
    match sheet.data.support() {
        None => Html::default(),
        Some(support) => html! {
            <p class="fs-support" lang={support.language.clone().or_else(|| sheet.own())}>
                <span>{ format!("{} ", support.text) }</span>
                <a href={support.address.clone()}>{ support.name.clone() }</a>
            </p>
        },
    }
}

/// Citations in a line, each linked to its source: "IPCC; Wigan Today / PA, paragraph 9."
pub(super) fn citations(sheet: &Sheet, citations: &[Citation]) -> Html {
    let data = &sheet.data;
    let link = |(place, citation): (usize, &Citation)| {
        let source = &data[citation.source];
        let end = if place + 1 == citations.len() { "." } else { "; " };
        let place = citation.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
        html! {
            <><a href={source.address.clone()}>{ source.short.clone() }</a>{ format!("{place}{end}") }</>
        }
    };
    html! { { for citations.iter().enumerate().map(link) } }
}

fn section(sheet: &Sheet, name: &str, title: &'static str, content: Html) -> Html {
    html! {
        <section class="fs-note" id={sheet.id(name)}>
            { sheet.heading(1, "fs-note-title", html! { { title } }) }
            { content }
        </section>
    }
}

fn source(sheet: &Sheet, source: &Source) -> Html {
    html! {
        <li>
            <a href={source.address.clone()} lang={sheet.own()}>{ source.title.clone() }</a>
            <span>{ format!(". {}, {}.", source.publisher, messages::date(sheet.words(), source.published)) }</span>
        </li>
    }
}

fn note(sheet: &Sheet, note: &Note) -> Html {
    html! { <p>{ sheet.own_text(format!("{} ", note.text)) }{ citations(sheet, &note.sources) }</p> }
}

fn change(sheet: &Sheet, change: &Change) -> Html {
    html! {
        <p><time datetime={change.date.iso()}>{ messages::date(sheet.words(), change.date) }</time>{ sheet.own_text(format!(": {}", change.text)) }</p>
    }
}

fn licence(sheet: &Sheet, licence: &Licence) -> Html {
    html! { <p>{ sheet.words().licence }<a href={licence.address.clone()} rel="license">{ licence.name.clone() }</a></p> }
}

fn download((file, label): (String, String)) -> Html {
    html! { <li><a href={file.clone()} download={file}>{ label }</a></li> }
}
