//! Imports a spreadsheet: merges its rows into the units of an edition file, one by one.
//!
//! A row is taken, says nothing new, or is refused with the reason: none is lost. The file keeps its layout, and what it said before.

mod citation;
mod day;
mod decode;
mod made;
mod merge;
mod names;
mod record;
mod square;
mod table;

use std::fmt;

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::CstRootNode;

use edition::limits::{self, LARGEST_FILE};
use edition::raw;
use merge::{Merge, Outcome};
use table::Table;
use validate::is_too_deep;

pub use table::COLUMNS;

/// What came of an import. Each row of the table is counted once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The file of the edition with what was taken.
    pub edition: String,
    /// The line of the table on which its headings stand.
    pub headings: u64,
    /// The lines above the headings of the table, which were not read, each with the beginning of what stands in it. Lines that
    /// are empty are left out.
    pub above: Vec<(u64, String)>,
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
    /// The line in the table on which it begins, from 1.
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

/// What there is to say about a table of so many bytes, where that is too many.
pub fn too_large(bytes: u64) -> Option<String> {
    (bytes > LARGEST_FILE).then(|| decode::too_large(bytes))
}

/// Merges a table into an edition: its file as text.
///
/// ```
/// let edition = include_str!("../../../static/edition.json");
/// let table = "id,name,status,source\nkent,Kent Police,Plan started,HMICFRS";
/// let imported = import::import(table.as_bytes(), edition)?;
/// assert_eq!((imported.taken, imported.refused.len()), (1, 0));
/// # Ok::<_, String>(())
/// ```
///
/// # Errors
/// When the table or the edition as a whole cannot be read, and what to do about it.
pub fn import(table: &[u8], edition: &str) -> Result<Imported, String> {
    let unread = |error: &dyn fmt::Display| {
        format!(
            "The edition cannot be read ({error}). Correct it first: `cargo xtask check` reports every error in it."
        )
    };
    if edition.len() as u64 > LARGEST_FILE {
        return Err(limits::too_large(edition.len() as u64));
    }
    // Editors that write a mark before the text expect to find it again.
    let (mark, edition) = match edition.strip_prefix('\u{FEFF}') {
        Some(rest) => ("\u{FEFF}", rest),
        None => ("", edition),
    };
    if is_too_deep(edition) {
        return Err(limits::too_deep());
    }
    let file: raw::File = serde_json::from_str(edition).map_err(|error| unread(&error))?;
    let options = ParseOptions { allow_comments: false, allow_trailing_commas: false, ..ParseOptions::default() };
    let root = CstRootNode::parse(edition, &options).map_err(|error| unread(&error))?;
    let units = root.object_value().and_then(|object| object.array_value("units"));
    let units = units.ok_or("The edition has no list “units”. Write an empty one, as in \"units\": [].")?;
    let mut merge = Merge::new(&file, units);
    let mut table = Table::read(table)?;
    if merge.makes_units() && !table.has("nation") {
        return Err("The table has no column “nation”, which a new unit needs. Add one, with a name such as England in each row.".into());
    }
    let (headings, above) = (table.headings, std::mem::take(&mut table.above));
    let read = |row: table::Row| {
        let outcome = match &row.cells {
            Ok(cells) => merge.read(row.line, cells),
            Err(why) => Some(Outcome::Refused(why.clone())),
        };
        (row.line, row.text, outcome)
    };
    let rows: Vec<_> = table.rows().map(read).collect();
    let mut written = merge.write();
    let (mut taken, mut known, mut refused) = (0, 0, Vec::new());
    for (line, row, outcome) in rows {
        match outcome.or_else(|| written.remove(&line)) {
            Some(Outcome::Taken) => taken += 1,
            Some(Outcome::Known) | None => known += 1,
            Some(Outcome::Refused(why)) => refused.push(Refused { line, row, why }),
        }
    }
    Ok(Imported { edition: format!("{mark}{root}"), headings, above, taken, known, refused })
}
