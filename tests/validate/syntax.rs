//! Slips in the syntax: each is reported in plain words where it is.

use crate::single_change::{refused, with};

#[track_caller]
fn slip(before: &str, after: &str, spot: &str, words: &str) {
    refused(&with(before, after), "the file", spot, words);
}

#[test]
fn a_comma_too_many() {
    slip("heddluoedd\" } } }", "heddluoedd\" } }, }", "}\n  },\n  \"sources\"", "Remove the comma");
}

#[test]
fn something_missing_between_two_things() {
    slip("\"language\": \"en-GB\",", "\"language\": \"en-GB\"", "\"kicker\"", "A comma or } is missing before this");
    slip(
        "[\"only-two-named\", ",
        "[\"only-two-named\" ",
        "\"document-not-conduct\", \"plan",
        "A comma or ] is missing",
    );
    slip("\"language\": \"en", "\"language\" \"en", "\"en-GB\"", "A colon is missing before this");
}

#[test]
fn a_name_or_a_text_in_no_quotes_or_in_single_ones() {
    slip("\"language\":", "language:", "language:", "a name in double quotes");
    slip("\"language\":", "'language':", "'language':", "a name in double quotes");
    slip("\"en-GB\"", "'en-GB'", "'en-GB'", "Expected a value");
}

#[test]
fn a_text_that_is_not_closed_in_its_line() {
    slip("\"en-GB\",", "\"en-GB,", "\n    \"kicker\"", "Close it with a double quote");
}

#[test]
fn a_comment() {
    for comment in ["// not sure", "/* not sure */", "# not sure"] {
        slip("\"language\"", &format!("{comment}\n\"language\""), comment, "cannot contain comments");
    }
}

#[test]
fn numbers_that_are_none() {
    slip("\"value\": 320", "\"value\": +320", "+320", "Expected a value");
    slip("\"value\": 320", "\"value\": 320.x", "x, \"noun\"", "This number cannot be read");
    slip("\"value\": 320", "\"value\": 1e999", "9, \"noun\": \"referral\",\n      \"label\": \"referrals", "too large");
}

#[test]
fn a_backslash_that_leads_nowhere() {
    slip("\"en-GB\"", "\"en\\-GB\"", "-GB", "backslash");
    slip("\"en-GB\"", "\"\\ud800 GB\"", " GB", "backslash");
}

#[test]
fn something_behind_the_end() {
    slip("\"changes\": []\n}", "\"changes\": []\n}\n{ \"more\": 1 }", "{ \"more\"", "The edition ends before this");
}
