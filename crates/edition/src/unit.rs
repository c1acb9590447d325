//! Units: their names, the places they cover, and their statuses with sources.

use super::{Citation, PreviousStatus, StatusId, raw};

pub use raw::Name;

/// The most columns of a tile map.
pub const MOST_COLUMNS: u8 = 30;
/// The most rows of a tile map.
pub const MOST_ROWS: u8 = 60;
/// The most letters and digits of a code: what fits on a tile of a phone.
pub const LONGEST_CODE: usize = 4;

/// One of what the edition reports on: a police force, a hospital.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its id in the file and in addresses.
    pub id: String,
    /// Its full name, as at the day of the edition.
    pub name: String,
    /// The name without "Police" or "Constabulary", for a tile.
    pub short: String,
    /// Its names in other languages, by the language's tag.
    pub names: Vec<(String, Name)>,
    /// England or Wales.
    pub nation: String,
    /// The letters or digits on its tile: 1 to [`LONGEST_CODE`], each unit its own. There wherever `place` is.
    pub code: Option<String>,
    /// Where its tile stands on the map. Every unit of an edition has a place, or none has.
    pub place: Option<Place>,
    /// What else people type when they look for it: places, counties, nicknames.
    pub aliases: Vec<String>,
    /// Its status, only where a source names it and no other source says otherwise. `None` says nothing against a unit.
    pub status: Option<Named>,
    /// What sources say that do not agree: two or more different statuses, each with who says so; else empty.
    pub mixed: Vec<Named>,
    /// What the earlier edition named for it, where both name a status for it.
    pub was: Option<PreviousStatus>,
}

/// A square of the tile map. No two units of an edition share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The column, from 1 at the left to [`MOST_COLUMNS`].
    pub column: u8,
    /// The row, from 1 at the top to [`MOST_ROWS`].
    pub row: u8,
}

/// The status of a unit that a source names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which status.
    pub status: StatusId,
    /// Who says so: at least one.
    pub sources: Vec<Citation>,
}
