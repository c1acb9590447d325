//! Sentences about changes since an earlier edition: both numbers and both dates, no percentages.

use super::catalog::{catalog, fill};
use super::{amount, as_at_day, date, number};
use edition::{CautionId, Comparison, Dataset, Date, Days, FigureId, PreviousValue, Status, Unit};

/// A change in a sentence, and the caution that carries it, if the edition says that it needs one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Both numbers with their days, and the difference.
    pub says: String,
    /// The caution.
    pub caution: Option<CautionId>,
}

/// The change of a figure; `None` where the earlier edition has none that it may be compared with.
pub fn change(data: &Dataset, id: FigureId) -> Option<Change> {
    let (figure, days, words) = (&data[id], data.earlier_days()?, catalog(data));
    let PreviousValue { value, whole, as_at, caution } = figure.before?;
    let now = amount(words, figure.value, figure.part_of.map(|whole| data[whole].value));
    let phrase = |text: &str, day| fill(text, &[("day", &date(words, day))]);
    let [day, earlier] = match (figure.as_at, as_at) {
        (Some(day), Some(earlier)) => [day, earlier].map(|day| phrase(words.as_at_day, day)),
        _ => [data.edition().published, days.published].map(|day| phrase(words.published_day, day)),
    };
    let says = difference(data, [figure.value, value], &now, &amount(words, value, whole), [&day, &earlier]);
    Some(Change { says, caution })
}

/// The change of a status.
pub fn status_change(data: &Dataset, status: &Status) -> Option<Change> {
    let (days, before) = (data.earlier_days()?, status.before?);
    let [day, earlier] = as_at(data, days);
    let says = difference(data, [status.count, before], &number(status.count), &number(before), [&day, &earlier]);
    Some(Change { says, caution: None })
}

/// Why a figure is not compared, where the edition refuses it.
pub fn refused(data: &Dataset, id: FigureId) -> Option<String> {
    not_compared(data, data[id].comparison)
}

/// What is to be said of comparing statuses, beside the grid.
pub fn statuses_compared(data: &Dataset) -> Option<String> {
    let comparison = data.earlier()?.statuses;
    not_compared(data, comparison).or_else(|| carried(comparison).map(|caution| data[caution].clone()))
}

/// What a unit was named with before, where it has moved: for its tile.
pub fn was(data: &Dataset, unit: &Unit) -> Option<String> {
    let was = unit.was.as_ref().filter(|was| was.is_other)?;
    Some(fill(catalog(data).was, &[("status", &was.label)]))
}

/// The same as it goes on after what is known of a unit; empty where the earlier edition does not name it.
pub(super) fn known_before(data: &Dataset, unit: &Unit) -> String {
    let words = catalog(data);
    match (&unit.was, data.earlier_days()) {
        (Some(was), Some(days)) => {
            let text = if was.is_other { words.known_moved } else { words.known_same };
            fill(text, &[("day", &date(words, days.as_at)), ("status", &was.label)])
        }
        _ => String::new(),
    }
}

/// The heads of what the earlier edition says, in the table of figures and in those of statuses and units.
pub fn columns_before(data: &Dataset) -> Option<[String; 2]> {
    let (words, days) = (catalog(data), data.earlier_days()?);
    Some([
        fill(words.column_published, &[("day", &date(words, days.published))]),
        fill(words.column_as_at, &[("day", &date(words, days.as_at))]),
    ])
}

fn carried(comparison: Option<Comparison>) -> Option<CautionId> {
    match comparison {
        Some(Comparison::Carried(caution)) => Some(caution),
        Some(Comparison::Refused(_)) | None => None,
    }
}

fn not_compared(data: &Dataset, comparison: Option<Comparison>) -> Option<String> {
    let (words, days) = (catalog(data), data.earlier_days()?);
    let Some(Comparison::Refused(caution)) = comparison else { return None };
    Some(fill(words.not_compared, &[("day", &date(words, days.published)), ("caution", &data[caution])]))
}

fn as_at(data: &Dataset, days: Days) -> [String; 2] {
    let words = catalog(data);
    [data.edition().as_at, days.as_at].map(|day: Date| as_at_day(words, day))
}

fn difference(data: &Dataset, [value, other]: [u64; 2], now: &str, before: &str, [day, earlier]: [&str; 2]) -> String {
    let words = catalog(data);
    let text = match value.cmp(&other) {
        std::cmp::Ordering::Greater => words.change_more,
        std::cmp::Ordering::Less => words.change_fewer,
        std::cmp::Ordering::Equal => words.change_none,
    };
    let slots = [
        ("now", now),
        ("day", day),
        ("count", &*number(value.abs_diff(other))),
        ("before", before),
        ("earlier", earlier),
    ];
    fill(text, &slots)
}
