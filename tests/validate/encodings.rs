//! Files that were saved or sent in a wrong encoding: each is refused with advice how to save it.

use validate::{LARGEST_FILE, Report, validate};

use crate::single_change::EDITION;

/// The only diagnostic.
#[track_caller]
fn only(bytes: &[u8]) -> (usize, usize, String) {
    let Report { valid, diagnostics, .. } = validate("edition.json", bytes);
    let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
    assert!(!valid && diagnostic.path == "the file", "{diagnostic:?}");
    (diagnostic.line, diagnostic.column, diagnostic.message.clone())
}

#[track_caller]
fn refused_at(bytes: &[u8], place: (usize, usize), words: &[&str]) {
    let (line, column, message) = only(bytes);
    assert_eq!((line, column), place, "{message}");
    for words in words {
        assert!(message.contains(words), "“{words}” is to be said: {message}");
    }
}

const FIX: &str = "Save it as UTF-8, which";

#[test]
fn utf_16_is_refused_in_either_order_and_without_its_mark() {
    let little: Vec<u8> = EDITION.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = EDITION.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for file in [[b"\xFF\xFE", &little[..]].concat(), [b"\xFE\xFF", &big[..]].concat(), little, big] {
        refused_at(&file, (1, 1), &["UTF-16", FIX]);
    }
}

#[test]
fn a_byte_order_mark_is_read_over() {
    let marked = |text: &str| [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    assert_eq!(validate("edition.json", &marked(EDITION)), validate("edition.json", EDITION.as_bytes()));
    // Editors do not count it, and only the first is one.
    refused_at(&marked("{ \"a\": \"caf\u{e9}"), (1, 13), &["ends too early"]);
    refused_at(&marked("\u{feff}{}"), (1, 1), &["Expected a value"]);
    refused_at(&marked(""), (1, 1), &["The file is empty"]);
}

#[test]
fn latin_1_is_refused_at_the_first_character_that_is_not_utf_8() {
    refused_at(b"{\n  \"a\": \"caf\xE9\",\n  \"b\": \"\xE9\"\n}", (2, 12), &["in line 2", "Latin-1", FIX]);
    // What stands before it counts in characters.
    refused_at(b"{ \"\xC5\xB5\": \"caf\xE9\" }", (1, 12), &["in line 1"]);
}

#[test]
fn a_file_that_is_cut_off_ends_too_early() {
    refused_at(b"{\n  \"edition\": {\n    \"id\": \"abu", (3, 15), &["ends too early"]);
    refused_at(b"{ \"edition\": {}\n\n", (1, 16), &["ends too early"]);
    refused_at(b"{ \"a\": \"\xC5", (1, 9), &["ends too early"]);
    for length in [1, 100, 5_000, EDITION.len() - 2] {
        let (_, _, message) = only(&EDITION.as_bytes()[..length]);
        assert!(message.contains("ends too early"), "{length}: {message}");
    }
}

#[test]
fn an_empty_file_is_called_empty() {
    for file in ["", "\n", " \r\n\t "] {
        refused_at(file.as_bytes(), (1, 1), &["The file is empty"]);
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_parsed() {
    // Were it parsed, it would be refused for its first character.
    let file = vec![b'x'; LARGEST_FILE as usize + 1];
    refused_at(&file, (1, 1), &["20.1 MB", "more than the 20 MB"]);
    refused_at(&file[1..], (1, 1), &["Expected a value"]);
}

#[test]
fn brackets_within_brackets_are_counted_before_anything_follows_them() {
    refused_at("[".repeat(100_000).as_bytes(), (1, 65), &["64 brackets"]);
    refused_at("{\"a\":".repeat(100_000).as_bytes(), (1, 5 * 64 + 1), &["64 brackets"]);
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    refused_at(nested(65).as_bytes(), (1, 65), &["64 brackets"]);
    // 64 are followed: the shape is what is wrong then.
    refused_at(nested(64).as_bytes(), (1, 1), &["found a list"]);
    // Brackets in texts, and such as are closed again, are none.
    let texts = format!("[{}\"\\\"{}\"]", "[],".repeat(100), "[".repeat(100));
    refused_at(texts.as_bytes(), (1, 1), &["found a list"]);
}
