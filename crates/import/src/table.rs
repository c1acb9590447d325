//! A table as people save it: CSV, TSV or a workbook, with headings, perhaps below a title.

use std::collections::{BTreeMap, VecDeque};

use super::Options;
use super::columns::{Column, Headings, list, quoted};
use super::decode::too_large;
use super::readings::{Reading, headings, readings};
use super::record::{Record, lines_refused};
use super::workbook::is_workbook;
use edition::limits::LARGEST_FILE;
use edition::spreadsheet::unguarded;
use edition::text::shortened;
use validate::alike::clean;

/// The cells of a row that hold something, by their headings.
pub(super) type Cells = BTreeMap<Column, String>;

/// A table with the headings that it has.
#[derive(Debug)]
pub(super) struct Table {
    /// The line on which the headings stand.
    pub line: u64,
    /// The headings, as they are written.
    pub headings: Vec<String>,
    /// The columns that they mean; `None` where one is not known, or a column has none.
    pub columns: Vec<Option<Column>>,
    /// The lines above the headings that hold something, each with the beginning of what stands in it.
    pub above: Vec<(u64, String)>,
    /// What else a person should know of how it was read.
    pub remarks: Vec<String>,
    records: Vec<Record>,
}

/// A row.
#[derive(Debug)]
pub(super) struct Row {
    /// The line on which it begins.
    pub line: u64,
    /// The beginning of what stands in it, for people.
    pub text: String,
    /// Its cells, or why it cannot be split into cells.
    pub cells: Result<Cells, String>,
}

impl Table {
    /// Reads a table.
    ///
    /// # Errors
    /// When it has no headings, or cannot be read.
    pub(super) fn read(bytes: &[u8], known: &Headings, options: &Options) -> Result<Self, String> {
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(too_large(bytes.len() as u64));
        }
        let (readings, mut remarks) = readings(bytes, known, options)?;
        let mut each = readings.iter().enumerate();
        let found = each.find_map(|(place, reading)| Some((place, headings(&reading.records, known)?)));
        let Some((place, (line, mut headings))) = found else { return Err(no_headings(&readings, known)) };
        let Reading { records, merged, .. } = readings.into_iter().nth(place).unwrap_or_default();
        if is_workbook(bytes) {
            // Rows of a worksheet end at their last cell, and so may the headings before a cell that has none.
            let width = records.iter().filter_map(|record| record.cells.as_ref().ok()).map(Vec::len).max();
            headings.resize(width.unwrap_or_default(), String::new());
        }
        let columns = known.columns(&headings)?;
        if let Some(missing) = known.missing(&headings) {
            let headings = headings.iter().filter(|heading| !clean(heading).is_empty());
            return Err(format!(
                "The table has no heading “{}”, which --map names. Write it as the table does: {}.",
                shortened(missing),
                quoted(headings)
            ));
        }
        if !merged.is_empty() {
            let merged = merged.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
            remarks.push(format!("Cells are merged ({merged}): what they hold is read in the first of them alone."));
        }
        let (above, below): (Vec<_>, Vec<_>) =
            records.into_iter().filter(|record| record.line != line).partition(|record| record.line < line);
        let above = above.into_iter().filter(holds_something).map(|record| (record.line, record.text)).collect();
        Ok(Self { line, headings, columns, above, remarks, records: below })
    }

    /// Whether it has a column with this meaning.
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.iter().flatten().any(|known| **known == *column)
    }

    /// Its rows but for empty ones, from the top.
    pub(super) fn rows(self) -> impl Iterator<Item = Row> {
        let Self { columns, headings, records, .. } = self;
        let mut lines = VecDeque::new();
        let mut records = records.into_iter();
        std::iter::from_fn(move || {
            loop {
                let record = lines.pop_front().or_else(|| records.next())?;
                let cells = match &record.cells {
                    Err(why) => Err(why.clone()),
                    Ok(_) if !holds_something(&record) => continue,
                    Ok(cells) => named(&headings, &columns, cells),
                };
                match cells {
                    // Which of its lines is to blame is not known, so that none of them is taken.
                    Err(why) if record.lines > 1 => lines = lines_refused(&record, &why).into(),
                    cells => return Some(Row { line: record.line, text: record.text, cells }),
                }
            }
        })
    }
}

/// Whether a cell of a record holds something that can be seen.
fn holds_something(record: &Record) -> bool {
    record.cells.as_ref().map_or(true, |cells| cells.iter().any(|cell| !clean(cell).is_empty()))
}

/// The cells by what their headings mean. A column whose heading is not known is passed over.
fn named(headings: &[String], columns: &[Option<Column>], record: &[String]) -> Result<Cells, String> {
    let mut cells = Cells::new();
    for (place, cell) in record.iter().enumerate() {
        let cell = clean(unguarded(cell.trim()));
        match columns.get(place) {
            _ if cell.is_empty() => {}
            Some(Some(column)) => _ = cells.insert(column.clone(), cell),
            Some(None) if !clean(&headings[place]).is_empty() => {}
            Some(None) => {
                return Err(format!(
                    "“{}” is in a column without a heading. Give the column one of these, or empty it: {}.",
                    shortened(&cell),
                    list()
                ));
            }
            None => {
                return Err(format!(
                    "It has more cells than the {} columns. Write double quotes around a cell that holds a comma or a semicolon.",
                    columns.len()
                ));
            }
        }
    }
    Ok(cells)
}

/// What there is to say about a table without them.
fn no_headings(readings: &[Reading], known: &Headings) -> String {
    let first = |reading: &Reading| reading.records.first()?.cells.clone().ok();
    let first = readings.iter().filter_map(first).max_by_key(Vec::len).unwrap_or_default();
    let mut other =
        first.iter().filter(|heading| known.column(heading).is_none() && !clean(heading).is_empty()).peekable();
    match other.peek() {
        None => format!(
            "The table has no column “name” and none “id”. Write the names of its columns into its first line: {}.",
            list()
        ),
        Some(_) => format!(
            "The table has no column “name” and none “id”; its first line holds {}. Write the names of its columns there, or say which column holds the names, as in --map \"Hospital=name\". These columns are read: {}.",
            quoted(other),
            list()
        ),
    }
}
