//! All errors are reported at once, each with its path and how to fix it.

use edition::{Dataset, RuleError};
use serde_json::json;

use testkit::edited::{edition, lines, says_how_to_fix_it};

/// An edition with one breach for each line of `EXPECTED`; the build is shown to refuse it too.
const BROKEN: &str = include_str!("../fixtures/broken.json");
/// What must be reported of it, a line each.
const EXPECTED: &str = include_str!("../fixtures/broken.expected.txt");

fn errors_of_broken() -> Vec<RuleError> {
    let file = serde_json::from_str(BROKEN).expect("broken.json has the right shape");
    Dataset::check(&file).expect_err("broken.json breaks rules")
}

#[test]
fn every_problem_of_the_broken_edition_is_reported_and_nothing_else() {
    let mut errors = errors_of_broken();
    for line in EXPECTED.lines() {
        let found = errors.iter().position(|error| error.to_string().contains(line));
        let found = found.unwrap_or_else(|| panic!("“{line}” is not reported:\n{}", lines(&errors)));
        errors.swap_remove(found);
    }
    assert!(errors.is_empty(), "{}", lines(&errors));
}

#[test]
fn the_broken_edition_breaks_six_different_rules() {
    let mut messages: Vec<_> = errors_of_broken().into_iter().map(|error| error.message).collect();
    messages.sort();
    messages.dedup();
    assert_eq!((messages.len(), EXPECTED.lines().count()), (6, 6));
}

#[test]
fn every_problem_of_the_broken_edition_says_how_to_fix_it() {
    errors_of_broken().iter().for_each(says_how_to_fix_it);
}

#[test]
fn a_problem_reads_as_its_path_and_its_message() {
    let error = RuleError { path: "figures[3].value".into(), message: "Give it.".into() };
    assert_eq!(error.to_string(), "figures[3].value: Give it.");
}

#[test]
fn errors_of_every_section_are_reported_at_once() {
    edition()
        .set("edition.asAt", "2018-01-01")
        .set("edition.language", "?")
        .set("sources[article].address", "ftp://example.org")
        .set("cautions.reporting", "{nobody}")
        .set("figures[managed].value", -8)
        .set("figures[ongoing].sources", json!([]))
        .set("cards[plans].parts[0]", "nobody")
        .set("statuses[started].count", 16)
        .set("units[kent].name", "")
        .set("notes[0].sources[0].source", "nobody")
        .set("support.address", "tel:999")
        .set("changes", json!([{ "date": "2016-01-01", "text": "x" }]))
        .refused(&[
            ("edition.asAt", "after the publication"),
            ("edition.language", "not a language tag"),
            ("sources[article].address", "https://"),
            ("cautions.reporting", "{nobody}"),
            ("figures[managed].value", "not a whole number"),
            ("figures[ongoing].sources", "needs a source"),
            ("cards[plans].parts[0]", "“nobody”"),
            ("statuses", "count 44 units"),
            ("units[kent].name", "empty"),
            ("notes[0].sources[0].source", "“nobody”"),
            ("support.address", "https://"),
            ("changes[0].date", "earlier than the edition"),
        ]);
}

#[test]
fn two_problems_of_one_figure_are_both_reported() {
    edition()
        .set("figures[managed].label", "")
        .set("figures[managed].partOf", "nobody")
        .refused(&[("figures[managed].label", "This text is empty"), ("figures[managed].partOf", "“nobody”")]);
}

#[test]
fn problems_are_reported_alike_each_time() {
    assert_eq!(errors_of_broken(), errors_of_broken());
}
