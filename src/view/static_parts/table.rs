//! The same data as tables: every figure, every status, every unit.

use yew::prelude::*;

use super::{RenderContext, footer};
use edition::{Figure, Status, Unit};
use messages::client_data::LISTED;

/// The tables.
pub(super) fn tables(context: &RenderContext) -> Html {
    let data = &context.data;
    let before = messages::columns_before(data).unwrap_or_default();
    let figures = html! { { for data.figures().map(|(_, figure)| figure_row(context, figure)) } };
    let statuses = html! { { for data.statuses().map(|(_, status)| status_row(context, status)) } };
    let rows = if messages::is_long(data) { LISTED } else { data.units().len() };
    let (unnamed, named): (Vec<&Unit>, Vec<&Unit>) = data
        .units()
        .take(rows)
        .map(|(_, unit)| unit)
        .partition(|unit| unit.status.is_none() && unit.disputed.is_empty());
    let units = html! {
        <>{ for named.into_iter().map(|unit| unit_row(context, unit)) }{ for by_nation(&unnamed).into_iter().map(|units| unnamed_row(context, &units)) }</>
    };
    html! {
        <>
            <summary>{ context.words().tables }</summary>
            <div class="fs-details">
            { table("cards", None, context.words().figures.into(), messages::figure_columns(context.words()), &before[0], figures) }
        { table("grid", None, messages::statuses(data), messages::status_columns(data), &before[1], statuses) }
        { table("grid", Some(context.id("copy-table")), messages::units(data), messages::unit_columns(data), &before[1], units) }
            if messages::is_long(data) { <p class="fs-muted">{ messages::rows_listed(data) }</p> }
            </div>
            <p class="fs-actions" data-of="grid">{ context.copy_button("table", &messages::copy_table(data)) }</p>
            { footer::data(context) }
        </>
    }
}

/// A table; `before` heads what the earlier edition says, if there is one to compare with.
fn table<const COLUMNS: usize>(
    of: &'static str,
    id: Option<String>,
    caption: String,
    columns: [String; COLUMNS],
    before: &str,
    rows: Html,
) -> Html {
    let columns = columns.into_iter().chain((!before.is_empty()).then(|| before.to_owned()));
    html! {
        <table class="fs-table" id={id} data-of={of}>
            <caption>{ caption }</caption>
            <thead><tr>{ for columns.map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}

/// The cell for what the earlier edition says, which says so itself where the row is a block; `column` is 0 for a figure and 1
/// for a status. None where there is no such edition.
fn before(context: &RenderContext, column: usize, text: Option<String>) -> Html {
    let Some(columns) = messages::columns_before(&context.data) else {
        return Html::default();
    };
    html! { <td data-label={columns[column].clone()}>{ text.unwrap_or_else(|| messages::NOTHING.to_owned()) }</td> }
}

fn figure_row(context: &RenderContext, figure: &Figure) -> Html {
    let data = &context.data;
    html! {
        <tr>
            <th scope="row" lang={context.own()}>{ messages::figure_name(data, figure) }</th>
            <td class="fs-amount">{ messages::number(figure.value) }</td>
            <td lang={context.own()}>{ messages::when(data, figure) }</td>
            <td>
                { for messages::derivation(data, figure).map(|text| context.own_text(text + " ")) }
                { footer::citations(context, &figure.sources) }
            </td>
            { before(context, 0, figure.before.map(|before| messages::number(before.value))) }
        </tr>
    }
}

fn status_row(context: &RenderContext, status: &Status) -> Html {
    html! {
        <tr>
            <th scope="row" lang={context.own()}>{ status.label.clone() }</th>
            <td class="fs-amount">{ messages::number(status.count) }</td>
            <td lang={context.own()}>{ status.meaning.clone() }{ messages::counted_here(&context.data, status) }</td>
            <td>{ footer::citations(context, &status.sources) }</td>
            { before(context, 1, status.before.map(messages::number)) }
        </tr>
    }
}

/// Units by their nations, each in the order in which it comes first.
fn by_nation<'data>(units: &[&'data Unit]) -> Vec<Vec<&'data Unit>> {
    let mut nations: Vec<Vec<&Unit>> = Vec::new();
    for unit in units {
        match nations.iter_mut().find(|nation| nation[0].nation == unit.nation && nation[0].was == unit.was) {
            Some(nation) => nation.push(unit),
            None => nations.push(vec![unit]),
        }
    }
    nations
}

/// All units of a nation that no source names, in one row: nothing else is known of each.
fn unnamed_row(context: &RenderContext, units: &[&Unit]) -> Html {
    let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
    let label = format!("{} ({})", messages::open_label(&context.data, units[0]), messages::number(units.len() as u64));
    html! {
        <tr>
            <th scope="row">{ names.join(", ") }</th>
            <td lang={context.own()}>{ units[0].nation.clone() }</td>
            <td class="fs-muted">{ label }</td>
            { before(context, 1, units[0].was.as_ref().map(|was| was.label.clone())) }
        </tr>
    }
}

/// A unit that a source names.
fn unit_row(context: &RenderContext, unit: &Unit) -> Html {
    let data = &context.data;
    html! {
        <tr>
            <th scope="row">{ unit.name.clone() }</th>
            <td lang={context.own()}>{ unit.nation.clone() }</td>
            { match &unit.status {
                Some(named) => html! { <td lang={context.own()}>{ data[named.status].label.clone() }</td> },
                None => html! { <td class="fs-muted">{ messages::open_label(data, unit) }</td> },
            } }
            { before(context, 1, unit.was.as_ref().map(|was| was.label.clone())) }
        </tr>
    }
}
