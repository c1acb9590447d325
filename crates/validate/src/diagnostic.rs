//! A diagnostic: an error or a warning about a place in a file; and the report of all diagnostics of a file.

use std::fmt;

use serde::Serialize;

use super::line_col::places;
use edition::text::visible;

/// All diagnostics of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The file's name, as messages show it.
    pub file: String,
    /// Whether the file can be published: it has no error. Warnings do not matter.
    pub valid: bool,
    /// The diagnostics, in the order of their places.
    pub diagnostics: Vec<Diagnostic>,
}

/// An error or a warning, with a message that a data editor can act on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The path of the value in the file, such as `figures[3].value`.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, counted in characters.
    pub column: usize,
    /// Error or warning.
    pub severity: Severity,
    /// What was expected, what was found, and what to do.
    pub message: String,
}

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file cannot be published before this is fixed.
    Error,
    /// The file can be published; the value is allowed but unusual.
    Warning,
}

impl Report {
    /// Makes a report of diagnostics at bytes of a text.
    pub(super) fn new(name: &str, text: &str, mut diagnostics: Vec<UnplacedDiagnostic>) -> Self {
        diagnostics.sort_by(|one, other| (one.offset, &one.path).cmp(&(other.offset, &other.path)));
        let places = places(text, diagnostics.iter().map(|it| it.offset));
        let placed = diagnostics.iter().zip(places).map(|(it, (line, column))| Diagnostic {
            path: it.path.clone(),
            line,
            column,
            severity: it.severity,
            message: it.message.clone(),
        });
        let valid = diagnostics.iter().all(|it| it.severity == Severity::Warning);
        Self { file: name.to_owned(), valid, diagnostics: placed.collect() }
    }

    /// The report without its warnings.
    pub fn errors(mut self) -> Self {
        self.diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error);
        self
    }

    /// How many diagnostics are so grave.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }
}

/// A diagnostic at a byte of the text, before lines and columns are counted.
pub(super) struct UnplacedDiagnostic {
    offset: usize,
    path: String,
    severity: Severity,
    message: String,
}

impl UnplacedDiagnostic {
    /// An error: it must be fixed.
    pub(super) fn error(offset: usize, path: impl Into<String>, message: &str) -> Self {
        Self::new(offset, path, Severity::Error, message)
    }

    /// A warning: the value may be meant.
    pub(super) fn warning(offset: usize, path: impl Into<String>, message: &str) -> Self {
        Self::new(offset, path, Severity::Warning, message)
    }

    /// Messages quote the file, so invisible characters are escaped and each message stays on one line.
    fn new(offset: usize, path: impl Into<String>, severity: Severity, message: &str) -> Self {
        Self { offset, path: path.into(), severity, message: visible(message).collect() }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Report {
    /// A line for each diagnostic, and one that sums up.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = &self.file;
        for Diagnostic { path, line, column, severity, message } in &self.diagnostics {
            writeln!(out, "{file}:{line}:{column}: {severity}: {path}: {message}")?;
        }
        let counted = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
        let warnings = match self.count(Severity::Warning) {
            0 => String::new(),
            count => format!(", {}", counted(count, "warning")),
        };
        match self.count(Severity::Error) {
            0 => write!(out, "{file}: valid{warnings}."),
            errors => {
                let (errors, them) = (counted(errors, "error"), if errors == 1 { "the error" } else { "the errors" });
                write!(out, "{file}: {errors}{warnings}. Fix {them} before publishing.")
            }
        }
    }
}
