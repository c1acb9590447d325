//! A finding: one thing to say about a file, and where; and the review that holds them all.

use std::fmt;

use serde::Serialize;

use super::place::places;
use crate::dataset::text::visible;

/// Everything that was found in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// What the file is called.
    pub file: String,
    /// Whether it can be published; warnings do not matter.
    pub sound: bool,
    /// The findings, in the order of their places.
    pub findings: Vec<Finding>,
}

/// One thing to say about a file, in words that the person who edits it can act on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The path of the value in the file, such as `figures[3].value`.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The place in the line, from 1, counted in characters.
    pub column: usize,
    /// How grave it is.
    pub severity: Severity,
    /// What was expected, what stands there, and what to do about it.
    pub message: String,
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file cannot be published before this is mended.
    Problem,
    /// It can be published, and this may be meant.
    Warning,
}

impl Review {
    /// Makes a review of what was found at bytes of a text.
    pub(super) fn new(name: &str, text: &str, mut found: Vec<Found>) -> Self {
        found.sort_by(|one, other| (one.offset, &one.path).cmp(&(other.offset, &other.path)));
        let places = places(text, found.iter().map(|found| found.offset));
        let findings = found.iter().zip(places).map(|(found, (line, column))| Finding {
            path: found.path.clone(),
            line,
            column,
            severity: found.severity,
            message: found.message.clone(),
        });
        let sound = found.iter().all(|found| found.severity == Severity::Warning);
        Self { file: name.to_owned(), sound, findings: findings.collect() }
    }

    /// The review without its warnings.
    pub fn problems(mut self) -> Self {
        self.findings.retain(|finding| finding.severity == Severity::Problem);
        self
    }

    /// How many findings are so grave.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// A finding while it is at a byte of the text.
pub(super) struct Found {
    offset: usize,
    path: String,
    severity: Severity,
    message: String,
}

impl Found {
    /// Something that must be mended.
    pub(super) fn problem(offset: usize, path: impl Into<String>, message: &str) -> Self {
        Self::new(offset, path, Severity::Problem, message)
    }

    /// Something that may be meant.
    pub(super) fn warning(offset: usize, path: impl Into<String>, message: &str) -> Self {
        Self::new(offset, path, Severity::Warning, message)
    }

    /// Messages quote the file, so what cannot be seen in them is made visible: each stays in its line.
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

impl fmt::Display for Review {
    /// A line for each finding, and one that sums up.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = &self.file;
        for Finding { path, line, column, severity, message } in &self.findings {
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
