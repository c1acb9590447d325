//! A table as spreadsheets save it: CSV with headings, in UTF-8, parted by commas, semicolons or tabs.

use std::collections::BTreeMap;
use std::ops::Range;

use csv::{ReaderBuilder, StringRecord, Trim};

use crate::dataset::text::shortened;

/// The headings that are known, in small or capital letters.
pub const COLUMNS: [&str; 7] = ["name", "short", "nation", "aliases", "status", "source", "place"];

/// The cells of a row that hold something, by their headings.
pub(super) type Cells = BTreeMap<&'static str, String>;

/// A table with the headings that it has.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<&'static str>,
    /// Each with the line on which it begins.
    records: Vec<(u64, Result<StringRecord, String>)>,
}

/// A row.
#[derive(Debug)]
pub(super) struct Row {
    /// The line on which it begins.
    pub line: u64,
    /// The beginning of what stands in it, for people.
    pub text: String,
    /// Its cells, or why they cannot be told apart.
    pub cells: Result<Cells, String>,
}

impl Table {
    /// Reads a table.
    ///
    /// # Errors
    /// When it has no headings, or one that nobody knows.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Err("The table was saved in a way that is not read here (UTF-16). Save it as “CSV UTF-8”.".into());
        }
        let first = bytes.split(is_end).next().unwrap_or_default();
        // Spreadsheets part cells by what their country does not use in numbers.
        let count = |part: u8| first.iter().filter(|&&byte| byte == part).count();
        let part = [b',', b';', b'\t'].into_iter().max_by_key(|&part| (count(part), part == b',')).unwrap_or(b',');
        let mut reader = ReaderBuilder::new().delimiter(part).flexible(true).trim(Trim::All).from_reader(bytes);
        let headings = reader.headers().map_err(|error| {
            format!("The first line, which names the columns, cannot be read ({error}). Save the table as “CSV UTF-8”.")
        })?;
        let columns = headings.iter().map(column).collect::<Result<Vec<_>, _>>()?;
        if !columns.contains(&"name") {
            return Err(format!(
                "The table has no column “name”. Write the names of its columns into its first line: {}.",
                list()
            ));
        }
        if let Some(twice) = columns.iter().enumerate().find(|(place, name)| columns[..*place].contains(name)) {
            return Err(format!("The table has two columns “{}”. Remove one of the two.", twice.1));
        }
        let (mut records, mut line, mut counted) = (Vec::new(), 1, 0);
        loop {
            let start = start(bytes, reader.position());
            line += ends(bytes, counted..start);
            counted = start;
            let mut record = StringRecord::new();
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) => records.push((line, Ok(record))),
                Err(error) => records.push((line, Err(unread(&error)))),
            }
        }
        Ok(Self { columns, records })
    }

    /// Its rows but for empty ones, from the top.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> {
        self.records.iter().filter_map(|(line, record)| match record {
            Err(why) => Some(Row { line: *line, text: "…".into(), cells: Err(why.clone()) }),
            Ok(record) => {
                let text = shortened(&record.iter().collect::<Vec<_>>().join(" | "));
                let is_empty = record.iter().all(str::is_empty);
                (!is_empty).then(|| Row { line: *line, text, cells: self.cells(record) })
            }
        })
    }

    fn cells(&self, record: &StringRecord) -> Result<Cells, String> {
        if record.iter().skip(self.columns.len()).any(|cell| !cell.is_empty()) {
            return Err(format!(
                "It has more cells than the {} columns. Write double quotes around a cell that holds a comma or a semicolon.",
                self.columns.len()
            ));
        }
        let filled = self.columns.iter().zip(record).filter(|(_, cell)| !cell.is_empty());
        Ok(filled.map(|(column, cell)| (*column, cell.to_owned())).collect())
    }
}

/// Where the next record begins: the reader passes over empty lines only when it reads on.
fn start(bytes: &[u8], position: &csv::Position) -> usize {
    let start = usize::try_from(position.byte()).unwrap_or(bytes.len()).min(bytes.len());
    start + bytes[start..].iter().take_while(|byte| is_end(byte)).count()
}

/// How many lines end in a part. A return ends one by itself, too, as some spreadsheets save them; the reader does not count it.
fn ends(bytes: &[u8], part: Range<usize>) -> u64 {
    part.filter(|&at| bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))).count() as u64
}

fn is_end(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn column(heading: &str) -> Result<&'static str, String> {
    let small = heading.to_lowercase();
    COLUMNS.into_iter().find(|known| *known == small).ok_or_else(|| {
        let heading = shortened(heading);
        format!("The column “{heading}” is not known. Remove it, or rename it to one of these: {}.", list())
    })
}

fn list() -> String {
    COLUMNS.join(", ")
}

fn unread(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "It holds a letter that cannot be read. Save the table as “CSV UTF-8”.".into(),
        _ => format!("It cannot be read ({error}). Correct it in the spreadsheet, and save the table as “CSV UTF-8”."),
    }
}
