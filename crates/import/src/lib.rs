//! Imports a spreadsheet: merges its rows into the units of an edition file, one by one.
//!
//! A row is taken, says nothing new, or is refused with the reason: none is lost. The file keeps its layout, and what it said before.

mod append;
mod citation;
mod columns;
mod day;
mod decode;
mod judgements;
mod made;
mod merge;
mod names;
mod numbers;
mod own_fields;
mod readings;
mod record;
mod replace;
mod square;
mod table;
mod unit_fields;
mod unit_of_row;
mod workbook;
mod workbook_check;

use std::fmt;

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::CstRootNode;

use edition::limits::{self, LARGEST_FILE};
use edition::raw;
use merge::{Merge, Merged, Outcome};
use replace::Replacements;
use table::Table;
use validate::alike::clean;
use validate::is_too_deep;

use columns::Headings;
pub use numbers::NumberStyle;

/// How a table is read, and what is taken of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What headings mean that are not the name of a column: each heading with the column, such as “Overall rating” and `status`.
    pub map: Vec<(String, String)>,
    /// What whole cells mean that call something otherwise than the edition: each text with the one that it stands for, such as
    /// “Met Police” and `metropolitan`.
    pub replace: Vec<(String, String)>,
    /// The worksheet of a workbook; none for the only one with headings.
    pub sheet: Option<String>,
    /// The encoding of a text, by its label on the web; none for the one that the text says or has.
    pub encoding: Option<String>,
    /// The source of every status whose row names none: its id or its short name.
    pub source: Option<String>,
    /// The same for further questions: each question’s id or title with the source.
    pub sources: Vec<(String, String)>,
    /// Whether units that the edition does not list are added, and names, aliases, codes and places that differ are taken.
    pub update: bool,
    /// How numbers are written; in digits with a point where nobody says it.
    pub numbers: NumberStyle,
}

/// What came of an import. Each row of the table is counted once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The file of the edition with what was taken.
    pub edition: String,
    /// The line of the table on which its headings stand.
    pub headings: u64,
    /// The headings that are read, each with the column that it means.
    pub columns: Vec<(String, String)>,
    /// The headings that are not known: what stands under them was passed over.
    pub passed_over: Vec<String>,
    /// What else a person should know of how the table was read.
    pub remarks: Vec<String>,
    /// The units that were added to a list that had others, by their names.
    pub added: Vec<String>,
    /// What was changed of units that the edition lists: each with the edition's words and the row's.
    pub changed: Vec<String>,
    /// The units that no row is about, by their names, where the table updates the list.
    pub missing: Vec<String>,
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
    import_with(table, edition, &Options::default())
}

/// Merges a table into an edition, read and taken as these options say.
///
/// # Errors
/// As [`import`]; and when an option names what is not there.
pub fn import_with(table: &[u8], edition: &str, options: &Options) -> Result<Imported, String> {
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
    let json = ParseOptions { allow_comments: false, allow_trailing_commas: false, ..ParseOptions::default() };
    let root = CstRootNode::parse(edition, &json).map_err(|error| unread(&error))?;
    let units = root.object_value().and_then(|object| object.array_value("units"));
    let units = units.ok_or("The edition has no list “units”. Write an empty one, as in \"units\": [].")?;
    let mut replacements = Replacements::new(options, &file)?;
    let is_workbook = workbook::is_workbook(table);
    let mut table = Table::read(table, &Headings::new(&file, options)?, options)?;
    let is_own = options.numbers == NumberStyle::default() && table.has("status_id") && table.has("as_at");
    let numbers = if is_own { NumberStyle::OWN } else { options.numbers };
    let table_of = own_fields::TableOf { file: &file, numbers, is_workbook, texts: Default::default() };
    let mut merge = Merge::new(&file, units, options, table_of)?;
    merge.groupings = file.groupings.iter().map(|it| it.id.as_str()).filter(|id| table.has(id)).collect();
    let (headings, above) = (table.line, std::mem::take(&mut table.above));
    let mut remarks = std::mem::take(&mut table.remarks);
    let (mut columns, mut passed_over) = (Vec::new(), Vec::new());
    for (heading, column) in table.headings.iter().zip(&table.columns) {
        match column {
            Some(column) => columns.push((heading.clone(), column.to_string())),
            None if clean(heading).is_empty() => {}
            None => passed_over.push(heading.clone()),
        }
    }
    let read = |mut row: table::Row| {
        let outcome = match row.cells.as_mut().map_err(|why| why.clone()).and_then(|cells| {
            replacements.apply(cells)?;
            Ok(cells)
        }) {
            Ok(cells) => merge.read(row.line, cells),
            Err(why) => Some(Outcome::Refused(why)),
        };
        (row.line, row.text, outcome)
    };
    let rows: Vec<_> = table.rows().map(read).collect();
    remarks.extend(replacements.unused(options));
    remarks.extend(merge.texts());
    let Merged { outcomes: mut written, added, changed, missing, appended } = merge.write();
    let (mut taken, mut known, mut refused) = (0, 0, Vec::new());
    for (line, row, outcome) in rows {
        match outcome.or_else(|| written.remove(&line)) {
            Some(Outcome::Taken) => taken += 1,
            Some(Outcome::Known) | None => known += 1,
            Some(Outcome::Refused(why)) => refused.push(Refused { line, row, why }),
        }
    }
    let edition = format!("{mark}{}", append::units(root.to_string(), appended, &json));
    Ok(Imported {
        edition,
        headings,
        columns,
        passed_over,
        remarks,
        added,
        changed,
        missing,
        above,
        taken,
        known,
        refused,
    })
}
