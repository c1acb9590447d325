//! How trunk is called.

use crate::progress::Progress;
use crate::shell::Shell;
use anyhow::Result;
use xshell::{Cmd, cmd};

/// The variable that names the file of another edition than the default one.
pub const EDITION: &str = "FORCE_STATUS_EDITION";

/// A call of trunk. Offline, so that it takes the tools on PATH, which have been checked, and downloads none of its
/// own.
pub fn trunk<'a>(shell: &'a Shell, command: &str) -> Cmd<'a> {
    // A backtrace of trunk would hide what is wrong with the project.
    cmd!(shell, "trunk {command} --offline true").env("RUST_LIB_BACKTRACE", "0")
}

/// Builds the pages for publication, and returns the remarks that `publish` makes on them.
pub fn release_build(shell: &Shell, progress: &Progress) -> Result<Vec<String>> {
    progress.step("building the pages, in release mode");
    let built = shell.job("build", trunk(shell, "build").arg("--release")).run()?.or_fail("building the pages")?;
    Ok(built.output.lines().filter_map(|line| line.strip_prefix("note: ")).map(str::to_owned).collect())
}
