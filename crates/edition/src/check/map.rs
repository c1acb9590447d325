//! The tile map: each unit has a square and a code of its own, and either every unit is on the map or none is.

use std::collections::HashMap;

use super::Check;
use crate::text::{listed, shortened, text};
use crate::{LONGEST_CODE, MOST_COLUMNS, MOST_ROWS, Place, raw};

/// The squares and codes that are taken so far, with the path of what has each.
#[derive(Default)]
pub(super) struct Map {
    places: HashMap<Place, String>,
    codes: HashMap<String, String>,
}

impl Check<'_> {
    /// The square of one unit: within the bounds of a map, and free.
    pub(super) fn place(&mut self, path: &str, raw: raw::Place) -> Option<Place> {
        let column = whole(raw.column, "column", MOST_COLUMNS);
        let column = self.errors.keep(&format!("{path}.column"), column);
        let row = self.errors.keep(&format!("{path}.row"), whole(raw.row, "row", MOST_ROWS));
        let place = Place { column: column?, row: row? };
        if let Some(other) = self.map.places.get(&place) {
            let Place { column, row } = place;
            self.errors.add(
                path,
                format!("Column {column}, row {row} is the place of {other}, too. Give each a place of its own."),
            );
        } else {
            self.map.places.insert(place, path.trim_end_matches(".place").to_owned());
        }
        Some(place)
    }

    /// The code of one unit: short enough for a tile, and no other unit's. Small letters and capitals count as one.
    pub(super) fn code(&mut self, path: &str, raw: &str) -> Option<String> {
        let code = self.errors.keep(path, text(raw).and_then(code))?;
        if let Some(other) = self.map.codes.get(&code.to_lowercase()) {
            self.errors.add(path, format!("{other} has the code “{code}”, too. Give each a code of its own."));
        } else {
            self.map.codes.insert(code.to_lowercase(), path.trim_end_matches(".code").to_owned());
        }
        Some(code)
    }

    /// Where one unit has a place, every unit has a place and a code.
    pub(super) fn whole_map(&mut self) {
        let file = self.file;
        if file.units.iter().all(|unit| unit.place.is_none()) {
            return;
        }
        let without = |has: fn(&raw::Unit) -> bool| file.units.iter().enumerate().filter(move |(_, unit)| !has(unit));
        for (field, units) in
            [("place", without(|unit| unit.place.is_some())), ("code", without(|unit| unit.code.is_some()))]
        {
            let Some((first, _)) = units.clone().next() else { continue };
            let names = listed(units.map(|(_, unit)| unit.short.as_str()));
            self.errors.add(
                format!("units[{first}].{field}"),
                format!(
                    "A map needs a place and a code for every unit. Without a {field}: {names}. Give each a {field}, or remove every “place”."
                ),
            );
        }
    }
}

fn whole(value: f64, what: &str, most: u8) -> Result<u8, String> {
    if value.fract() == 0.0 && (1.0..=f64::from(most)).contains(&value) {
        Ok(value as u8)
    } else {
        Err(format!(
            "Expected a {what} from 1 to {most}, found {}. Write a whole number in that range.",
            shortened(&value.to_string())
        ))
    }
}

fn code(text: String) -> Result<String, String> {
    if text.chars().count() <= LONGEST_CODE && text.chars().all(char::is_alphanumeric) {
        Ok(text)
    } else {
        Err(format!(
            "Expected 1 to {LONGEST_CODE} letters or digits, found “{}”. Shorten it to what fits on a tile, such as WYP.",
            shortened(&text)
        ))
    }
}
