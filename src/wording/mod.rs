//! The one voice: every sentence, label and number that readers see and that the dataset does not bring.
//!
//! Plain English, short sentences, whole numbers. A force never fails; a plan lacks.

mod answer;
mod cite;
mod figure;
mod label;

pub use crate::dataset::text::number;
pub use answer::{Said, answer, known};
pub use cite::{card_citation, grid_citation};
pub use figure::{covers, derivation, derived_tag, figure_name, part, period, picture, status_part};
pub use label::*;

use crate::dataset::{Dataset, Date, Month, Register, StatusId};
use crate::selection::Filter;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day: "31 May 2017".
pub fn date(date: Date) -> String {
    format!("{}\u{a0}{}", date.day, month(date.month))
}

/// A month: "May 2017".
pub fn month(month: Month) -> String {
    format!("{} {}", MONTHS[usize::from(month.number) - 1], month.year)
}

/// A part of a whole: "26 of 43".
pub fn of(part: impl Into<u64>, whole: impl Into<u64>) -> String {
    format!("{} of {}", number(part), number(whole))
}

/// The line of dates under the title.
pub fn dates(data: &Dataset) -> String {
    let edition = data.edition();
    format!("As at {}, published {}.", date(edition.as_at), date(edition.published))
}

/// Several things in a sentence: "a", "a and b", "a, b and c".
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What a filter shows, as the label of its control.
pub fn filter(register: &Register, filter: Filter) -> &str {
    match filter {
        Filter::All => "All",
        Filter::Status(status) => &register[status].label,
        Filter::Group(group) => &register[group].label,
    }
}

/// How many forces a filter shows.
pub fn filter_count(register: &Register, filter: Filter) -> u32 {
    match filter {
        Filter::All => register.forces().len() as u32,
        Filter::Status(status) => register[status].count,
        Filter::Group(group) => register[group].count,
    }
}

/// What a filter means for the tiles of named and unnamed forces; `None` where it hides none of them.
pub fn filter_note(register: &Register, filter: Filter) -> Option<String> {
    let statuses: Vec<StatusId> = match filter {
        Filter::All => return None,
        Filter::Status(status) => vec![status],
        Filter::Group(group) => register.statuses_in(group),
    };
    let unnamed: u32 = statuses.iter().map(|&status| register.unnamed(status)).sum();
    let total = filter_count(register, filter);
    let all_unnamed = register.all_unnamed();
    Some(if unnamed == 0 {
        format!("The sources name {}.", if total == 1 { "this force".into() } else { format!("all {}", number(total)) })
    } else if unnamed == total {
        format!("{} of these {}: the sources do not say which.", number(total), number(all_unnamed))
    } else {
        format!(
            "The sources name {} of the {}. The other {} are among the {} not named.",
            number(total - unnamed),
            number(total),
            number(unnamed),
            number(all_unnamed)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_out_and_never_part_from_their_month() {
        assert_eq!(date(Date::parse("2017-05-31").unwrap()), "31\u{a0}May 2017");
    }

    #[test]
    fn lists_end_in_and() {
        let items = |words: &[&str]| list(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        assert_eq!(
            [items(&[]), items(&["a"]), items(&["a", "b"]), items(&["a", "b", "c"])],
            ["", "a", "a and b", "a, b and c"]
        );
    }

    #[test]
    fn a_filter_never_says_which_unnamed_force_it_shows() {
        let register = crate::tests::register();
        let notes: Vec<_> = crate::fragment::filters(&register).map(|filter| filter_note(&register, filter)).collect();
        assert_eq!(notes[0], None);
        assert_eq!(notes[2].as_deref(), Some("15 of these 41: the sources do not say which."));
        assert_eq!(notes[4].as_deref(), Some("The sources name all 2."));
    }
}
