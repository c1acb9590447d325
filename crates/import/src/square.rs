//! The place of a unit on the tile map and its code, from the cells of a row.

use super::table::Cells;
use edition::raw::Unit;
use edition::text::shortened;
use validate::alike::near;

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

/// What a row says otherwise than the edition: the name of it, and the edition’s and the row’s words.
///
/// # Errors
/// As [`square`].
pub(super) fn difference(unit: &Unit, cells: &Cells) -> Result<Option<(&'static str, String, String)>, String> {
    let known = unit.code.as_deref().unwrap_or_default();
    if let Some(code) = cells.get("code").filter(|code| near(code) != near(known)) {
        return Ok(Some(("code", known.to_owned(), code.clone())));
    }
    let written = |column: f64, row: f64| format!("{column}, {row}");
    let known = unit.place.map(|place| written(place.column, place.row)).unwrap_or_default();
    let own = square(cells)?.map(|[column, row]| written(column.into(), row.into()));
    Ok(own.filter(|own| *own != known).map(|own| ("column and row", known, own)))
}
