//! The place of a unit on the tile map, from the cells of a row.

use jsonc_parser::cst::CstInputValue;
use jsonc_parser::json;

use super::table::Cells;
use super::unit_fields::Change;
use edition::raw::Unit;
use edition::text::shortened;

/// The column and row of the map that a row names; none where it names neither.
///
/// # Errors
/// One of the two is missing, or is not a whole number.
pub(super) fn square(cells: &Cells) -> Result<Option<[u8; 2]>, String> {
    let number = |name: &str, cell: &str| {
        cell.parse::<u8>().map_err(|_| {
            format!(
                "Expected a whole number as its {name}, found “{}”. Write digits alone, such as 3.",
                shortened(cell)
            )
        })
    };
    match (cells.get("column"), cells.get("row")) {
        (None, None) => Ok(None),
        (Some(column), Some(row)) => Ok(Some([number("column", column)?, number("row", row)?])),
        _ => Err("It has a column or a row, and a place on the map needs both. Write both, or empty the cell.".into()),
    }
}

/// The place of a unit on the map where a row gives another than the edition.
///
/// # Errors
/// As [`square`].
pub(super) fn change(unit: &Unit, cells: &Cells) -> Result<Option<Change>, String> {
    let written = |column: f64, row: f64| format!("{column}, {row}");
    let now = unit.place.map(|place| written(place.column, place.row)).unwrap_or_default();
    let change = square(cells)?.map(|own| {
        let then = written(own[0].into(), own[1].into());
        let (field, called) = ("place".to_owned(), "column and row".to_owned());
        Change { field, called, now: now.clone(), then, value: in_file(own), is_new: false }
    });
    Ok(change.filter(|change| change.then != now))
}

/// A place as a file holds it.
pub(super) fn in_file(place: [u8; 2]) -> CstInputValue {
    let [column, row] = place.map(i32::from);
    json!({ "column": column, "row": row })
}
