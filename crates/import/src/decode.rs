//! The encoding of a table of text: UTF-8, UTF-16, or an older one that is guessed and reported.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use edition::limits::{LARGEST_FILE, megabytes};
use edition::text::shortened;

/// How to save a table rightly.
const SAVE: &str = "Save it as “CSV UTF-8”.";

/// The text of a table, and the name of its encoding where nothing in the file says which it is.
type Decoded<'bytes> = (Cow<'bytes, [u8]>, Option<&'static str>);

/// The bytes of a table in UTF-8, without the mark before them. `label` names the encoding, such as `windows-1250`, where a
/// person knows it. Where single rows of a table in UTF-8 are not UTF-8, they are refused later, one by one.
///
/// # Errors
/// What the table was saved as instead, and what to do.
pub(super) fn decoded<'bytes>(bytes: &'bytes [u8], label: Option<&str>) -> Result<Decoded<'bytes>, String> {
    if let Some(label) = label {
        let encoding = Encoding::for_label(label.as_bytes()).ok_or_else(|| {
            format!(
                "“{}” is no encoding that is known. Name another, such as windows-1252, windows-1250 or shift_jis.",
                shortened(label)
            )
        })?;
        return Ok((in_utf_8(bytes, encoding)?, None));
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let bytes = if encoding == UTF_8 { bytes[3..].into() } else { in_utf_8(bytes, encoding)? };
        return Ok((bytes, None));
    }
    if bytes.contains(&0) {
        // Text of Latin letters has a zero in every pair of bytes: behind the letter, or before it.
        let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
        let (before, behind, pairs) = (zeros(0), zeros(1), bytes.len() / 2);
        return match () {
            () if behind * 2 > pairs => Ok((in_utf_8(bytes, UTF_16LE)?, Some(UTF_16LE.name()))),
            () if before * 2 > pairs => Ok((in_utf_8(bytes, UTF_16BE)?, Some(UTF_16BE.name()))),
            () => Err(without_meaning(bytes)),
        };
    }
    match str::from_utf8(bytes) {
        Ok(_) => Ok((bytes.into(), None)),
        Err(_) if has_utf_8(bytes) => Ok((bytes.into(), None)),
        Err(_) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            let encoding = detector.guess(None, Utf8Detection::Deny);
            Ok((in_utf_8(bytes, encoding)?, Some(encoding.name())))
        }
    }
}

/// What there is to say about a table of so many bytes.
pub(super) fn too_large(bytes: u64) -> String {
    let (is, may) = (megabytes(bytes), megabytes(LARGEST_FILE));
    format!("The table has {is}, more than the {may} that one may have. Remove what is not about the edition.")
}

fn in_utf_8<'bytes>(bytes: &'bytes [u8], encoding: &'static Encoding) -> Result<Cow<'bytes, [u8]>, String> {
    let (text, encoding, has_errors) = encoding.decode(bytes);
    if has_errors {
        return Err(format!("The table is not in {} from its first to its last byte. {SAVE}", encoding.name()));
    }
    if text.contains('\0') {
        return Err(without_meaning(text.as_bytes()));
    }
    Ok(match text {
        Cow::Borrowed(text) => text.as_bytes().into(),
        Cow::Owned(text) => text.into_bytes().into(),
    })
}

fn without_meaning(bytes: &[u8]) -> String {
    let line = bytes.split(|&byte| byte == 0).next().unwrap_or_default().split(|&byte| byte == b'\n').count();
    format!("The table holds a character without meaning (NUL) on line {line}. Remove it. {SAVE}")
}

/// Whether bytes that are not UTF-8 as a whole hold a letter in UTF-8 beyond ASCII: then they are UTF-8 with an error, not an
/// older encoding.
fn has_utf_8(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}
