//! The bundlers and judges of packages that tests/bundlers/package.json pins, as npm packages in a folder of their own.

use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;
use std::fs;
use std::path::{Path, PathBuf};

/// Where they are pinned.
const PINNED: &str = "tests/bundlers";

/// What npm reads. The second names every package by version and digest.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// The list that npm leaves when all packages are there.
const INSTALLED: &str = "node_modules/.package-lock.json";

/// Where the packages are installed.
pub fn folder(shell: &Shell) -> PathBuf {
    shell.project.work().join("bundlers")
}

/// Finds the packages as they are pinned, or has npm bring them. Nothing of what they would run then is run.
pub fn ensure(shell: &Shell, progress: &Progress) -> Result<(), Error> {
    let folder = folder(shell);
    let pinned = LISTS.map(|name| shell.project.read(&format!("{PINNED}/{name}")));
    let [list, lock] = pinned;
    let pinned = [list?, lock?];
    if is_there(&folder, &pinned) {
        progress.note("found");
        return Ok(());
    }
    progress.note("installing the packages of tests/bundlers/package.json, some 600 MB");
    let writing = || Error::io(format!("writing into {}", folder.display()));
    fs::create_dir_all(&folder).map_err(writing())?;
    for (name, text) in LISTS.iter().zip(&pinned) {
        fs::write(folder.join(name), text).map_err(writing())?;
    }
    let job = shell.job("npm-bundlers", "npm").within(&folder);
    let finished = job.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).run()?;
    if finished.succeeded() && is_there(&folder, &pinned) {
        return Ok(());
    }
    Err(Error::Missing {
        what: "bundlers from npm".into(),
        tried: vec![format!("npm ci in {}: {}", folder.display(), finished.attempt())],
        advice: format!("run `npm ci --ignore-scripts` in {}, with Node.js 20.19 or newer", folder.display()),
    })
}

/// Whether a folder holds what these lists name.
fn is_there(folder: &Path, pinned: &[String]) -> bool {
    let installed = LISTS
        .iter()
        .zip(pinned)
        .all(|(name, text)| fs::read_to_string(folder.join(name)).is_ok_and(|installed| installed == *text));
    installed && folder.join(INSTALLED).is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_list_or_an_installation_that_broke_off_is_noticed() {
        let folder = Shell::for_tests().project.work().join("unit-bundlers");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("node_modules")).expect("a folder can be made");
        let pinned = ["list".to_owned(), "lock".to_owned()];
        for (name, text) in LISTS.iter().zip(&pinned) {
            fs::write(folder.join(name), text).expect("a file can be written");
        }
        assert!(!is_there(&folder, &pinned));
        fs::write(folder.join(INSTALLED), "{}").expect("a file can be written");
        assert!(is_there(&folder, &pinned));
        assert!(!is_there(&folder, &["list".to_owned(), "newer lock".to_owned()]));
    }
}
