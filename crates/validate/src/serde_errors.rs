//! Errors of serde, rewritten in plain words with the fix.

use std::fmt;

use edition::text::shortened;

/// What is wrong at a place.
#[derive(Clone)]
pub(super) enum ErrorKind {
    /// A name that does not belong here.
    Unknown { name: String, allowed: Vec<String> },
    /// A field that must be here.
    Missing { field: String },
    /// A word that is not one of a few.
    Choice { word: String, allowed: Vec<String> },
    /// A value of another kind.
    Kind { found: String, expected: String },
    /// Anything else, as serde says it.
    Other(String),
}

impl ErrorKind {
    /// Reads what serde says.
    pub(super) fn read(message: &str) -> Self {
        if let Some((name, allowed)) = choice(message, "unknown field `") {
            return Self::Unknown { name, allowed };
        }
        if let Some((word, allowed)) = choice(message, "unknown variant `") {
            return Self::Choice { word, allowed };
        }
        if let Some(field) = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
            return Self::Missing { field: field.to_owned() };
        }
        let kind = message.strip_prefix("invalid type: ").and_then(|rest| rest.rsplit_once(", expected "));
        match kind {
            Some((found, expected)) => Self::Kind { found: found.to_owned(), expected: expected.to_owned() },
            None => Self::Other(message.to_owned()),
        }
    }
}

/// What was found, and the names that are expected instead: they are the program's own, and hold no backtick.
fn choice(message: &str, beginning: &str) -> Option<(String, Vec<String>)> {
    let (found, allowed) = message.strip_prefix(beginning)?.rsplit_once("`, expected ")?;
    let allowed = allowed.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    Some((shortened(found), allowed))
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { name, allowed } => {
                write!(out, "There is no field “{name}” here. Remove it, or use one of these: {}.", allowed.join(", "))
            }
            Self::Missing { field } => {
                write!(out, "The field “{field}” is missing. Add it: the default edition shows how it is written.")
            }
            Self::Choice { word, allowed } => {
                write!(out, "Expected one of {}, found “{word}”. Correct it.", allowed.join(", "))
            }
            Self::Kind { found, expected } => {
                write!(out, "Expected {}, found {}. Correct it.", wanted(expected), thing(found))
            }
            Self::Other(message) => {
                write!(
                    out,
                    "This value has the wrong form ({}). Correct it: the default edition shows how it is written.",
                    shortened(message)
                )
            }
        }
    }
}

/// What was found.
fn thing(found: &str) -> String {
    let quoted = |words: &str| shortened(found.trim_start_matches(words).trim_matches('`'));
    match found.split_once(' ').map_or(found, |(first, _)| first) {
        "string" => format!("the text {}", quoted("string ")),
        "integer" => format!("the number {}", quoted("integer ")),
        "floating" => format!("the number {}", quoted("floating point ")),
        "boolean" => quoted("boolean "),
        "null" => "null".to_owned(),
        "sequence" => "a list".to_owned(),
        "unit" => "a word alone".to_owned(),
        "map" => "an object in braces".to_owned(),
        _ => shortened(found),
    }
}

/// What should stand there.
fn wanted(expected: &str) -> &str {
    match expected {
        "a string" => "a text in double quotes",
        "f64" => "a number without quotes",
        "a sequence" => "a list in square brackets [ ]",
        "a map" => "an object in braces { }",
        object if object.starts_with("struct ") => "an object in braces { }",
        "newtype variant" => "the word with a list in an object in braces, as in { \"sum\": [\"a\", \"b\"] }",
        "unit" => "a word alone in double quotes",
        other => other,
    }
}
