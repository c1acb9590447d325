//! Warnings about the tile map: one that is too wide for a phone, and one that is not shown at all.

use edition::limits::{MOST_TILES, is_long};
use edition::{MOST_COLUMNS, raw};

/// The most columns whose tiles can still be tapped on a narrow screen.
const MOST_NARROW: f64 = 12.0;

/// The path and the message of each warning.
pub(super) fn warnings(file: &raw::File) -> Option<(String, String)> {
    let columns = file.units.iter().enumerate().filter_map(|(place, unit)| Some((place, unit.place?.column)));
    // What lies beyond every map is an error already.
    let columns = columns.filter(|(_, column)| *column <= f64::from(MOST_COLUMNS));
    let (place, columns) = columns.reduce(|widest, next| if next.1 > widest.1 { next } else { widest })?;
    if is_long(file.units.len()) {
        return Some((
            "units".to_owned(),
            format!(
                "The page lists the {} of this edition without a map, since they are more than {MOST_TILES}. Remove each “place”, or keep them for a shorter edition.",
                file.units.len()
            ),
        ));
    }
    (columns > MOST_NARROW).then(|| {
        (
            format!("units[{place}].place.column"),
            format!(
                "The map has {columns} columns, and at most {MOST_NARROW} fit a narrow screen, which shows the list alone. Move units to the left; where \
                 readers have wide screens, it may stay."
            ),
        )
    })
}
