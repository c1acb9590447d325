//! The ways to read a file: a text whose cells are parted in one way or another, or the worksheets of a workbook.

use std::cmp::Reverse;

use super::Options;
use super::columns::{Headings, quoted};
use super::decode::decoded;
use super::record::{Record, records};
use super::workbook::{is_workbook, worksheets};
use edition::text::shortened;
use validate::alike::near;

/// What parts cells, by what a country does not use in numbers; of several that would do the first.
const PARTS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The most lines that may stand above the headings.
const MOST_ABOVE: usize = 30;

/// A way to read a file: its cells parted in one way, or one of its worksheets.
#[derive(Default)]
pub(super) struct Reading {
    /// The name of the worksheet; empty for a text.
    pub name: String,
    /// Its rows; of a text those that are not empty.
    pub records: Vec<Record>,
    /// The cells that are merged, such as A1:C1.
    pub merged: Vec<String>,
}

/// Reads a file: the readings, of which the first with headings is the right one, and what a person should know.
///
/// # Errors
/// When it cannot be read, or when several worksheets may be meant.
pub(super) fn readings(
    bytes: &[u8],
    known: &Headings,
    options: &Options,
) -> Result<(Vec<Reading>, Vec<String>), String> {
    match (is_workbook(bytes), &options.sheet, &options.encoding) {
        (false, Some(_), _) => {
            Err("The table is a text, which has no worksheets. Use --sheet with a workbook alone.".into())
        }
        (true, _, Some(_)) => {
            Err("The table is a workbook, which has no encoding. Use --encoding with a text alone.".into())
        }
        (true, ..) => sheets(bytes, known, options),
        (false, ..) => texts(bytes, known, options),
    }
}

/// A text, its cells parted in the way that gives the most headings; the beginnings of all ways where none gives any.
fn texts(bytes: &[u8], known: &Headings, options: &Options) -> Result<(Vec<Reading>, Vec<String>), String> {
    let (bytes, guess) = decoded(bytes, options.encoding.as_deref())?;
    let (own, bytes, first_line) = separator(&bytes);
    let parts = own.as_ref().map_or(&PARTS[..], std::slice::from_ref);
    let read = |part: u8, most: usize| records(bytes, part, first_line).take(most).collect::<Vec<_>>();
    let found = parts.iter().filter_map(|&part| Some((part, headings(&read(part, MOST_ABOVE), known)?.1)));
    let best = found.rev().max_by_key(|(_, headings)| {
        let meant = headings.iter().filter(|heading| known.column(heading).is_some()).count();
        (meant, Reverse(headings.len() - meant))
    });
    let readings = match best {
        Some((part, _)) => vec![read(part, usize::MAX)],
        None => parts.iter().map(|&part| read(part, MOST_ABOVE)).collect(),
    };
    let remark = guess.map(|name| {
        format!(
            "The table does not say its encoding and was read as {name}. Look at letters with accents; where they are wrong, name \
             another encoding after --encoding."
        )
    });
    let reading = |records| Reading { records, ..Reading::default() };
    Ok((readings.into_iter().map(reading).collect(), remark.into_iter().collect()))
}

/// The worksheet that a person names, or the only one with headings that are known; all where none has them.
fn sheets(bytes: &[u8], known: &Headings, options: &Options) -> Result<(Vec<Reading>, Vec<String>), String> {
    let mut readings = worksheets(bytes)?;
    let names = readings.iter().map(|reading| reading.name.clone()).collect::<Vec<_>>();
    if let Some(wanted) = &options.sheet {
        readings.retain(|reading| near(&reading.name) == near(wanted));
        if readings.is_empty() {
            let (wanted, names) = (shortened(wanted), quoted(names.iter()));
            return Err(format!(
                "The workbook has no worksheet “{wanted}”. Write one of these after --sheet: {names}."
            ));
        }
        return Ok((readings, Vec::new()));
    }
    let (with, without): (Vec<_>, Vec<_>) =
        readings.into_iter().partition(|reading| headings(&reading.records, known).is_some());
    match with.len() {
        0 => Ok((without, Vec::new())),
        1 => {
            let others: Vec<String> =
                without.into_iter().filter(|it| !it.records.is_empty()).map(|it| it.name).collect();
            let remark = (!others.is_empty()).then(|| {
                format!(
                    "The worksheet {} was read, and {} was not.",
                    quoted([&with[0].name].into_iter()),
                    quoted(others.iter())
                )
            });
            Ok((with, remark.into_iter().collect()))
        }
        _ => Err(format!(
            "Several worksheets have headings: {}. Name the one to read after --sheet.",
            quoted(with.iter().map(|reading| &reading.name))
        )),
    }
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

/// The first line that names a unit's column, and what stands in it.
pub(super) fn headings(records: &[Record], known: &Headings) -> Option<(u64, Vec<String>)> {
    records.iter().take(MOST_ABOVE).find_map(|record| {
        let cells = record.cells.as_ref().ok()?;
        let is_of_unit =
            cells.iter().any(|cell| known.column(cell).is_some_and(|column| matches!(&*column, "name" | "id")));
        is_of_unit.then(|| (record.line, cells.clone()))
    })
}
