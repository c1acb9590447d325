//! Messages: every sentence, label and number that readers see and that is not part of an edition; and what a page in the browser
//! needs to say them: the client data of an edition, what a reader has chosen, the search.
//!
//! The texts stand in one table for each language (`table`); here they are filled in.

mod catalog;
mod cite;
pub mod client_data;
mod comparison;
pub mod demo;
mod embed;
mod figure;
mod filter;
mod known;
mod label;
pub mod search;
pub mod selection;
mod share;
mod status_message;
mod unit;
pub mod url_state;

pub use catalog::{Catalog, Language, MessageId, Variants, catalog, fill, languages, others, own_catalog};
pub use cite::{card_citation, card_source, grid_citation};
pub use client_data::compose::{client_data, is_long, open_label};
pub use comparison::{Change, change, columns_before, refused, status_change, statuses_compared, was};
pub use edition::text::number;
pub use embed::*;
pub use figure::{counted_here, covers, derivation, derived_tag, figure_name, part, status_part, statuses_as_at, when};
pub use filter::{Filter, filter, filter_count, filter_note, filters, into_grid, token};
pub use known::{key_unnamed, known, listed, row, rows_listed};
pub use label::*;
pub use share::{
    NAME, alone, card_share, dates_and_sources, description, headline, share, strongest, units_as_at, whole_graphic,
};
pub use status_message::{StatusMessage, status_message};
pub use unit::{
    are_judged, footnotes, grouping, grouping_columns, judged, judged_on, judgement, marks, measure, measure_note,
    named_status, question, question_as_at, subtotals, unit_columns, value, without_group,
};

use edition::{Dataset, Date, Figure, Month, Published};

/// A day: "31 May 2017".
pub fn date(words: &Catalog, date: Date) -> String {
    format!("{}\u{a0}{}", date.day, month(words, date.month))
}

/// A number in a running sentence: in words from one to nine, where the language has them, in digits elsewhere.
fn spelled(ones: &str, count: u64) -> String {
    let word = usize::try_from(count).ok().and_then(|count| ones.split(' ').nth(count.checked_sub(1)?));
    word.map_or_else(|| number(count), str::to_owned)
}

/// A month: "May 2017".
pub fn month(words: &Catalog, month: Month) -> String {
    format!("{} {}", words.months[usize::from(month.number) - 1], month.year)
}

/// When a source was published: "5 October 2017", "October 2017", "2017".
pub fn published(words: &Catalog, published: Published) -> String {
    match published {
        Published::Day(day) => date(words, day),
        Published::Month(month) => self::month(words, month),
        Published::Year(year) => year.to_string(),
    }
}

/// The same where no day is known, in a sentence: "in October 2017", "in 2017"; none for a day.
fn published_in(words: &Catalog, published: Published) -> Option<String> {
    match published {
        Published::Day(_) => None,
        Published::Month(month) => Some(fill(words.when_month, &[("month", &self::month(words, month))])),
        Published::Year(year) => Some(fill(words.when_year, &[("year", &year.to_string())])),
    }
}

/// The day on which something was so: "as at 31 May 2017".
fn as_at_day(words: &Catalog, day: Date) -> String {
    fill(words.as_at_day, &[("day", &date(words, day))])
}

/// A part of a whole: "26 of 43".
pub fn of(words: &Catalog, part: impl Into<u64>, whole: impl Into<u64>) -> String {
    fill(words.of, &[("part", &number(part)), ("whole", &number(whole))])
}

/// A number by itself, or as a part of its whole: "320", "57 of 320".
fn amount(words: &Catalog, value: u64, whole: Option<u64>) -> String {
    whole.map_or_else(|| number(value), |whole| of(words, value, whole))
}

/// The number of a figure, by itself or as a part of its whole, in the language of the edition's own texts.
fn figure_amount(data: &Dataset, figure: &Figure) -> String {
    amount(own_catalog(data), figure.value, figure.part_of.map(|whole| data[whole].value))
}

/// The day on which the sources published all of it. Figures and statuses say their own times themselves.
pub fn dates(data: &Dataset) -> String {
    let words = catalog(data);
    fill(words.dates, &[("published", &date(words, data.edition().published))])
}

/// Several things in a sentence: "a", "a and b", "a, b and c".
pub fn list(words: &Catalog, items: &[String]) -> String {
    joined(items, [words.and, words.and_before_vowel])
}

/// Whether Welsh has another “and” before this. Its letters beyond ASCII are vowels, all of them; tables of the letters of every
/// language would take 1.5 kB of the wasm. W is none: before the names that lists hold it is a consonant, as in Wigan.
fn begins_with_vowel(text: &str) -> bool {
    let first = text.bytes().next().unwrap_or_default();
    !first.is_ascii() || b"aeiouy".contains(&first.to_ascii_lowercase())
}

/// The same with what comes before the last one, and before one that begins with a vowel.
fn joined(items: &[String], [and, before_vowel]: [&str; 2]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let and = if begins_with_vowel(last) { before_vowel } else { and };
            format!("{}{and}{last}", first.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::client_data::ClientData;

    /// The default edition.
    pub(crate) fn data() -> Rc<Dataset> {
        let file = include_str!("../../../static/edition.json");
        let file = serde_json::from_str(file).expect("the edition is JSON of the right shape");
        Rc::new(Dataset::check(&file).expect("the edition keeps every rule"))
    }

    /// Its client data.
    pub(crate) fn client_data() -> Rc<ClientData> {
        Rc::new(crate::client_data(&data()))
    }

    #[test]
    fn days_are_written_out_and_never_part_from_their_month() {
        assert_eq!(date(Language::ENGLISH.catalog(), Date::parse("2017-05-31").unwrap()), "31\u{a0}May 2017");
    }

    #[test]
    fn sentences_spell_the_numbers_from_one_to_nine() {
        let english = [0, 1, 2, 9, 10, 1_204].map(|count| spelled(Language::ENGLISH.catalog().ones, count));
        assert_eq!(english, ["0", "one", "two", "nine", "10", "1,204"]);
        assert_eq!(
            spelled(Language::of("cy").expect("the interface speaks Welsh").catalog().ones, 2),
            "2",
            "of which gender, the edition does not say"
        );
    }

    #[test]
    fn lists_end_in_and() {
        let items = |words: &[&str]| {
            list(Language::ENGLISH.catalog(), &words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(
            [items(&[]), items(&["a"]), items(&["a", "b"]), items(&["a", "b", "c"])],
            ["", "a", "a and b", "a, b and c"]
        );
        let welsh = |last: &str| {
            list(
                Language::of("cy").expect("the interface speaks Welsh").catalog(),
                &["IPCC".to_owned(), last.to_owned()],
            )
        };
        assert_eq!([welsh("HMICFRS"), welsh("IOPC"), welsh("Ŵyr")], ["IPCC a HMICFRS", "IPCC ac IOPC", "IPCC ac Ŵyr"]);
    }
}
