//! Import: what a spreadsheet says of forces, merged into the file of an edition row by row.
//!
//! A row is taken, or told with the reason: none is lost. The file keeps its layout, and what it said before.

mod merge;
mod table;

use std::fmt;

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::CstRootNode;

use crate::dataset::raw;
use merge::Merge;
use table::Table;

pub use table::COLUMNS;

/// What came of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The file of the edition with what was taken.
    pub edition: String,
    /// How many rows were taken.
    pub taken: usize,
    /// How many rows said nothing new.
    pub known: usize,
    /// The rows that could not be taken.
    pub refused: Vec<Refused>,
}

/// A row that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line in the table on which it begins; the headings are on line 1.
    pub line: u64,
    /// The beginning of what stands in it, its cells parted by bars.
    pub row: String,
    /// Why, and what to do.
    pub why: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}: {} ({})", self.line, self.why, self.row)
    }
}

/// Merges a table into an edition: its file as text.
///
/// # Errors
/// When the table or the edition as a whole cannot be read, and what to do about it.
pub fn import(table: &[u8], edition: &str) -> Result<Imported, String> {
    let unread = |error: &dyn fmt::Display| {
        format!(
            "The edition cannot be read ({error}). Correct it first: `cargo xtask check` tells everything that is wrong with it."
        )
    };
    let file: raw::File = serde_json::from_str(edition).map_err(|error| unread(&error))?;
    let options = ParseOptions { allow_comments: false, allow_trailing_commas: false, ..ParseOptions::default() };
    let root = CstRootNode::parse(edition, &options).map_err(|error| unread(&error))?;
    let forces = root.object_value().and_then(|object| object.array_value("forces"));
    let forces = forces.ok_or("The edition has no list “forces”. Write an empty one, as in \"forces\": [].")?;
    let mut merge = Merge::new(&file, forces);
    let (mut taken, mut known, mut refused) = (0, 0, Vec::new());
    for row in Table::read(table)?.rows() {
        match row.cells.and_then(|cells| merge.row(row.line, &cells)) {
            Ok(true) => taken += 1,
            Ok(false) => known += 1,
            Err(why) => refused.push(Refused { line: row.line, row: row.text, why }),
        }
    }
    merge.finish();
    Ok(Imported { edition: root.to_string(), taken, known, refused })
}
