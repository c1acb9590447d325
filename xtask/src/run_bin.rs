//! Runs the project's own programs on files of editions, and passes on their output
//! and their exit codes.

use crate::error::Error;
use crate::shell::Shell;
use std::env;

/// Runs a program of the package `force-status`. Relative paths start at the current
/// folder of the person who calls it.
///
/// # Errors
/// [`Error::Ended`] with the exit code of a program that does not end with 0.
pub fn run_bin(shell: &Shell, program: &str, args: &[String]) -> Result<(), Error> {
    let here = env::current_dir().map_err(Error::io("finding the folder that this is called in"))?;
    let status = shell
        .job(program, shell.cargo())
        .args(["run", "--quiet", "--features", "publish", "--bin", program, "--package", "force-status"])
        .arg("--manifest-path")
        .arg(shell.project.root().join("Cargo.toml"))
        .arg("--")
        .args(args)
        .within(&here)
        .start_on_screen()?
        .wait(None)?;
    match status.and_then(|status| status.code()) {
        Some(0) => Ok(()),
        // What a signal has ended has no code.
        code => Err(Error::Ended(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1))),
    }
}
