//! The same data as tables: every figure, every status, every force.

use yew::prelude::*;

use super::{Sheet, footer};
use crate::dataset::{Figure, Force, Status};
use crate::messages;
use crate::register::LISTED;

/// The tables.
pub(super) fn tables(sheet: &Sheet) -> Html {
    let data = &sheet.data;
    let before = messages::columns_before(data).unwrap_or_default();
    let figures = html! { { for data.figures().map(|(_, figure)| figure_row(sheet, figure)) } };
    let statuses = html! { { for data.statuses().map(|(_, status)| status_row(sheet, status)) } };
    let rows = if messages::is_long(data) { LISTED } else { data.forces().len() };
    let (unnamed, named): (Vec<&Force>, Vec<&Force>) = data
        .forces()
        .take(rows)
        .map(|(_, force)| force)
        .partition(|force| force.status.is_none() && force.mixed.is_empty());
    let forces = html! {
        <>{ for named.into_iter().map(|force| force_row(sheet, force)) }{ for by_nation(&unnamed).into_iter().map(|forces| unnamed_row(sheet, &forces)) }</>
    };
    html! {
        <>
            <summary>{ sheet.words().tables }</summary>
            <div class="fs-told">
            { table("cards", None, sheet.words().figures.into(), messages::figure_columns(sheet.words()), &before[0], figures) }
        { table("grid", None, messages::statuses(data), messages::status_columns(data), &before[1], statuses) }
        { table("grid", Some(sheet.id("copy-table")), messages::forces(data), messages::force_columns(data), &before[1], forces) }
            if messages::is_long(data) { <p class="fs-quiet">{ messages::rows_listed(data) }</p> }
            </div>
            <p class="fs-actions" data-of="grid">{ sheet.copy_button("table", &messages::copy_table(data)) }</p>
            { footer::data(sheet) }
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
fn before(sheet: &Sheet, column: usize, text: Option<String>) -> Html {
    let Some(columns) = messages::columns_before(&sheet.data) else {
        return Html::default();
    };
    html! { <td data-label={columns[column].clone()}>{ text.unwrap_or_else(|| messages::NOTHING.to_owned()) }</td> }
}

fn figure_row(sheet: &Sheet, figure: &Figure) -> Html {
    let data = &sheet.data;
    html! {
        <tr>
            <th scope="row" lang={sheet.own()}>{ messages::figure_name(data, figure) }</th>
            <td class="fs-amount">{ messages::number(figure.value) }</td>
            <td lang={sheet.own()}>{ messages::when(data, figure) }</td>
            <td>
                { for messages::derivation(data, figure).map(|text| sheet.own_text(text + " ")) }
                { footer::citations(sheet, &figure.sources) }
            </td>
            { before(sheet, 0, figure.before.map(|before| messages::number(before.value))) }
        </tr>
    }
}

fn status_row(sheet: &Sheet, status: &Status) -> Html {
    html! {
        <tr>
            <th scope="row" lang={sheet.own()}>{ status.label.clone() }</th>
            <td class="fs-amount">{ messages::number(status.count) }</td>
            <td lang={sheet.own()}>{ status.meaning.clone() }</td>
            <td>{ footer::citations(sheet, &status.sources) }</td>
            { before(sheet, 1, status.before.map(messages::number)) }
        </tr>
    }
}

/// Forces by their nations, each in the order in which it comes first.
fn by_nation<'data>(forces: &[&'data Force]) -> Vec<Vec<&'data Force>> {
    let mut nations: Vec<Vec<&Force>> = Vec::new();
    for force in forces {
        match nations.iter_mut().find(|nation| nation[0].nation == force.nation && nation[0].was == force.was) {
            Some(nation) => nation.push(force),
            None => nations.push(vec![force]),
        }
    }
    nations
}

/// All forces of a nation that no source names, in one row: nothing else is known of each.
fn unnamed_row(sheet: &Sheet, forces: &[&Force]) -> Html {
    let names: Vec<&str> = forces.iter().map(|force| force.name.as_str()).collect();
    let label = format!("{} ({})", messages::open_label(&sheet.data, forces[0]), messages::number(forces.len() as u64));
    html! {
        <tr>
            <th scope="row">{ names.join(", ") }</th>
            <td lang={sheet.own()}>{ forces[0].nation.clone() }</td>
            <td class="fs-quiet">{ label }</td>
            { before(sheet, 1, forces[0].was.as_ref().map(|was| was.label.clone())) }
        </tr>
    }
}

/// A force that a source names.
fn force_row(sheet: &Sheet, force: &Force) -> Html {
    let data = &sheet.data;
    html! {
        <tr>
            <th scope="row">{ force.name.clone() }</th>
            <td lang={sheet.own()}>{ force.nation.clone() }</td>
            { match &force.status {
                Some(named) => html! { <td lang={sheet.own()}>{ data[named.status].label.clone() }</td> },
                None => html! { <td class="fs-quiet">{ messages::open_label(data, force) }</td> },
            } }
            { before(sheet, 1, force.was.as_ref().map(|was| was.label.clone())) }
        </tr>
    }
}
