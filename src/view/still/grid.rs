//! The still parts of the grid: headings, labels of controls, squares, faces of tiles, cautions.

use yew::prelude::*;

use super::mark::{SQUARE, mark};
use super::{Sheet, footer, picture};
use crate::dataset::{CautionId, Force, Status, StatusId};
use crate::wording::{self, Filter, filters, token};

/// Squares in a row, so that a reader counts by tens.
const ROW: u64 = 10;
/// Where there are more than so many squares: how many smaller ones a row has, and how wide it is, in squares of full size.
const LONGER_ROWS: [(u64, u64, u64); 3] = [(2_000, 100, 20), (500, 50, 20), (200, 20, 10)];

/// The heading, and what the grid was judged on.
pub(super) fn head(sheet: &Sheet) -> Html {
    let edition = sheet.data.edition();
    html! {
        <>
            { sheet.own_heading(1, "fs-subtitle", "forces-title", &edition.grid_title) }
            <p class="fs-intro"><b>{ wording::statuses_as_at(&sheet.data) }</b><span lang={sheet.own()}>{ format!(" {}", edition.grid_intro) }</span></p>
            <p class="fs-to-table"><a href={sheet.link("tables")}>{ sheet.words().to_table }</a></p>
        </>
    }
}

/// The cautions that stand beside the grid.
pub(super) fn notes(sheet: &Sheet) -> Html {
    let data = &sheet.data;
    let caution = |&caution: &CautionId| html! { <li lang={sheet.own()}>{ data[caution].clone() }</li> };
    let compared = wording::statuses_compared(data).map(|text| html! { <li>{ text }</li> });
    html! { <ul class="fs-cautions fs-notes">{ for compared }{ for data.edition().cautions.iter().map(caution) }</ul> }
}

/// The label of a filter: its marks, its name, how many forces it shows.
pub(super) fn filter(sheet: &Sheet, filter: Filter) -> Html {
    let marks: Vec<StatusId> = match filter {
        Filter::All => vec![],
        Filter::Status(status) => vec![status],
        Filter::Group(group) => sheet.data[group].statuses.clone(),
    };
    html! {
        <>
            { for marks.into_iter().map(|status| mark(sheet, Some(status))) }
            <span lang={(filter != Filter::All).then(|| sheet.own()).flatten()}>{ wording::filter(&sheet.data, filter) }</span>
            <b>{ wording::number(wording::filter_count(&sheet.data, filter)) }</b>
        </>
    }
}

/// Without scripts a link from a card shows a group of statuses by being the page's target; this line then says what is
/// shown, and leads back.
pub(super) fn linked(sheet: &Sheet) -> Html {
    let groups = filters(&sheet.data).filter(|filter| matches!(filter, Filter::Group(_)));
    let line = |filter| {
        html! {
            <p class="fs-linked" data-in={token(filter)}>
                <b>{ wording::linked(&sheet.data, filter) }</b>
                <a href={sheet.link("forces")}>{ wording::show_all(&sheet.data) }</a>
            </p>
        }
    };
    html! { <>{ for groups.map(line) }</> }
}

/// A status: its count, its mark, its name, its meaning, and a square for each force that no source names.
pub(super) fn status(sheet: &Sheet, id: StatusId, status: &Status) -> Html {
    html! {
        <>
            { sheet.heading(2, "fs-status", html! {
                <>
                    <span class="fs-count">{ wording::number(status.count) }</span>
                    { mark(sheet, Some(id)) }
                    <span lang={sheet.own()}>{ format!(" {}", status.label) }</span>
                </>
            }) }
            <p class="fs-meaning" lang={sheet.own()}>{ status.meaning.clone() }</p>
            { for wording::status_change(&sheet.data, status).map(|change| super::change(sheet, change)) }
            { squares(sheet, id, status) }
        </>
    }
}

/// The squares of the forces that a block does not name, drawn in one shape however many they are.
fn squares(sheet: &Sheet, id: StatusId, status: &Status) -> Html {
    let count = wording::square_count(&sheet.data, id);
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
                role="img" aria-label={wording::squares(&sheet.data, id)} aria-details={sheet.id("tables")}>
                { picture::lines(sheet, &format!("square-{}", status.id), picture::rows(0, count, row, SQUARE), SQUARE) }
            </svg>
            if row > ROW { <p class="fs-meaning">{ wording::row(&sheet.data, row) }</p> }
        </>
    }
}

/// Who states the count of a status.
pub(super) fn source(sheet: &Sheet, status: &Status) -> Html {
    html! { <>{ sheet.words().source }{ footer::citations(sheet, &status.sources) }</> }
}

/// What the tiles mean: under each filter, and for forces that no source names.
pub(super) fn key(sheet: &Sheet) -> Html {
    let data = &sheet.data;
    let note = |filter| {
        let note = wording::filter_note(data, filter)?;
        Some(html! { <p class="fs-filter-note" data-only={token(filter)}>{ note }</p> })
    };
    html! {
        <>
            { for filters(data).filter_map(note) }
            if data.all_unnamed() > data.all_mixed() {
                <p class="fs-key" data-in={unnamed_in(sheet)}>{ mark(sheet, None) }<span>{ wording::key_unnamed(data) }</span></p>
            }
            if wording::is_long(data) {
                <p class="fs-key"><span>{ wording::listed(data) }</span></p>
            }
        </>
    }
}

/// Whether no source names a force.
fn is_open(force: &Force) -> bool {
    force.status.is_none() && force.mixed.is_empty()
}

/// The filters that show a force which no source names.
fn unnamed_in(sheet: &Sheet) -> String {
    let unnamed = sheet.data.forces().find(|(_, force)| is_open(force));
    unnamed.map(|(id, _)| sheet.register.force(id).kind.within.clone()).unwrap_or_default()
}

/// The face of a tile.
pub(super) fn tile(sheet: &Sheet, force: &Force) -> Html {
    let status = force.status.as_ref().map(|named| named.status);
    let was = wording::was(&sheet.data, force);
    html! {
        <>
            { mark(sheet, status) }
            <span class="fs-tile-name">{ wording::breakable(&force.short) }</span>
            { match status {
                Some(status) => html! {
                    <>
                        <span class="fs-tile-status" lang={sheet.own()}>{ sheet.data[status].label.clone() }</span>
                        { for was.map(|text| html! { <span class="fs-tile-status">{ text }</span> }) }
                    </>
                },
                None => {
                    let class = if force.mixed.is_empty() { "fs-unseen" } else { "fs-tile-status" };
                    html! { <span class={class}>{ wording::open_label(&sheet.data, force) }</span> }
                }
            } }
        </>
    }
}

/// What is known of a force that no source names, for readers whose choice no script can answer.
pub(super) fn this_force(sheet: &Sheet) -> Html {
    let data = &sheet.data;
    let unnamed = data.forces().find(|(_, force)| is_open(force));
    match unnamed {
        None => Html::default(),
        Some((id, _)) => html! {
            <p class="fs-static-answer">
                <b>{ wording::this_force(data) }</b><span>{ wording::known(data, id) }</span>
            </p>
        },
    }
}
