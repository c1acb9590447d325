//! The static parts of the grid: heading, squares, labels of controls, faces of tiles, cautions.

use yew::prelude::*;

use super::bar::bar;
use super::glyph::SQUARE;
use super::{RenderContext, figures, picture};
use edition::{Status, Unit};
use messages::client_data::KindRow;
use messages::{Filter, filters, token};

/// Squares in a row: as many as fit a phone, so that blocks compare as bars.
const ROW: u64 = 15;
/// Where there are more than so many squares: how many smaller ones a row has, and how wide it is, in squares of full size.
const LONGER_ROWS: [(u64, u64, u64); 3] = [(2_000, 100, 20), (500, 50, 20), (225, 25, 15)];

/// The heading, and what the grid was judged on.
pub(super) fn head(context: &RenderContext) -> Html {
    let edition = context.data.edition();
    html! {
        <>
            { context.own_heading(1, "fs-subtitle", None, &edition.grid_title) }
            <p class="fs-intro"><b>{ messages::statuses_as_at(&context.data) }</b><span lang={context.own()}>{ format!(" {}", edition.grid_intro) }</span></p>
        </>
    }
}

/// The caution that matters most of those on the grid; the others stand in the list.
pub(super) fn notes(context: &RenderContext) -> Html {
    let cautions = &context.data.edition().cautions;
    figures::cautions(context, &cautions[..cautions.len().min(1)], messages::statuses_compared(&context.data))
}

/// The label of a filter: its name, and how many units it shows.
pub(super) fn filter(context: &RenderContext, filter: Filter) -> Html {
    let name = messages::filter(&context.data, filter);
    html! {
        <>
            { match context.own().filter(|_| filter != Filter::All) {
                Some(lang) => html! { <span lang={lang}>{ name }</span> },
                None => html! { { name } },
            } }
            { " " }<b>{ messages::number(messages::filter_count(&context.data, filter)) }</b>
        </>
    }
}

/// A status: its count, its name, and a square for each unit.
pub(super) fn status(context: &RenderContext, status: &Status) -> Html {
    html! {
        <>
            { context.heading(2, "fs-status", html! {
                <>
                    <span class="fs-count">{ messages::number(status.count) }</span>
                    <span lang={context.own()}>{ format!(" {}", status.label) }</span>
                </>
            }) }
            { for messages::status_change(&context.data, status).map(|change| super::change(context, change)) }
            { squares(context, status) }
        </>
    }
}

/// The squares of a block, one for each unit, drawn in one shape however many they are. The heading says how many.
fn squares(context: &RenderContext, status: &Status) -> Html {
    let count = status.count;
    if count == 0 {
        return Html::default();
    }
    let (_, row, wide) = LONGER_ROWS.into_iter().find(|(many, ..)| count > *many).unwrap_or((0, ROW, ROW));
    let side = u64::from(SQUARE);
    let (width, height) = (count.min(row) * side, count.div_ceil(row) * side);
    let shown = |length: u64| (length * wide / row).to_string();
    html! {
        <>
            <svg class="fs-squares" viewBox={format!("0 0 {width} {height}")} width={shown(width)} height={shown(height)}
                aria-hidden="true">
                { picture::lines(context, &format!("square-{}", status.id), picture::rows(0, count, row, SQUARE), SQUARE) }
            </svg>
            if row > ROW { <p class="fs-meaning">{ messages::row(&context.data, row) }</p> }
        </>
    }
}

/// What the tiles mean: under each filter, and for units that no source names.
pub(super) fn key(context: &RenderContext) -> Html {
    let data = &context.data;
    let note = |filter| {
        let note = messages::filter_note(data, filter)?;
        Some(html! { <p class="fs-filter-note" data-in={token(data, filter)}>{ note }</p> })
    };
    html! {
        <>
            if context.client_data.has_map() { { layout(context) } }
            { for filters(data).filter_map(note) }
            if data.all_unnamed() > data.all_disputed() {
                <p class="fs-key" data-in={unnamed_in(context)}><i class="fs-unnamed-key"></i><span>{ messages::key_unnamed(data) }</span></p>
            }
            if messages::is_long(data) {
                <p class="fs-key"><span>{ messages::listed(data) }</span></p>
            }
        </>
    }
}

/// Whether no source names a unit.
fn is_open(unit: &Unit) -> bool {
    unit.status.is_none() && unit.disputed.is_empty()
}

/// The filters that show a unit which no source names.
fn unnamed_in(context: &RenderContext) -> String {
    let unnamed = context.data.units().filter(|(_, unit)| is_open(unit));
    let kinds: Vec<&KindRow> = unnamed.map(|(id, _)| context.client_data.unit(id).kind).collect();
    let shows = |token: &&str| kinds.iter().any(|kind| kind.within.split(' ').any(|other| other == *token));
    let tokens = context.client_data.filters().map(|(_, filter)| filter.token.as_str());
    tokens.filter(shows).collect::<Vec<_>>().join(" ")
}

/// The choice between map and list, which the style sheet reads, so that it needs no script.
fn layout(context: &RenderContext) -> Html {
    let (words, name) = (context.words(), context.id("layout"));
    let choice = |(value, label, checked): (&'static str, &'static str, bool)| {
        html! {
            <label><input type="radio" name={name.clone()} class={format!("fs-as-{value}")} value={value} checked={checked} /><span>{ label }</span></label>
        }
    };
    let choices = [("map", words.layout_map, true), ("list", words.layout_list, false)];
    html! { <fieldset class="fs-layout"><legend class="fs-unseen">{ words.layout }</legend>{ for choices.map(choice) }</fieldset> }
}

/// The face of a tile: on a map its code, in a list its name.
pub(super) fn tile(context: &RenderContext, unit: &Unit) -> Html {
    let code = unit.code.as_ref().filter(|_| context.client_data.has_map());
    let label = match &unit.status {
        Some(named) => Some((context.data[named.status].label.clone(), context.own())),
        None if unit.disputed.is_empty() => None,
        None => Some((messages::open_label(&context.data, unit).to_owned(), None)),
    };
    html! {
        <>
            { for code.map(|code| html! { <b class="fs-tile-code" aria-hidden="true">{ code.clone() }</b> }) }
            <span class="fs-tile-name">{ unit.short.clone() }</span>
            { for label.map(|(label, lang)| html! { <span class="fs-tile-status" lang={lang}>{ label }</span> }) }
            { for first_measure(context, unit) }
            { for messages::was(&context.data, unit).map(|text| html! { <span class="fs-tile-status">{ text }</span> }) }
        </>
    }
}

/// The number of a unit under the first measure, with its bar: the others stand in the table.
fn first_measure(context: &RenderContext, unit: &Unit) -> Option<Html> {
    let (id, measure) = context.data.measures().next()?;
    let value = unit.values[id.place()].as_ref()?;
    Some(html! {
        <span class="fs-tile-status" lang={context.own()}>
            { format!("{}: {} ", measure.label, messages::value(measure, value)) }{ bar(context, id, value) }
        </span>
    })
}

/// What is known of a unit that no source names, for readers whose choice no script can answer, and the other cautions.
pub(super) fn this_unit(context: &RenderContext) -> Html {
    let data = &context.data;
    let unnamed = data.units().find(|(_, unit)| is_open(unit)).map(|(id, _)| {
        html! {
            <p class="fs-static-message"><b>{ messages::this_unit(data) }</b><span>{ messages::known(data, id) }</span></p>
        }
    });
    let others = data.edition().cautions.get(1..).unwrap_or_default();
    html! { <>{ for unnamed }{ figures::cautions(context, others, None) }</> }
}
