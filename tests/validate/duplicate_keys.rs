//! Duplicate keys in one object, of which a parser would silently keep the last.

use edition::{Dataset, raw};
use validate::Severity;

use crate::single_change::{place, refused, reviewed, with};

#[test]
fn a_field_that_stands_twice_is_reported_at_the_second_one() {
    let text = with("\"language\": \"en-GB\",", "\"language\": \"en-GB\",\n    \"lang\\u0075age\": \"cy\",");
    refused(&text, "edition.language", "\"lang\\u0075age\"", "“language” appears twice in the same braces");
}

#[test]
fn an_id_that_stands_twice_is_reported_though_it_breaks_no_rule() {
    let text = with("\"nouns\": {", "\"nouns\": { \"force\": { \"one\": \"a\", \"other\": \"b\" },");
    refused(&text, "nouns.force", "\"force\": { \"one\": \"force\"", "Remove one of the two.");
    let file: raw::File = serde_json::from_str(&text).expect("serde keeps the last");
    assert!(Dataset::check(&file).is_ok());
}

#[test]
fn every_further_one_is_reported() {
    let text = with("\"kicker\":", "\"kicker\": \"a\", \"kicker\": \"b\", \"kicker\":");
    let report = reviewed(&text);
    let places: Vec<_> = report.diagnostics.iter().map(|found| (found.line, found.column)).collect();
    assert_eq!(places, [place(&text, "\"kicker\": \"b\""), place(&text, "\"kicker\": \"Abuse")]);
}

#[test]
fn the_rules_are_those_of_the_last_one() {
    let text = with("\"value\": 320", "\"value\": -2, \"value\": -1");
    let places: Vec<_> = reviewed(&text).diagnostics.iter().map(|found| (found.line, found.column)).collect();
    assert_eq!(places[..2], [place(&text, "\"value\": -1"), place(&text, "-1, \"noun\"")], "{}", reviewed(&text));
}

#[test]
fn the_same_name_in_two_objects_is_in_order() {
    let report = reviewed("{ \"a\": { \"b\": 1 }, \"b\": [{ \"b\": 1 }, { \"b\": 1 }] }");
    assert!(report.diagnostics.iter().all(|found| !found.message.contains("twice")), "{report}");
    assert!(report.count(Severity::Error) > 0);
}
