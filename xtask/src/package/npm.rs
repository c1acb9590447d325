//! The npm package: the module for pages that are built by others, with all that it loads.

use super::contents::{Contents, Files, NOTICES};
use super::module::{self, COMMON, MODULE};
use crate::error::Error;
use serde_json::json;

/// The types of the module, as published and as the package has them: `require` and `import` share one declaration of the element.
const TYPES: &str = "force-status.d.ts";
const COMMON_TYPES: &str = "force-status.d.cts";

/// How to use the package.
const README: &str = include_str!("README.md");

/// The files of the package.
pub fn contents(contents: &Contents) -> Result<Files, Error> {
    contents.check()?;
    let mut files = module::modules(&contents.dist, &contents.bundle, &contents.version)?;
    files.extend(contents.dist.get(TYPES).map(|types| (COMMON_TYPES.to_owned(), types.clone())));
    files.insert(TYPES.into(), format!("export * from \"./{COMMON}\";\n").into());
    files.extend(contents.licences.clone());
    files.extend(contents.dist.get(NOTICES).map(|notices| (NOTICES.to_owned(), notices.clone())));
    files.insert("README.md".into(), README.into());
    files.insert("package.json".into(), description(contents).into_bytes());
    Ok(files)
}

/// What npm and bundlers read. There are no scripts, so installing runs nothing, and no dependencies.
///
/// Written as text, since the order of conditions counts: of those that fit, tools take the first.
fn description(contents: &Contents) -> String {
    let (version, description) = (&contents.version, json!(contents.description));
    format!(
        r#"{{
  "name": "force-status",
  "version": "{version}",
  "description": {description},
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "exports": {{
    ".": {{
      "require": {{ "types": "./{COMMON_TYPES}", "default": "./{COMMON}" }},
      "default": {{ "types": "./{TYPES}", "default": "./{MODULE}" }}
    }},
    "./package.json": "./package.json"
  }},
  "main": "./{COMMON}",
  "types": "./{TYPES}",
  "sideEffects": ["./{MODULE}", "./{COMMON}"],
  "engines": {{ "node": ">=18" }}
}}
"#
    )
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
            "edition-forces.csv.js",
            "force-status-0f1e2d3c4b5a6978.js",
            "force-status-0f1e2d3c4b5a6978_bg.wasm.js",
            "force-status.cjs",
            "force-status.d.cts",
            "force-status.d.ts",
            "force-status.js",
            "graphic-0f1e2d3c4b5a6978.txt.js",
            "package.json",
            "third-party-notices.txt",
        ];
        assert_eq!(files.keys().collect::<Vec<_>>(), expected);
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
        // Where there are elements, as in a browser, and where there are none, as on a server.
        let browser = "globalThis.customElements = {};";
        let said = "console.log(await load())";
        for (kind, script) in [
            ("import", format!("{browser} const {{ load }} = await import('force-status'); {said}")),
            ("require", format!("{browser} const {{ load }} = require('force-status'); (async () => {said})()")),
        ] {
            let kind_of_script = if kind == "import" { "module" } else { "commonjs" };
            let words = ["node", &format!("--input-type={kind_of_script}"), "--eval", &script];
            let loaded = answer(&folder.0, kind, &words);
            assert!(loaded.starts_with("<a href=\"edition-forces.csv\""), "{kind}: {loaded}");
        }
        let script = "import { load } from 'force-status'; try { load() } catch (error) { console.log(error.message) }";
        let said = answer(&folder.0, "server", &["node", "--input-type=module", "--eval", script]);
        assert!(said.contains("There is no page here"), "{said}");

        let installed = folder.0.join("node_modules/force-status");
        let package = fs::read_to_string(installed.join("package.json")).expect("it is installed");
        let package: serde_json::Value = serde_json::from_str(&package).expect("JSON");
        let entry = &package["exports"]["."];
        let ways = [&entry["default"], &entry["require"]].map(|way| [&way["types"], &way["default"]]);
        for target in ways.into_iter().flatten().chain([&package["main"], &package["types"]]) {
            assert!(installed.join(target.as_str().expect("a path")).is_file(), "{target}");
        }
        assert_eq!((&package["scripts"], &package["dependencies"]), (&json!(null), &json!(null)));

        let again = answer(&installed, "pack", &["npm", "pack", "--dry-run", "--json", "--offline"]);
        for name in contents(&Contents::made_up()).expect("nothing is missing").keys() {
            assert!(again.contains(&format!("\"path\": \"{name}\"")), "npm would leave {name} out: {again}");
        }
    }
}
