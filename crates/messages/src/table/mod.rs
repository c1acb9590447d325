//! The tables of words: every text of the interface, once for each language.
//!
//! Texts name what is filled into them in braces; a test keeps every language to the same names.

mod english;
mod texts;
mod welsh;

use edition::Dataset;
use edition::text::main_language;
pub use texts::Table;

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// British English.
    English,
    /// Welsh.
    Welsh,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Welsh];

    /// The language of a BCP 47 tag: of `cy` and of `cy-GB` the same. `None` for one that the interface does not speak.
    pub fn of(tag: &str) -> Option<Self> {
        let main = main_language(tag);
        Self::ALL.into_iter().find(|language| main.eq_ignore_ascii_case(language.tag()))
    }

    /// Its tag, without a region.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
        }
    }

    /// Its words.
    pub fn table(self) -> &'static Table {
        match self {
            Self::English => &english::TABLE,
            Self::Welsh => &welsh::TABLE,
        }
    }
}

/// The languages in which an edition is published besides its own, each with the tag that its nouns give: those that the
/// interface speaks and in which every noun has forms.
pub fn languages(data: &Dataset) -> Vec<(Language, &str)> {
    let (own, tags) = (Language::of(&data.edition().language), data.languages());
    let tag = |language| tags.iter().find(|tag| Language::of(tag) == Some(language)).map(|tag| (language, *tag));
    Language::ALL.into_iter().filter(|&language| own != Some(language)).filter_map(tag).collect()
}

/// The edition in each of these.
pub fn others(data: &Dataset) -> Vec<Dataset> {
    languages(data).into_iter().filter_map(|(_, tag)| data.spoken_in(tag)).collect()
}

/// The words in which an edition is spoken: those of its language or, where the interface does not speak that, English ones.
pub fn table(data: &Dataset) -> &'static Table {
    Language::of(&data.edition().spoken).unwrap_or(Language::English).table()
}

/// The words of the language in which the edition's own texts are, for sentences that hold one of them: two languages in one
/// sentence can be read by nobody.
pub fn own_table(data: &Dataset) -> &'static Table {
    Language::of(&data.edition().language).unwrap_or(Language::English).table()
}

/// Fills a text: each name in braces gives way to what it stands for. Names that are not given stay for later.
pub fn fill(text: &str, slots: &[(&str, &str)]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split('}').next().unwrap_or_default();
        let is_closed = part.len() > name.len();
        match slots.iter().find(|(slot, _)| is_closed && *slot == name) {
            Some((_, value)) => {
                filled.push_str(value);
                filled.push_str(part.get(name.len() + 1..).unwrap_or_default());
            }
            None => {
                filled.push('{');
                filled.push_str(part);
            }
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn slots(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).map(|part| part.split('}').next().unwrap_or_default()).collect()
    }

    #[test]
    fn every_language_fills_the_same_into_its_texts() {
        let english = english::TABLE.texts();
        for language in Language::ALL {
            for ((name, text), (_, expected)) in language.table().texts().into_iter().zip(&english) {
                // A language may have no use for the word in the singular or the plural that another needs.
                let kept = |text| -> BTreeSet<&str> {
                    let words = ["unit", "Unit", "units", "Units", "counted"];
                    slots(text).into_iter().filter(|slot| !words.contains(slot)).collect()
                };
                assert_eq!(kept(text), kept(expected), "{name} in {language:?}");
                assert!(!text.trim().is_empty(), "{name} in {language:?}");
            }
        }
    }

    #[test]
    fn each_text_goes_on_in_a_sentence_as_the_english_one_does() {
        let english = english::TABLE.texts();
        for ((name, text), (_, expected)) in welsh::TABLE.texts().into_iter().zip(&english) {
            assert_eq!(text.ends_with(' '), expected.ends_with(' '), "{name}: “{text}”");
            assert_eq!(text.ends_with('.'), expected.ends_with('.'), "{name}: “{text}”");
        }
    }

    #[test]
    fn a_language_is_known_by_the_first_part_of_its_tag() {
        assert_eq!(Language::of("en-GB"), Some(Language::English));
        assert_eq!(Language::of("CY"), Some(Language::Welsh));
        assert_eq!([Language::of("fr"), Language::of("cym"), Language::of("")], [None; 3]);
    }

    #[test]
    fn a_text_is_filled_once_and_what_fills_it_is_no_slot() {
        assert_eq!(fill("{a} {b} {a}{", &[("a", "{b}"), ("b", "2")]), "{b} 2 {b}{");
        assert_eq!(fill("{later} {a", &[("a", "1")]), "{later} {a");
    }
}
