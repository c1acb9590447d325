//! Values: published numbers are whole and have a source, derived ones are computed and never typed.

use edition::{LARGEST_VALUE, Origin, Rule};
use serde_json::{Value, json};

use testkit::edited::{Edited, edition, remove, set};

const CIRCLE: &str = "is derived from itself, by way of others";

/// The edition with further figures, each with its id and its rule.
fn derived(figures: &[(&str, Value)]) -> Edited {
    figures.iter().fold(edition(), |file, (id, rule)| {
        file.push("figures", json!({ "id": id, "derive": rule, "noun": "force", "label": "x", "counts": "x" }))
    })
}

#[test]
fn a_value_is_a_whole_number_that_is_not_negative() {
    for value in [json!(-1), json!(30.5), json!(1e300)] {
        set("figures[independent].value", value)
            .refused(&[("figures[independent].value", "is not a whole number from 0 to 1,000,000,000,000,000")]);
    }
}

#[test]
fn a_value_is_never_above_ten_to_the_fifteenth() {
    assert_eq!(LARGEST_VALUE, 10_u64.pow(15));
    let largest = set("figures[referrals].value", LARGEST_VALUE).valid();
    assert_eq!(largest.figures().next().map(|(_, figure)| figure.value), Some(LARGEST_VALUE));
    set("figures[independent].value", LARGEST_VALUE + 1)
        .refused(&[("figures[independent].value", "1000000000000001 is not a whole number")]);
}

#[test]
fn nought_is_a_value() {
    let nought = ["figures[ongoing-managed].value", "figures[managed].value"];
    nought.into_iter().fold(edition(), |file, path| file.set(path, 0)).valid();
}

#[test]
fn a_figure_has_a_value_or_a_rule() {
    remove("figures[independent].value")
        .refused(&[("figures[independent].value", "has neither a value nor a rule. Give it the “value”")]);
}

#[test]
fn a_published_figure_has_a_source() {
    let path = "figures[independent].sources";
    remove(path).refused(&[(path, "A published figure needs a source")]);
    set(path, json!([])).refused(&[(path, "A published figure needs a source")]);
}

#[test]
fn a_derived_figure_needs_no_source() {
    remove("figures[behind].sources").valid();
}

#[test]
fn a_derived_value_is_never_typed_wrongly() {
    set("figures[no-longer-ongoing].value", 25)
        .refused(&[("figures[no-longer-ongoing].derive", "The rule gives 24, but “value” says 25")]);
    set("figures[no-longer-ongoing].value", 24).valid();
}

#[test]
fn a_difference_is_never_below_nothing() {
    derived(&[("a", json!({ "difference": { "of": "forces", "less": ["with-progress", "started", "not-started"] } }))])
        .refused(&[("figures[last].derive", "43 less 47 is below zero")]);
}

#[test]
fn nothing_is_derived_from_itself() {
    derived(&[("a", json!({ "sum": ["started", "a"] }))]).refused(&[("figures[last].derive", CIRCLE)]);
}

#[test]
fn nothing_is_derived_in_a_circle() {
    let file = derived(&[
        ("a", json!({ "difference": { "of": "forces", "less": ["c"] } })),
        ("b", json!({ "sum": ["a", "started"] })),
        ("c", json!({ "sum": ["b"] })),
    ]);
    file.refused(&[(&place(&file, 2), CIRCLE), (&place(&file, 1), CIRCLE), (&place(&file, 0), CIRCLE)]);
}

#[test]
fn a_figure_may_be_derived_from_derived_ones_in_any_order() {
    let dataset = derived(&[
        ("b", json!({ "difference": { "of": "a", "less": ["started"] } })),
        ("a", json!({ "sum": ["behind", "started"] })),
    ])
    .valid();
    let values = dataset.figures().skip(edition().get("figures").as_array().map_or(0, Vec::len));
    assert_eq!(values.map(|(_, figure)| figure.value).collect::<Vec<_>>(), [26, 41]);
}

#[test]
fn only_what_is_in_a_circle_is_said_to_be() {
    let file = derived(&[("a", json!({ "sum": ["a"] })), ("b", json!({ "sum": ["a"] }))]);
    file.refused(&[(&place(&file, 1), CIRCLE)]);
    derived(&[("a", json!({ "sum": ["managed"] })), ("b", json!({ "sum": ["a"] }))])
        .set("figures[managed].value", -1)
        .refused(&[("figures[managed].value", "is not a whole number")]);
}

#[test]
fn a_derived_value_is_never_above_ten_to_the_fifteenth() {
    let file =
        derived(&[("a", json!({ "sum": ["referrals", "forces"] }))]).set("figures[referrals].value", LARGEST_VALUE);
    file.refused(&[("figures[last].derive", "more than 1,000,000,000,000,000")]);
    file.set("figures[referrals].value", LARGEST_VALUE - 43).valid();
    let many = json!({ "sum": vec!["referrals"; 20_000] });
    let file = derived(&[("a", many)]).set("figures[referrals].value", LARGEST_VALUE);
    assert!(file.check().is_err());
}

#[test]
fn a_rule_rests_on_something() {
    derived(&[("a", json!({ "sum": [] }))]).refused(&[("figures[last].derive", "This rule is empty")]);
    derived(&[("a", json!({ "difference": { "of": "forces", "less": [] } }))])
        .refused(&[("figures[last].derive", "This rule is empty")]);
}

#[test]
fn a_rule_names_each_thing_once() {
    derived(&[("a", json!({ "sum": ["started", "started"] }))]).refused(&[("figures[last].derive", "“started” twice")]);
}

#[test]
fn a_wrong_value_is_reported_once_and_not_again_for_each_text_that_names_it() {
    set("figures[since-april-2017].value", -66)
        .refused(&[("figures[since-april-2017].value", "is not a whole number")]);
}

#[test]
fn derived_values_and_texts_follow_when_a_published_figure_changes() {
    let dataset = set("figures[referrals].value", 24_000).valid();
    let value = |id| dataset.figures().find(|(_, figure)| figure.id == id).map(|(_, figure)| figure.value);
    assert_eq!([value("to-march-2016"), value("rest"), value("behind")], [Some(23_831), Some(23_943), Some(26)]);
    assert!(
        dataset.cautions().any(|(_, caution)| caution == "The IPCC did not say what happened to the other 23,943.")
    );
}

#[test]
fn a_derived_figure_follows_the_statuses_that_it_adds_up() {
    let dataset = set("statuses[insufficient].count", 12).set("statuses[started].count", 14).valid();
    let (id, behind) = dataset.figures().find(|(_, figure)| figure.id == "behind").expect("it is there");
    assert!(matches!(&behind.origin, Origin::Derived(Rule::Sum(terms)) if terms.len() == 2));
    assert_eq!(behind.value, 27);
    assert!(dataset.sum_of(id).is_some());
    assert!(dataset.edition().title.starts_with("27 of 43 forces"));
}

/// The path of the rule of a figure, counted from the last one.
fn place(file: &Edited, before_last: usize) -> String {
    let figures = file.get("figures").as_array().expect("a list");
    format!("figures[{}].derive", figures.len() - 1 - before_last)
}
