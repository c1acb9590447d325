//! The age at which a text can be read, by the formula of Flesch and Kincaid.
//!
//! Grade = 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid, Fishburne, Rogers and Chissom, 1975); a
//! pupil of a grade is five years older than the grade.

/// What is measured of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Its sentences.
    pub sentences: usize,
    /// Its words: what stands between spaces and has a letter or a digit.
    pub words: usize,
    /// The syllables of its words.
    pub syllables: usize,
}

impl Counts {
    /// Counts a text of whole sentences.
    pub fn of(text: &str) -> Self {
        let words = || text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        let ends = |word: &&str| word.trim_end_matches(['”', '’', '"', ')']).ends_with(['.', '!', '?']);
        Self {
            sentences: words().filter(ends).count().max(1),
            words: words().count(),
            syllables: words().map(syllables).sum(),
        }
    }

    /// The age in years at which the text can be read.
    pub fn reading_age(self) -> f64 {
        let [sentences, words, syllables] = [self.sentences, self.words, self.syllables].map(|count| count as f64);
        0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5.0
    }
}

/// The syllables of a word, by a rule that is right for most English words.
///
/// Each run of vowels (a, e, i, o, u, y) is one. The ending “e” is none, nor are “es” and “ed”, unless they are received: “le”
/// after a consonant (“table”), “es” after a hiss (“offices”), “ed” after d or t (“needed”). The parts of a word with a hyphen
/// count each for itself; a number, and each capital of an abbreviation, is one.
fn syllables(word: &str) -> usize {
    let parts = word.split(|letter: char| !letter.is_alphanumeric() && letter != '’' && letter != '\'');
    parts.filter(|part| !part.is_empty()).map(syllables_of_part).sum()
}

fn syllables_of_part(part: &str) -> usize {
    let letters: String = part.chars().filter(|letter| letter.is_alphabetic()).collect();
    if letters.chars().count() > 1 && letters.chars().all(char::is_uppercase) {
        return letters.chars().count();
    }
    let letters = letters.to_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let mut runs = 0;
    let mut after_vowel = false;
    for letter in letters.chars() {
        runs += usize::from(is_vowel(letter) && !after_vowel);
        after_vowel = is_vowel(letter);
    }
    // The ending is a run of its own only where no vowel stands before it.
    let has_silent_end = ["e", "es", "ed"].into_iter().any(|end| {
        let Some(stem) = letters.strip_suffix(end) else { return false };
        let Some(last) = stem.chars().last().filter(|&last| !is_vowel(last)) else { return false };
        let before_last = stem.chars().rev().nth(1);
        let is_heard = match end {
            "e" => last == 'l' && before_last.is_some_and(|letter| !is_vowel(letter)),
            "es" => "sxzcg".contains(last) || stem.ends_with("ch") || stem.ends_with("sh"),
            _ => "dt".contains(last),
        };
        !is_heard
    });
    (runs - usize::from(has_silent_end && runs > 0)).max(1)
}
