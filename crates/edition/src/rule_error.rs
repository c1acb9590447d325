//! An error in an edition: its path in the file, and how to fix it.

use std::fmt;

use serde::Serialize;

use super::text::visible;

/// One thing wrong with a dataset, in words that the person who edits the file can act on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleError {
    /// Where: the path of the value in the file, such as `figures[3].value`.
    pub path: String,
    /// What was expected, what was found, and what to do.
    pub message: String,
}

impl fmt::Display for RuleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.message)
    }
}

/// All errors of a dataset, so that they are reported together.
#[derive(Default)]
pub(crate) struct RuleErrors(Vec<RuleError>);

impl RuleErrors {
    /// Adds an error. Messages quote the file, so invisible characters are made visible and each message stays on one line.
    pub(crate) fn add(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.0.push(RuleError { path: path.into(), message: visible(&message.into()).collect() });
    }

    /// Adds the error of a result, or returns its value.
    pub(crate) fn keep<T>(&mut self, path: &str, result: Result<T, String>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(message) => {
                self.add(path, message);
                None
            }
        }
    }

    /// The errors, in the order in which they were found.
    pub(crate) fn into_vec(self) -> Vec<RuleError> {
        self.0
    }
}
