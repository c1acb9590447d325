//! The npm package: the module for pages that are built by others, with all that it loads.

use super::contents::{Contents, Files};
use crate::error::Error;
use serde_json::json;

/// What a page imports, and its types.
const ENTRIES: [&str; 2] = ["force-status.js", "force-status.d.ts"];

/// How to use the package.
const README: &str = include_str!("README.md");

/// The files of the package.
pub fn contents(contents: &Contents) -> Result<Files, Error> {
    contents.check()?;
    let mut files = loaded(&contents.dist);
    if !files.keys().any(|name| name.ends_with(".wasm")) {
        return Err(Error::Refused(format!(
            "{} leads to no wasm in dist/: it has to name every file that it loads, or a file that names them",
            ENTRIES[0]
        )));
    }
    files.extend(contents.licences.clone());
    files.insert("README.md".into(), README.into());
    files.insert("package.json".into(), format!("{:#}\n", description(contents)).into_bytes());
    Ok(files)
}

/// What npm and bundlers read. There are no scripts, so installing runs nothing, and no dependencies.
fn description(contents: &Contents) -> serde_json::Value {
    let [module, types] = ENTRIES.map(|entry| format!("./{entry}"));
    json!({
        "name": "force-status",
        "version": contents.version,
        "description": contents.description,
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": {
            ".": { "types": types, "default": module },
            "./package.json": "./package.json",
        },
        "types": types,
        // To import the module is to define the element: bundlers must not leave it out where nothing of it is named.
        "sideEffects": [module],
    })
}

/// The entries, with every file that one of them names, or a file that is named so.
fn loaded(dist: &Files) -> Files {
    let mut loaded = Files::new();
    let mut open: Vec<&str> = ENTRIES.into();
    while let Some(name) = open.pop() {
        let Some(bytes) = dist.get(name) else { continue };
        if loaded.insert(name.to_owned(), bytes.clone()).is_some() {
            continue;
        }
        if [".js", ".ts", ".css", ".html"].iter().any(|end| name.ends_with(end)) {
            let text = String::from_utf8_lossy(bytes);
            open.extend(dist.keys().map(String::as_str).filter(|other| names(&text, other)));
        }
    }
    loaded
}

/// Whether a text has this name of a file as a whole.
fn names(text: &str, name: &str) -> bool {
    let part = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.');
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        // `./name` is how modules name each other.
        let before = before.strip_suffix("./").unwrap_or(before);
        !before.ends_with(part) && !after.starts_with(part)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{packages, write};
    use super::*;
    use crate::shell::Shell;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// A folder, outside the project and its node_modules, that goes away with this.
    struct Folder(PathBuf);

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    /// What a program prints in a folder.
    fn answer(folder: &Path, log: &str, words: &[&str]) -> String {
        let job = Shell::for_tests().job(&format!("unit-npm-{log}"), words[0]).args(&words[1..]).within(folder);
        job.run().and_then(|finished| finished.or_fail(log)).unwrap_or_else(|error| panic!("{error}")).output
    }

    #[test]
    fn the_package_holds_what_the_module_leads_to_and_nothing_else() {
        let files = contents(&Contents::made_up()).expect("nothing is missing");
        let expected = [
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "README.md",
            "force-status-0f1e2d3c4b5a6978.js",
            "force-status-0f1e2d3c4b5a6978_bg.wasm",
            "force-status-1f1e2d3c4b5a6978.css",
            "force-status.d.ts",
            "force-status.js",
            "package.json",
        ];
        assert_eq!(files.keys().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_module_that_leads_to_no_wasm_is_no_package() {
        let mut made_up = Contents::made_up();
        made_up.dist.insert("force-status.js".into(), b"export {}".to_vec());
        assert!(contents(&made_up).expect_err("there is no wasm").to_string().contains("no wasm"));
    }

    #[test]
    fn names_count_as_a_whole() {
        assert!(names("import('./embed.js')", "embed.js"));
        assert!(names("url(embed.js)", "embed.js"));
        assert!(!names("'my-embed.js'", "embed.js"));
        assert!(!names("'embed.json'", "embed.js"));
        assert!(!names("'embed.js.br'", "embed.js"));
    }

    #[test]
    fn npm_installs_the_package_without_network_and_node_finds_what_it_exports() {
        let folder = Folder(std::env::temp_dir().join(format!("force-status-npm-{}", std::process::id())));
        let [_, (name, bytes)] = packages(&Contents::made_up(), 1_750_000_000).expect("nothing is missing");
        write(&folder.0.join(&name), &bytes).expect("it can be written");
        write(&folder.0.join("package.json"), b"{\"private\": true}").expect("it can be written");
        let archive = format!("./{name}");
        answer(&folder.0, "install", &["npm", "install", "--offline", "--no-audit", "--no-fund", &archive]);

        let found = answer(
            &folder.0,
            "resolve",
            &["node", "--input-type=module", "--eval", "console.log(import.meta.resolve('force-status'))"],
        );
        assert!(found.trim().ends_with("/node_modules/force-status/force-status.js"), "{found}");
        let imported = answer(
            &folder.0,
            "import",
            &[
                "node",
                "--input-type=module",
                "--eval",
                "console.log((await (await import('force-status')).load()).default)",
            ],
        );
        assert_eq!(imported.trim(), "force-status-0f1e2d3c4b5a6978_bg.wasm");

        let installed = folder.0.join("node_modules/force-status");
        let package = fs::read_to_string(installed.join("package.json")).expect("it is installed");
        let package: serde_json::Value = serde_json::from_str(&package).expect("JSON");
        for target in [&package["exports"]["."]["types"], &package["exports"]["."]["default"], &package["types"]] {
            assert!(installed.join(target.as_str().expect("a path")).is_file(), "{target}");
        }
        assert_eq!((&package["scripts"], &package["dependencies"]), (&json!(null), &json!(null)));

        let again = answer(&installed, "pack", &["npm", "pack", "--dry-run", "--json", "--offline"]);
        for name in contents(&Contents::made_up()).expect("nothing is missing").keys() {
            assert!(again.contains(&format!("\"path\": \"{name}\"")), "npm would leave {name} out: {again}");
        }
    }
}
