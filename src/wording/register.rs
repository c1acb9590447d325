//! The register of an edition: every sentence that a living page may need, composed once by the build.

use super::filter::{Filter, filter_count, filter_note, filters, name, token};
use super::{known, number, of};
use crate::dataset::{Dataset, StatusId};
use crate::register::{BlockRow, FilterRow, ForceRow, Register};

/// Composes the register.
pub fn register(data: &Dataset) -> Register {
    let mut register = Register {
        language: data.edition().language.clone(),
        elsewhere: format!(" {} Try a county, a large town or the name of a force.", data.edition().coverage),
        cards: data.cards().map(|(_, card)| card.id.clone()).collect(),
        filters: filters(data).map(|filter| filter_row(data, filter)).collect(),
        ..Register::default()
    };
    for (id, status) in data.statuses() {
        register.blocks.push(BlockRow { id: status.id.clone(), class: shade(data, id), within: tokens(data, &[id]) });
    }
    for (id, force) in data.forces() {
        let sentence = known(data, id);
        let place = register.known.iter().position(|known| *known == sentence).unwrap_or_else(|| {
            register.known.push(sentence);
            register.known.len() - 1
        });
        let possible = data.possible(id);
        let aliases = force.names.iter().map(|(_, name)| name).chain(&force.aliases).chain([&force.nation]);
        register.forces.push(ForceRow {
            id: force.id.clone(),
            name: force.name.clone(),
            short: force.short.clone(),
            class: force.status.as_ref().map_or("fs-unnamed".into(), |named| shade(data, named.status)),
            within: tokens(data, &possible),
            possible: possible.into_iter().map(StatusId::place).collect(),
            known: place,
            aliases: aliases.cloned().collect(),
        });
    }
    register
}

fn filter_row(data: &Dataset, filter: Filter) -> FilterRow {
    let all = data.forces().len() as u64;
    let (name, token) = (name(data, filter).to_owned(), token(filter));
    match filter {
        Filter::All => FilterRow {
            name,
            token,
            lead: format!("All {} forces", number(all)),
            by_status: " are shown, by the status of their plans.".into(),
            by_force: " are shown, A to Z.".into(),
        },
        _ => {
            let by_status = format!(" {} forces.", of(filter_count(data, filter), all));
            let note = filter_note(data, filter).unwrap_or_default();
            let by_force = format!("{by_status} {note}");
            FilterRow { name, token, lead: format!("{}:", super::filter(data, filter)), by_status, by_force }
        }
    }
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
