//! Searches units by what people type: a name, county, town, nickname or Welsh name, with one wrong letter.

use std::rc::Rc;

use edition::limits::MOST_TILES;

use crate::client_data::ClientData;
use edition::UnitId;

/// The shortest words that forgive a wrong letter: shorter ones are too often another word.
const FORGIVEN_FROM: usize = 4;
/// Words that say what is looked for and not where: they are passed over in what is typed.
const NOISE: [&str; 6] = ["police", "constabulary", "force", "service", "the", "in"];

/// What a search finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchResult {
    /// Nothing was asked.
    Nothing,
    /// One unit.
    One(Match, Closeness),
    /// Several units fit what was typed alike: the first of them, as many as can have a tile, and how many they are.
    Several(Vec<Match>, usize, Closeness),
    /// No unit is found.
    None,
}

/// A unit and the name by which it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The unit.
    pub unit: UnitId,
    /// The name or place, as the dataset writes it.
    pub by: String,
}

/// How what was typed fits the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// It is the name.
    Whole,
    /// It begins a word of the name.
    Beginning,
    /// It is one letter away from the name.
    OneLetterOff,
}

/// Every name of every unit, folded once so that a search takes no longer than a letter.
///
/// All of them stand in one text, since an edition may have a hundred thousand names.
#[derive(Debug)]
pub struct Index {
    client_data: Rc<ClientData>,
    folded: String,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    unit: UnitId,
    /// Which of its names: the short one, the full one, the first of the others.
    name: usize,
    /// Where it ends in the text.
    end: usize,
}

impl Index {
    /// Gathers the names: a unit's own first, so that they win over places.
    pub fn new(client_data: Rc<ClientData>) -> Self {
        let (mut folded, mut entries) = (String::new(), Vec::new());
        for (id, unit) in client_data.units() {
            let own = [unit.short, unit.name].into_iter();
            for (place, name) in own.chain(unit.aliases).enumerate() {
                fold(name, &mut folded);
                entries.push(Entry { unit: id, name: place, end: folded.len() });
            }
        }
        Self { client_data, folded, entries }
    }

    /// Answers what was typed with the closest kind of match there is.
    pub fn find(&self, typed: &str) -> SearchResult {
        let mut words = String::new();
        fold(typed, &mut words);
        let typed = without_noise(&words);
        if typed.is_empty() {
            return SearchResult::Nothing;
        }
        for closeness in [Closeness::Whole, Closeness::Beginning, Closeness::OneLetterOff] {
            let (mut matches, mut count, mut last, mut start) = (Vec::new(), 0, None, 0);
            for entry in &self.entries {
                let name = &self.folded[start..entry.end];
                start = entry.end;
                // The names of a unit stand together.
                if last != Some(entry.unit) && fits(&typed, name, closeness) {
                    last = Some(entry.unit);
                    count += 1;
                    if matches.len() < MOST_TILES {
                        matches.push(Match { unit: entry.unit, by: self.name(entry) });
                    }
                }
            }
            match count {
                0 => {}
                1 => return SearchResult::One(matches.remove(0), closeness),
                _ => return SearchResult::Several(matches, count, closeness),
            }
        }
        SearchResult::None
    }

    /// A name as the dataset writes it.
    fn name(&self, entry: &Entry) -> String {
        let unit = self.client_data.unit(entry.unit);
        let mut names = [unit.short, unit.name].into_iter().chain(unit.aliases);
        names.nth(entry.name).unwrap_or_default().to_owned()
    }
}

impl SearchResult {
    /// The search result for a unit that was chosen and not searched for.
    pub fn own(client_data: &ClientData, unit: UnitId) -> Self {
        Self::One(Match { unit, by: client_data.unit(unit).short.to_owned() }, Closeness::Whole)
    }

    /// The one unit that is chosen or found.
    pub fn unit(&self) -> Option<UnitId> {
        match self {
            Self::One(found, _) => Some(found.unit),
            _ => None,
        }
    }

    /// The units that are found.
    pub fn units(&self) -> impl Iterator<Item = UnitId> {
        let found: &[Match] = match self {
            SearchResult::One(found, _) => std::slice::from_ref(found),
            SearchResult::Several(found, ..) => found,
            _ => &[],
        };
        found.iter().map(|found| found.unit)
    }
}

fn fits(typed: &str, name: &str, closeness: Closeness) -> bool {
    match closeness {
        Closeness::Whole => without_noise(name) == typed || name == typed,
        Closeness::Beginning => {
            let starts = |(place, _): (usize, &str)| place == 0 || name.as_bytes()[place - 1] == b' ';
            typed.len() > 1 && name.match_indices(typed).any(starts)
        }
        Closeness::OneLetterOff => typed.chars().count() >= FORGIVEN_FROM && one_letter_off(typed, name),
    }
}

/// Whether one letter added, left out, changed, or two neighbours exchanged make the one the other.
fn one_letter_off(one: &str, other: &str) -> bool {
    // The lengths alone tell most names apart: a letter has four bytes at most.
    if one.len().abs_diff(other.len()) > 4 {
        return false;
    }
    // What both begin and end with is passed over.
    let start = alike(one.chars().zip(other.chars()));
    let (one, other) = (&one[start..], &other[start..]);
    let end = alike(one.chars().rev().zip(other.chars().rev()));
    let (mut one, mut other) = (one[..one.len() - end].chars(), other[..other.len() - end].chars());
    let mut next = || (one.next(), other.next());
    match [next(), next(), next()] {
        [(first, second), (None, None), _] => first.is_some() || second.is_some(),
        [(first, third), (second, fourth), (None, None)] => first == fourth && second == third,
        _ => false,
    }
}

/// How many bytes the letters take that are alike, up to the first pair that is not.
fn alike(pairs: impl Iterator<Item = (char, char)>) -> usize {
    pairs.take_while(|(one, other)| one == other).map(|(letter, _)| letter.len_utf8()).sum()
}

/// Small letters without accents; everything that is neither letter nor digit parts words; apostrophes part nothing. Only
/// the letters of British and Irish names are known, which spares the wasm the tables of Unicode.
fn fold(text: &str, folded: &mut String) {
    let start = folded.len();
    // Words are parted by one space each, and nothing stands around them.
    let space = |folded: &mut String| {
        if folded.len() > start && !folded.ends_with(' ') {
            folded.push(' ');
        }
    };
    for character in text.chars() {
        let character = match character {
            'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' => 'a',
            'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' => 'e',
            'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' => 'i',
            'ò'..='ö' | 'Ò'..='Ö' | 'ō' | 'Ō' => 'o',
            'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' => 'u',
            'ŵ' | 'Ŵ' => 'w',
            'ŷ' | 'Ŷ' | 'ý' | 'Ý' | 'ÿ' => 'y',
            '’' | '\'' | '‘' | '\u{300}'..='\u{36f}' => continue,
            '&' => {
                space(folded);
                folded.push_str("and ");
                continue;
            }
            character => character.to_ascii_lowercase(),
        };
        // General punctuation, U+2000 to U+206F, parts words like its relatives in ASCII.
        let letter = character.is_ascii_alphanumeric()
            || (character >= '\u{c0}' && !('\u{2000}'..'\u{2070}').contains(&character));
        if letter {
            folded.push(character);
        } else {
            space(folded);
        }
    }
    if folded.len() > start && folded.ends_with(' ') {
        folded.pop();
    }
}

/// The words that name a place; all of them where there would be none left.
fn without_noise(folded: &str) -> String {
    let kept: Vec<&str> = folded.split(' ').filter(|word| !NOISE.contains(word)).collect();
    if kept.is_empty() { folded.to_owned() } else { kept.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ids of the units found, and how.
    fn find(typed: &str) -> (Vec<String>, Option<Closeness>) {
        let client_data = crate::tests::client_data();
        let result = Index::new(client_data.clone()).find(typed);
        let closeness = if let SearchResult::One(_, closeness) = &result { Some(*closeness) } else { None };
        (result.units().map(|unit| client_data.unit(unit).id.to_owned()).collect(), closeness)
    }

    fn one(typed: &str, id: &str, closeness: Closeness) {
        assert_eq!(find(typed), (vec![id.to_owned()], Some(closeness)), "{typed}");
    }

    #[test]
    fn names_counties_towns_nicknames_and_welsh_names_are_found() {
        for (typed, id) in [
            ("Leeds", "west-yorkshire"),
            ("Heddlu De Cymru", "south-wales"),
            ("Scotland Yard", "metropolitan"),
            ("the Met", "metropolitan"),
            ("Berkshire", "thames-valley"),
            ("Merseyside", "merseyside"),
            ("Merseyside Police", "merseyside"),
            ("merseyside  constabulary", "merseyside"),
            ("GMP", "greater-manchester"),
            ("Devon & Cornwall", "devon-and-cornwall"),
            ("kings lynn", "norfolk"),
            ("Ynys Mon", "north-wales"),
            ("DYFED POWYS", "dyfed-powys"),
            ("police in Leeds", "west-yorkshire"),
        ] {
            one(typed, id, Closeness::Whole);
        }
    }

    #[test]
    fn every_unit_is_found_by_each_name_of_its_own() {
        let client_data = crate::tests::client_data();
        let index = Index::new(client_data.clone());
        for (id, unit) in client_data.units() {
            for name in [unit.name, unit.short, unit.id] {
                assert_eq!(index.find(name).units().collect::<Vec<_>>(), [id], "{name}");
            }
            for alias in unit.aliases {
                assert!(index.find(alias).units().any(|found| found == id), "{alias}");
            }
        }
    }

    #[test]
    fn what_is_half_typed_finds_what_it_begins() {
        one("Birm", "west-midlands", Closeness::Beginning);
        one("Sussex", "sussex", Closeness::Whole);
        one("Scotland", "metropolitan", Closeness::Beginning);
        assert!(find("a").0.is_empty());
    }

    #[test]
    fn one_wrong_letter_is_forgiven() {
        for typed in ["Leesd", "Leedss", "Lweds"] {
            one(typed, "west-yorkshire", Closeness::OneLetterOff);
        }
        one("Birmigham", "west-midlands", Closeness::OneLetterOff);
        one("Mersyside", "merseyside", Closeness::OneLetterOff);
        assert_eq!(find("Ledes").0, ["sussex", "west-yorkshire"], "Lewes and Leeds are both one letter away");
    }

    #[test]
    fn a_name_that_several_share_finds_them_all() {
        let yorkshire = ["humberside", "north-yorkshire", "south-yorkshire", "west-yorkshire"];
        assert_eq!(find("Yorkshire").0, yorkshire);
        assert_eq!(find("London").0, ["city-of-london", "metropolitan"]);
        assert_eq!(find("Wales").0, ["dyfed-powys", "gwent", "north-wales", "south-wales"]);
    }

    #[test]
    fn what_is_nowhere_is_not_found() {
        for typed in ["Atlantis", "Glasgow", "Paris", "zzzz", "🚓", "x"] {
            assert_eq!(find(typed), (vec![], None), "{typed}");
        }
        let client_data = crate::tests::client_data();
        assert_eq!(Index::new(client_data.clone()).find(" -’ "), SearchResult::Nothing);
    }
}
