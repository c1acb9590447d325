//! The npm package and its modules.

use crate::support::{contents, shell};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::package::contents::Files;
use xtask::package::module::{COMMON, MODULE, modules};
use xtask::package::{npm, npm_archive};

/// A folder, outside the project and its node_modules, that goes away with this.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a program prints in a folder.
fn output(folder: &Path, log: &str, words: &[&str]) -> String {
    let shell = shell();
    let words = shell.cmd(words[0]).args(&words[1..]);
    shell
        .job(&format!("unit-npm-{log}"), words)
        .within(folder)
        .run()
        .and_then(|finished| finished.or_fail(log))
        .unwrap_or_else(|error| panic!("{error}"))
        .output
}

#[test]
fn the_package_holds_what_the_module_leads_to_and_nothing_else() {
    let files = npm::contents(&contents()).expect("nothing is missing");
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
    let archive = npm_archive(&shell(), &contents(), &folder.0).expect("nothing is missing");
    fs::write(folder.0.join("package.json"), b"{\"private\": true}").expect("it can be written");
    let archive = format!("./{}", archive.file_name().expect("it is a file").to_string_lossy());
    output(&folder.0, "install", &["npm", "install", "--offline", "--no-audit", "--no-fund", &archive]);

    let found = output(
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
        let loaded = output(&folder.0, kind, &words);
        assert!(loaded.starts_with("<a href=\"edition-forces.csv\""), "{kind}: {loaded}");
    }
    let script = "import { load } from 'force-status'; try { load() } catch (error) { console.log(error.message) }";
    let said = output(&folder.0, "server", &["node", "--input-type=module", "--eval", script]);
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

    let again = output(&installed, "pack", &["npm", "pack", "--dry-run", "--json", "--offline"]);
    for name in npm::contents(&contents()).expect("nothing is missing").keys() {
        assert!(again.contains(&format!("\"path\": \"{name}\"")), "npm would leave {name} out: {again}");
    }
}

fn made() -> Files {
    let contents = contents();
    modules(&contents.dist, &contents.bundle, "1.2.3").expect("nothing is missing")
}

fn made_text(name: &str) -> String {
    String::from_utf8(made()[name].clone()).expect("it is text")
}

#[test]
fn files_are_imported_and_never_named_by_an_address() {
    let module = made_text(MODULE);
    for expected in [
        "const base=\"npm://force-status/1.2.3/force-status.js\",files={",
        "\"glue\":()=>import(\"./force-status-0f1e2d3c4b5a6978.js\"),",
        "\"wasm\":()=>import(\"./force-status-0f1e2d3c4b5a6978_bg.wasm.js\")}",
        "version:\"1.2.3\",downloads:{\"edition-forces.csv\":()=>import(\"./edition-forces.csv.js\")}};\n",
        "\nhandedForceStatus = First;\nhandedload = load;\n}\n",
        "\nexport { handedForceStatus as ForceStatus };\nexport { handedload as load };\n",
    ] {
        assert!(module.contains(expected), "{expected}: {module}");
    }
    assert!(!module.contains("import.meta") && !module.contains("sha256"), "{module}");
}

#[test]
fn each_module_holds_what_the_file_held() {
    assert_eq!(made_text("force-status-0f1e2d3c4b5a6978.js"), "export default WebAssembly=>{};\n");
    assert_eq!(made_text("graphic-0f1e2d3c4b5a6978.txt.js").matches("\\\"edition-forces.csv\\\"").count(), 2);
    assert_eq!(made_text("edition-forces.csv.js"), "export default \"\u{feff}force,status\\r\\n\";\n");
    // `\0asm`.
    assert!(made_text("force-status-0f1e2d3c4b5a6978_bg.wasm.js").contains("atob(\"AGFzbQ==\")"));
}

#[test]
fn programs_that_say_require_get_the_same() {
    let common = made_text(COMMON);
    assert!(common.starts_with("\"use strict\";\nconst base=\"npm:"), "{common}");
    assert!(common.ends_with("exports.ForceStatus = handedForceStatus;\nexports.load = handedload;\n"), "{common}");
    assert!(!common.contains("export {"), "{common}");
}

#[test]
fn a_module_that_is_written_otherwise_is_refused_with_what_was_expected() {
    let mut contents = contents();
    for (text, expected) in [
        ("export {};", "const base=import.meta.url,files={"),
        ("const base=import.meta.url,files={};\n", "name a file .wasm"),
        ("const base=import.meta.url,files={a:\"./a.wasm\"};\n", "dist/ lacks a.wasm"),
    ] {
        contents.dist.insert(MODULE.into(), text.into());
        let error = modules(&contents.dist, &contents.bundle, "1.2.3").expect_err(text).to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
    let error = modules(&crate::support::contents().dist, "let a;", "1.2.3").expect_err("no export").to_string();
    assert!(error.contains("export{…}"), "{error}");
}
