//! Compares names as people do, however they were typed, pasted or saved.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use edition::letters::{is_hidden, plain_letter, with_hidden};

/// A cell as a file may hold it: nothing that cannot be seen, in one line, no space around it. All else stays as it was typed.
pub fn clean(text: &str) -> String {
    let (mut clean, mut is_broken) = (String::with_capacity(text.len()), false);
    for (letter, is_hidden) in with_hidden(text.trim()) {
        match letter {
            letter if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') => {
                if !clean.ends_with(' ') {
                    clean.push(' ');
                }
                is_broken = true;
            }
            // A break and the spaces around it are one space.
            ' ' if is_broken && clean.ends_with(' ') => {}
            letter if !is_hidden => {
                clean.push(letter);
                is_broken = false;
            }
            _ => {}
        }
    }
    clean.trim().to_owned()
}

/// What two spellings of one text share: letters small or large, kinds of spaces, hyphens and apostrophes, "&" for "and",
/// accents composed or not, and what cannot be seen do not count.
pub fn same(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !is_hidden(*letter)) {
        match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => plain.push('-'),
            '’' | '‘' | '‛' | 'ʼ' | '`' | '´' | '′' | '＇' => plain.push('\''),
            '“' | '”' | '„' | '‟' | '″' => plain.push('"'),
            '&' | '＆' => plain.push_str(" and "),
            letter if letter.is_control() => plain.push(' '),
            letter => plain.push(letter),
        }
    }
    // Compatible letters, such as ligatures and wide ones, are their plain relatives.
    let small: String = plain.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What nearly the same texts share: letters without accents and digits, in words.
pub fn near(text: &str) -> String {
    let (same, mut plain) = (same(text), String::new());
    for letter in same.nfkd().filter(|letter| !is_combining_mark(*letter) && *letter != '\'') {
        match plain_letter(letter) {
            Some(letters) => plain.push_str(letters),
            None if letter.is_alphanumeric() => plain.push(letter),
            None => plain.push(' '),
        }
    }
    plain.split_whitespace().map(without_zeros).collect::<Vec<_>>().join(" ")
}

/// A number without the zeros before it, which spreadsheets drop.
fn without_zeros(word: &str) -> &str {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    let short = word.trim_start_matches('0');
    if is_number && !short.is_empty() { short } else { word }
}

/// Things by what they are called.
#[derive(Debug, Default)]
pub struct Called {
    same: HashMap<String, BTreeSet<usize>>,
    near: HashMap<String, BTreeSet<usize>>,
}

impl Called {
    /// Adds a name of a thing.
    pub fn add(&mut self, name: &str, thing: usize) {
        self.same.entry(same(name)).or_default().insert(thing);
        let near = near(name);
        if !near.is_empty() {
            self.near.entry(near).or_default().insert(thing);
        }
    }

    /// The things that a name may mean: those that are called so, else those that are called nearly so. A sign that says
    /// something, such as a question mark or the asterisk of a footnote, is not read over.
    pub fn find(&self, name: &str) -> Vec<usize> {
        let nearly = || Some(near(name)).filter(|_| !has_sign(name)).and_then(|near| self.near.get(&near));
        let found = self.same.get(&same(name)).or_else(nearly);
        found.into_iter().flatten().copied().collect()
    }
}

/// Whether a text has a sign that is neither part of a word nor stands between words.
fn has_sign(text: &str) -> bool {
    let same = same(text);
    let between = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter) || " -'\".,:/·".contains(letter);
    !same.chars().all(between) || same.starts_with('-') || same.contains("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_the_same() {
        for (one, other) in [
            ("West\u{a0}Midlands Police", "west midlands  police"),
            ("Essex Police\u{200B}", "Essex Police"),
            ("Dyfed\u{2011}Powys", "Dyfed-Powys"),
            ("Dyfed–Powys", "Dyfed-Powys"),
            ("St Mary's", "St Mary’s"),
            ("Avon & Somerset", "Avon and Somerset"),
            ("Ynys Mo\u{302}n", "Ynys Môn"),
            ("\u{FEFF}Kent", "KENT"),
            ("Sheﬃeld", "Sheffield"),
            ("Hert\u{ad}fordshire", "Hertfordshire"),
        ] {
            assert_eq!(same(one), same(other));
        }
        for (one, other) in [("Mor", "Môr"), ("St. Mary’s", "St Mary’s"), ("Dyfed Powys", "Dyfed-Powys"), ("1", "01")]
        {
            assert!(same(one) != same(other) && near(one) == near(other), "{one} {other}");
        }
    }

    #[test]
    fn a_name_that_is_the_same_counts_more_than_one_that_is_near() {
        let mut called = Called::default();
        [("Môr", 0), ("Mor", 1), ("Łódź", 2), ("Alder", 3), ("ALDER", 4)]
            .into_iter()
            .for_each(|(name, thing)| called.add(name, thing));
        assert_eq!(called.find("mor"), [1]);
        assert_eq!(called.find("mo\u{302}r"), [0]);
        assert_eq!(called.find("Lodz"), [2]);
        assert_eq!(called.find("alder"), [3, 4]);
        assert!(called.find("—").is_empty() && called.find("elm").is_empty());
        for doubtful in ["Łódź?", "Lodz*", "Lodz†", "(Lodz)", "-Lodz", "Lodz!=", "Lodz²", "Lodz…"] {
            assert!(called.find(doubtful).iter().all(|_| doubtful == "Łódź"), "{doubtful}");
        }
    }

    #[test]
    fn a_text_is_cleaned_and_keeps_what_can_be_seen() {
        assert_eq!(clean(" page\u{a0}4\r\n\u{200B}and 5\u{a0} "), "page\u{a0}4 and 5");
        assert_eq!(clean("Mo\u{302}n"), "Mo\u{302}n");
    }
}
