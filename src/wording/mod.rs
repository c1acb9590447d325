//! The one voice: every sentence, label and number that readers see and that the dataset does not bring.
//!
//! Plain English, short sentences, whole numbers. A force never fails; a plan lacks.

mod answer;
mod cite;
pub mod demo;
mod embed;
mod figure;
mod filter;
mod known;
mod label;
mod register;
mod share;

pub use crate::dataset::text::number;
pub use answer::{Said, answer, copied};
pub use cite::{card_citation, grid_citation};
pub use embed::*;
pub use figure::{covers, derivation, derived_tag, figure_name, part, period, picture, status_part};
pub use filter::{Filter, filter, filter_count, filter_note, filters, into_grid, linked, token};
pub use known::{key_unnamed, known, listed, row, rows_listed, square_count, squares};
pub use label::*;
pub use register::{is_long, register};
pub use share::{METADATA, NAME, WHOLE_GRAPHIC, alone, dates_and_sources, description, headline, share, strongest};

use crate::dataset::{Dataset, Date, Month};

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

/// A name for a narrow tile: a long county may break before its "shire", with a hyphen.
pub fn breakable(name: &str) -> String {
    const LONG: usize = 13;
    let word = |word: &str| match word.strip_suffix("shire") {
        Some(place) if word.len() >= LONG => format!("{place}\u{ad}shire"),
        _ => word.to_owned(),
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Several things in a sentence: "a", "a and b", "a, b and c".
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
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
}
