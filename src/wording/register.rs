//! The register of an edition: every sentence that a living page may need, composed once by the build.

use super::filter::{Filter, filter_count, filter_note, filters, name, token};
use super::label::{small, tiles, unit, units};
use super::{NOT_NAMED, known, number, of};
use crate::dataset::{Dataset, Force, ForceId, StatusId};
use crate::register::{self, BlockRow, FilterRow, KindRow, LISTED, Register, UNNAMED, Words};

/// Composes the register.
pub fn register(data: &Dataset) -> Register {
    let mut register = Register {
        language: data.edition().language.clone(),
        elsewhere: format!(" {} Try {}.", data.edition().coverage, small(&data.edition().find_hint)),
        words: words(data),
        cards: data.cards().map(|(_, card)| card.id.clone()).collect(),
        filters: filters(data).map(|filter| filter_row(data, filter)).collect(),
        ..Register::default()
    };
    for (id, status) in data.statuses() {
        register.blocks.push(BlockRow { id: status.id.clone(), class: shade(data, id), within: tokens(data, &[id]) });
    }
    // Of forces with the same status from the same source the same is known.
    let mut seen = Vec::new();
    for (id, force) in data.forces() {
        let place = seen.iter().position(|other| *other == &force.status).unwrap_or_else(|| {
            seen.push(&force.status);
            register.kinds.push(kind(data, id, force));
            seen.len() - 1
        });
        let aliases = force.names.iter().map(|(_, name)| name).chain(&force.aliases).chain([&force.nation]);
        let mut line = [&place.to_string(), &force.id, &force.name, &force.short].map(String::as_str).join("\t");
        for alias in aliases {
            line.push('\t');
            line.push_str(alias);
        }
        register.add_force(&line);
    }
    register
}

/// What the living page says of whatever the grid shows one by one.
fn words(data: &Dataset) -> Words {
    let (one, edition) = (unit(data), data.edition());
    Words {
        one: one.to_owned(),
        other: units(data).to_owned(),
        by_force: format!("By {one}"),
        find: format!("Find your {one}"),
        find_hint: edition.find_hint.clone(),
        tiles: tiles(data),
        statuses: edition.status_title.clone(),
    }
}

fn kind(data: &Dataset, id: ForceId, force: &Force) -> KindRow {
    let possible = data.possible(id);
    let named = force.status.as_ref().map(|named| named.status);
    KindRow {
        class: named.map_or(UNNAMED.into(), |status| shade(data, status)),
        within: tokens(data, &possible),
        label: named.map_or(NOT_NAMED, |status| &data[status].label).to_owned(),
        known: known(data, id),
        possible: possible.into_iter().map(StatusId::place).collect(),
    }
}

fn filter_row(data: &Dataset, filter: Filter) -> FilterRow {
    let all = data.forces().len() as u64;
    let (name, token) = (name(data, filter).to_owned(), token(filter));
    match filter {
        Filter::All => FilterRow {
            name,
            token,
            lead: format!("All {} {}", number(all), units(data)),
            by_status: " are shown, by status.".into(),
            by_force: if is_long(data) { format!(":{}", at_a_time()) } else { " are shown, A to Z.".into() },
        },
        _ => {
            let by_status = format!(" {} {}.", of(filter_count(data, filter), all), units(data));
            let note = filter_note(data, filter).unwrap_or_default();
            let by_force = format!("{by_status} {note}{}", if is_long(data) { at_a_time() } else { String::new() });
            FilterRow { name, token, lead: format!("{}:", super::filter(data, filter)), by_status, by_force }
        }
    }
}

/// Whether an edition has more forces than can have a tile each.
pub fn is_long(data: &Dataset) -> bool {
    register::is_long(data.forces().len())
}

/// What a longer edition shows in the view by force, as the rest of a sentence.
fn at_a_time() -> String {
    format!(" {LISTED} are listed at a time, A to Z. Type a name or a place to list others.")
}

/// The class of a status, `fs-step-0` to `fs-step-5`: the order of the statuses from light to dark, spread evenly.
fn shade(data: &Dataset, status: StatusId) -> String {
    let last = data.statuses().len().saturating_sub(1).max(1);
    format!("fs-step-{}", (status.place() * 10 + last) / (last * 2))
}

/// The tokens of every filter that shows one of these statuses.
fn tokens(data: &Dataset, statuses: &[StatusId]) -> String {
    let shows = |&filter: &Filter| match filter {
        Filter::All => true,
        Filter::Status(status) => statuses.contains(&status),
        Filter::Group(group) => data[group].statuses.iter().any(|status| statuses.contains(status)),
    };
    filters(data).filter(shows).map(token).collect::<Vec<_>>().join(" ")
}
