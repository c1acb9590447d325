//! The build refuses what the check refuses: for the same reasons, at the same places, without reading what is too large.

use std::fs;
use std::path::PathBuf;

use site::Edition;
use validate::{LARGEST_FILE, open};

use crate::single_change::{EDITION, changed, with};

/// A file for one test alone.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, bytes).expect("it is written");
    file
}

/// What the build says of a file that holds this.
#[track_caller]
fn refused(name: &str, bytes: &[u8]) -> String {
    let file = file(name, bytes);
    Edition::read(&file).expect_err("it is refused").to_string()
}

#[test]
fn whatever_the_check_refuses_the_build_refuses_in_the_same_words() {
    let twice = with("\"nouns\": {", "\"nouns\": { \"force\": { \"one\": \"a\", \"other\": \"b\" },");
    let list = with("{ \"from\": \"2016-04\", \"to\": \"2017-03\" }", "[\"2016-04\", \"2017-03\", null]");
    let utf_16: Vec<u8> = EDITION.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let deep = "[".repeat(100_000);
    let values = changed(&with("\"value\": 320", "\"value\": -1"), "\"kicker\": \"Abuse", "\"kicker\": \"\\u0007Abuse");
    for (bytes, message) in [
        (twice.as_bytes(), ": error: nouns.force: “force” appears twice"),
        (list.as_bytes(), ": error: figures[2].period: Expected an object"),
        (&utf_16, ":1:1: error: the file: "),
        (&EDITION.as_bytes()[..5_000], "error: the file: The file ends too early"),
        (b"{ \"a\": \"caf\xE9\" }", ":1:12: error: the file: A letter in line 1 "),
        (b"", ":1:1: error: the file: The file is empty"),
        (deep.as_bytes(), ":1:65: error: the file: More than 64 brackets"),
        (values.as_bytes(), "error: figures[0].value: -1 is not a whole number"),
    ] {
        let error = refused("refused.json", bytes);
        assert!(error.contains(message), "“{message}” is to be said: {error}");
        let check = open(&file("refused.json", bytes)).expect("it can be read");
        assert!(!check.report.valid && check.valid.is_none());
        assert_eq!(error, check.report.errors().to_string());
    }
}

#[test]
fn what_is_only_odd_is_built_and_not_reported() {
    let edition = Edition::read(&file("odd.json", EDITION.as_bytes())).expect("warnings do not matter");
    assert_eq!(edition.text, EDITION);
    // A mark before it is not published, since not everything that reads JSON takes one.
    let marked = Edition::read(&file("marked.json", format!("\u{feff}{EDITION}").as_bytes())).expect("it is valid");
    assert_eq!(marked.text, EDITION);
    let error = refused("odd-and-wrong.json", with("\"value\": 320", "\"value\": -1").as_bytes());
    assert!(
        error.ends_with("odd-and-wrong.json: 1 error. Fix the error before publishing.") && !error.contains("warning"),
        "{error}"
    );
}

#[test]
fn a_file_that_is_too_large_is_refused_by_its_size() {
    let large = file("too-large.json", b"");
    // Nothing but a size: were it read, its first character would be what is reported.
    fs::File::options().write(true).open(&large).and_then(|file| file.set_len(LARGEST_FILE * 5)).expect("it grows");
    let error = Edition::read(&large).expect_err("it is too large").to_string();
    assert!(error.contains(":1:1: error: the file: The file has 100 MB, more than the 20 MB"), "{error}");
    fs::remove_file(large).expect("it goes");
}
