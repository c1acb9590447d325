//! Errors with an exit code of their own, and the text of an error about a tool that is missing.

use std::fmt;

/// An end with this exit code, and what is to be printed, if anything. Every other error ends with 1.
#[derive(Debug)]
pub struct Exit(pub u8, pub String);

impl Exit {
    /// A command line that was not understood, and why.
    pub fn usage(mistake: impl fmt::Display) -> Self {
        Exit(2, format!("{mistake}\n`cargo xtask help` lists the commands"))
    }
}

impl fmt::Display for Exit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.1)
    }
}

impl std::error::Error for Exit {}

/// The code that the process ends with.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    error.downcast_ref().map_or(1, |Exit(code, _)| *code)
}

/// An error about a tool that could not be installed: with how each attempt ended, and what a person can do.
pub fn missing(what: &str, tried: &[String], advice: &str) -> anyhow::Error {
    let tried: String = tried.iter().map(|attempt| format!("\n  tried: {attempt}")).collect();
    anyhow::anyhow!("missing: {what}{tried}\n  by hand: {advice}")
}
