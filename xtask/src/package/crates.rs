//! The crates that go into the wasm of readers, with their licences.

use crate::shell::Shell;
use anyhow::{Context, Result};
use regex_lite::{Regex, escape};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The crates as they are locked, as all programs in wasm together take them.
const CRATES: &str = "--locked --offline --no-default-features --features browser,options,compose";

/// A crate.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// The digest of its source, as Cargo.lock names it.
    pub digest: String,
    /// The crates that it takes, each as `name@version`.
    pub takes: BTreeSet<String>,
    /// The text of the licence under which it is taken.
    pub text: String,
}

/// The crates, in order. Macros that write code are left out: what they write is the project's.
pub fn of_wasm(shell: &Shell) -> Result<Vec<Crate>> {
    let asked = |words: &str| {
        let answer = shell.answer(shell.cargo_cmd(&format!("{words} {CRATES}")));
        answer.with_context(|| format!("cargo {words} {CRATES}: failed. Run `cargo fetch`, and then this again."))
    };
    let words = "tree --package force-status --target wasm32-unknown-unknown --edges normal,no-proc-macro --prefix depth --format /{p}";
    let tree = taken(&asked(words)?);
    let metadata: Value = serde_json::from_str(&asked("metadata --format-version 1")?)?;
    let permission = permission(shell)?;
    let lock = shell.read_file("Cargo.lock")?;
    let mut crates = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let [name, version, licence, manifest] =
            ["name", "version", "license", "manifest_path"].map(|field| package[field].as_str().unwrap_or_default());
        let Some(takes) = tree.get(&format!("{name}@{version}")).filter(|_| name != "force-status") else { continue };
        let texts = licence_texts(shell, Path::new(manifest).parent().unwrap_or(Path::new(".")))?;
        crates.push(Crate {
            name: name.into(),
            version: version.into(),
            licence: licence.replace(" / ", " OR ").replace('/', " OR "),
            digest: digest(&lock, name, version).unwrap_or_default(),
            takes: takes.clone(),
            text: if texts.is_empty() { unwritten(package, &permission) } else { texts.join("\n\n") },
        });
    }
    crates.sort();
    Ok(crates)
}

/// The crates that each takes, all as `name@version`, from lines such as `2/serde v1.0.0`, where the number is the
/// depth.
fn taken(tree: &str) -> BTreeMap<String, BTreeSet<String>> {
    let (mut above, mut taken) = (Vec::<String>::new(), BTreeMap::<String, BTreeSet<String>>::new());
    for (depth, rest) in tree.lines().filter_map(|line| line.split_once('/')) {
        let mut words = rest.split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
        let name = format!("{name}@{}", version.trim_start_matches('v'));
        above.truncate(depth.parse().unwrap_or(0));
        if let Some(parent) = above.last() {
            taken.entry(parent.clone()).or_default().insert(name.clone());
        }
        taken.entry(name.clone()).or_default();
        above.push(name);
    }
    taken
}

/// The text of the MIT licence, without whose copyright it is.
pub fn permission(shell: &Shell) -> Result<String> {
    let licence = shell.read_file("LICENSE-MIT")?;
    Ok(licence.find("Permission is").map_or("", |at| &licence[at..]).trim().to_owned())
}

/// The texts in a crate's folder: of several licences to choose from the shortest, and those that apply besides.
fn licence_texts(shell: &Shell, folder: &Path) -> Result<Vec<String>> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    let mut files = shell.read_dir(folder)?;
    files.retain(|path| ["LICENSE", "LICENCE", "NOTICE"].iter().any(|start| name(path).starts_with(start)));
    let chosen = ["MIT", "BOOST"].into_iter().find(|kind| files.iter().any(|path| name(path).contains(kind)));
    if let Some(kind) = chosen {
        files.retain(|path| [kind, "UNICODE", "NOTICE"].iter().any(|kind| name(path).contains(kind)));
    }
    let texts = files.iter().map(|path| {
        let text = shell.read_file(path)?;
        Ok(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned())
    });
    texts.collect()
}

/// The licence of a crate without a text: the MIT licence, by the authors that it names.
fn unwritten(package: &Value, permission: &str) -> String {
    let authors: Vec<_> = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let unnamed = format!("the authors of {}", package["name"].as_str().unwrap_or_default());
    let authors = if authors.is_empty() { unnamed } else { authors.join(", ") };
    format!("Copyright (c) {authors}\n\n{permission}")
}

/// The digest of a crate in the text of a Cargo.lock.
fn digest(lock: &str, name: &str, version: &str) -> Option<String> {
    let (name, version) = (escape(name), escape(version));
    let entry = format!("\nname = \"{name}\"\nversion = \"{version}\"\nsource = .*\nchecksum = \"(.*)\"\n");
    Some(Regex::new(&entry).ok()?.captures(lock)?[1].to_owned())
}
