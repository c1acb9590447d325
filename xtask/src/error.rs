//! Errors with an exit code of their own, and the text of an error about a tool that is missing.

use std::fmt;

/// An end with an exit code of its own. Every other error ends with 1.
#[derive(Debug)]
pub enum Exit {
    /// The command line was not understood, and why.
    Usage(String),
    /// A program or the tests ended with this code and have said why.
    Silent(u8),
}

impl fmt::Display for Exit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Exit::Usage(mistake) => write!(f, "{mistake}\n`cargo xtask help` lists the commands"),
            Exit::Silent(_) => Ok(()),
        }
    }
}

impl std::error::Error for Exit {}

/// The code that the process ends with.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    match error.downcast_ref() {
        Some(Exit::Usage(_)) => 2,
        Some(Exit::Silent(code)) => *code,
        None => 1,
    }
}

/// An error about something that is needed, is not there and could not be installed: with each attempt and how it
/// ended, and what a person can do.
pub fn missing(what: &str, tried: &[String], advice: &str) -> anyhow::Error {
    let tried: String = tried.iter().map(|attempt| format!("\n  tried: {attempt}")).collect();
    anyhow::anyhow!("missing: {what}{tried}\n  by hand: {advice}")
}
