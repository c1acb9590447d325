//! The same data as tables: every figure, every status, every unit.

use yew::prelude::*;

use super::{RenderContext, footer, units};
use edition::{Figure, Status, Unit};
use messages::client_data::LISTED;

/// The tables.
pub(super) fn tables(context: &RenderContext) -> Html {
    let data = &context.data;
    let before = messages::columns_before(data).unwrap_or_default();
    let figures = html! { { for data.figures().map(|(_, figure)| figure_row(context, figure)) } };
    let statuses = html! { { for data.statuses().map(|(_, status)| status_row(context, status)) } };
    let rows = if messages::is_long(data) { LISTED } else { data.units().len() };
    let units: Vec<&Unit> = data.units().take(rows).map(|(_, unit)| unit).collect();
    html! {
        <>
            <summary>{ context.words().tables }</summary>
            <div class="fs-details">
            { table("cards", None, context.words().figures.into(), &messages::figure_columns(context.words()), &before[0], body(figures)) }
            { table("grid", None, messages::statuses(data), &messages::status_columns(data), &before[1], body(statuses)) }
            { table("grid", Some(context.id("copy-table")), messages::units(data), &messages::unit_columns(data), &before[1], units::bodies(context, &units)) }
            { units::notes(context) }
            if messages::is_long(data) { <p class="fs-muted">{ messages::rows_listed(data) }</p> }
            </div>
            <p class="fs-actions" data-of="grid">{ context.copy_button("table", &messages::copy_table(data)) }</p>
            { footer::data(context) }
        </>
    }
}

/// A table; `before` heads what the earlier edition says, if there is one to compare with.
fn table(
    of: &'static str,
    id: Option<String>,
    caption: String,
    columns: &[String],
    before: &str,
    bodies: Html,
) -> Html {
    let columns = columns.iter().map(String::as_str).chain((!before.is_empty()).then_some(before)).map(str::to_owned);
    html! {
        <table class="fs-table" id={id} data-of={of}>
            <caption>{ caption }</caption>
            <thead><tr>{ for columns.map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
            { bodies }
        </table>
    }
}

fn body(rows: Html) -> Html {
    html! { <tbody>{ rows }</tbody> }
}

/// The cell for what the earlier edition says, which says so itself where the row is a block; `column` is 0 for a figure and 1
/// for a status. None where there is no such edition.
pub(super) fn before(context: &RenderContext, column: usize, text: Option<String>) -> Html {
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
