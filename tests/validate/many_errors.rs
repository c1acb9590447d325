//! The rules of an edition: what breaks one is reported where it stands in the file, all at once and in order.

use edition::{Dataset, raw};
use validate::{Severity, validate};

use serde_json::json;

use crate::single_change::{EDITION, changed, has_diagnostic, refused, reviewed, with};
use testkit::edited::smallest;

#[test]
fn a_value_that_breaks_a_rule_is_reported_at_the_value() {
    refused(
        &with("\"asAt\": \"2017-05-31\"", "\"asAt\": \"2017-06-31\""),
        "edition.asAt",
        "\"2017-06-31\"",
        "not a day",
    );
    let text = with("\"only-two-named\", \"document", "\"only-two\", \"document");
    refused(&text, "edition.cautions[0]", "\"only-two\"", "No caution of this file");
}

#[test]
fn a_field_that_is_missing_is_reported_at_the_nearest_that_holds_it() {
    let text = with("\"id\": \"supervised\", \"value\": 18, ", "\"id\": \"supervised\", ");
    refused(&text, "figures[7].value", "{\n      \"id\": \"supervised\"", "neither a value nor a rule");
    // Nothing but the whole name is the field's.
    let text = changed(&text, "\"label\": \"supervised\"", "\"val\": 18, \"label\": \"supervised\"");
    has_diagnostic(
        &text,
        Severity::Error,
        "figures[7].value",
        "{\n      \"id\": \"supervised\"",
        "neither a value nor a rule",
    );
    refused(
        &with("\"count\": 2,", "\"count\": 3,"),
        "statuses",
        "[\n    {\n      \"id\": \"insufficient\"",
        "count 44 units",
    );
}

#[test]
fn a_name_is_found_whatever_is_in_it() {
    for id in ["a.b", "a[0]", "a]", "", "a\\\"b", "ŵ", &"long".repeat(50)] {
        let text = with(
            "\"nouns\": {",
            &format!(
                "\"nouns\": {{ \"a\": {{ \"one\": \"a\", \"other\": \"a\" }}, \"{id}\": {{ \"one\": 8, \"other\": \"b\" }},"
            ),
        );
        let report = reviewed(&text);
        let [diagnostic] = report.diagnostics.as_slice() else { panic!("{report}") };
        assert_eq!(
            (diagnostic.line, diagnostic.column),
            crate::single_change::place(&text, "8, \"other\""),
            "{report}"
        );
    }
}

#[test]
fn the_faulty_edition_of_the_tests_is_reported_as_the_build_reports_it() {
    let text = include_str!("../fixtures/broken.json");
    let file: raw::File = serde_json::from_str(text).expect("its shape is right");
    let mut errors: Vec<_> = Dataset::check(&file).expect_err("it is faulty").iter().map(ToString::to_string).collect();
    let report = reviewed(text);
    let reported = report.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let mut reported: Vec<_> =
        reported.map(|diagnostic| format!("{}: {}", diagnostic.path, diagnostic.message)).collect();
    errors.sort();
    reported.sort();
    assert_eq!(reported, errors);
}

#[test]
fn findings_come_in_the_order_of_their_places() {
    let text = changed(&with("\"value\": 320", "\"value\": -1"), "\"en-GB\"", "\"english!\"");
    let places: Vec<_> = reviewed(&text).diagnostics.iter().map(|found| (found.line, found.column)).collect();
    assert!(places.len() > 10 && places.is_sorted(), "{places:?}");
}

#[test]
fn a_finding_stays_in_its_line_whatever_it_quotes() {
    let text = with("\"asAt\": \"2017-05-31\"", "\"asAt\": \"2017\\n\\u001b[2J\\u202e\"");
    refused(&text, "edition.asAt", "\"2017\\n", "“2017\u{FFFD}\u{FFFD}[2J\u{FFFD}” is not a day");
}

#[test]
fn the_default_edition_is_valid() {
    let report = validate("edition.json", EDITION.as_bytes());
    assert_eq!(
        (report.valid, report.file.as_str(), report.count(Severity::Warning)),
        (true, "edition.json", 10),
        "{report}"
    );
}

#[test]
fn the_last_line_sums_up() {
    let explained = smallest().set("statuses[begun].meaning", "Work has begun.");
    let last = |text: &str| reviewed(text).to_string().lines().last().map(str::to_owned).unwrap_or_default();
    assert_eq!(last(&explained.written()), "edition.json: valid, 1 warning.");
    let cautious = explained.set("cautions.few", "Few.").set("figures[dogs].cautions", vec!["few"]);
    assert_eq!(last(&cautious.written()), "edition.json: valid.");
    let faulty = cautious.set("figures[dogs].value", -1);
    assert_eq!(last(&faulty.written()), "edition.json: 1 error. Fix the error before publishing.");
    let faulty = faulty.set("figures[dogs].cautions", json!([]));
    assert_eq!(last(&faulty.written()), "edition.json: 1 error, 2 warnings. Fix the error before publishing.");
}
