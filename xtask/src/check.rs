//! Reviews the files of editions: the project's own program does it, and what it
//! prints and ends with is passed on.

use crate::error::Error;
use crate::shell::Shell;
use std::env;

/// Has the program review the files. They are found from where the person
/// stands, as with any program.
pub fn check(shell: &Shell, args: &[String]) -> Result<(), Error> {
    let here = env::current_dir().map_err(Error::io("finding the folder that this is called in"))?;
    let status = shell
        .job("check", shell.cargo())
        .args(["run", "--quiet", "--features", "publish", "--bin", "check", "--package", "force-status"])
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
