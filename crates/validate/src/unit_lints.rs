//! Warnings about groupings and measures: what no unit has, what some units lack, groups that are too many for a filter.

use edition::text::{listed, shortened};
use edition::{MOST_FILTERS, MOST_SUMS, raw};

/// Each with its path.
pub(super) fn warnings(file: &raw::File) -> Vec<(String, String)> {
    let mut warnings = Vec::new();
    for (place, measure) in file.measures.iter().enumerate() {
        if file.units.iter().all(|unit| !unit.values.contains_key(&measure.id)) {
            warnings.push((
                format!("measures[{place}]"),
                "No unit has a number under this measure. Give some under “values”, or remove the measure.".to_owned(),
            ));
        }
    }
    for (place, grouping) in file.groupings.iter().enumerate() {
        let without: Vec<&str> = file
            .units
            .iter()
            .filter(|unit| !unit.groups.contains_key(&grouping.id))
            .map(|unit| unit.short.as_str())
            .collect();
        if !without.is_empty() {
            let (units, count, verb) =
                (listed(without.iter().copied()), without.len(), if without.len() == 1 { "has" } else { "have" });
            warnings.push((
                format!("groupings[{place}]"),
                format!("{count} of {} units {verb} no group here: {units}. Give each one under “groups”; where there is none, it may stay.", file.units.len()),
            ));
        }
        let groups: std::collections::HashSet<&String> =
            file.units.iter().filter_map(|unit| unit.groups.get(&grouping.id)).collect();
        let room = MOST_FILTERS.saturating_sub(file.statuses.len() + sums(file));
        if file.edition.group_by.as_ref() == Some(&grouping.id) && groups.len() > room {
            warnings.push((
                "edition.groupBy".to_owned(),
                format!(
                    "“{}” has {} groups, and the grid can be filtered by at most {room}. Use a grouping with fewer; with this one the table is arranged and the search finds its groups.",
                    shortened(&grouping.id),
                    groups.len()
                ),
            ));
        }
    }
    warnings
}

/// How many figures add up nothing but statuses, of those that the grid can show together.
fn sums(file: &raw::File) -> usize {
    let is_status = |id: &String| file.statuses.iter().any(|status| status.id == *id);
    let is_sum = |figure: &&raw::Figure| matches!(&figure.derive, Some(raw::Rule::Sum(of)) if of.iter().all(is_status));
    file.figures.iter().filter(is_sum).count().min(MOST_SUMS)
}
