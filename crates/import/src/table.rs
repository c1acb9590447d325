//! A table as spreadsheets save it: CSV with headings, perhaps below a title; separated by commas, semicolons, tabs or bars.

use std::collections::{BTreeMap, VecDeque};

use super::decode::decoded;
use super::record::{Record, lines_refused, records};
use edition::spreadsheet::unguarded;
use edition::text::{listed, shortened};
use validate::alike::{clean, near};

/// The headings that are known, in small or capital letters.
pub const COLUMNS: [&str; 17] = [
    "name",
    "id",
    "short",
    "nation",
    "aliases",
    "code",
    "column",
    "row",
    "status",
    "status_id",
    "source",
    "source_id",
    "place",
    "sources",
    "as_at",
    "before",
    "before_published",
];

/// What parts cells, by what a country does not use in numbers; of several that would do the first.
const PARTS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The most lines that may stand above the headings.
const MOST_ABOVE: usize = 30;

/// The cells of a row that hold something, by their headings.
pub(super) type Cells = BTreeMap<&'static str, String>;

/// A table with the headings that it has.
#[derive(Debug)]
pub(super) struct Table {
    /// The line on which the headings stand.
    pub headings: u64,
    /// The lines above the headings that hold something, each with the beginning of what stands in it.
    pub above: Vec<(u64, String)>,
    /// The known headings; `None` where a column has none.
    columns: Vec<Option<&'static str>>,
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
    /// When it has no headings, or one that nobody knows.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let bytes = &*decoded(bytes)?;
        let (own, bytes, first_line) = separator(bytes);
        let parts = own.as_ref().map_or(&PARTS[..], std::slice::from_ref);
        // Of several ways to part cells, the one that gives the most headings.
        let found = parts.iter().filter_map(|&part| Some((part, headings(bytes, part, first_line)?)));
        let best = found.rev().max_by_key(|(_, (_, headings))| {
            let known = headings.iter().filter(|heading| column(heading).is_some()).count();
            (known, std::cmp::Reverse(headings.len() - known))
        });
        let Some((part, (line, headings))) = best else { return Err(no_headings(bytes, parts, first_line)) };
        let columns = known_columns(&headings)?;
        for (place, column) in columns.iter().enumerate() {
            if let Some(name) = column.filter(|_| columns[..place].contains(column)) {
                return Err(format!("The table has two columns “{name}”. Remove one of the two."));
            }
        }
        let (above, below): (Vec<_>, Vec<_>) = records(bytes, part, first_line)
            .filter(|record| record.line != line)
            .partition(|record| record.line < line);
        let above = above.into_iter().filter(holds_something).map(|record| (record.line, record.text)).collect();
        Ok(Self { headings: line, above, columns, records: below })
    }

    /// Whether it has a column with this heading.
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.contains(&Some(column))
    }

    /// Its rows but for empty ones, from the top.
    pub(super) fn rows(self) -> impl Iterator<Item = Row> {
        let Self { columns, records, .. } = self;
        let mut lines = VecDeque::new();
        let mut records = records.into_iter();
        std::iter::from_fn(move || {
            loop {
                let record = lines.pop_front().or_else(|| records.next())?;
                let cells = match &record.cells {
                    Err(why) => Err(why.clone()),
                    Ok(_) if !holds_something(&record) => continue,
                    Ok(cells) => named(&columns, cells),
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

/// The cells by their headings.
fn named(columns: &[Option<&'static str>], record: &[String]) -> Result<Cells, String> {
    let mut cells = Cells::new();
    for (place, cell) in record.iter().enumerate() {
        let cell = clean(unguarded(cell.trim()));
        match columns.get(place) {
            _ if cell.is_empty() => {}
            Some(Some(column)) => _ = cells.insert(column, cell),
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

/// What parts cells where a first line such as `sep=;` says it, for Excel; the table after it, and the line on which that begins.
fn separator(bytes: &[u8]) -> (Option<u8>, &[u8], u64) {
    let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(bytes.len());
    let line = str::from_utf8(&bytes[..end]).unwrap_or_default().trim_matches(['"', ' ']);
    let part = line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and_then(|_| line.as_bytes().get(4));
    // A tab was trimmed with nothing after it.
    let part = part.copied().filter(u8::is_ascii);
    let Some(part) = part else { return (None, bytes, 1) };
    let rest = &bytes[end..];
    (Some(part), rest.strip_prefix(b"\r\n").or_else(|| rest.get(1..)).unwrap_or_default(), 2)
}

/// The first line that names columns, and what stands in it.
fn headings(bytes: &[u8], part: u8, first_line: u64) -> Option<(u64, Vec<String>)> {
    records(bytes, part, first_line).take(MOST_ABOVE).find_map(|record| {
        let cells = record.cells.ok()?;
        cells.iter().any(|cell| matches!(column(cell), Some("name" | "id"))).then_some((record.line, cells))
    })
}

/// What there is to say about a table without them.
fn no_headings(bytes: &[u8], parts: &[u8], first_line: u64) -> String {
    let first = |part: &u8| records(bytes, *part, first_line).next()?.cells.ok();
    let first = parts.iter().filter_map(first).max_by_key(Vec::len).unwrap_or_default();
    let is_known = |heading: &String| column(heading).is_some();
    let (known, other): (Vec<_>, Vec<_>) =
        first.iter().filter(|heading| !clean(heading).is_empty()).partition(|heading| is_known(heading));
    match known_columns(&first) {
        Err(why) if !known.is_empty() => why,
        _ if other.is_empty() => {
            format!(
                "The table has no column “name” and none “id”. Write the names of its columns into its first line: {}.",
                list()
            )
        }
        _ => format!(
            "The table has no column “name” and none “id”; its first line holds {}. Write the names of its columns there: {}.",
            quoted(other.into_iter()),
            list()
        ),
    }
}

/// The column that a heading means; none where it is not known.
fn column(heading: &str) -> Option<&'static str> {
    let heading = near(heading).replace(' ', "_");
    COLUMNS.into_iter().find(|known| *known == heading)
}

/// The columns that headings mean; none where one is empty.
///
/// # Errors
/// All headings that are not known.
fn known_columns(headings: &[String]) -> Result<Vec<Option<&'static str>>, String> {
    let unknown = || headings.iter().filter(|heading| column(heading).is_none() && !clean(heading).is_empty());
    match unknown().count() {
        0 => Ok(headings.iter().map(|heading| column(heading)).collect()),
        count => Err(format!(
            "{} {} not known. Remove {}, or rename {} to one of these: {}.",
            if count == 1 { "The column" } else { "The columns" },
            quoted(unknown()) + if count == 1 { " is" } else { " are" },
            if count == 1 { "it" } else { "them" },
            if count == 1 { "it" } else { "them" },
            list()
        )),
    }
}

fn quoted<'text>(headings: impl Iterator<Item = &'text String>) -> String {
    let headings: Vec<String> = headings.map(|heading| format!("“{}”", shortened(heading))).collect();
    listed(headings.iter().map(String::as_str))
}

fn list() -> String {
    COLUMNS.join(", ")
}
