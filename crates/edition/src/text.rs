//! Texts, ids and addresses that can be shown safely.

use super::letters::{is_accent, is_heaped, is_unseen, named, plain_letter, with_hidden};

/// Characters a text may have before it is surely a mistake: about four paragraphs.
pub const LONGEST_TEXT: usize = 1_000;
/// Characters an address may have: what every browser still follows.
const LONGEST_ADDRESS: usize = 2_000;
/// Characters an id may have.
const LONGEST_ID: usize = 64;

/// A text that is not empty, not absurdly long and free of characters that cannot be seen.
///
/// # Errors
/// What is wrong, and how to fix it.
pub fn text(raw: &str) -> Result<String, String> {
    if raw.trim().is_empty() {
        return Err("This text is empty. Write it, or remove the field if it is optional.".into());
    }
    if raw.chars().count() > LONGEST_TEXT {
        return Err(format!("This text has more than {LONGEST_TEXT} characters. Shorten it, or split it in two."));
    }
    if raw.contains('\u{FFFD}') {
        return Err("This text holds �, which stands for a letter that was lost when it was saved or copied. Type the word again.".into());
    }
    if is_heaped(raw) {
        return Err("This text heaps accents on a letter, which cover the lines around it. Type the word again.".into());
    }
    match with_hidden(raw).find(|(_, is_hidden)| *is_hidden) {
        Some((character, _)) => Err(format!(
            "This text holds the unseen character U+{:04X}{}, which can hide or turn round what readers see. \
             Type the words around it again instead of pasting them.",
            u32::from(character),
            named(character)
        )),
        None => Ok(raw.trim().to_owned()),
    }
}

/// An id: small letters, digits and single hyphens, since it becomes part of addresses and of the page's own ids.
///
/// # Errors
/// What is wrong, and how to fix it.
pub fn id(raw: &str) -> Result<String, String> {
    let right = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let joined = raw.starts_with('-') || raw.ends_with('-') || raw.contains("--");
    if raw.is_empty() || raw.len() > LONGEST_ID || joined || !raw.bytes().all(right) {
        return Err(format!(
            "“{}” is not an id. Use 1 to {LONGEST_ID} small letters from a to z, digits and single hyphens, such as west-yorkshire.",
            shortened(raw)
        ));
    }
    Ok(raw.to_owned())
}

/// An id made of a name: its letters and digits, without accents, with hyphens between its words. Empty where it has none from
/// a to z; no longer than an id may be.
pub fn id_of(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            '\'' | '’' => {}
            letter if is_accent(letter) || is_unseen(letter) && !letter.is_whitespace() => {}
            '&' => words.push_str(" and "),
            letter if letter.is_ascii_alphanumeric() => words.push(letter),
            letter => words.push_str(plain_letter(letter).unwrap_or(" ")),
        }
    }
    let mut id = String::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let hyphen = if id.is_empty() { "" } else { "-" };
        if id.len() + hyphen.len() + word.len() > LONGEST_ID {
            break;
        }
        id.extend([hyphen, word]);
    }
    id
}

/// An address that is safe to follow: https, a named host, nothing that could be read two ways.
///
/// # Errors
/// What is wrong, and how to fix it.
pub fn address(raw: &str) -> Result<String, String> {
    let wrong = |why: &str| {
        Err(format!(
            "“{}” {why}. Give the whole address as a browser shows it, such as https://www.example.org/report.",
            shortened(raw)
        ))
    };
    let Some(rest) = raw.strip_prefix("https://") else {
        return wrong("does not start with https://");
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if !is_host(host) {
        return wrong("does not name a website after https://");
    }
    let odd = |character: char| character.is_whitespace() || is_unseen(character) || "\"'<>\\`{}|^".contains(character);
    if raw.len() > LONGEST_ADDRESS {
        return wrong(&format!("has more than {LONGEST_ADDRESS} characters"));
    }
    match raw.chars().find(|&character| odd(character)) {
        Some(character) if character.is_whitespace() => wrong("holds a space, which an address cannot have"),
        Some(character) if is_unseen(character) => wrong("holds a character that cannot be seen"),
        Some(character) => wrong(&format!("holds the character {character}, which an address cannot have")),
        None => Ok(raw.to_owned()),
    }
}

/// The address of a source: as [`address`], or with http://, since some reports are published under no other.
///
/// # Errors
/// What is wrong, and how to fix it.
pub fn web_address(raw: &str) -> Result<String, String> {
    match raw.strip_prefix("http://") {
        Some(rest) => address(&format!("https://{rest}")).map(|_| raw.to_owned()),
        None => address(raw),
    }
}

/// A name of at least two labels, with or without the number of a port.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let label = |label: &str| {
        let right = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        right && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
    };
    let number = port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    name.contains('.') && name.split('.').all(label) && number
}

/// The tag of a language: letters first, then groups of letters and digits between single hyphens.
///
/// # Errors
/// What is wrong, and how to fix it.
pub fn language(raw: &str) -> Result<String, String> {
    let group = |group: &str| (1..=8).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = raw.split('-').next().unwrap_or_default();
    let letters = first.len() > 1 && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    if raw.len() > 35 || !letters || !raw.split('-').all(group) {
        return Err(format!(
            "“{}” is not a language tag, the short name that machines know a language by. Write one such as en-GB for British English or cy for Welsh.",
            shortened(raw)
        ));
    }
    Ok(raw.to_owned())
}

/// Fills `{id}` in a text with the number of that name, written as readers see numbers.
///
/// # Errors
/// The first name that is not known, or an open brace that is never closed.
pub fn fill(template: &str, number: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            return Err("This text opens a brace { that is never closed. Close it, as in {referrals}.".into());
        };
        let Some(number) = number(name) else {
            return Err(format!(
                "This text asks for {{{}}}, which is neither a figure nor a status of this file. Correct the id between the braces.",
                shortened(name)
            ));
        };
        filled.push_str(before);
        filled.push_str(&number);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// A number as readers see it: groups of three digits from 1,000 on.
pub fn number(value: impl Into<u64>) -> String {
    let digits = value.into().to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// The beginning of a text, for quoting it in a message; what cannot be seen in it is made visible.
pub fn shortened(raw: &str) -> String {
    const SHOWN: usize = 60;
    let mut shortened: String = visible(raw).take(SHOWN).collect();
    if raw.chars().nth(SHOWN).is_some() {
        shortened.push('…');
    }
    shortened
}

/// The language that a tag names, without a region: `cy` of `cy-GB`.
pub fn main_language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Some names for a message: as many as it has room for, and how many more there are.
pub fn listed<'name>(names: impl IntoIterator<Item = &'name str>) -> String {
    const ROOM: usize = 200;
    let (mut listed, mut more) = (String::new(), 0);
    for name in names {
        if listed.chars().count() > ROOM {
            more += 1;
            continue;
        }
        listed.push_str(if listed.is_empty() { "" } else { ", " });
        listed.push_str(&shortened(name));
    }
    if more > 0 { format!("{listed} and {more} more") } else { listed }
}

/// A text in which what cannot be seen is made visible.
pub fn visible(raw: &str) -> impl Iterator<Item = char> {
    raw.chars().map(|character| if is_unseen(character) { '\u{FFFD}' } else { character })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_cannot_be_read_is_refused() {
        for raw in
            ["", "  \u{a0} ", "a\u{0}b", "line\nbreak", "evil\u{202E}txt", "zero\u{200B}width", &"x".repeat(1_001)]
        {
            assert!(text(raw).is_err(), "{raw:?}");
        }
        assert_eq!(text(" Dyfed-Powys “é” ŵ ").unwrap(), "Dyfed-Powys “é” ŵ");
    }

    #[test]
    fn an_id_is_made_of_small_letters_digits_and_hyphens() {
        for raw in ["", "West", "a b", "-a", "a-", "a--b", "ä", &"a".repeat(65)] {
            assert!(id(raw).is_err(), "{raw:?}");
        }
        assert!(id("year-2016-17").is_ok());
    }

    #[test]
    fn only_a_whole_https_address_is_followed() {
        for raw in [
            "http://example.org",
            "javascript:alert(1)",
            "https://",
            "https://localhost/",
            "https://a..b/",
            "https://user@example.org/",
            "https://example.org/a b",
            "https://example.org/\"",
            "//example.org",
            "https://example.org/\u{202E}",
            " https://example.org",
        ] {
            assert!(address(raw).is_err(), "{raw:?}");
        }
        assert!(address("https://www.example.org:8443/a?b=c#d").is_ok());
    }

    #[test]
    fn large_numbers_are_grouped() {
        let grouped = [0_u64, 43, 999, 1_000, 24_000, 1_234_567].map(number);
        assert_eq!(grouped, ["0", "43", "999", "1,000", "24,000", "1,234,567"]);
    }

    #[test]
    fn numbers_are_filled_into_a_text() {
        let number = |name: &str| (name == "all").then(|| "43".to_owned());
        assert_eq!(fill("of {all} forces", number).unwrap(), "of 43 forces");
        assert!(fill("of {none}", number).unwrap_err().contains("{none}"));
        assert!(fill("of {all", number).is_err());
    }
}
