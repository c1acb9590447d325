//! Letters: which cannot be seen, which are heaped with accents, and the plain relatives of those from a to z.

/// Accents that one letter may have: Vietnamese has two, phonetic writing three.
const MOST_ACCENTS: usize = 3;

/// Letters with accents or of other alphabets in Latin script, small, by what stands for them from a to z.
const PLAIN: [(&str, &str); 26] = [
    ("àáâãäåāăąǎ", "a"),
    ("æ", "ae"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģǧ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįıǐ", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŋ", "n"),
    ("òóôõöøōŏőǒ", "o"),
    ("œ", "oe"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ß", "ss"),
    ("ţťŧț", "t"),
    ("þ", "th"),
    ("ùúûüũūŭůűųǔ", "u"),
    ("ŵẁẃẅ", "w"),
    ("ŷỳýÿ", "y"),
    ("źżž", "z"),
    ("ﬁ", "fi"),
    ("ﬂ", "fl"),
    ("ĳ", "ij"),
];

/// What stands for a small letter where there are only those from a to z; `None` for one of them, and for no Latin one.
pub fn plain_letter(letter: char) -> Option<&'static str> {
    let relatives = (letter >= '\u{df}').then(|| PLAIN.iter().find(|(letters, _)| letters.contains(letter)))?;
    relatives.map(|(_, plain)| *plain)
}

/// Control characters, marks that turn the direction of the text after them, and what takes no room or shows nothing.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E001F}')
}

/// What changes the letter before it and shows nothing itself: joiners, variants, the tags of flags.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E0FFF}')
}

/// Whether a letter shows nothing, wherever it stands.
pub fn is_hidden(letter: char) -> bool {
    is_unseen(letter) || is_joiner(letter)
}

/// The letters of a text, each with whether it cannot be seen there: emoji, flags and some scripts need joiners.
pub fn with_hidden(text: &str) -> impl Iterator<Item = (char, bool)> {
    let mut before = '\0';
    text.chars().map(move |letter| {
        let needed = match (before, letter) {
            ('\u{1F3F4}' | '\u{E0020}'..='\u{E007F}', '\u{E0020}'..='\u{E007F}') => true,
            (_, '\u{E0020}'..) => false,
            // Greek and Latin have no use for them, nor has punctuation.
            (before, _) => before > '\u{3FF}' && !matches!(before, '\u{2000}'..='\u{206F}'),
        };
        before = letter;
        (letter, is_unseen(letter) || is_joiner(letter) && !needed)
    })
}

/// Whether more accents are heaped on one letter than any language has.
pub(super) fn is_heaped(text: &str) -> bool {
    let mut heap = 0;
    text.chars().any(|letter| {
        heap = if is_accent(letter) { heap + 1 } else { 0 };
        heap > MOST_ACCENTS
    })
}

/// Whether this is an accent that any letter may have.
pub(super) fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// What people call an unseen character, in brackets.
pub(super) fn named(letter: char) -> &'static str {
    match letter {
        '\t' => " (a tab)",
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => " (a line break)",
        '\u{AD}' => " (a soft hyphen)",
        '\u{200B}' | '\u{2060}' | '\u{FEFF}' => " (a space without width)",
        '\u{200C}' | '\u{200D}' => " (a joiner without width)",
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            " (a turn of direction)"
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hides(text: &str) -> bool {
        with_hidden(text).any(|(_, hidden)| hidden)
    }

    #[test]
    fn joiners_are_hidden_but_where_a_script_or_an_emoji_needs_them() {
        for text in ["Ke\u{200D}nt", "\u{200C}Kent", "Kent\u{FE0F}", "Kent\u{E0062}", "“\u{200D}", "Môn\u{200C}"] {
            assert!(hides(text), "{text:?}");
        }
        let wales = "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}";
        for text in ["👩\u{200D}🚒", "❤\u{FE0F}", "می\u{200C}خواهم", wales] {
            assert!(!hides(text), "{text:?}");
        }
    }

    #[test]
    fn accents_are_heaped_from_four_on() {
        let heap = |accents| format!("K{}ent", "\u{301}".repeat(accents));
        assert!(!is_heaped(&heap(3)) && is_heaped(&heap(4)) && !is_heaped("Tiê\u{301}ng Mo\u{302}n"));
    }

    #[test]
    fn letters_of_latin_script_have_plain_relatives() {
        let plain: String = "môn łódź straße æøå".chars().filter_map(plain_letter).collect();
        assert_eq!(plain, "olozssaeoa");
        assert_eq!(['a', 'z', '1', 'Ж'].map(plain_letter), [None; 4]);
    }
}
