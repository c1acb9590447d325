//! An error in an edition: its path in the file, and how to fix it.

use std::fmt;

use serde::Serialize;

use super::text::visible;

/// One thing wrong with a dataset, in words that the person who edits the file can act on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleError {
    /// Where: the path of the value in the file, such as `figures[3].value`.
    pub path: String,
    /// What was expected, what stands there, and what to do about it.
    pub message: String,
}

impl fmt::Display for RuleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.message)
    }
}

/// Gathers every error of a dataset, so that they are told all at once.
#[derive(Default)]
pub(crate) struct RuleErrors(Vec<RuleError>);

impl RuleErrors {
    /// Notes one error. Messages quote the file, so what cannot be seen in them is made visible: each stays in its line.
    pub(crate) fn add(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.0.push(RuleError { path: path.into(), message: visible(&message.into()).collect() });
    }

    /// Notes a error when there is one, and hands on the value when there is none.
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
