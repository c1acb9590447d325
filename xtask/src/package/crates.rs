//! The crates that go into the wasm of readers, with their licences.

use crate::error::Error;
use crate::shell::Shell;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What cargo is asked: the crates as they are locked, as all programs in wasm together take them.
const QUESTION: &str = "metadata --format-version 1 --locked --offline --filter-platform wasm32-unknown-unknown \
                        --no-default-features --features browser,options,compose";

/// The package that everything is a part of.
const ROOT: &str = "force-status";

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
pub fn of_wasm(shell: &Shell) -> Result<Vec<Crate>, Error> {
    let words: Vec<_> = QUESTION.split_whitespace().collect();
    let answer = shell
        .answer(shell.cargo(), &words)
        .ok_or_else(|| Error::Refused(format!("cargo {QUESTION}: failed. Run `cargo fetch`, and then this again.")))?;
    let answer: Value = serde_json::from_str(&answer)
        .map_err(|error| Error::Refused(format!("cargo metadata gave no JSON: {error}. Update cargo.")))?;
    let permission = shell.project.read("LICENSE-MIT")?;
    let permission = permission.find("Permission is").map_or("", |at| &permission[at..]);
    let lock = shell.project.read("Cargo.lock")?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<_, _> = list(&answer["packages"]).into_iter().map(|it| (text(&it["id"]), it)).collect();
    let is_macro =
        |id: &str| list(&packages[id]["targets"]).iter().any(|it| list(&it["kind"]).contains(&"proc-macro".into()));
    let nodes: BTreeMap<_, _> = list(&answer["resolve"]["nodes"])
        .into_iter()
        .map(|node| {
            let taken = list(&node["deps"])
                .into_iter()
                .filter(|dep| list(&dep["dep_kinds"]).iter().any(|it| it["kind"].is_null()));
            let taken: Vec<_> = taken.map(|dep| text(&dep["pkg"])).filter(|id| !is_macro(id)).collect();
            (text(&node["id"]), taken)
        })
        .collect();
    let name = |id: &str| format!("{}@{}", text(&packages[id]["name"]), text(&packages[id]["version"]));
    let mut open: Vec<&String> = packages.iter().filter(|(_, it)| it["name"] == ROOT).map(|(id, _)| id).collect();
    let (mut seen, mut crates) = (BTreeSet::new(), Vec::new());
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        open.extend(&nodes[id]);
        let package = &packages[id];
        if package["name"] == ROOT {
            continue;
        }
        let (name_alone, version) = (text(&package["name"]), text(&package["version"]));
        let licence = text(&package["license"]).replace(" / ", " OR ").replace('/', " OR ");
        let manifest = text(&package["manifest_path"]);
        let folder = Path::new(&manifest).parent().unwrap_or(Path::new("."));
        let texts = licence_texts(folder)?;
        crates.push(Crate {
            digest: digest(&lock, &name_alone, &version).unwrap_or_default().to_owned(),
            takes: nodes[id].iter().map(|id| name(id)).collect(),
            text: if texts.is_empty() { unwritten(package, permission) } else { texts.join("\n\n") },
            name: name_alone,
            version,
            licence,
        });
    }
    crates.sort();
    Ok(crates)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The texts in a crate's folder: of several licences to choose from the shortest, and those that hold besides.
fn licence_texts(folder: &Path) -> Result<Vec<String>, Error> {
    let doing = || format!("reading {}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::io(doing()))? {
        let name = entry.map_err(Error::io(doing()))?.file_name().to_string_lossy().into_owned();
        let upper = name.to_uppercase();
        if ["LICENSE", "LICENCE", "NOTICE"].iter().any(|start| upper.starts_with(start)) {
            names.push(name);
        }
    }
    names.sort();
    let chosen = ["MIT", "BOOST"].iter().find(|kind| names.iter().any(|name| name.to_uppercase().contains(*kind)));
    let kept = names.iter().filter(|name| {
        let upper = name.to_uppercase();
        chosen.is_none_or(|kind| [*kind, "UNICODE", "NOTICE"].iter().any(|kind| upper.contains(kind)))
    });
    kept.map(|name| {
        let text = fs::read_to_string(folder.join(name)).map_err(Error::io(format!("{}/{name}", doing())))?;
        Ok(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned())
    })
    .collect()
}

/// What a crate without a text is taken under: the MIT licence, by the authors that it names.
fn unwritten(package: &Value, permission: &str) -> String {
    let authors: Vec<_> = package["authors"].as_array().into_iter().flatten().map(text).collect();
    let authors =
        if authors.is_empty() { format!("the authors of {}", text(&package["name"])) } else { authors.join(", ") };
    format!("Copyright (c) {authors}\n\n{}", permission.trim())
}

/// The digest of a crate in the text of a Cargo.lock.
fn digest<'a>(lock: &'a str, name: &str, version: &str) -> Option<&'a str> {
    let entry = lock
        .split("[[package]]")
        .find(|entry| entry.starts_with(&format!("\nname = \"{name}\"\nversion = \"{version}\"\n")))?;
    entry.lines().find_map(|line| line.strip_prefix("checksum = \"")?.strip_suffix('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_has_a_version_a_licence_its_text_and_a_digest() {
        let crates = of_wasm(&Shell::for_tests()).expect("cargo knows them");
        for expected in ["yew", "serde", "wasm-bindgen", "rlsf", "memchr"] {
            assert!(crates.iter().any(|it| it.name == expected), "{expected} is missing");
        }
        // Macros, tools of the build and of the tests are no part of the wasm.
        for other in ["yew-macro", "syn", "resvg", "lol_html", "proptest", "xtask"] {
            assert!(crates.iter().all(|it| it.name != other), "{other} is listed");
        }
        for it in &crates {
            assert!(!it.licence.is_empty() && !it.licence.contains('/'), "{it:?}");
            assert!(it.text.len() > 200 && it.digest.len() == 64, "{it:?}");
        }
    }
}
