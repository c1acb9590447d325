//! The syntax: what is not JSON, in words for people who do not write it every day.

use serde_json::Value;

use super::WHOLE;
use super::diagnostic::UnplacedDiagnostic;

/// What is said of a file of which the end is missing.
pub(super) const CUT_OFF: &str = "The file ends too early: a bracket or a text that was opened is never closed. Close it, or use a copy of the file that is whole.";

/// What the parser says, and what that means.
const MEANINGS: [(&str, &str); 14] = [
    ("trailing comma", "A comma stands before this bracket. Remove the comma."),
    ("key must be a string", "Here must stand a name in double quotes. Write it as in \"title\"."),
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
        "A text in double quotes goes on over the end of its line, or holds a tab. Close it with a double quote, or remove the break.",
    ),
    (
        "trailing characters",
        "The edition ends before this, and more follows. Remove it, or correct the brackets before it.",
    ),
    ("number out of range", "This number is too large to be read. Give the count as it was published."),
    ("invalid number", "This number cannot be read. Write it in digits alone, such as 320."),
    ("invalid escape", NO_ESCAPE),
    ("surrogate", NO_ESCAPE),
    ("unexpected end of hex escape", NO_ESCAPE),
];

const NO_VALUE: &str =
    "Here must stand a value. Write a text in double quotes, a number, true, false, null, or something in brackets.";

const NO_ESCAPE: &str =
    "What follows the backslash in this text is not known. Write \\\\ for a backslash and \\\" for a double quote.";

/// What the text says as JSON; of names that stand twice the last.
pub(super) fn value(text: &str) -> Result<Value, UnplacedDiagnostic> {
    serde_json::from_str(text).map_err(|error| {
        if text.trim_ascii().is_empty() {
            return UnplacedDiagnostic::problem(
                0,
                WHOLE,
                "The file is empty. Write an edition into it, or give another file.",
            );
        }
        if error.is_eof() {
            return UnplacedDiagnostic::problem(text.trim_ascii_end().len(), WHOLE, CUT_OFF);
        }
        let offset = offset(text, error.line(), error.column());
        UnplacedDiagnostic::problem(offset, WHOLE, &message(&text[offset..], &error.to_string()))
    })
}

/// The byte that the parser means by a line, from 1, and a number of bytes in it: the last of them, which is the break
/// before the line where there are none.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary((before + column).saturating_sub(1))
}

fn message(rest: &str, said: &str) -> String {
    if ["//", "/*", "#"].iter().any(|comment| rest.starts_with(comment)) {
        return "Here stands a comment, and an edition can have none. Remove it.".to_owned();
    }
    if rest.starts_with(['“', '”', '„', '‘', '’', '«', '»']) {
        return "This quotation mark is not a straight one. Type it again as in \"title\": a word processor may have bent it."
            .to_owned();
    }
    if rest.starts_with(|digit: char| digit.is_ascii_digit()) && said.contains("key must be a string") {
        return "A number has no comma in it. Write it in digits alone, such as 1000.".to_owned();
    }
    let meaning = MEANINGS.iter().find(|(words, _)| said.contains(words)).map(|&(_, meaning)| meaning.to_owned());
    meaning.unwrap_or_else(|| {
        format!("This cannot be read ({said}). Correct it: the default edition shows how it is written.")
    })
}
