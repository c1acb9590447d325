//! Packages that npm installs: those of package.json (wasm-opt, and what the tests judge pages with), and the
//! bundlers of tests/bundlers/package.json in a folder of their own. Nothing that the packages would run then is run.

use super::Note;
use crate::error::missing;
use crate::shell::Shell;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};
use xshell::cmd;

/// The npm package that holds wasm-opt.
const BINARYEN: &str = "binaryen";
/// The files that npm reads. The second names every package by version and digest.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];
/// The list that npm leaves when all packages are there.
const INSTALLED: &str = "node_modules/.package-lock.json";

/// Finds the packages of the project, or has npm install them, and puts wasm-opt on PATH.
pub fn ensure(shell: &Shell, note: Note<'_>) -> Result<()> {
    let pinned = version_of(shell, BINARYEN)?;
    shell.search_first(shell.root.join("node_modules/.bin"));
    let is_there = || {
        let output = shell.output_of(cmd!(shell, "wasm-opt --version"));
        has_packages(&shell.root) && output.is_some_and(|output| is_release(&output, &pinned))
    };
    let about = format!("{BINARYEN} {pinned} and the other packages of package.json");
    install(shell, &shell.root, "npm", &about, &is_there, note)
}

/// The version of a package in package.json.
pub fn version_of(shell: &Shell, package: &str) -> Result<String> {
    let found = npm_packages(&shell.read_file(LISTS[0])?).into_iter().find(|(name, _)| name == package);
    Ok(found.with_context(|| format!("package.json has no devDependency {package} with a version"))?.1)
}

/// Where the bundlers are installed.
pub fn bundlers_folder(shell: &Shell) -> PathBuf {
    shell.work().join("bundlers")
}

/// Finds the bundlers as they are pinned, or has npm install them.
pub fn ensure_bundlers(shell: &Shell, note: Note<'_>) -> Result<()> {
    let folder = bundlers_folder(shell);
    let pinned = shell.root.join("tests/bundlers");
    let is_there = || is_installed(&folder, &pinned);
    if !is_there() {
        LISTS.iter().try_for_each(|name| {
            shell.create_dir(&folder)?;
            shell.copy_file(pinned.join(name), folder.join(name))
        })?;
    }
    let about = "the packages of tests/bundlers/package.json, some 600 MB";
    install(shell, &folder, "npm-bundlers", about, &is_there, note)
}

/// Has npm install what a folder's lists name, unless it is there.
fn install(
    shell: &Shell,
    to: &Path,
    log: &str,
    about: &str,
    is_there: &dyn Fn() -> bool,
    note: Note<'_>,
) -> Result<()> {
    if is_there() {
        note("found");
        return Ok(());
    }
    if shell.find("npm").is_none() {
        return Err(missing("npm", &["the folders on PATH".into()], "install Node.js, which brings npm"));
    }
    note(&format!("installing {about}"));
    let words = cmd!(shell, "npm ci --ignore-scripts --no-audit --no-fund");
    let advice = format!("run `npm ci --ignore-scripts` in {}, with Node.js 20.19 or newer", to.display());
    let attempt = shell.job(log, words).within(to).attempt("npm ci", is_there);
    attempt.map_err(|tried| missing(about, &[tried], &advice))
}

/// Whether the node_modules of a folder hold every package of its package.json, in the version that stands there.
pub fn has_packages(folder: &Path) -> bool {
    let pinned = npm_packages(&read_to_string(folder.join(LISTS[0])).unwrap_or_default());
    pinned.iter().all(|(name, version)| {
        let installed = read_to_string(folder.join("node_modules").join(name).join(LISTS[0])).unwrap_or_default();
        let installed: Value = serde_json::from_str(&installed).unwrap_or_default();
        installed["version"] == **version
    })
}

/// The development packages in the text of a package.json, each with its version.
pub fn npm_packages(package: &str) -> Vec<(String, String)> {
    let package: Value = serde_json::from_str(package).unwrap_or_default();
    let packages = package["devDependencies"].as_object().cloned().unwrap_or_default();
    packages.into_iter().filter_map(|(name, version)| Some((name, version.as_str()?.to_owned()))).collect()
}

/// Whether npm has installed in a folder what the lists in another name, to the end.
pub fn is_installed(folder: &Path, pinned: &Path) -> bool {
    let read = |folder: &Path, name: &str| read_to_string(folder.join(name)).ok();
    let is_same = |name: &str| read(folder, name).is_some_and(|text| read(pinned, name) == Some(text));
    LISTS.into_iter().all(is_same) && folder.join(INSTALLED).is_file()
}

/// Whether `wasm-opt version 132 (version_132)` names the release of the npm package's version 132.0.0.
pub fn is_release(output: &str, version: &str) -> bool {
    output.split_whitespace().nth(2) == version.split('.').next()
}
