//! Fields that are missing, not known or of another kind: all are reported at once, each where it stands.

use validate::Severity;

use crate::single_change::{EDITION, changed, has_diagnostic, refused, reviewed, with};

#[test]
fn a_name_that_is_not_known_is_reported_with_those_that_are() {
    let text = with("\"one\": \"referral\",", "\"colour\": 1, \"one\": \"referral\",");
    let words = "There is no field “colour” here. Remove it, or use one of these: one, other, plural, names.";
    refused(&text, "nouns.referral.colour", "\"colour\"", words);
}

#[test]
fn a_field_that_is_missing_is_reported_at_what_should_hold_it() {
    let text = with("\"language\": \"en-GB\",", "");
    refused(&text, "edition", "{\n    \"id\": \"abuse-of", "The field “language” is missing. Add it:");
    let text = with("\"id\": \"avon-and-somerset\", ", "");
    refused(&text, "units[0]", "{\"name\": \"Avon", "The field “id” is missing");
}

#[test]
fn a_value_of_another_kind_is_reported_with_what_it_is_and_what_is_expected() {
    for (value, found) in [
        ("\"320\"", "the text \"320\""),
        ("true", "true"),
        ("[320]", "a list"),
        ("{ \"is\": 320 }", "an object in braces"),
    ] {
        let words = format!("Expected a number without quotes, found {found}. Correct it.");
        refused(
            &with("\"value\": 320", &format!("\"value\": {value}")),
            "figures[0].value",
            &format!("{value}, \"noun\""),
            &words,
        );
    }
    for (value, found) in [("5", "the number 5"), ("1.5", "the number 1.5"), ("null", "null")] {
        let words = format!("Expected a text in double quotes, found {found}.");
        refused(&with("\"en-GB\"", value), "edition.language", &format!("{value},\n    \"kicker\""), &words);
    }
    refused(&with("\"changes\": []", "\"changes\": 5"), "changes", "5\n}", "a list in square brackets");
    refused("7", "the file", "7", "Expected an object in braces { }, found the number 7");
    refused(&format!("[{EDITION}]"), "the file", "[{\n  \"$schema\"", "found a list");
    let text = with("{ \"from\": \"2016-04\", \"to\": \"2017-03\" }", "[]");
    refused(&text, "figures[2].period", "[],\n      \"sources\"", "Expected an object in braces { }, found a list");
}

#[test]
fn a_list_is_never_taken_for_an_object_though_its_items_would_fit() {
    let period = "{ \"from\": \"2016-04\", \"to\": \"2017-03\" }";
    let words = "Expected an object in braces { }, found a list";
    let text = with(period, "[\"2016-04\", \"2017-03\", null]");
    refused(&text, "figures[2].period", "[\"2016-04\"", words);
    let unit = "{ \"one\": \"heddlu\", \"other\": \"o heddluoedd\", \"plural\": \"heddluoedd\" }";
    let text = with(unit, "[\"heddlu\", \"o heddluoedd\", null]");
    refused(&text, "nouns.force.names.cy", "[\"heddlu\"", words);
    let text = with("{ \"of\": \"forces\", \"less\": [\"in-place\"] }", "[\"forces\", [\"in-place\"]]");
    refused(&text, "figures[18].derive.difference", "[\"forces\"", words);
}

#[test]
fn a_word_that_is_not_one_of_a_few_is_reported_with_them() {
    let text =
        with("\"figure\": \"referrals\", \"picture\": \"bar\"", "\"figure\": \"referrals\", \"picture\": \"pie\"");
    refused(&text, "cards[0].picture", "\"pie\"", "Expected one of bar, dots, squares, found “pie”. Correct it.");
    let text = with("{ \"sum\": [", "{ \"total\": [");
    refused(&text, "figures[16].derive", "{ \"total\"", "Expected one of sum, difference, found");
}

#[test]
fn all_of_it_is_reported_at_once() {
    let text = with("\"kicker\":", "\"kikker\":");
    let text = changed(&text, "\"value\": 320", "\"value\": null");
    let text = changed(&text, "\"id\": \"to-march-2016\",", "\"id\": \"to-march-2016\", \"says\": 7,");
    let text = changed(&text, "\"published\": \"2017-10-05\",\n    \"figuresTitle\"", "\"figuresTitle\"");
    let text = changed(&text, "\"id\": \"started\", \"count\": 15", "\"id\": \"started\", \"count\": \"15\"");
    let text = changed(&text, "\"support\": {\n    \"text\"", "\"support\": {\n    \"words\"");
    for (path, spot, words) in [
        ("edition.kikker", "\"kikker\"", "no field “kikker”"),
        ("figures[1].says", "7, \"noun\": \"referral\",", "a text in double quotes"),
        ("statuses[2].count", "\"15\"", "a number without quotes"),
        ("support", "{\n    \"words\"", "“text” is missing"),
        ("support.words", "\"words\"", "no field “words”"),
    ] {
        has_diagnostic(&text, Severity::Error, path, spot, words);
    }
    let report = reviewed(&text);
    // Both fields that the edition lacks are reported, and what was only put in their place is not.
    assert_eq!(report.diagnostics.iter().filter(|found| found.path == "edition").count(), 2, "{report}");
    assert_eq!((report.diagnostics.len(), report.count(Severity::Warning)), (7, 0), "{report}");
}

#[test]
fn the_rules_are_checked_beside_names_that_nobody_knows() {
    let text = changed(
        &with("\"one\": \"referral\",", "\"colour\": 1, \"one\": \"referral\","),
        "\"value\": 320",
        "\"value\": -1",
    );
    has_diagnostic(&text, Severity::Error, "figures[0].value", "-1, \"noun\"", "-1 is not a whole number");
    has_diagnostic(&text, Severity::Error, "nouns.referral.colour", "\"colour\"", "no field");
}
