//! A spreadsheet may give each unit of a new edition its code and its place on the tile map.

use edition::raw;
use import::import;
use serde_json::{Value, json};

use crate::{EDITION, imported, refused};

/// The default edition with an empty list.
fn empty() -> String {
    let mut file: Value = serde_json::from_str(EDITION).expect("the default edition is JSON");
    file["units"] = json!([]);
    file.to_string()
}

#[test]
fn a_new_unit_takes_its_code_and_its_place_on_the_map() {
    let table = "name,nation,code,column,row\nAlder,England,ALD,2,3\nBeech,England,,,\nCherry,England,CHE,2,\nDog,England,DOG,2.5,1\n";
    let imported = import(table.as_bytes(), &empty()).expect("it can be read");
    let why: Vec<&str> = imported.refused.iter().map(|row| row.why.as_str()).collect();
    assert_eq!(imported.taken, 2, "{why:?}");
    assert!(why[0].contains("a place on the map needs both") && why[1].contains("found “2.5”"), "{why:?}");
    let file: raw::File = serde_json::from_str(&imported.edition).expect("the right shape");
    let made: Vec<_> =
        file.units.iter().map(|it| (it.code.as_deref(), it.place.map(|place| (place.column, place.row)))).collect();
    assert_eq!(made, [(Some("ALD"), Some((2.0, 3.0))), (None, None)]);
}

#[test]
fn a_row_of_a_known_unit_has_the_code_and_place_of_the_edition_or_is_not_taken() {
    let file: raw::File = serde_json::from_str(EDITION).expect("the right shape");
    let kent = file.units.iter().find(|unit| unit.id == "kent").expect("Kent is listed");
    let (code, place) = (kent.code.as_deref().expect("a code"), kent.place.expect("a place"));
    let row = |code: &str, column: f64| {
        format!("name,code,column,row,status,source\nKent,{code},{column},{},started,hmicfrs\n", place.row)
    };
    assert_eq!(imported(&row(code, place.column)).taken, 1);
    assert!(refused(&row("OTHER", place.column)).contains("as its code, and the row “OTHER”"));
    assert!(refused(&row(code, place.column + 1.0)).contains("as its column and row, and the row"));
}
