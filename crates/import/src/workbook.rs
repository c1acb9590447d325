//! Workbooks of Excel, Google Sheets and LibreOffice: their worksheets as records of text. Formulas are never evaluated: a cell
//! holds the value that the program saved with it.

use std::io::{Cursor, Read, Seek};

use calamine::{Data, ExcelDateTime, Ods, Reader, Xlsx, open_workbook_from_rs};
use zip::ZipArchive;

use super::readings::Reading;
use super::record::Record;
use super::workbook_check::check;
use edition::text::shortened;

/// The most bytes that a workbook may have when it is unpacked.
const MOST_UNPACKED: u64 = 400_000_000;
/// The most columns of a worksheet that are read.
const MOST_COLUMNS: u32 = 1_000;
/// The most cells of a worksheet, with empty ones between others.
const MOST_CELLS: usize = 4_000_000;

/// Whether bytes begin as a workbook does.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// The worksheets of a workbook: XLSX or ODS.
///
/// # Errors
/// When it cannot be read, or is too large.
pub(super) fn worksheets(bytes: &[u8]) -> Result<Vec<Reading>, String> {
    if !bytes.starts_with(b"PK") {
        // The library reads 0 where a formula of such a file gives a text.
        return Err("The workbook has the old format XLS, which is not read. Save it as XLSX, ODS or CSV.".into());
    }
    let file = Cursor::new(bytes);
    let mut archive = ZipArchive::new(file.clone()).map_err(unreadable)?;
    let sizes = (0..archive.len()).filter_map(|place| Some(archive.by_index_raw(place).ok()?.size()));
    if sizes.fold(0, u64::saturating_add) > MOST_UNPACKED {
        return Err("The workbook is too large to be unpacked. Copy the table alone into a new workbook.".into());
    }
    check(&mut archive)?;
    if archive.index_for_name("xl/workbook.xml").is_some() {
        return xlsx(open_workbook_from_rs(file).map_err(unreadable)?);
    }
    if archive.index_for_name("content.xml").is_some() {
        return ods(open_workbook_from_rs(file).map_err(unreadable)?);
    }
    Err("The file is packed, and no workbook of Excel or LibreOffice. Save the table as XLSX, ODS or CSV.".into())
}

/// The first day that spreadsheets count, and the one after their last. What is outside is a time alone, or no date.
const DAYS: std::ops::Range<f64> = 1.0..2_958_466.0;

/// A date of a spreadsheet.
fn day(date: &ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// A number with the 15 digits that spreadsheets keep, so that 5516.6500000000015 is 5516.65.
fn number(value: f64) -> String {
    format!("{value:.14e}").parse::<f64>().map_or_else(|_| value.to_string(), |rounded| rounded.to_string())
}

/// What a cell shows.
fn text(cell: Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Int(value) => value.to_string(),
        Data::Float(value) => number(value),
        Data::Bool(value) => value.to_string().to_uppercase(),
        Data::DateTime(date) if date.is_datetime() && DAYS.contains(&date.as_f64()) => day(&date),
        Data::DateTime(date) => number(date.as_f64()),
        Data::Error(error) => error.to_string(),
    }
}

/// Worksheets of Excel, cell by cell: a lone cell far from the others makes no table of millions.
fn xlsx<R: Read + Seek>(mut workbook: Xlsx<R>) -> Result<Vec<Reading>, String> {
    let names = workbook.sheet_names();
    let mut sheets = Vec::new();
    for name in names {
        let merged = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.iter().map(|area| format!("{}:{}", cell(area.start), cell(area.end))).collect();
        let mut rows = Rows::default();
        // A sheet of charts has no cells.
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = reader.next_cell().map_err(unreadable)? {
            rows.add(cell.get_position(), text(cell.get_value().clone().into()))?;
        }
        sheets.push(Reading { name, records: rows.records(), merged });
    }
    Ok(sheets)
}

/// Worksheets of LibreOffice, which the library reads as a whole, within limits of its own.
fn ods<R: Read + Seek>(mut workbook: Ods<R>) -> Result<Vec<Reading>, String> {
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(unreadable)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut rows = Rows::default();
        for (row, column, value) in range.used_cells() {
            let at = |from: u32, offset: usize| from.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
            rows.add((at(top, row), at(left, column)), text(value.clone()))?;
        }
        sheets.push(Reading { name, records: rows.records(), merged: Vec::new() });
    }
    Ok(sheets)
}

/// Rows under way: each with its place from 0 and its cells.
#[derive(Default)]
struct Rows {
    rows: Vec<(u32, Vec<String>)>,
    cells: usize,
}

impl Rows {
    fn add(&mut self, (row, column): (u32, u32), text: String) -> Result<(), String> {
        if text.is_empty() {
            return Ok(());
        }
        match self.rows.last() {
            Some((last, _)) if *last > row => {
                return Err(unreadable(format_args!("row {} stands behind a later one", row + 1)));
            }
            Some((last, _)) if *last == row => {}
            _ => self.rows.push((row, Vec::new())),
        }
        let Some((_, cells)) = self.rows.last_mut() else { return Ok(()) };
        let width = column as usize + 1;
        self.cells += width.saturating_sub(cells.len());
        if column >= MOST_COLUMNS || self.cells > MOST_CELLS {
            return Err(format!(
                "The worksheet reaches to {}, which is more than is read. Copy the table alone into a new workbook.",
                cell((row, column))
            ));
        }
        cells.resize(width.max(cells.len()), String::new());
        if !cells[column as usize].is_empty() {
            return Err(unreadable(format_args!("it has the cell {} twice", cell((row, column)))));
        }
        cells[column as usize] = text;
        Ok(())
    }

    fn records(self) -> Vec<Record> {
        let record = |(row, cells): (u32, Vec<String>)| Record {
            line: u64::from(row) + 1,
            lines: 1,
            text: shortened(&cells.join(" | ")),
            cells: Ok(cells),
        };
        self.rows.into_iter().map(record).collect()
    }
}

/// A cell by its letters and its number, such as B4, of its row and column from 0.
fn cell((row, column): (u32, u32)) -> String {
    let (mut letters, mut rest) = (String::new(), column + 1);
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    format!("{letters}{}", u64::from(row) + 1)
}

/// Why a workbook cannot be read, and what to do.
pub(super) fn unreadable(error: impl std::fmt::Display) -> String {
    format!("The workbook cannot be read ({error}). Open it in a spreadsheet, and save it anew as XLSX, ODS or CSV.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_a_spreadsheet_shows_them() {
        for (value, text) in
            [(5_516.650_000_000_001_5, "5516.65"), (330.0, "330"), (-0.5, "-0.5"), (1e15, "1000000000000000")]
        {
            assert_eq!(number(value), text);
        }
        assert_eq!([cell((0, 0)), cell((3, 27)), cell((9, 702))], ["A1", "AB4", "AAA10"]);
    }
}
