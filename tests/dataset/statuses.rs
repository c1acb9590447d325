//! Statuses: they account for every unit, readers can tell them apart, and only a source puts a unit in one.

use edition::MOST_STATUSES;
use serde_json::{Value, json};

use testkit::edited::{Edited, edition, remove, set};

/// The edition with further statuses that nobody is in, one for each glyph.
fn with(glyphs: &[&str]) -> Edited {
    glyphs.iter().enumerate().fold(edition(), |file, (place, glyph)| {
        let empty: Value = json!({
            "id": format!("empty-{place}"), "count": 0, "glyph": glyph, "label": "Empty", "meaning": "Nobody.",
            "sources": [{ "source": "hmicfrs" }],
        });
        file.push("statuses", empty)
    })
}

#[test]
fn statuses_account_for_every_unit_exactly() {
    set("statuses[started].count", 16).refused(&[("statuses", "count 44 units, but the file lists 43")]);
    set("statuses[started].count", 14).refused(&[("statuses", "count 42 units, but the file lists 43")]);
    let one_more = json!({ "id": "jersey", "name": "Jersey", "short": "Jersey", "groups": { "nation": "Jersey" },
        "code": "JER", "place": { "column": 1, "row": 11 } });
    edition().push("units", one_more).refused(&[("statuses", "count 43 units, but the file lists 44")]);
}

#[test]
fn a_status_never_names_more_units_than_it_counts() {
    set("statuses[in-place].count", 1)
        .set("statuses[started].count", 16)
        .refused(&[("statuses[in-place].count", "counts 1, but 2 units are named with it")]);
    let third = json!({ "is": "in-place", "sources": [{ "source": "hmicfrs" }] });
    set("units[kent].status", third)
        .refused(&[("statuses[in-place].count", "counts 2, but 3 units are named with it")]);
}

#[test]
fn a_unit_is_put_in_a_status_only_by_a_source() {
    let only_where_named = "A unit has a status only where a source names it";
    let path = "units[derbyshire].status.sources";
    remove(path).refused(&[(path, only_where_named)]);
    set(path, json!([])).refused(&[(path, only_where_named)]);
}

#[test]
fn a_status_has_a_source_for_its_count() {
    let path = "statuses[not-started].sources";
    remove(path).refused(&[(path, "A status needs a source")]);
    set(path, json!([])).refused(&[(path, "A status needs a source")]);
}

#[test]
fn a_status_without_a_count_is_counted_where_every_unit_is_named() {
    let smallest = || testkit::edited::smallest().remove("statuses[0].count").remove("statuses[0].sources");
    let no_count = "This status has no count, and not every unit is named with one status";
    smallest().refused(&[("statuses[0].count", no_count)]);
    let named = json!({ "is": "begun", "sources": [{ "source": "report", "place": "page 1" }] });
    let data = smallest().set("units[0].status", named).valid();
    let (_, status) = data.statuses().next().expect("a status");
    assert_eq!((status.count, status.is_counted_here, status.sources.len()), (1, true, 1));
    // One that differs is in no status.
    let disputed = json!({ "is": "in-place", "sources": [{ "source": "hmicfrs" }],
        "conflicting": [{ "is": "started", "sources": [{ "source": "ipcc" }] }] });
    edition()
        .set("units[kent].status", disputed)
        .remove("statuses[started].count")
        .refused(&[("statuses[started].count", no_count)]);
}

#[test]
fn statuses_are_never_so_many_that_readers_cannot_tell_them_apart() {
    assert_eq!(MOST_STATUSES, 6);
    with(&["quarter", "three-quarters"]).valid();
    // There are six glyphs, so that a seventh status shares one.
    with(&["quarter", "three-quarters", "half"]).refused(&[
        ("statuses", "There are 7 statuses; readers can tell at most 6 apart"),
        ("statuses[started].glyph", "have the same glyph"),
        ("statuses[last].glyph", "have the same glyph"),
    ]);
}

#[test]
fn no_two_statuses_have_the_same_glyph() {
    set("statuses[started].glyph", "full").refused(&[
        ("statuses[started].glyph", "“started” and “in-place” have the same glyph"),
        ("statuses[in-place].glyph", "“in-place” and “started” have the same glyph"),
    ]);
}

#[test]
fn a_status_that_nobody_is_in_is_valid() {
    let dataset = with(&["quarter"]).valid();
    let (empty, status) = dataset.statuses().last().expect("statuses");
    assert_eq!((status.count, dataset.unnamed(empty), dataset.named(empty).count()), (0, 0, 0));
}

#[test]
fn a_count_is_a_whole_number_that_is_not_negative() {
    for count in [json!(-15), json!(15.5), json!(1_000_000_000_000_001_u64)] {
        set("statuses[started].count", count)
            .refused(&[("statuses[started].count", "is not a whole number from 0 to")]);
    }
}
