//! Names and words of any length: whatever the review says of them is read in one go.

use edition::RuleError;

use crate::single_change::{EDITION, reviewed, with};
use testkit::edited::says_how_to_fix_it;

/// Something is said, and each message is short and fit to be shown.
#[track_caller]
fn told_in_short(text: &str) {
    let report = reviewed(text);
    assert!(!report.diagnostics.is_empty());
    for found in report.diagnostics {
        says_how_to_fix_it(&RuleError { path: found.path, message: found.message });
    }
}

#[test]
fn long_names_and_words_are_quoted_in_short() {
    for long in ["x".repeat(10_000), "\\u001b\\u202e".repeat(5_000)] {
        told_in_short(&with("\"nouns\": {", &format!("\"{long}\": 1, \"nouns\": {{")));
        told_in_short(&with("\"nouns\": {", &format!("\"nouns\": {{ \"{long}\": {{ \"{long}\": 1, \"{long}\": 2 }},")));
        told_in_short(&with("\"cautions\": {", &format!("\"cautions\": {{ \"{long}\": \"a\", \"{long}\": \"b\",")));
        told_in_short(&with("\"cautions\": {", &format!("\"cautions\": {{ \"{long}\": \"a\",")));
        told_in_short(&with("\"value\": 320", &format!("\"value\": \"{long}\"")));
        told_in_short(&with("\"picture\": \"bar\"", &format!("\"picture\": \"{long}\"")));
        told_in_short(&with("\"picture\": \"bar\"", &format!("\"picture\": {{ \"{long}\": 1 }}")));
        told_in_short(&with("{ \"sum\": [", &format!("{{ \"{long}\": [")));
        told_in_short(&format!("\"{long}\""));
        told_in_short(&format!("{long}{EDITION}"));
    }
}

#[test]
fn an_id_that_is_long_wherever_it_stands_is_quoted_in_short() {
    let long = "x".repeat(10_000);
    for id in ["referrals", "behind", "started", "hmicfrs", "force", "reporting", "plans", "kent", "investigations"] {
        let text = EDITION.replace(&format!("\"{id}\""), &format!("\"{long}\""));
        told_in_short(&text.replace(&format!("{{{id}}}"), &format!("{{{long}}}")));
    }
}
