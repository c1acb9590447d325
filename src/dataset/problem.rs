//! An error in an edition: its path in the file, and how to fix it.

use std::fmt;

use serde::Serialize;

use super::text::visible;

/// One thing wrong with a dataset, in words that the person who edits the file can act on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where: the path of the value in the file, such as `figures[3].value`.
    pub path: String,
    /// What was expected, what stands there, and what to do about it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.message)
    }
}

/// Gathers every problem of a dataset, so that they are told all at once.
#[derive(Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    /// Notes one problem. Messages quote the file, so what cannot be seen in them is made visible: each stays in its line.
    pub(crate) fn add(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.0.push(Problem { path: path.into(), message: visible(&message.into()).collect() });
    }

    /// Notes a problem when there is one, and hands on the value when there is none.
    pub(crate) fn keep<T>(&mut self, path: &str, result: Result<T, String>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(message) => {
                self.add(path, message);
                None
            }
        }
    }

    /// The problems, in the order in which they were found.
    pub(crate) fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}
