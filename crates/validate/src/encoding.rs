//! The encoding: a file is UTF-8, with or without a mark at its beginning, or it says how it was saved instead.

use super::WHOLE;
use super::diagnostic::UnplacedDiagnostic;
use super::syntax::CUT_OFF;

/// How to save a file rightly.
const SAVE: &str = "Save it as UTF-8, which editors offer under “Save as” or “Encoding”.";

/// The text that the bytes are, without the unseen mark (BOM) that some editors write before it; or what stands before the first that are none, and what there is to say.
pub(super) fn text(bytes: &[u8]) -> Result<&str, (&str, UnplacedDiagnostic)> {
    let refused = |why: &str| Err(("", UnplacedDiagnostic::error(0, WHOLE, &format!("{why} {SAVE}"))));
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match bytes {
        // Without a mark every other byte of plain words is 0.
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] => {
            return refused("The file is in UTF-16.");
        }
        _ => {}
    }
    str::from_utf8(bytes).map_err(|error| {
        let before = str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        let message = match (error.error_len(), before.matches('\n').count() + 1) {
            (None, _) => CUT_OFF.to_owned(),
            (Some(_), line) => format!(
                "A letter in line {line} cannot be read: the file is not in UTF-8, but in an older encoding such as Latin-1. {SAVE}"
            ),
        };
        (before, UnplacedDiagnostic::error(before.len(), WHOLE, &message))
    })
}
