//! The client data of an edition: every sentence that a living page may need, composed once by the build.

use crate::catalog::{MessageId, catalog, fill};
use crate::client_data::{BlockRow, ClientData, FilterRow, KindRow, LISTED, UNNAMED};
use crate::filter::{Filter, filter_note, filters, is_in, name, of_all, token};
use crate::label::{counted_units, tiles, with_units};
use crate::unit::details;
use crate::{known, number, was};
use edition::{Dataset, GroupingId, Place, StatusId, Unit, UnitId};

/// Composes the client data.
pub fn client_data(data: &Dataset) -> ClientData {
    let mut client_data = ClientData {
        texts: [vec![data.edition().locale.clone()], MessageId::ALL.map(|id| text(data, id)).to_vec()]
            .concat()
            .join("\t"),
        map: map_size(data).map(|(columns, _)| format!("fs-c{columns}")).unwrap_or_default(),
        cards: data.cards().map(|(_, card)| card.id.clone()).collect(),
        filters: filters(data).map(|filter| filter_row(data, filter)).collect(),
        ..ClientData::default()
    };
    for (id, status) in data.statuses() {
        let card = data.card_above(id).map(|card| data[card].id.clone()).unwrap_or_default();
        client_data.blocks.push(BlockRow { id: status.id.clone(), class: shade(data, id), card });
    }
    // Of units with the same status from the same source, now and before, in the same group, the same is known.
    let main = data.edition().group_by.map(GroupingId::place);
    let mut seen = Vec::new();
    for (id, unit) in data.units() {
        let own = (&unit.status, &unit.disputed, &unit.was, main.map(|main| &unit.groups[main]), details(data, unit));
        let place = seen.iter().position(|other| *other == own).unwrap_or_else(|| {
            seen.push(own);
            client_data.kinds.push(kind(data, id, unit));
            seen.len() - 1
        });
        let names = unit.names.iter().map(|(_, own)| &own.name);
        let aliases = names.chain(&unit.aliases).chain(unit.groups.iter().flatten());
        let on_map = unit.place.filter(|_| client_data.has_map()).map(place_class).unwrap_or_default();
        let mut line = [&place.to_string(), &unit.id, &unit.name, &unit.short, &on_map].map(String::as_str).join("\t");
        for alias in aliases {
            line.push('\t');
            line.push_str(alias);
        }
        client_data.add_unit(&line);
    }
    client_data
}

/// The most columns and rows that the style sheet knows, in `static/style/map.css`: what a narrow screen has room for.
const MAP: (u8, u8) = (12, 24);

/// The columns and rows of the map; `None` for an edition without a map, with too large a one, or with more units than have a
/// tile each.
fn map_size(data: &Dataset) -> Option<(u8, u8)> {
    data.map_size().filter(|(columns, rows)| *columns <= MAP.0 && *rows <= MAP.1 && !is_long(data))
}

/// The classes that put a tile on the map: `fs-c3 fs-r5` for the third column and the fifth row.
fn place_class(place: Place) -> String {
    format!("fs-c{} fs-r{}", place.column, place.row)
}

/// A text that the program in the browser says.
fn text(data: &Dataset, id: MessageId) -> String {
    let (catalog, edition) = (catalog(data), data.edition());
    let own = match id {
        MessageId::FindHint => edition.find_hint.clone(),
        MessageId::StatusTitle => edition.status_title.clone(),
        MessageId::Tiles => Some(tiles(data)),
        MessageId::AllUnits => {
            let all = data.units().len() as u64;
            Some(fill(catalog.all_units, &[("count", &number(all)), ("counted", counted_units(data, all))]))
        }
        _ => None,
    };
    own.unwrap_or_else(|| with_units(data, id.text(catalog)))
}

fn kind(data: &Dataset, id: UnitId, unit: &Unit) -> KindRow {
    let possible = data.possible(id);
    let named = unit.status.as_ref().map(|named| named.status);
    KindRow {
        class: match named {
            Some(status) => shade(data, status),
            None if unit.disputed.is_empty() => UNNAMED.into(),
            None => format!("{UNNAMED} fs-disputed"),
        },
        // Only what a source names: whoever may have a status is not listed under it.
        within: tokens(data, named.as_slice(), unit),
        label: named.map_or(open_label(data, unit), |status| &data[status].label).to_owned(),
        was: was(data, unit).map(|was| format!(" ({was})")).unwrap_or_default(),
        known: known(data, id),
        possible: possible.into_iter().map(StatusId::place).collect(),
    }
}

/// What stands where a status would, for a unit that has none.
pub fn open_label(data: &Dataset, unit: &Unit) -> &'static str {
    let words = catalog(data);
    if unit.disputed.is_empty() { words.not_named } else { words.disputed_label }
}

fn filter_row(data: &Dataset, filter: Filter) -> FilterRow {
    let (name, token) = (name(data, filter), token(data, filter));
    let at_a_time = if is_long(data) { at_a_time(data) } else { String::new() };
    let (lead, rest) = match filter {
        Filter::All => (String::new(), at_a_time),
        _ => {
            let note = filter_note(data, filter).map(|note| format!(" {note}")).unwrap_or_default();
            (format!("{}:", crate::filter(data, filter)), format!(" {}.{note}{at_a_time}", of_all(data, filter)))
        }
    };
    FilterRow { name, token, lead, rest }
}

/// Whether an edition has more units than can have a tile each.
pub fn is_long(data: &Dataset) -> bool {
    edition::limits::is_long(data.units().len())
}

/// What a longer edition shows in the view by unit, as the rest of a sentence.
fn at_a_time(data: &Dataset) -> String {
    fill(catalog(data).at_a_time, &[("some", &number(LISTED as u64))])
}

/// The class of a status, `fs-step-0` to `fs-step-5`: the steps of the scale from light to dark, spread evenly. A status outside
/// the scale has the first, which has no colour, and the steps have the others.
fn shade(data: &Dataset, status: StatusId) -> String {
    if data[status].outside {
        return "fs-step-0".into();
    }
    let steps = data.statuses().filter(|(_, status)| !status.outside).count();
    let first = usize::from(steps < data.statuses().len());
    let last = steps.saturating_sub(1).max(1);
    format!("fs-step-{}", first + (status.place() * 2 * (5 - first) + last) / (last * 2))
}

/// The tokens of every filter that shows a unit with one of these statuses; of one with none, all and its group.
fn tokens(data: &Dataset, statuses: &[StatusId], unit: &Unit) -> String {
    let shows = |&filter: &Filter| match filter {
        Filter::All => true,
        Filter::Status(status) => statuses.contains(&status),
        Filter::Sum(sum) => data[sum].statuses.iter().any(|status| statuses.contains(status)),
        Filter::Group(group) => is_in(data, unit, group),
    };
    filters(data).filter(shows).map(|filter| token(data, filter)).collect::<Vec<_>>().join(" ")
}
