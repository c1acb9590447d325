//! Ids are well formed, each its own, and no list that an edition needs is empty.

use serde_json::{Value, json};

use testkit::edited::{Edited, edition, push, set, smallest};

const MALFORMED: &str = "is not an id";
const TAKEN: &str = "is taken by an earlier one";

/// A copy of an item of the default edition.
fn copy(path: &str) -> Value {
    edition().get(path).clone()
}

#[test]
fn no_figure_or_status_is_called_like_the_filter_that_shows_all() {
    for path in ["figures[0].id", "statuses[0].id"] {
        let all = "“all” means every status";
        smallest()
            .set(path, "all")
            .set("cards[0].figure", if path.starts_with('f') { "all" } else { "dogs" })
            .refused(&[(path, all)]);
    }
}

#[test]
fn no_edition_is_called_like_another_file_that_is_published_or_packed() {
    for id in ["oembed", "package", "package-lock", "npm-shrinkwrap"] {
        set("edition.id", id).refused(&[("edition.id", "which is the name of another file")]);
    }
    set("edition.id", "index").valid();
}

#[test]
fn an_id_that_is_quoted_stays_in_its_line() {
    let mut twin = smallest().get("statuses[begun]").clone();
    twin["count"] = json!(0);
    twin["id"] = json!("be\u{1b}[2J\ngun");
    let twins = "“begun” and “be\u{fffd}[2J\u{fffd}gun” have the same glyph";
    let twin_of = "“be\u{fffd}[2J\u{fffd}gun” and “begun” have the same glyph";
    smallest().push("statuses", twin).refused(&[
        ("statuses[0].glyph", twins),
        ("statuses[1].glyph", twin_of),
        ("statuses[1].id", MALFORMED),
    ]);
}

#[test]
fn an_id_is_small_letters_digits_and_single_hyphens_in_every_list() {
    for path in ["edition.id", "cards[plans].id", "statuses[started].id", "units[kent].id"] {
        set(path, "West Yorkshire").refused(&[(path, MALFORMED)]);
    }
    push("figures", copy("figures[managed]"))
        .set("figures[last].id", "Two")
        .refused(&[("figures[last].id", MALFORMED)]);
    push("sources", copy("sources[ipcc]"))
        .set("sources[last].id", "ipcc_2")
        .refused(&[("sources[last].id", MALFORMED)]);
    set("nouns.Dog", json!({ "one": "dog", "other": "dogs" })).refused(&[("nouns.Dog", MALFORMED)]);
    set("cautions.No-good", "Beware.").refused(&[("cautions.No-good", MALFORMED)]);
}

#[test]
fn an_id_is_neither_empty_nor_longer_than_64_characters() {
    for id in ["", "-plans", "plans-", "plans--two", "plän", &"x".repeat(65)] {
        set("cards[plans].id", id).refused(&[("cards[plans].id", MALFORMED)]);
    }
    set("cards[plans].id", "x".repeat(64)).valid();
}

#[test]
fn an_id_is_given_once_in_each_list() {
    push("figures", copy("figures[managed]")).refused(&[("figures[last].id", TAKEN)]);
    push("sources", copy("sources[ipcc]")).refused(&[("sources[last].id", TAKEN)]);
    set("cards[plans].id", "answered").refused(&[("cards[plans].id", TAKEN)]);
    set("units[kent].id", "dorset").refused(&[("units[kent].id", TAKEN)]);
    // As many units are in the one as in the other, so that nothing else is wrong.
    set("statuses[started].id", "not-started").refused(&[("statuses[started].id", TAKEN)]);
}

#[test]
fn every_taking_of_a_taken_id_is_reported() {
    set("units[kent].id", "dorset")
        .set("units[essex].id", "dorset")
        .refused(&[("units[kent].id", TAKEN), ("units[essex].id", TAKEN)]);
}

#[test]
fn a_figure_and_a_status_never_share_an_id_since_texts_name_both_alike() {
    let errors = shared().check().expect_err("the id is shared");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].path.starts_with("statuses"));
    assert!(errors[0].message.starts_with("“started” names both a figure and a status"));
}

#[test]
fn an_id_that_is_shared_is_reported_where_it_stands() {
    shared().refused(&[("statuses[started].id", "“started” names both a figure and a status")]);
}

/// A figure bears the id of a status. As many are in it, so that nothing else is wrong.
fn shared() -> Edited {
    push("figures", copy("figures[with-progress]")).set("figures[last].id", "started").set("figures[last].value", 15)
}

#[test]
fn things_of_other_kinds_may_share_an_id() {
    set("cards[plans].id", "behind").set("units[kent].id", "behind").valid();
}

#[test]
fn an_edition_has_a_source_a_figure_a_card_a_status_and_a_unit() {
    const EMPTY: &str = "This list is empty";
    let unknown = "has the id";
    smallest().set("sources", json!([])).refused(&[
        ("sources", EMPTY),
        ("figures[dogs].sources[0].source", unknown),
        ("statuses[begun].sources[0].source", unknown),
    ]);
    smallest().set("figures", json!([])).refused(&[("figures", EMPTY), ("cards[dogs].figure", unknown)]);
    smallest().set("cards", json!([])).refused(&[("cards", EMPTY)]);
    smallest()
        .set("statuses", json!([]))
        .refused(&[("statuses", EMPTY), ("statuses", "count 0 units, but the file lists 1")]);
    smallest()
        .set("units", json!([]))
        .refused(&[("units", EMPTY), ("statuses", "count 1 units, but the file lists 0")]);
}

#[test]
fn the_noun_of_the_units_is_one_of_the_file() {
    set("edition.noun", json!("dog")).refused(&[("edition.noun", "“dog” is not among the nouns")]);
}
