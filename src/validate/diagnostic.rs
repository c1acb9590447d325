//! A diagnostic: an error or a warning about a place in a file; and the report of all diagnostics of a file.

use std::fmt;

use serde::Serialize;

use super::line_col::places;
use crate::dataset::text::visible;

/// All diagnostics of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The file's name, as messages show it.
    pub file: String,
    /// Whether the file can be published: it has no error. Warnings do not matter.
    pub sound: bool,
    /// The diagnostics, in the order of their places.
    pub findings: Vec<Diagnostic>,
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
    Problem,
    /// The file can be published; the value is allowed but unusual.
    Warning,
}

impl Report {
    /// Makes a report of diagnostics at bytes of a text.
    pub(super) fn new(name: &str, text: &str, mut found: Vec<UnplacedDiagnostic>) -> Self {
        found.sort_by(|one, other| (one.offset, &one.path).cmp(&(other.offset, &other.path)));
        let places = places(text, found.iter().map(|found| found.offset));
        let findings = found.iter().zip(places).map(|(found, (line, column))| Diagnostic {
            path: found.path.clone(),
            line,
            column,
            severity: found.severity,
            message: found.message.clone(),
        });
        let sound = found.iter().all(|found| found.severity == Severity::Warning);
        Self { file: name.to_owned(), sound, findings: findings.collect() }
    }

    /// The report without its warnings.
    pub fn problems(mut self) -> Self {
        self.findings.retain(|finding| finding.severity == Severity::Problem);
        self
    }

    /// How many findings are so grave.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
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
    pub(super) fn problem(offset: usize, path: impl Into<String>, message: &str) -> Self {
        Self::new(offset, path, Severity::Problem, message)
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
            Self::Problem => "problem",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Report {
    /// A line for each finding, and one that sums up.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = &self.file;
        for Diagnostic { path, line, column, severity, message } in &self.findings {
            writeln!(out, "{file}:{line}:{column}: {severity}: {path}: {message}")?;
        }
        let warnings = match self.count(Severity::Warning) {
            0 => String::new(),
            1 => ", with 1 warning".to_owned(),
            many => format!(", with {many} warnings"),
        };
        match self.count(Severity::Problem) {
            0 => write!(out, "{file}: sound{warnings}."),
            problems => write!(out, "{file} cannot be published: {problems} to mend{warnings}."),
        }
    }
}
