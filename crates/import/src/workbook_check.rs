//! What a workbook may hold that the library would pass over, put elsewhere or fall over: it is refused before it is read.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::workbook::unreadable;
use edition::text::shortened;

/// The most digits of the number of spaces that a text of LibreOffice has in a row.
const MOST_DIGITS_OF_SPACES: usize = 4;
/// The most digits of the number of texts that a workbook of Excel says it has.
const MOST_DIGITS_OF_TEXTS: usize = 7;

/// Checks the files of a workbook that hold its cells. Each is read to its end, so that its checksum is compared.
///
/// # Errors
/// The first cell or number that cannot be read for certain.
pub(super) fn check(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), String> {
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).map_err(unreadable)?;
        let mut xml = Vec::new();
        file.read_to_end(&mut xml).map_err(unreadable)?;
        let xml = String::from_utf8_lossy(&xml);
        if has_cells(&xml) {
            tags(&xml).map_err(unreadable)?;
        }
    }
    Ok(())
}

/// Whether a file is a worksheet, the texts that cells share, or the content of a workbook of LibreOffice.
fn has_cells(xml: &str) -> bool {
    let root = xml.split('<').skip(1).find(|tag| !tag.starts_with(['?', '!'])).unwrap_or_default();
    let name = root.split([' ', '\t', '\n', '\r', '>', '/']).next().unwrap_or_default();
    matches!(name.rsplit(':').next(), Some("worksheet" | "sst" | "document-content"))
}

/// The cell under way.
#[derive(Default)]
struct Cell {
    /// What it is called in a message.
    name: String,
    /// Whether it refers to a text that many cells share.
    is_shared: bool,
    has_formula: bool,
    has_value: bool,
    /// Whether LibreOffice says no type of it, so that the library reads no text.
    is_untyped: bool,
}

fn tags(xml: &str) -> Result<(), String> {
    let (mut cell, mut sheets, mut is_note) = (Cell::default(), 0, false);
    for segment in xml.split('<').skip(1) {
        if segment.starts_with("![CDATA[") {
            return Err(format!("{} holds text that would be passed over", cell.name));
        }
        let (tag, text) = segment.split_once('>').unwrap_or((segment, ""));
        let name = tag.split([' ', '\t', '\n', '\r']).next().unwrap_or_default();
        let (is_end, name) = name.strip_prefix('/').map_or((false, name), |name| (true, name));
        let attribute =
            |name: &str| tag.split_once(name).and_then(|(_, rest)| rest.get(1..)?.split(['"', '\'']).next());
        // Its name may have a prefix.
        match (name.trim_end_matches('/').rsplit(':').next().unwrap_or_default(), is_end) {
            ("c", false) => {
                let reference = attribute(" r=").map(is_cell_or_row).transpose()?;
                let name = reference.map_or_else(|| "a cell".to_owned(), |reference| format!("the cell {reference}"));
                cell = Cell { name, is_shared: attribute(" t=") == Some("s"), ..Cell::default() };
            }
            ("row", false) => _ = attribute(" r=").map(is_cell_or_row).transpose()?,
            ("f", false) => cell.has_formula = true,
            ("is", false) => cell.has_value = true,
            ("v", false) => {
                cell.has_value = true;
                if cell.is_shared && !(text.len() < 10 && text.bytes().all(|byte| byte.is_ascii_digit())) {
                    return Err(format!("{} refers to no text", cell.name));
                }
            }
            ("c", true) if cell.has_formula && !cell.has_value => {
                return Err(format!("{} has a formula without its result", cell.name));
            }
            ("sheetData", false) => {
                sheets += 1;
                if sheets > 1 {
                    return Err("a worksheet holds two tables of cells".into());
                }
            }
            ("dimension", false) if attribute(" ref=").is_some_and(|area| !is_area(area)) => {
                return Err("a worksheet ends before it begins".into());
            }
            ("sst", false)
                if [" count=", " uniqueCount="].iter().any(|name| is_long(attribute(name), MOST_DIGITS_OF_TEXTS)) =>
            {
                return Err("it says that it has more texts than a workbook can have".into());
            }
            ("table-cell", false) => {
                let kind = attribute(" office:value-type=");
                let has_number = attribute(" office:value=").is_some();
                let is_number = matches!(kind, Some("float" | "percentage" | "currency"));
                if kind.is_none() && attribute(" table:formula=").is_some() || is_number && !has_number {
                    return Err("a cell has a formula or a number without its value".into());
                }
                cell = Cell {
                    name: "a cell".into(),
                    is_untyped: kind.is_none() && !tag.ends_with('/'),
                    ..Cell::default()
                };
            }
            ("table-cell", true) => cell.is_untyped = false,
            ("annotation", is_end) => is_note = !is_end && !tag.ends_with('/'),
            ("p", false) if cell.is_untyped && !is_note && !text.trim().is_empty() => {
                return Err(format!("a cell holds “{}” and does not say what that is", shortened(text)));
            }
            ("s", false) if is_long(attribute(":c="), MOST_DIGITS_OF_SPACES) => {
                return Err("a text holds thousands of spaces".into());
            }
            _ => {}
        }
    }
    Ok(())
}

fn is_long(number: Option<&str>, most: usize) -> bool {
    number.is_some_and(|number| number.len() > most)
}

/// The name of a cell or of a row, where it is one.
fn is_cell_or_row(text: &str) -> Result<&str, String> {
    place(text).map(|_| text).ok_or_else(|| format!("it has no cell {}", shortened(text)))
}

/// The column and the row of a cell such as B4: at most three letters and seven digits. Of a row its number alone.
fn place(text: &str) -> Option<(u32, u32)> {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let letters = &text[..text.len() - digits.len()];
    if letters.len() > 3 || digits.len() > 7 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |column: u32, letter| column * 26 + u32::from(letter - b'A') + 1);
    Some((column, digits.parse().ok()?))
}

/// Whether an area such as A1:C4 ends behind its beginning.
fn is_area(area: &str) -> bool {
    let (first, last) = area.split_once(':').unwrap_or((area, area));
    matches!((place(first), place(last)), (Some(first), Some(last)) if first.0 <= last.0 && first.1 <= last.1)
}
