//! What is known of a force, and what its tile and the squares say: never more than a source.

use super::label::{unit, units};
use super::{DATA, date, is_long, list, number};
use crate::dataset::{Dataset, ForceId, StatusId};
use crate::register::LISTED;

/// What is known of a force: never more than a source says.
pub fn known(data: &Dataset, force: ForceId) -> String {
    match &data[force].status {
        Some(named) => {
            let (status, source) = (&data[named.status], data.cite(&named.sources));
            format!(
                "is named in the published figures with “{}”, as at {}. {} Source: {source}.",
                status.label,
                date(data.edition().as_at),
                status.meaning
            )
        }
        None => format!("is not named in the published figures. {}", unnamed(data, &data.possible(force))),
    }
}

/// What is known of a force that no source names: how many there are, and in which groups.
fn unnamed(data: &Dataset, possible: &[StatusId]) -> String {
    let total: u64 = possible.iter().map(|&status| data.unnamed(status)).sum();
    if let [only] = possible {
        return format!(
            "The sources name every {} of the other groups, so that by the counts it is one of the {} with “{}”. No source says so \
             of it by name.",
            unit(data),
            number(total),
            data[*only].label
        );
    }
    let groups: Vec<String> = possible
        .iter()
        .map(|&status| format!("{} with “{}”", number(data.unnamed(status)), data[status].label))
        .collect();
    let complete = data.statuses().last().map(|(status, _)| status);
    let lacking = match complete {
        Some(complete) if !possible.contains(&complete) => format!(" without “{}”", data[complete].label),
        _ => String::new(),
    };
    format!(
        "It is one of the {} {}{lacking} at that time: {}. Which of them is not published.",
        number(total),
        units(data),
        list(&groups)
    )
}

/// How many squares a block has: one for each force that it does not name. A long edition's names none.
pub fn square_count(data: &Dataset, status: StatusId) -> u64 {
    if is_long(data) { data[status].count } else { data.unnamed(status) }
}

/// What the squares of a block are.
pub fn squares(data: &Dataset, status: StatusId) -> String {
    let (count, label) = (square_count(data, status), &data[status].label);
    let squares = if count == 1 { "1 square".to_owned() } else { format!("{} squares", number(count)) };
    let unnamed = if is_long(data) { "" } else { " that the sources do not name" };
    format!("{squares}, one for each {} with “{label}”{unnamed}.", unit(data))
}

/// How many squares a row of small ones has.
pub fn row(row: u64) -> String {
    format!("A row has {} squares.", number(row))
}

/// What the list of a long edition holds, where no script may say it.
pub fn listed(data: &Dataset) -> String {
    let (some, all) = (number(LISTED as u64), number(data.forces().len() as u64));
    format!(
        "Here are {some} of the {all} {} at a time, the first of them until you look for others. The file of all of them is \
         under “{DATA}”.",
        units(data)
    )
}

/// What the table of a long edition holds.
pub fn rows_listed(data: &Dataset) -> String {
    let (some, all) = (number(LISTED as u64), number(data.forces().len() as u64));
    format!("This table has the first {some} of the {all} {}. The file of all of them is under “{DATA}”.", units(data))
}

/// The key to the tiles of unnamed forces.
pub fn key_unnamed(data: &Dataset) -> String {
    let unnamed = data.all_unnamed();
    format!("{} {} that no source names: their status is not known.", number(unnamed), units(data))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_unnamed_force_is_ever_given_a_status() {
        let data = crate::tests::data();
        for (id, force) in data.forces().filter(|(_, force)| force.status.is_none()) {
            let sentence = known(&data, id);
            assert!(sentence.starts_with("is not named in the published figures."), "{}", force.name);
        }
    }
}
