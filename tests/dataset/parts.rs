//! Parts and wholes: nothing is larger than what it is part of, and nothing is shown as a part that is none.

use serde_json::json;

use testkit::edited::{edition, set};

const NOT_A_PART: &str = "but its “partOf” does not say so";

#[test]
fn a_part_is_never_larger_than_its_whole() {
    set("figures[answered].value", 44)
        .refused(&[("figures[answered].partOf", "“answered” is 44, larger than “forces”, 43")]);
}

#[test]
fn a_part_may_be_the_whole() {
    set("figures[with-progress].value", 43).valid();
}

#[test]
fn a_derived_part_is_never_larger_than_its_whole() {
    let all_and_more = json!({ "sum": ["insufficient", "not-started", "started", "with-progress"] });
    set("figures[behind].derive", all_and_more)
        .set("cards[plans].parts", json!([]))
        .refused(&[("figures[behind].partOf", "“behind” is 58, larger than “forces”, 43")]);
}

#[test]
fn nothing_is_a_part_of_itself() {
    set("figures[forces].partOf", "forces").refused(&[("figures[forces].partOf", "by way of others")]);
}

#[test]
fn no_whole_is_a_part_of_its_own_part() {
    set("figures[forces].partOf", "answered")
        .refused(&[("figures[forces].partOf", "by way of others"), ("figures[answered].partOf", "by way of others")]);
}

#[test]
fn a_card_shows_as_parts_only_parts_of_its_figure() {
    let words = format!("“answered” is shown as a part of “referrals”, {NOT_A_PART}");
    set("cards[referrals].parts", json!(["answered"])).refused(&[("cards[referrals].parts", &words)]);
}

#[test]
fn a_whole_is_not_shown_as_a_part_of_itself() {
    set("cards[answered].parts", json!(["answered"])).refused(&[("cards[answered].parts", NOT_A_PART)]);
}

#[test]
fn a_part_of_a_part_is_a_part() {
    set("cards[referrals].parts", json!(["ongoing"])).valid();
}

#[test]
fn a_status_is_a_part_only_of_a_figure_that_counts_it() {
    set("cards[referrals].parts", json!(["in-place"])).refused(&[("cards[referrals].parts", "“in-place” is shown")]);
    set("cards[plans].parts", json!(["started"])).refused(&[("cards[plans].parts", "“started” is shown")]);
}

#[test]
fn the_parts_on_a_card_never_exceed_its_figure() {
    set("cards[investigations].parts", json!(["independent", "ongoing"]))
        .refused(&[("cards[investigations].parts", "The parts add up to 64, more than “investigations”, 57")]);
    set("figures[year-2016-17].value", 200)
        .set("cards[referrals].parts", json!(["year-2016-17", "since-april-2017", "investigations"]))
        .refused(&[("cards[referrals].parts", "The parts add up to 323, more than “referrals”, 320")]);
}

#[test]
fn a_part_is_shown_once_on_a_card() {
    set("cards[referrals].parts", json!(["since-april-2017", "since-april-2017"]))
        .refused(&[("cards[referrals].parts", "“since-april-2017” is shown twice")]);
}

#[test]
fn the_parts_on_a_card_may_be_fewer_than_the_whole() {
    set("cards[referrals].parts", json!(["year-2016-17"])).valid();
}

#[test]
fn a_column_of_a_split_never_exceeds_its_figure() {
    set("figures[independent].value", 32).refused(&[(
        "cards[investigations].split.columns[0]",
        "The parts add up to 58, more than “investigations”, 57",
    )]);
    set("figures[ongoing-managed].value", 5)
        .refused(&[("cards[investigations].split.columns[1]", "The parts add up to 34, more than “ongoing”, 33")]);
}

#[test]
fn a_row_of_a_split_has_parts_of_its_columns_figures() {
    set("cards[investigations].split.rows[0].figures[1]", "managed").refused(&[(
        "cards[investigations].split.columns[1]",
        &format!("“managed” is shown as a part of “ongoing”, {NOT_A_PART}"),
    )]);
}

#[test]
fn a_row_of_a_split_has_a_figure_for_each_column() {
    let path = "cards[investigations].split.rows[2].figures";
    set(path, json!(["supervised"])).refused(&[(path, "This row has 1 figures for 2 columns")]);
    let three = json!(["supervised", "ongoing-supervised", "ongoing-managed"]);
    set(path, three).refused(&[(path, "This row has 3 figures for 2 columns")]);
}

#[test]
fn a_split_has_columns_and_rows() {
    let split = json!({ "title": "Nothing", "columns": [], "rows": [] });
    set("cards[answered].split", split).refused(&[
        ("cards[answered].split.columns", "This list is empty"),
        ("cards[answered].split.rows", "This list is empty"),
    ]);
}

#[test]
fn a_part_that_is_too_large_is_reported_beside_a_problem_of_another_figure() {
    edition().set("figures[answered].value", 44).set("figures[managed].label", "").refused(&[
        ("figures[answered].partOf", "larger than “forces”, 43"),
        ("figures[managed].label", "This text is empty"),
    ]);
}

#[test]
fn a_part_that_is_too_large_is_reported_beside_a_problem_of_the_line_for_support() {
    edition()
        .set("figures[answered].value", 44)
        .set("support.text", "")
        .refused(&[("figures[answered].partOf", "larger than “forces”, 43"), ("support.text", "This text is empty")]);
}
