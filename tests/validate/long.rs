//! Names and words of any length: whatever the review says of them is read in one go.

use crate::single_change::{EDITION, reviewed, with};

/// Something is reported; `reviewed` holds that it is short and fit to be shown.
#[track_caller]
fn reported_in_short(text: &str) {
    assert!(!reviewed(text).diagnostics.is_empty());
}

#[test]
fn long_names_and_words_are_quoted_in_short() {
    for long in ["x".repeat(10_000), "\\u001b\\u202e".repeat(5_000)] {
        reported_in_short(&with("\"nouns\": {", &format!("\"{long}\": 1, \"nouns\": {{")));
        reported_in_short(&with(
            "\"nouns\": {",
            &format!("\"nouns\": {{ \"{long}\": {{ \"{long}\": 1, \"{long}\": 2 }},"),
        ));
        reported_in_short(&with("\"cautions\": {", &format!("\"cautions\": {{ \"{long}\": \"a\", \"{long}\": \"b\",")));
        reported_in_short(&with("\"cautions\": {", &format!("\"cautions\": {{ \"{long}\": \"a\",")));
        reported_in_short(&with("\"value\": 320", &format!("\"value\": \"{long}\"")));
        reported_in_short(&with("\"picture\": \"bar\"", &format!("\"picture\": \"{long}\"")));
        reported_in_short(&with("\"picture\": \"bar\"", &format!("\"picture\": {{ \"{long}\": 1 }}")));
        reported_in_short(&with("{ \"sum\": [", &format!("{{ \"{long}\": [")));
        reported_in_short(&format!("\"{long}\""));
        reported_in_short(&format!("{long}{EDITION}"));
    }
}

#[test]
fn an_id_that_is_long_wherever_it_stands_is_quoted_in_short() {
    let long = "x".repeat(10_000);
    for id in ["referrals", "behind", "started", "hmicfrs", "force", "reporting", "plans", "kent", "investigations"] {
        let text = EDITION.replace(&format!("\"{id}\""), &format!("\"{long}\""));
        reported_in_short(&text.replace(&format!("{{{id}}}"), &format!("{{{long}}}")));
    }
}
