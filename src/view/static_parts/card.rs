//! The static parts of a card: its face with number, picture and parts, and all that must be said about it.

use yew::prelude::*;

use super::{RenderContext, picture};
use edition::{Card, CautionId, Figure, FigureId, Origin, Split, Term};
use messages::Filter;

/// Marks a derived part, and the line that says how it is computed.
const STAR: &str = "*";

/// What stands below the number: picture and parts, and how derived parts are computed.
pub(super) fn face(context: &RenderContext, card: &Card) -> Html {
    let data = &context.data;
    let derivation = |&part: &Term| match part {
        Term::Figure(figure) => messages::derivation(data, &data[figure]),
        Term::Status(_) => None,
    };
    let is_drawn = card.picture.is_some();
    let parts = if is_drawn { card.parts.as_slice() } else { &[] };
    html! {
        <>
            { for messages::change(data, card.figure).map(|change| super::change(context, change)) }
            { for card.picture.map(|kind| picture::picture(context, card, kind)) }
            if !parts.is_empty() {
                <ul class="fs-parts">{ for (0..parts.len()).map(|place| part(context, card, place)) }</ul>
            }
            { for parts.iter().filter_map(derivation).map(|text| html! { <p class="fs-derived" lang={context.own()}>{ format!("{STAR}{text}") }</p> }) }
            // Where the card is shown without the others: what the lines around them say of all.
            <p class="fs-card-source">{ messages::card_source(data, card) }{ context.link_to_whole() }</p>
        </>
    }
}

/// The number that opens a card, and what it opens.
pub(super) fn more(context: &RenderContext, card: &Card) -> Html {
    html! {
        <>
            <summary>{ number(context, &context.data[card.figure]) }</summary>
            <div class="fs-details">{ details(context, card) }</div>
            <p class="fs-actions">
                { context.copy_button(&card.id, context.words().copy_citation) }
                <a href={context.link(&format!("card-{}", card.id))}>{ context.words().link_to_card }</a>
                { into_grid(context, card) }
            </p>
        </>
    }
}

/// What it counts, when, how it is derived, its parts, its cautions, its sources, its citation.
fn details(context: &RenderContext, card: &Card) -> Html {
    let data = &context.data;
    let figure = &data[card.figure];
    html! {
        <>
            <p lang={context.own()}>{ figure.counts.clone() }</p>
            <p class="fs-when" lang={context.own()}>{ messages::covers(data, figure) }</p>
            { for messages::derivation(data, figure).map(|text| html! { <p class="fs-derived" lang={context.own()}>{ text }</p> }) }
            { parts_in_words(context, card) }
            { for messages::refused(data, card.figure).map(|text| html! { <p>{ text }</p> }) }
            { for card.split.as_ref().map(|split| table(context, split)) }
            { for card.split.as_ref().map(|split| table_source(context, split)) }
            { cautions(context, card) }
            <p class="fs-source">{ context.words().source }{ super::footer::citations(context, &data.sources_of(figure)) }</p>
            <p class="fs-cite" lang={context.own()} id={context.id(&format!("copy-{}", card.id))}>{ messages::card_citation(data, card) }</p>
        </>
    }
}

/// The number, its whole and its label, read in one breath.
fn number(context: &RenderContext, figure: &Figure) -> Html {
    html! {
        <>
            <b class="fs-number">{ messages::number(figure.value) }</b>
            <span class="fs-says">
                { context.own_text(format!("{} {}", messages::of_whole(&context.data, figure), figure.says)) }
            </span>
        </>
    }
}

/// A part under the picture.
fn part(context: &RenderContext, card: &Card, place: usize) -> Html {
    let data = &context.data;
    let term = card.parts[place];
    let is_derived = matches!(term, Term::Figure(figure) if data[figure].origin != Origin::Published);
    html! {
        <li>
            { for card.picture.map(|kind| picture::swatch(context, card, kind, place)) }
            <b>{ messages::number(data.value(term)) }</b>
            { context.own_text(format!(" {}", data.label(term))) }
            if is_derived { { STAR } }
        </li>
    }
}

/// The link from a card whose figure adds up statuses to the first of them in the grid. The style sheet hides it where the card
/// stands above them.
fn into_grid(context: &RenderContext, card: &Card) -> Html {
    let data = &context.data;
    let first = data.sum_of(card.figure).and_then(|sum| data[sum].statuses.first().copied());
    match (first, data.sum_of(card.figure)) {
        (Some(status), Some(sum)) => html! {
            <a class="fs-into-grid" href={context.link(&format!("status-{}", data[status].id))}>{ messages::into_grid(data, Filter::Sum(sum)) }</a>
        },
        _ => Html::default(),
    }
}

/// Each part in a sentence of its own: what it counts, when, how it is derived, who says so.
fn parts_in_words(context: &RenderContext, card: &Card) -> Html {
    let data = &context.data;
    if card.parts.is_empty() {
        return Html::default();
    }
    let line = |&term: &Term| {
        let (counts, sources) = match term {
            Term::Figure(figure) => (messages::part(data, &data[figure]), &data[figure].sources),
            Term::Status(status) => (messages::status_part(data, &data[status]), &data[status].sources),
        };
        html! {
            <li>
                <b>{ messages::number(data.value(term)) }</b>
                { context.own_text(format!(" {counts} ")) }
                { super::footer::citations(context, sources) }
            </li>
        }
    };
    html! { <ul class="fs-part-words">{ for card.parts.iter().map(line) }</ul> }
}

/// Who states the numbers of the small table, which may be others than those of the card's own figure.
fn table_source(context: &RenderContext, split: &Split) -> Html {
    let mut sources = Vec::new();
    for &figure in split.rows.iter().flat_map(|row| &row.figures) {
        for source in context.data.sources_of(&context.data[figure]) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
    }
    let title = html! { <span lang={context.own()}>{ format!("{}. ", split.title) }</span> };
    html! { <p class="fs-source">{ title }{ context.words().source }{ super::footer::citations(context, &sources) }</p> }
}

/// The kinds of a figure as a small table. Cards are narrow: each number stands behind the head of its column, too.
fn table(context: &RenderContext, split: &Split) -> Html {
    let data = &context.data;
    html! {
        <table class="fs-split">
            <caption lang={context.own()}>{ split.title.clone() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ context.words().kind }</th>
                    { for split.columns.iter().map(|&column| html! { <th scope="col" lang={context.own()}>{ data[column].label.clone() }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for split.rows.iter().map(|row| html! {
                    <tr>
                        <th scope="row" lang={context.own()}>{ row.label.clone() }</th>
                        { for row.figures.iter().zip(&split.columns).map(|(&figure, &column)| cell(context, figure, column)) }
                    </tr>
                }) }
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ context.words().total }</th>
                    { for split.columns.iter().map(|&column| cell(context, column, column)) }
                </tr>
            </tfoot>
        </table>
    }
}

fn cell(context: &RenderContext, figure: FigureId, column: FigureId) -> Html {
    let data = &context.data;
    html! { <td data-label={data[column].label.clone()}>{ messages::number(data[figure].value) }</td> }
}

/// The cautions of the figure and of its parts, each once.
fn cautions(context: &RenderContext, card: &Card) -> Html {
    let data = &context.data;
    let mut all: Vec<CautionId> = data[card.figure].cautions.clone();
    for &part in &card.parts {
        if let Term::Figure(figure) = part {
            all.extend(&data[figure].cautions);
        }
    }
    let mut once: Vec<CautionId> = Vec::new();
    all.retain(|&caution| {
        !once.contains(&caution) && {
            once.push(caution);
            true
        }
    });
    html! { <ul class="fs-cautions">{ for all.into_iter().map(|caution| html! { <li lang={context.own()}>{ data[caution].clone() }</li> }) }</ul> }
}
