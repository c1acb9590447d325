//! The crates that go into the wasm of readers, with their licences.

use crate::shell::Shell;
use anyhow::{Context, Result};
use regex_lite::{Regex, escape};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The crates of all programs in wasm together.
const TREE: &str = "tree --package force-status --package composer --features force-status/hydration \
    --target wasm32-unknown-unknown --edges normal,no-proc-macro --prefix depth --format /{p}";

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
    /// Its authors.
    pub authors: Vec<String>,
    /// The folder of its source.
    pub folder: PathBuf,
}

/// The crates, in order. Macros that write code are left out: what they write is the project's.
pub fn of_wasm(shell: &Shell) -> Result<Vec<Crate>> {
    let asked = |words: &str| {
        let output = shell.output_of(shell.cargo_cmd(&format!("{words} --locked --offline")));
        output.with_context(|| format!("cargo {words} failed. Run `cargo fetch`, and then this again."))
    };
    let tree = taken(&asked(TREE)?);
    let metadata: Value = serde_json::from_str(&asked("metadata --format-version 1")?)?;
    let lock = shell.read_file("Cargo.lock")?;
    let mut crates = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let [name, version, licence, manifest] =
            ["name", "version", "license", "manifest_path"].map(|field| package[field].as_str().unwrap_or_default());
        // The project's own crates come from no registry.
        let is_of_others = !package["source"].is_null();
        let Some(takes) = tree.get(&format!("{name}@{version}")).filter(|_| is_of_others) else { continue };
        let authors = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
        crates.push(Crate {
            name: name.into(),
            version: version.into(),
            licence: licence.replace(" / ", " OR ").replace('/', " OR "),
            digest: digest(&lock, name, version).unwrap_or_default(),
            takes: takes.clone(),
            authors: authors.map(str::to_owned).collect(),
            folder: Path::new(manifest).parent().unwrap_or(Path::new(".")).to_owned(),
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

/// The digest of a crate in the text of a Cargo.lock.
fn digest(lock: &str, name: &str, version: &str) -> Option<String> {
    let (name, version) = (escape(name), escape(version));
    let entry = format!("\nname = \"{name}\"\nversion = \"{version}\"\nsource = .*\nchecksum = \"(.*)\"\n");
    Some(Regex::new(&entry).ok()?.captures(lock)?[1].to_owned())
}
