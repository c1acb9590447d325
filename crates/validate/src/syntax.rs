//! The syntax: what is not JSON, in words for people who do not write it every day.

use serde_json::Value;

use super::WHOLE;
use super::diagnostic::UnplacedDiagnostic;

/// What is said of a file of which the end is missing.
pub(super) const CUT_OFF: &str =
    "The file ends too early: a bracket or a text is never closed. Close it, or use a complete copy of the file.";

/// What the parser says, and what that means.
const MEANINGS: [(&str, &str); 14] = [
    ("trailing comma", "There is a comma before this bracket. Remove the comma."),
    ("key must be a string", "Expected a name in double quotes. Write it as in \"title\"."),
    (
        "expected `,` or `}`",
        "A comma or } is missing before this. Add it, or close the text before it with a double quote.",
    ),
    (
        "expected `,` or `]`",
        "A comma or ] is missing before this. Add it, or close the text before it with a double quote.",
    ),
    ("expected `:`", "A colon is missing before this. Add it between the name and its value."),
    ("expected value", NO_VALUE),
    ("expected ident", NO_VALUE),
    (
        "control character",
        "A text in double quotes contains a line break or a tab. Close it with a double quote, or remove the break.",
    ),
    (
        "trailing characters",
        "The edition ends before this point, but more text follows. Remove that text, or correct the brackets before it.",
    ),
    ("number out of range", "This number is too large to be read. Give the count as it was published."),
    ("invalid number", "This number cannot be read. Write it in digits alone, such as 320."),
    ("invalid escape", NO_ESCAPE),
    ("surrogate", NO_ESCAPE),
    ("unexpected end of hex escape", NO_ESCAPE),
];

const NO_VALUE: &str =
    "Expected a value. Write a text in double quotes, a number, true, false, null, or something in brackets.";

const NO_ESCAPE: &str = "The backslash in this text is followed by a letter that JSON does not know. Write \\\\ for a backslash and \\\" for a double quote.";

/// What the text says as JSON; of names that stand twice the last.
pub(super) fn value(text: &str) -> Result<Value, UnplacedDiagnostic> {
    serde_json::from_str(text).map_err(|error| {
        if text.trim_ascii().is_empty() {
            return UnplacedDiagnostic::error(
                0,
                WHOLE,
                "The file is empty. Write an edition into it, or give another file.",
            );
        }
        if error.is_eof() {
            return UnplacedDiagnostic::error(text.trim_ascii_end().len(), WHOLE, CUT_OFF);
        }
        let offset = offset(text, error.line(), error.column());
        UnplacedDiagnostic::error(offset, WHOLE, &message(&text[offset..], &error.to_string()))
    })
}

/// The byte that the parser means by a line, from 1, and a number of bytes in it: the last of them, which is the break
/// before the line where there are none.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary((before + column).saturating_sub(1))
}

fn message(rest: &str, error: &str) -> String {
    if ["//", "/*", "#"].iter().any(|comment| rest.starts_with(comment)) {
        return "An edition cannot contain comments. Remove this one.".to_owned();
    }
    if rest.starts_with(['“', '”', '„', '‘', '’', '«', '»']) {
        return "This is a curly quotation mark. Type a straight one, as in \"title\": a word processor may have changed it."
            .to_owned();
    }
    if rest.starts_with(|digit: char| digit.is_ascii_digit()) && error.contains("key must be a string") {
        return "A number cannot contain a comma. Write it in digits alone, such as 1000.".to_owned();
    }
    let meaning = MEANINGS.iter().find(|(words, _)| error.contains(words)).map(|&(_, meaning)| meaning.to_owned());
    meaning.unwrap_or_else(|| {
        format!("This cannot be read ({error}). Correct it: the default edition shows how it is written.")
    })
}
