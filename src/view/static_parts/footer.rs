//! The static parts below the grid: the line for readers in distress, sources, method, corrections, data, colours.

use yew::prelude::*;

use super::{Home, Page, RenderContext};
use edition::{Change, Citation, Licence, Note, Source};

/// Sources, method and corrections, behind a disclosure.
pub(super) fn method(context: &RenderContext) -> Html {
    let data = &context.data;
    html! {
        <>
            <summary>{ context.words().method }</summary>
            <div class="fs-details">
                { section(context, "sources", context.words().sources, html! {
                    <ol class="fs-sources">{ for data.sources().map(|(_, item)| source(context, item)) }</ol>
                }) }
                { for data.notes().iter().map(|item| note(context, item)) }
                <p lang={context.own()}>{ data.edition().coverage.clone() }</p>
                { section(context, "changes", context.words().changes, html! {
                    <>
                        if data.changes().is_empty() { <p>{ context.words().no_changes }</p> }
                        { for data.changes().iter().map(|item| change(context, item)) }
                    </>
                }) }
            </div>
        </>
    }
}

/// Downloads, and the citation of the grid.
pub(super) fn data(context: &RenderContext) -> Html {
    html! {
        <div class="fs-details" id={context.id("data")}>
            { downloads(context) }
            { for context.data.edition().licence.as_ref().map(|item| licence(context, item)) }
            <p class="fs-cite" lang={context.own()} id={context.id("copy-grid")}>{ messages::grid_citation(&context.data) }</p>
            <p class="fs-actions">{ context.copy_button("grid", context.words().copy_citation) }</p>
        </div>
    }
}

/// The files of the edition; those of a host's own file are the host's affair.
fn downloads(context: &RenderContext) -> Html {
    let list = |items: Html| html! { <ul class="fs-downloads">{ items }</ul> };
    match &context.home {
        Home::Folder { .. } => list(html! { { for messages::downloads(&context.data).into_iter().map(download) } }),
        Home::File(address) => list(html! { <li><a href={address.clone()}>{ context.words().whole_edition }</a></li> }),
        Home::Script => Html::default(),
    }
}

/// The line for readers in distress, and the line of sources.
pub(super) fn end(context: &RenderContext) -> Html {
    html! { <>{ support(context) }<p class="fs-dates">{ messages::dates_and_sources(&context.data) }{ context.link_to_whole() }</p></> }
}

/// Leads to the same page in the other languages that it is published in. An element speaks them in its place.
pub(super) fn languages(context: &RenderContext) -> Html {
    let Home::Folder { languages, .. } = &context.home else { return Html::default() };
    if languages.is_empty() {
        return Html::default();
    }
    let link = |Page { language, name, file }: &Page| {
        html! { <a href={file.clone()} lang={language.clone()} hreflang={language.clone()}>{ *name }</a> }
    };
    html! { { for languages.iter().map(link) } }
}

/// The reader's own choice of colours: radio buttons that the style sheet reads, so that it needs no script.
pub(super) fn display(context: &RenderContext) -> Html {
    let name = context.id("theme");
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
            <summary>{ context.words().display }</summary>
            <fieldset class="fs-theme">
                <legend>{ context.words().theme }</legend>
                { for messages::themes(context.words()).into_iter().enumerate().map(choice) }
            </fieldset>
        </>
    }
}

fn support(context: &RenderContext) -> Html {
    match context.data.support() {
        None => Html::default(),
        Some(support) => html! {
            <p class="fs-support" lang={support.language.clone().or_else(|| context.own())}>
                <span>{ format!("{} ", support.text) }</span>
                <a href={support.address.clone()}>{ support.name.clone() }</a>
            </p>
        },
    }
}

/// Citations in a line, each linked to its source: "IPCC; Wigan Today / PA, paragraph 9."
pub(super) fn citations(context: &RenderContext, citations: &[Citation]) -> Html {
    let data = &context.data;
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

fn section(context: &RenderContext, name: &str, title: &'static str, content: Html) -> Html {
    html! {
        <section class="fs-note" id={context.id(name)}>
            { context.heading(1, "fs-note-title", html! { { title } }) }
            { content }
        </section>
    }
}

fn source(context: &RenderContext, source: &Source) -> Html {
    html! {
        <li>
            <a href={source.address.clone()} lang={context.own()}>{ source.title.clone() }</a>
            if source.is_unencrypted() { { " " }{ context.words().unencrypted } }
            <span>{ format!(". {}, {}.", source.publisher, messages::published(context.words(), source.published)) }</span>
        </li>
    }
}

fn note(context: &RenderContext, note: &Note) -> Html {
    html! { <p>{ context.own_text(format!("{} ", note.text)) }{ citations(context, &note.sources) }</p> }
}

fn change(context: &RenderContext, change: &Change) -> Html {
    html! {
        <p><time datetime={change.date.iso()}>{ messages::date(context.words(), change.date) }</time>{ context.own_text(format!(": {}", change.text)) }</p>
    }
}

fn licence(context: &RenderContext, licence: &Licence) -> Html {
    html! { <p>{ context.words().licence }<a href={licence.address.clone()} rel="license">{ licence.name.clone() }</a></p> }
}

fn download((file, label): (String, String)) -> Html {
    html! { <li><a href={file.clone()} download={file}>{ label }</a></li> }
}
