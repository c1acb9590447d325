//! Similar names: names that readers cannot tell apart, and ids that spreadsheets change.

use std::collections::HashMap;

use crate::alike::same;
use edition::raw;
use edition::text::shortened;

/// Months, which spreadsheets know by three letters or more.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What there is to say: the path and the message of each warning.
pub(super) fn warnings(file: &raw::File) -> Vec<(String, String)> {
    let mut warnings = Vec::new();
    let units = file.units.iter().map(|unit| {
        let others = unit.names.iter().flat_map(|(tag, own)| {
            let field = |name| format!("names.{}.{name}", shortened(tag));
            [(field("name"), &*own.name), (field("short"), &*own.short)]
        });
        let own = [("name".to_owned(), &*unit.name), ("short".to_owned(), &*unit.short)];
        (&*unit.id, own.into_iter().chain(others).collect())
    });
    let one = |field: &str, name| vec![(field.to_owned(), name)];
    let statuses = file.statuses.iter().map(|status| (&*status.id, one("label", &*status.label)));
    let sources = file.sources.iter().map(|source| (&*source.id, one("short", &*source.short)));
    twins("units", units, &mut warnings);
    twins("statuses", statuses, &mut warnings);
    twins("sources", sources, &mut warnings);
    let ids = [
        ("units", file.units.iter().map(|unit| &unit.id).collect::<Vec<_>>()),
        ("statuses", file.statuses.iter().map(|status| &status.id).collect()),
        ("figures", file.figures.iter().map(|figure| &figure.id).collect()),
    ];
    for (list, ids) in ids {
        let mut changed = ids.iter().enumerate().filter(|(_, id)| is_changed(id));
        let Some((place, id)) = changed.next() else { continue };
        let others = match changed.count() {
            0 => String::new(),
            1 => " and one other id".to_owned(),
            more => format!(" and {more} other ids"),
        };
        warnings.push((
            format!("{list}[{place}].id"),
            format!("A spreadsheet takes “{0}”{others} for a number or a day, and writes it anew when the CSV file is saved. Rename it, such as no-{0}. Where nobody opens that file, or where `import` reads it again, it may stay.", shortened(id)),
        ));
    }
    warnings
}

/// Warns of each name that another of the list has, too, or has as its id.
fn twins<'file>(
    list: &str,
    things: impl Iterator<Item = (&'file str, Vec<(String, &'file str)>)>,
    warnings: &mut Vec<(String, String)>,
) {
    let things: Vec<_> = things.collect();
    let mut known: HashMap<String, usize> =
        things.iter().enumerate().map(|(place, (id, _))| (same(id), place)).collect();
    for (place, (_, names)) in things.iter().enumerate() {
        for (field, name) in names {
            let other = *known.entry(same(name)).or_insert(place);
            if other != place {
                warnings.push((
                    format!("{list}[{place}].{field}"),
                    format!(
                        "“{}” is also a name or the id of {list}[{other}] ({}): readers and tables cannot tell the two apart. Add what does, such as a town or a year.",
                        shortened(name),
                        shortened(things[other].0)
                    ),
                ));
            }
        }
    }
}

/// Whether a spreadsheet that opens a CSV file takes an id for a number or a day.
fn is_changed(id: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |part: &str| part.len() > 2 && MONTHS.iter().any(|month| month.starts_with(part));
    let is_day = |parts: &[&str]| {
        parts.iter().all(|part| is_number(part) || is_month(part)) && parts.iter().any(|part| is_number(part))
    };
    let parts: Vec<&str> = id.split('-').collect();
    match parts[..] {
        [one] if is_number(one) => (one.len() > 1 && one.starts_with('0')) || one.len() > 11,
        [one] => one.split_once('e').is_some_and(|(one, other)| is_number(one) && is_number(other)),
        [_, _] | [_, _, _] => is_day(&parts),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_look_like_numbers_or_days_are_changed() {
        for id in ["007", "123456789012", "1e5", "2014-04", "1-2", "may-2017", "2-march", "2017-05-31"] {
            assert!(is_changed(id), "{id}");
        }
        for id in
            ["0", "12", "year-2016-17", "kent", "to-march-2016", "west-yorkshire", "ward-7", "marsh-2", "e5", "1-2-3-4"]
        {
            assert!(!is_changed(id), "{id}");
        }
    }
}
