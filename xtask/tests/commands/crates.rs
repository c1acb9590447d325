//! The crates in the wasm of readers, as a list of components and as the notices of third parties.
//!
//! The notices are committed, since trunk alone builds the same pages, on any machine. A test renews them.

use crate::support::shell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use time::OffsetDateTime;
use xtask::package::crates::{Crate, of_wasm};
use xtask::package::sbom::sbom;
use xtask::shell::Shell;

/// Where they are committed.
const FILE: &str = "static/third-party-notices.txt";

/// The notices, as they have to be for the crates that are locked now.
fn notices(shell: &Shell) -> anyhow::Result<String> {
    let fonts = ["Gelasio", "Inter"].map(|name| shell.read_file(format!("static/fonts/{name}-OFL.txt")));
    let [gelasio, inter] = fonts;
    let (crates, permission) = (of_wasm(shell)?, permission(shell)?);
    let mut by_text: BTreeMap<String, Vec<&Crate>> = BTreeMap::new();
    for it in &crates {
        by_text.entry(licence(shell, it, &permission)?).or_default().push(it);
    }
    Ok(written(by_text, &permission, &[gelasio?, inter?]))
}

fn written(by_text: BTreeMap<String, Vec<&Crate>>, permission: &str, fonts: &[String]) -> String {
    let mut text = String::from(
        "Third-party notices\n\n\
         The programs in WebAssembly of Force Status hold parts of the crates below and of Rust's standard library. Their\n\
         glue in JavaScript is written by wasm-bindgen. The picture is drawn with outlines of the fonts Gelasio and Inter.\n\
         Where a work may be taken under several licences, it is taken under the one whose text stands here.\n",
    );
    let mut groups: Vec<_> = by_text.into_iter().map(|(text, crates)| (crates, text)).collect();
    groups.sort();
    for (crates, licence) in groups {
        let names: Vec<_> = crates.iter().map(|it| format!("{} {} ({})", it.name, it.version, it.licence)).collect();
        section(&mut text, &names.join("\n"), &licence);
    }
    let rust = format!(
        "Copyright (c) The Rust Project contributors\n\nIts part compiler_builtins holds code of LLVM, Apache-2.0 WITH LLVM-exception.\n\n{permission}"
    );
    section(&mut text, "Rust's standard library (MIT OR Apache-2.0)", &rust);
    for (name, licence) in ["Gelasio", "Inter"].iter().zip(fonts) {
        section(&mut text, &format!("The font {name} (OFL-1.1)"), licence.trim());
    }
    text
}

/// The text of the MIT licence, without whose copyright it is.
fn permission(shell: &Shell) -> anyhow::Result<String> {
    let licence = shell.read_file("LICENSE-MIT")?;
    Ok(licence.find("Permission is").map_or("", |at| &licence[at..]).trim().to_owned())
}

/// The texts in a crate's folder: of several licences to choose from the shortest, and those that apply besides.
fn licence_texts(shell: &Shell, folder: &Path) -> anyhow::Result<Vec<String>> {
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

/// The text of the licence under which a crate is taken. Of a crate without a text that is the MIT licence, by the
/// authors that it names.
fn licence(shell: &Shell, it: &Crate, permission: &str) -> anyhow::Result<String> {
    let texts = licence_texts(shell, &it.folder)?;
    if !texts.is_empty() {
        return Ok(texts.join("\n\n"));
    }
    let authors = if it.authors.is_empty() { format!("the authors of {}", it.name) } else { it.authors.join(", ") };
    Ok(format!("Copyright (c) {authors}\n\n{permission}"))
}

fn section(text: &mut String, title: &str, licence: &str) {
    text.push_str(&format!("\n{}\n{title}\n\n{licence}\n", "-".repeat(80)));
}

#[test]
fn the_committed_notices_name_every_crate_that_is_locked() {
    let shell = shell();
    let expected = notices(&shell).expect("the crates are fetched");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        shell.write_file(FILE, &expected).expect("it can be written");
    }
    let committed = shell.read_file(FILE).expect("they are committed");
    assert!(committed == expected, "{FILE} is out of date: renew it by UPDATE_SNAPSHOTS=1 cargo test -p xtask notices");
    for part in
        ["yew 0.", "wasm-bindgen 0.", "SIL OPEN FONT LICENSE", "compiler_builtins", "Permission is hereby granted"]
    {
        assert!(committed.contains(part), "{part}");
    }
}

#[test]
fn each_crate_has_a_version_a_licence_its_text_and_a_digest() {
    let shell = shell();
    let (crates, permission) = (of_wasm(&shell).expect("cargo knows them"), permission(&shell).expect("a licence"));
    for expected in ["yew", "serde", "wasm-bindgen", "rlsf", "memchr"] {
        assert!(crates.iter().any(|it| it.name == expected), "{expected} is missing");
    }
    // Macros, tools of the build and of the tests are no part of the wasm.
    for other in ["yew-macro", "syn", "resvg", "lol_html", "proptest", "xtask"] {
        assert!(crates.iter().all(|it| it.name != other), "{other} is listed");
    }
    for it in &crates {
        assert!(!it.licence.is_empty() && !it.licence.contains('/'), "{it:?}");
        assert!(licence(&shell, it, &permission).expect("text").len() > 200 && it.digest.len() == 64, "{it:?}");
    }
}

#[test]
fn every_component_is_listed_once_and_every_reference_leads_to_one() {
    let crates = of_wasm(&shell()).expect("cargo knows them");
    let time = OffsetDateTime::from_unix_timestamp(1_750_000_000).expect("a Monday");
    let list = sbom("1.2.3-spills-20180201", &crates, &[("trunk", "0.22.1".into())], time).expect("JSON");
    assert_eq!(list["metadata"]["timestamp"], "2025-06-15T15:06:40Z");
    let components = list["components"].as_array().expect("a list");
    assert_eq!(components.len(), crates.len() + 3);
    let refs: BTreeSet<_> = components.iter().map(|it| it["bom-ref"].as_str().expect("a text")).collect();
    assert_eq!(refs.len(), components.len());
    for dependency in list["dependencies"].as_array().expect("a list") {
        for name in dependency["dependsOn"].as_array().expect("a list") {
            assert!(refs.contains(name.as_str().expect("a text")), "{name} is no component");
        }
    }
}
