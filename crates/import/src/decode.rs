//! The encoding of a table: UTF-8, or UTF-16 with a byte order mark. Nothing is guessed.

use std::borrow::Cow;

use edition::limits::{LARGEST_FILE, megabytes};

/// How to save a table rightly.
const SAVE: &str = "Save it as “CSV UTF-8”.";

/// The bytes of a table in UTF-8, without the mark before them. Rows that are not UTF-8 are refused later, one by one.
///
/// # Errors
/// What the table was saved as instead, and what to do.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, [u8]>, String> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(too_large(bytes.len() as u64));
    }
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => Ok(rest.into()),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            Err(format!("The table is a workbook, not CSV. Open it in the spreadsheet. {SAVE}"))
        }
        _ if bytes.contains(&0) && bytes.iter().filter(|&&byte| byte == 0).count() * 4 < bytes.len() => {
            let line = bytes.split(|&byte| byte == 0).next().unwrap_or_default().split(|&byte| byte == b'\n').count();
            Err(format!("The table holds a character without meaning (NUL) on line {line}. Remove it. {SAVE}"))
        }
        _ if bytes.contains(&0) => {
            Err(format!("The table is in UTF-16 without a byte order mark, which cannot be read. {SAVE}"))
        }
        _ => Ok(bytes.into()),
    }
}

/// What there is to say about a table of so many bytes.
pub(super) fn too_large(bytes: u64) -> String {
    let (is, may) = (megabytes(bytes), megabytes(LARGEST_FILE));
    format!("The table has {is}, more than the {may} that one may have. Remove what is not about the edition.")
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, [u8]>, String> {
    let (units, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(units.iter().map(|&pair| unit(pair))).collect();
    match text {
        Ok(text) if rest.is_empty() && !text.contains('\0') => Ok(text.into_bytes().into()),
        _ => Err(format!("The table begins as UTF-16 and holds something else. {SAVE}")),
    }
}
