//! What is known of a force, and what its tile and the squares say: never more than a source.

use super::label::{counted_units, with_units};
use super::since::known_before;
use super::table::{fill, table};
use super::{date, is_long, list, number};
use crate::dataset::{Dataset, ForceId, Named, StatusId};
use crate::register::LISTED;

/// What is known of a force, as it goes on after its name: never more than a source says.
pub fn known(data: &Dataset, force: ForceId) -> String {
    let words = table(data);
    match &data[force].status {
        Some(named) => {
            let status = &data[named.status];
            let slots = [
                ("status", &*status.label),
                ("as-at", &date(words, data.edition().as_at)),
                ("meaning", &status.meaning),
                ("source", &data.cite(&named.sources)),
            ];
            fill(words.named, &slots) + &known_before(data, &data[force])
        }
        None if !data[force].mixed.is_empty() => fill(words.mixed, &[("parts", &mixed(data, force))]),
        None => fill(words.unnamed, &[("groups", &unnamed(data, &data.possible(force)))]),
    }
}

/// What each of the sources says that differ about a force.
fn mixed(data: &Dataset, force: ForceId) -> String {
    let words = table(data);
    let part = |named: &Named| {
        fill(words.mixed_part, &[("status", &data[named.status].label), ("source", &data.cite(&named.sources))])
    };
    list(words, &data[force].mixed.iter().map(part).collect::<Vec<_>>())
}

/// What is known of a force that no source names: how many there are, and in which groups.
fn unnamed(data: &Dataset, possible: &[StatusId]) -> String {
    let words = table(data);
    let total: u64 = possible.iter().map(|&status| data.unnamed(status)).sum();
    if let [only] = possible {
        let text = with_units(data, if total == 1 { words.only_one } else { words.only_group });
        return fill(&text, &[("count", &number(total)), ("status", &data[*only].label)]);
    }
    let group = |&status: &StatusId| {
        fill(words.group, &[("count", &number(data.unnamed(status))), ("status", &data[status].label)])
    };
    let groups: Vec<String> = possible.iter().map(group).collect();
    let complete = data.statuses().last().map(|(status, _)| status);
    let lacking = match complete {
        Some(complete) if !possible.contains(&complete) => fill(words.lacking, &[("status", &data[complete].label)]),
        _ => String::new(),
    };
    let slots = [
        ("count", &*number(total)),
        ("counted", counted_units(data, total)),
        ("lacking", &lacking),
        ("groups", &list(words, &groups)),
    ];
    fill(words.groups, &slots)
}

/// How many squares a block has: one for each force that it does not name. A long edition's names none.
pub fn square_count(data: &Dataset, status: StatusId) -> u64 {
    if is_long(data) { data[status].count } else { data.unnamed(status) }
}

/// What the squares of a block are.
pub fn squares(data: &Dataset, status: StatusId) -> String {
    let (words, count) = (table(data), square_count(data, status));
    let squares = if count == 1 { words.squares_one } else { words.squares_other };
    let squares = fill(squares, &[("count", &number(count))]);
    let which = if is_long(data) { "" } else { words.squares_unnamed };
    let slots = [("squares", &*squares), ("status", &data[status].label), ("which", which)];
    fill(&with_units(data, words.squares), &slots)
}

/// How many squares a row of small ones has.
pub fn row(data: &Dataset, row: u64) -> String {
    fill(table(data).row, &[("count", &number(row))])
}

/// What the list of a long edition holds, where no script may say it.
pub fn listed(data: &Dataset) -> String {
    some_of_all(data, table(data).listed)
}

/// What the table of a long edition holds.
pub fn rows_listed(data: &Dataset) -> String {
    some_of_all(data, table(data).rows_listed)
}

fn some_of_all(data: &Dataset, text: &str) -> String {
    let all = data.forces().len() as u64;
    let slots = [
        ("some", &*number(LISTED as u64)),
        ("all", &number(all)),
        ("counted", counted_units(data, all)),
        ("data", table(data).data),
    ];
    fill(text, &slots)
}

/// The key to the tiles of unnamed forces.
pub fn key_unnamed(data: &Dataset) -> String {
    let (words, unnamed) = (table(data), data.all_unnamed() - data.all_mixed());
    if unnamed == 1 {
        return with_units(data, words.key_unnamed_one);
    }
    fill(words.key_unnamed, &[("count", &number(unnamed)), ("counted", counted_units(data, unnamed))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_unnamed_force_is_ever_given_a_status() {
        let data = crate::tests::data();
        for (id, force) in data.forces().filter(|(_, force)| force.status.is_none()) {
            let sentence = known(&data, id);
            assert!(sentence.starts_with(" is not named in the published figures."), "{}", force.name);
        }
    }
}
