//! Any bytes: validation never panics, agrees with the build, and reports places that exist.

use std::fs;
use std::ops::Range;
use std::path::Path;
use std::thread;

use edition::{Dataset, RuleError, raw};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use site::Edition;
use validate::{Diagnostic, validate};

use crate::single_change::EDITION;
use testkit::edited::says_how_to_fix_it;

/// How many files are tried for each promise.
const CASES: u32 = 500;

/// What is promised of every file.
fn keeps_the_promises(bytes: &[u8]) -> Result<(), TestCaseError> {
    let report = validate("any.json", bytes);
    let text = String::from_utf8_lossy(bytes);
    for Diagnostic { line, column, message, path, .. } in &report.diagnostics {
        let there = text.split('\n').nth(line - 1).is_some_and(|line| *column <= line.chars().count() + 1);
        prop_assert!(there && *column > 0, "{line}:{column} is in no file of {} bytes", bytes.len());
        says_how_to_fix_it(&RuleError { path: path.clone(), message: message.clone() });
    }
    let errors = report.diagnostics.iter().any(|diagnostic| diagnostic.severity.to_string() == "error");
    prop_assert_eq!(report.valid, !errors);
    prop_assert_eq!(report.to_string().lines().count(), report.diagnostics.len() + 1);
    prop_assert_eq!(report.valid, is_built(bytes), "the build decides otherwise than\n{}", report);
    prop_assert!(!report.valid || keeps_the_rules(&text), "it is called valid, and breaks a rule");
    Ok(())
}

/// Whether the build takes a file that holds this.
fn is_built(bytes: &[u8]) -> bool {
    // A file for each test: they run beside each other.
    let test = thread::current().name().unwrap_or_default().replace(':', "-");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.json"));
    fs::write(&file, bytes).expect("it is written");
    Edition::read(&file).is_ok()
}

/// Whether the rules alone have nothing against it.
fn keeps_the_rules(text: &str) -> bool {
    serde_json::from_str::<raw::File>(text).is_ok_and(|file| Dataset::check(&file).is_ok())
}

/// Pieces of which files consist.
fn pieces() -> impl Strategy<Value = Vec<&'static str>> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u00",
        "\\ud800",
        "\"edition\"",
        "\"figures\"",
        "\"id\"",
        "\"\"",
        "ŵ",
        "0",
        "-",
        "1e9",
        ".",
        "true",
        "null",
        " ",
        "\n",
        "\r",
        "\t",
        "\u{0}",
        "\u{FEFF}",
        "\u{2028}",
        "//",
        "/*",
        "'",
        "#",
    ];
    vec(select(pieces.to_vec()), 0..60)
}

/// Values of every kind.
fn values() -> impl Strategy<Value = Value> {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(0.5),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("{"),
        json!("{referrals}"),
        json!("referrals"),
        json!("in-place"),
        json!("\u{202E}\n"),
        json!("9999-99-99"),
        json!("x".repeat(2_000)),
        json!([]),
        json!([[]]),
        json!(["referrals"]),
        json!({}),
        json!({ "\n.[0]": 1 }),
        json!({ "sum": ["behind"] }),
        json!([{ "source": "ipcc" }]),
    ];
    select(values.to_vec())
}

/// Every value within a value, by its pointer.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| pointers(value, &format!("{at}/{name}"), found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, value)| pointers(value, &format!("{at}/{place}"), found))
        }
        _ => {}
    }
}

/// The default edition with these bytes in place of a part.
fn spliced(part: Range<usize>, bytes: &[u8]) -> Vec<u8> {
    let edition = EDITION.as_bytes();
    [&edition[..part.start], bytes, &edition[part.end..]].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn any_bytes_are_reviewed(bytes in vec(any::<u8>(), 0..300)) {
        keeps_the_promises(&bytes)?;
    }

    #[test]
    fn any_pieces_of_json_are_reviewed(pieces in pieces()) {
        keeps_the_promises(pieces.concat().as_bytes())?;
    }

    #[test]
    fn an_edition_with_a_byte_flipped_is_reviewed(at in any::<Index>(), flip in 1..=u8::MAX) {
        let at = at.index(EDITION.len());
        keeps_the_promises(&spliced(at..at + 1, &[EDITION.as_bytes()[at] ^ flip]))?;
    }

    #[test]
    fn an_edition_that_is_cut_off_is_reviewed(at in any::<Index>()) {
        keeps_the_promises(&EDITION.as_bytes()[..at.index(EDITION.len())])?;
    }

    #[test]
    fn an_edition_with_bytes_put_in_is_reviewed(at in any::<Index>(), bytes in vec(any::<u8>(), 1..5)) {
        let at = at.index(EDITION.len() + 1);
        keeps_the_promises(&spliced(at..at, &bytes))?;
    }

    #[test]
    fn an_edition_with_pieces_put_in_is_reviewed(at in any::<Index>(), pieces in pieces()) {
        let at = at.index(EDITION.len() + 1);
        keeps_the_promises(&spliced(at..at, pieces.concat().as_bytes()))?;
    }

    #[test]
    fn an_edition_with_a_part_left_out_is_reviewed(at in any::<Index>(), length in 1_usize..200) {
        let at = at.index(EDITION.len());
        keeps_the_promises(&spliced(at..(at + length).min(EDITION.len()), b""))?;
    }

    #[test]
    fn an_edition_with_a_value_changed_is_reviewed(at in any::<Index>(), value in values()) {
        let mut edition: Value = serde_json::from_str(EDITION).expect("JSON");
        let mut all = Vec::new();
        pointers(&edition, "", &mut all);
        // Most are the names of places: each other part is as likely as all of these together.
        all.retain(|pointer| !pointer.contains("/aliases/") || pointer.ends_with("/0"));
        *edition.pointer_mut(at.get::<String>(&all)).expect("it is there") = value;
        keeps_the_promises(edition.to_string().as_bytes())?;
    }
}
