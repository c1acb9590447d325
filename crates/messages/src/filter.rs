//! Filters of the grid: the text and the count of each.

use super::catalog::{catalog, fill};
use super::label::{capital, of_counted, with_units};
use super::number;
use super::unit::subtotals;
use edition::text::id_of;
use edition::{Dataset, MOST_FILTERS, Named, StatusId, SumId, Unit};

/// Which units the grid shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    All,
    /// One.
    Status(StatusId),
    /// Those that a derived figure adds up.
    Sum(SumId),
    /// Those of a group of the grouping that filters the grid, by its place there.
    Group(usize),
}

/// Every filter of an edition: all, each status, each sum of statuses, each group. Where there are more groups than the style
/// sheet has room for, none is a filter: the search finds them, and the table is arranged by them.
pub fn filters(data: &Dataset) -> impl Iterator<Item = Filter> {
    let statuses = data.statuses().map(|(status, _)| Filter::Status(status));
    let sums = data.sums().map(|(sum, _)| Filter::Sum(sum));
    let room = MOST_FILTERS - data.statuses().len() - data.sums().len();
    let groups = groups(data).len();
    let groups = (0..groups).filter(move |_| groups <= room).map(Filter::Group);
    std::iter::once(Filter::All).chain(statuses).chain(sums).chain(groups)
}

/// The groups that may filter the grid.
fn groups(data: &Dataset) -> &[String] {
    data.main_grouping().map(|(_, grouping)| &grouping.groups[..]).unwrap_or_default()
}

/// Whether a unit is in a group of the grouping that filters the grid.
pub(super) fn is_in(data: &Dataset, unit: &Unit, group: usize) -> bool {
    let own = data.main_grouping().and_then(|(id, _)| unit.groups[id.place()].as_ref());
    own.is_some_and(|own| groups(data).get(group) == Some(own))
}

/// The units of a group.
fn members(data: &Dataset, group: usize) -> Vec<&Unit> {
    data.units().map(|(_, unit)| unit).filter(|unit| is_in(data, unit, group)).collect()
}

/// The name of a filter in addresses and in the page's controls: `all`, the id of a status or figure, or a grouping with one of
/// its groups, `region.north-west`, or with the place of one that has no id of its own.
pub(super) fn name(data: &Dataset, filter: Filter) -> String {
    match filter {
        Filter::All => "all".to_owned(),
        Filter::Status(status) => data[status].id.clone(),
        Filter::Sum(sum) => data[data[sum].figure].id.clone(),
        Filter::Group(group) => {
            let own = id_of(&groups(data)[group]);
            let alike = groups(data).iter().filter(|other| id_of(other) == own).count();
            let own = if own.is_empty() || alike > 1 { (group + 1).to_string() } else { own };
            let grouping = data.main_grouping().map(|(_, grouping)| grouping.id.as_str()).unwrap_or_default();
            format!("{grouping}.{own}")
        }
    }
}

/// The short name of a filter in attributes: see [`FilterRow`](crate::client_data::FilterRow).
pub fn token(data: &Dataset, filter: Filter) -> String {
    let place = match filter {
        Filter::All => return "all".into(),
        Filter::Status(status) => status.place(),
        Filter::Sum(sum) => data.statuses().len() + sum.place(),
        Filter::Group(group) => data.statuses().len() + data.sums().len() + group,
    };
    place.to_string()
}

/// What a filter shows, as the label of its control: it begins with a capital letter.
pub fn filter(data: &Dataset, filter: Filter) -> String {
    let label = match filter {
        Filter::All => catalog(data).all,
        Filter::Status(status) => &data[status].label,
        Filter::Sum(sum) => &data[data[sum].figure].label,
        Filter::Group(group) => &groups(data)[group],
    };
    capital(label)
}

/// How many units a filter shows.
pub fn filter_count(data: &Dataset, filter: Filter) -> u64 {
    match filter {
        Filter::All => data.units().len() as u64,
        Filter::Status(status) => data[status].count,
        Filter::Sum(sum) => data[data[sum].figure].value,
        Filter::Group(group) => members(data, group).len() as u64,
    }
}

/// Which of the units in a filter the sources name, and are listed, and how many they do not; `None` where it shows all or none.
pub fn filter_note(data: &Dataset, filter: Filter) -> Option<String> {
    let statuses: Vec<StatusId> = match filter {
        Filter::All => return None,
        Filter::Status(status) => vec![status],
        Filter::Sum(sum) => data[sum].statuses.clone(),
        Filter::Group(group) => {
            let subtotals = subtotals(data, &members(data, group));
            return (!subtotals.is_empty()).then(|| format!("{}.", capital(&subtotals)));
        }
    };
    let unnamed: u64 = statuses.iter().map(|&status| data.unnamed(status)).sum();
    let total = filter_count(data, filter);
    let words = catalog(data);
    let text = match (total - unnamed, unnamed) {
        (0, 0) => return None,
        (_, 0) => words.select(words.names_all, total),
        (0, _) => words.select(words.names_none, unnamed),
        _ => words.select(words.names_some, unnamed),
    };
    let slots = [("count", &*number(total)), ("named", &number(total - unnamed)), ("rest", &number(unnamed))];
    // Those on which sources differ are listed under no status.
    let may_be = |named: &Named| statuses.contains(&named.status);
    let disputed = match data.units().filter(|(_, unit)| unit.disputed.iter().any(may_be)).count() {
        0 => String::new(),
        count => fill(words.disputed_note, &[("count", &number(count as u64))]),
    };
    Some(with_units(data, &fill(text, &slots)) + &disputed)
}

/// The words of the link that leads from a card into the grid.
pub fn into_grid(data: &Dataset, filter: Filter) -> String {
    let (words, count) = (catalog(data), filter_count(data, filter));
    fill(words.select(words.into_grid, count), &[("count", &number(count))])
}

/// How many of all units a filter shows: "15 of 43 units".
pub(super) fn of_all(data: &Dataset, filter: Filter) -> String {
    of_counted(catalog(data), filter_count(data, filter), data.units().len() as u64, &data.edition().noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_never_says_which_unnamed_unit_it_shows() {
        let data = crate::tests::data();
        let notes: Vec<_> = filters(&data).map(|filter| filter_note(&data, filter)).collect();
        assert_eq!(notes[0], None);
        assert_eq!(notes[2].as_deref(), Some("The report does not say which 15."));
        assert_eq!(notes[4].as_deref(), Some("The report names all 2."));
    }
}
