//! The catalogues of texts: every text of the interface, once for each language, compiled from `locales/*.ftl` by `build.rs`.
//!
//! To add a language, add a catalogue to `locales`; the build lists what it lacks.

use edition::Dataset;
use edition::text::main_language;

include!(concat!(env!("OUT_DIR"), "/catalogs.rs"));

/// A text in several forms, by a number.
#[derive(Clone, Copy, Debug)]
pub struct Variants {
    exactly_one: Option<&'static str>,
    /// By the plural categories of CLDR: zero, one, two, few, many, other.
    by_category: [&'static str; 6],
}

impl Catalog {
    /// The form of a text for a number.
    pub fn select(&self, variants: Variants, number: u64) -> &'static str {
        let place = if number < 100 { number } else { 100 + number % 100 };
        let category = self.categories[place as usize];
        variants.exactly_one.filter(|_| number == 1).unwrap_or(variants.by_category[usize::from(category)])
    }
}

/// A language that the interface speaks: its place among the catalogues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(usize);

impl Language {
    /// British English, in which an edition is shown whose own language the interface does not speak.
    pub const ENGLISH: Self = Self(0);

    /// All languages: English, then the others by their tags.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CATALOGS.len()).map(Self)
    }

    /// The language of a BCP 47 tag: of `cy` and of `cy-GB` the same. `None` for one that the interface does not speak.
    pub fn of(tag: &str) -> Option<Self> {
        let main = main_language(tag);
        Self::all().find(|language| main.eq_ignore_ascii_case(language.tag()))
    }

    /// Its tag, without a region.
    pub fn tag(self) -> &'static str {
        CATALOGS[self.0].0
    }

    /// Its texts.
    pub fn catalog(self) -> &'static Catalog {
        &CATALOGS[self.0].1
    }
}

/// The languages in which an edition is published besides its own, each with the tag that its nouns give: those that the
/// interface speaks and in which every noun has forms.
pub fn languages(data: &Dataset) -> Vec<(Language, &str)> {
    let (own, tags) = (Language::of(&data.edition().language), data.languages());
    let tag = |language| tags.iter().find(|tag| Language::of(tag) == Some(language)).map(|tag| (language, *tag));
    Language::all().filter(|&language| own != Some(language)).filter_map(tag).collect()
}

/// The edition in each of these.
pub fn others(data: &Dataset) -> Vec<Dataset> {
    languages(data).into_iter().filter_map(|(_, tag)| data.localised(tag)).collect()
}

/// The catalogue of an edition’s locale or, where the interface does not speak that, the English one.
pub fn catalog(data: &Dataset) -> &'static Catalog {
    Language::of(&data.edition().locale).unwrap_or(Language::ENGLISH).catalog()
}

/// The words of the language in which the edition's own texts are, for sentences that hold one of them: two languages in one
/// sentence can be read by nobody.
pub fn own_catalog(data: &Dataset) -> &'static Catalog {
    Language::of(&data.edition().language).unwrap_or(Language::ENGLISH).catalog()
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
    use super::*;

    fn welsh() -> Language {
        Language::of("cy").expect("the interface speaks Welsh")
    }

    #[test]
    fn a_text_is_chosen_by_the_plural_rules_of_its_language() {
        let each = Variants { exactly_one: Some("1"), by_category: ["zero", "one", "two", "few", "many", "other"] };
        let of = |language: Language, number| language.catalog().select(each, number);
        assert_eq!(
            [0, 1, 2, 11, 101].map(|number| of(Language::ENGLISH, number)),
            ["other", "1", "other", "other", "other"]
        );
        let welsh = [0, 1, 2, 3, 6, 7, 102].map(|number| of(welsh(), number));
        assert_eq!(welsh, ["zero", "1", "two", "few", "many", "other", "other"]);
    }

    #[test]
    fn a_language_is_known_by_the_first_part_of_its_tag() {
        assert_eq!(Language::of("en-GB"), Some(Language::ENGLISH));
        assert_eq!(Language::of("CY"), Some(welsh()));
        assert_eq!([Language::of("fr"), Language::of("cym"), Language::of("")], [None; 3]);
    }

    #[test]
    fn a_text_is_filled_once_and_what_fills_it_is_no_slot() {
        assert_eq!(fill("{a} {b} {a}{", &[("a", "{b}"), ("b", "2")]), "{b} 2 {b}{");
        assert_eq!(fill("{later} {a", &[("a", "1")]), "{later} {a");
    }
}
