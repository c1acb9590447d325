//! The one time of all packed files: that of the source, so that the same source gives the same packages.
//!
//! It must move when the source does: servers make a file's tag from its time and length, and a page whose figure or
//! digest has changed often has the same length.

use crate::shell::Shell;
use ::time::OffsetDateTime;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::time::SystemTime;
use xshell::cmd;

/// Folders that builds write into.
const BUILT: [&str; 3] = ["target", "dist", "node_modules"];

/// The source's time: that of SOURCE_DATE_EPOCH, or when the commit was made, or, where there is no commit of exactly
/// this source, when a file was changed last.
pub fn of_source(shell: &Shell) -> Result<OffsetDateTime> {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok();
    let Some(text) = set.or_else(|| committed(shell)) else {
        return newest(&shell.root).map(OffsetDateTime::from);
    };
    let seconds = text.parse().ok().and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    seconds.with_context(|| format!("SOURCE_DATE_EPOCH is {text:?}: give seconds since 1970, as a whole number"))
}

/// When the commit was made, in seconds since 1970, if the source is exactly that of a commit.
fn committed(shell: &Shell) -> Option<String> {
    let changes = shell.output_of(cmd!(shell, "git status --porcelain"))?;
    changes.is_empty().then(|| shell.output_of(cmd!(shell, "git log -1 --format=%ct"))).flatten()
}

/// When a file in a folder was changed last, but for hidden files and those that builds write.
pub fn newest(folder: &Path) -> Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || BUILT.contains(&name.as_str()) {
            continue;
        }
        let data = entry.metadata()?;
        newest = newest.max(if data.is_dir() { self::newest(&entry.path())? } else { data.modified()? });
    }
    Ok(newest)
}
