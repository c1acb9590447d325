//! What is known of a force, and what its tile and the squares say: never more than a source.

use super::{date, list, number};
use crate::dataset::{Dataset, ForceId, StatusId};

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
        "It is one of the {} forces{lacking} at that time: {}. Which of them is not published.",
        number(total),
        list(&groups)
    )
}

/// What the squares of a block are.
pub fn squares(data: &Dataset, status: StatusId) -> String {
    let (unnamed, label) = (data.unnamed(status), &data[status].label);
    let squares = if unnamed == 1 { "1 square".to_owned() } else { format!("{} squares", number(unnamed)) };
    format!("{squares}, one for each force with “{label}” that the sources do not name.")
}

/// The key to the tiles of unnamed forces.
pub fn key_unnamed(data: &Dataset) -> String {
    let unnamed = data.all_unnamed();
    format!("{} forces that no source names: their status is not known.", number(unnamed))
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
