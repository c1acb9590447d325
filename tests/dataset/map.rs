//! A tile map: every unit on it, each with a place and a code of its own, within the bounds of a map.

use edition::{LONGEST_CODE, MOST_COLUMNS, MOST_ROWS, Place};
use serde_json::{Value, json};

use testkit::edited::{Edited, edition, smallest};

fn place(column: impl Into<Value>, row: impl Into<Value>) -> Value {
    json!({ "column": column.into(), "row": row.into() })
}

/// The smallest edition, with one unit on a map.
fn one(code: &str, place: Value) -> Edited {
    smallest().set("units[kent].code", code).set("units[kent].place", place)
}

/// An edition of two units; each may have a code and a place.
fn two(units: [(Option<&str>, Option<Value>); 2]) -> Edited {
    let dover = json!({ "id": "dover", "name": "Dover Police", "short": "Dover" });
    let mut file = smallest().set("statuses[begun].count", 2).push("units", dover);
    for ((code, place), id) in units.into_iter().zip(["kent", "last"]) {
        file = code.map_or(file.clone(), |code| file.clone().set(&format!("units[{id}].code"), code));
        file = place.map_or(file.clone(), |place| file.clone().set(&format!("units[{id}].place"), place));
    }
    file
}

#[test]
fn a_map_has_the_columns_and_rows_that_its_places_need() {
    let data = two([(Some("KP"), Some(place(4, 2))), (Some("DP"), Some(place(1, 7)))]).valid();
    assert_eq!(data.map_size(), Some((4, 7)));
    let places: Vec<_> = data.units().map(|(_, unit)| unit.place).collect();
    assert_eq!(places, [Some(Place { column: 4, row: 2 }), Some(Place { column: 1, row: 7 })]);
    assert_eq!(data.units().next().and_then(|(_, unit)| unit.code.as_deref()), Some("KP"));
}

#[test]
fn an_edition_without_places_has_no_map_and_may_have_codes() {
    assert_eq!(smallest().valid().map_size(), None);
    assert_eq!(smallest().set("units[kent].code", "KP").valid().map_size(), None);
    assert_eq!(smallest().set("units[kent].place", json!(null)).valid().map_size(), None);
}

#[test]
fn no_two_stand_on_one_place() {
    two([(Some("KP"), Some(place(4, 2))), (Some("DP"), Some(place(4, 2)))])
        .refused(&[("units[last].place", "Column 4, row 2 is the place of units[0], too.")]);
    let taken = edition().get("units[essex].place").clone();
    edition().set("units[kent].place", taken).refused(&[("units[kent].place", "the place of units[12], too.")]);
}

#[test]
fn no_two_have_one_code_not_even_in_other_letters() {
    two([(Some("KP"), None), (Some("kp"), None)]).refused(&[("units[last].code", "units[0] has the code “kp”, too.")]);
}

#[test]
fn where_one_has_a_place_every_one_has_a_place_and_a_code() {
    two([(Some("KP"), Some(place(1, 1))), (None, None)])
        .refused(&[("units[last].place", "Without a place: Dover."), ("units[last].code", "Without a code: Dover.")]);
    two([(None, Some(place(1, 1))), (None, Some(place(2, 1)))])
        .refused(&[("units[kent].code", "Without a code: Kent, Dover.")]);
    let unit = json!({ "id": "dover", "name": "Dover Police", "short": "Dover" });
    edition()
        .set("statuses[started].count", 16)
        .set("figures[forces].value", 44)
        .push("units", unit)
        .refused(&[("units[last].place", "Dover"), ("units[last].code", "Dover")]);
}

#[test]
fn a_place_is_a_whole_number_within_a_map() {
    one("KP", place(MOST_COLUMNS, MOST_ROWS)).valid();
    one("KP", place(1, 1)).valid();
    for column in [json!(0), json!(-1), json!(1.5), json!(MOST_COLUMNS + 1), json!(1e300)] {
        one("KP", place(column, 1)).refused(&[("units[kent].place.column", "Expected a column from 1 to 30, found")]);
    }
    one("KP", place(1, MOST_ROWS + 1)).refused(&[("units[kent].place.row", "Expected a row from 1 to 60, found 61.")]);
    one("KP", place(0, 0)).refused(&[("units[kent].place.column", "found 0."), ("units[kent].place.row", "found 0.")]);
}

#[test]
fn a_code_is_a_few_letters_or_digits() {
    for code in ["K", "WYP", "4", "ŴYR5"] {
        one(code, place(1, 1)).valid();
    }
    for code in ["KENTS", "K P", "K-P", "<b>"] {
        one(code, place(1, 1)).refused(&[(
            "units[kent].code",
            &format!("Expected 1 to {LONGEST_CODE} letters or digits, found “{code}”."),
        )]);
    }
    for (code, words) in [("", "empty"), ("K\u{200B}P", "U+200B")] {
        one(code, place(1, 1)).refused(&[("units[kent].code", words)]);
    }
}
