//! How trunk is called.

use crate::error::Error;
use crate::shell::{Job, Shell};

/// The variable by which the project's own program learns of another edition.
pub const EDITION: &str = "FORCE_STATUS_EDITION";

/// A call of trunk. Offline, so that it takes the tools that are on the search
/// path, which have been checked, and downloads none of its own.
pub fn trunk(shell: &Shell, log: &str, command: &str) -> Job {
    shell
        .job(log, "trunk")
        .args([command, "--offline", "true"])
        // Where in trunk it noticed would hide what is wrong with the project.
        .env("RUST_LIB_BACKTRACE", "0")
}

/// Builds the pages for publication, and gives the remarks that the project's own program makes on them.
pub fn release_build(shell: &Shell) -> Result<Vec<String>, Error> {
    let built = trunk(shell, "build", "build").arg("--release").run()?.or_fail("building the pages")?;
    Ok(built.output.lines().filter_map(|line| line.strip_prefix("note: ")).map(str::to_owned).collect())
}
