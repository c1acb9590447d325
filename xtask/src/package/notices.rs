//! The notices of third parties: whose works readers get with the graphic, and under which licences.
//!
//! They are committed, since trunk alone builds the same pages, on any machine. A test renews them.

use super::crates::{self, Crate};
use crate::error::Error;
use crate::shell::Shell;
use std::collections::BTreeMap;

/// Where they are committed.
pub const FILE: &str = "static/third-party-notices.txt";

/// The notices, as they have to be for the crates that are locked now.
pub fn notices(shell: &Shell) -> Result<String, Error> {
    let permission = shell.project.read("LICENSE-MIT")?;
    let permission = permission.find("Permission is").map_or("", |at| &permission[at..]);
    let fonts = ["Gelasio", "Inter"].map(|name| shell.project.read(&format!("static/fonts/{name}-OFL.txt")));
    let [gelasio, inter] = fonts;
    Ok(written(&crates::of_wasm(shell)?, permission.trim(), &[gelasio?, inter?]))
}

fn written(crates: &[Crate], permission: &str, fonts: &[String]) -> String {
    let mut text = String::from(
        "Third-party notices\n\n\
         The programs in WebAssembly of Force Status hold parts of the crates below and of Rust's standard library. Their\n\
         glue in JavaScript is written by wasm-bindgen. The picture is drawn with outlines of the fonts Gelasio and Inter.\n\
         Where a work may be taken under several licences, it is taken under the one whose text stands here.\n",
    );
    let mut by_text: BTreeMap<&str, Vec<&Crate>> = BTreeMap::new();
    for it in crates {
        by_text.entry(&it.text).or_default().push(it);
    }
    let mut groups: Vec<_> = by_text.into_iter().map(|(text, crates)| (crates, text)).collect();
    groups.sort();
    for (crates, licence) in groups {
        let names: Vec<_> = crates.iter().map(|it| format!("{} {} ({})", it.name, it.version, it.licence)).collect();
        section(&mut text, &names.join("\n"), licence);
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

fn section(text: &mut String, title: &str, licence: &str) {
    text.push_str(&format!("\n{}\n{title}\n\n{licence}\n", "-".repeat(80)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_committed_notices_name_every_crate_that_is_locked() {
        let shell = Shell::for_tests();
        let expected = notices(&shell).expect("the crates are fetched");
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::write(shell.project.root().join(FILE), &expected).expect("it can be written");
        }
        let committed = shell.project.read(FILE).expect("they are committed");
        assert!(
            committed == expected,
            "{FILE} is out of date: renew it by UPDATE_SNAPSHOTS=1 cargo test -p xtask notices"
        );
        for part in
            ["yew 0.", "wasm-bindgen 0.", "SIL OPEN FONT LICENSE", "compiler_builtins", "Permission is hereby granted"]
        {
            assert!(committed.contains(part), "{part}");
        }
    }
}
