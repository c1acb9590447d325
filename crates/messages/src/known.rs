//! What the sources say of a unit, for its tile and for the squares: never more than a source says.

use super::catalog::{catalog, fill};
use super::comparison::known_before;
use super::label::{counted_units, with_units};
use super::unit::{details, judged};
use super::{date, list, number, spelled};
use crate::client_data::LISTED;
use edition::{Dataset, Named, StatusId, Unit, UnitId};

/// What is known of a unit, as it goes on after its name: never more than a source says.
pub fn known(data: &Dataset, unit: UnitId) -> String {
    let words = catalog(data);
    let details = details(data, &data[unit]);
    let status = match &data[unit].status {
        Some(named) => {
            let exception = if named.is_by_exception { words.known_by_exception } else { "" };
            self::named(data, named) + exception + &judged_then(data, &data[unit]) + &known_before(data, &data[unit])
        }
        None if !data[unit].disputed.is_empty() => fill(words.disputed, &[("parts", &disputed(data, unit))]),
        None => unnamed(data, &data.possible(unit)),
    };
    status + &details
}

/// When a unit was judged, where it says that itself; empty elsewhere.
fn judged_then(data: &Dataset, unit: &Unit) -> String {
    judged(data, unit).map(|when| fill(catalog(data).known_judged, &[("when", &when)])).unwrap_or_default()
}

/// Which status a source names for a unit, of how many, and on which day.
fn named(data: &Dataset, named: &Named) -> String {
    let (words, status) = (catalog(data), &data[named.status]);
    let slots = [
        ("count", &*spelled(words.ones, status.count)),
        ("status", &status.label),
        ("as-at", &date(words, data.edition().as_at)),
    ];
    fill(&with_units(data, words.select(words.named, status.count)), &slots)
}

/// What each of the sources says that differ about a unit.
fn disputed(data: &Dataset, unit: UnitId) -> String {
    let words = catalog(data);
    let part = |named: &Named| {
        fill(words.disputed_part, &[("status", &data[named.status].label), ("source", &data.cite(&named.sources))])
    };
    list(words, &data[unit].disputed.iter().map(part).collect::<Vec<_>>())
}

/// What is known of a unit that no source names: of how many it is one, and the status where the counts leave only one.
fn unnamed(data: &Dataset, possible: &[StatusId]) -> String {
    let (words, count) = (catalog(data), data.all_unnamed() - data.all_disputed());
    let [text, only] = [words.unnamed, words.only].map(|variants| words.select(variants, count));
    let only = match possible {
        [status] => fill(only, &[("status", &data[*status].label)]),
        _ => String::new(),
    };
    let slots = [("count", &*spelled(words.ones, count)), ("counted", counted_units(data, count))];
    fill(&with_units(data, text), &slots) + &only
}

/// How many squares a row of small ones has.
pub fn row(data: &Dataset, row: u64) -> String {
    fill(catalog(data).row, &[("count", &number(row))])
}

/// What the list of a long edition holds, where no script may say it.
pub fn listed(data: &Dataset) -> String {
    some_of_all(data, catalog(data).listed)
}

/// What the table of a long edition holds.
pub fn rows_listed(data: &Dataset) -> String {
    some_of_all(data, catalog(data).rows_listed)
}

fn some_of_all(data: &Dataset, text: &str) -> String {
    let all = data.units().len() as u64;
    let slots = [
        ("some", &*number(LISTED as u64)),
        ("all", &number(all)),
        ("counted", counted_units(data, all)),
        ("data", catalog(data).tables),
    ];
    fill(text, &slots)
}

/// The key to the tiles of unnamed units.
pub fn key_unnamed(data: &Dataset) -> String {
    fill(catalog(data).key_unnamed, &[("count", &number(data.all_unnamed() - data.all_disputed()))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_unnamed_unit_is_ever_given_a_status() {
        let data = crate::tests::data();
        for (id, unit) in data.units().filter(|(_, unit)| unit.status.is_none()) {
            let sentence = known(&data, id);
            assert_eq!(sentence, " is one of 41 forces the report does not name.", "{}", unit.name);
        }
    }
}
