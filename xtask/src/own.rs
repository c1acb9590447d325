//! The project's own programs for the files of editions: what they print and end
//! with is passed on.

use crate::error::Error;
use crate::shell::Shell;
use std::env;

/// Has a program do its work. Files are found from where the person stands, as
/// with any program.
pub fn own(shell: &Shell, program: &str, args: &[String]) -> Result<(), Error> {
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
