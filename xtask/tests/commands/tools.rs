//! The tools: which are needed, and whether they are there.

use crate::support::{empty_folder, shell};
use std::fs;
use xtask::test::stages::STAGES;
use xtask::tools::browsers::named_minibrowser;
use xtask::tools::cargo_install::{CargoTool, version_in};
use xtask::tools::debian::{absent, is_installed};
use xtask::tools::npm::{is_installed as has_installed, is_release};
use xtask::tools::{BUILD, Tool};

fn titles(tools: &[Tool]) -> Vec<&'static str> {
    tools.iter().map(|tool| tool.title).collect()
}

#[test]
fn only_what_is_needed_is_listed() {
    let of_stage = |name: &str| {
        let stage = STAGES.iter().find(|stage| stage.name == name).expect("there is one");
        titles(&stage.needs.concat())
    };
    assert!(of_stage("docs").is_empty());
    assert_eq!(of_stage("lint"), ["rustfmt and clippy"]);
    assert_eq!(of_stage("e2e"), ["browsers", "geckodriver"]);
    assert_eq!(of_stage("bundlers").len(), 9);
}

#[test]
fn what_compiles_wasm_comes_before_what_may_need_it() {
    // Crates are fetched by the cargo that can compile for wasm.
    let of_build = titles(BUILD);
    assert_eq!(of_build.len(), 6);
    assert_eq!(
        (of_build[0], of_build[2]),
        ("Rust's standard library for wasm", "the source of every crate in Cargo.lock")
    );
}

#[test]
fn the_release_is_compared_as_a_whole() {
    let output = "wasm-opt version 132 (version_132)";
    assert!(is_release(output, "132.0.0"));
    assert!(!is_release(output, "13.0.0"));
    assert!(!is_release(output, "1320.0.0"));
    assert!(!is_release("", "132.0.0"));
}

#[test]
fn the_small_browser_is_picked_from_the_packages_files() {
    let listing = "/.\n/usr/lib/webkit2gtk-4.1\n/usr/lib/webkit2gtk-4.1/MiniBrowser\n\
                   /usr/share/doc/MiniBrowser.txt";
    assert_eq!(named_minibrowser(listing), Some("/usr/lib/webkit2gtk-4.1/MiniBrowser"));
    assert_eq!(named_minibrowser("/.\n/usr"), None);
}

#[test]
fn another_list_or_an_installation_that_broke_off_is_noticed() {
    let (folder, pinned) = (empty_folder("unit-bundlers/installed"), empty_folder("unit-bundlers/pinned"));
    fs::create_dir_all(folder.join("node_modules")).expect("a folder can be made");
    for name in ["package.json", "package-lock.json"] {
        fs::write(pinned.join(name), name).expect("a file can be written");
        fs::write(folder.join(name), name).expect("a file can be written");
    }
    assert!(!has_installed(&folder, &pinned));
    fs::write(folder.join("node_modules/.package-lock.json"), "{}").expect("a file can be written");
    assert!(has_installed(&folder, &pinned));
    fs::write(pinned.join("package-lock.json"), "newer lock").expect("a file can be written");
    assert!(!has_installed(&folder, &pinned));
}

#[test]
fn versions_are_read_from_what_the_programs_say() {
    assert_eq!(version_in("trunk 0.22.1"), Some("0.22.1"));
    assert_eq!(version_in("wasm-bindgen 0.2.130\n"), Some("0.2.130"));
    assert_eq!(version_in("geckodriver 0.37.1 (2f1c 2026-01-01)\n\nThe source 9.9"), Some("0.37.1"));
    assert_eq!(version_in("trunk"), None);
    assert_eq!(version_in(""), None);
}

#[test]
fn trunk_is_the_version_that_the_project_asks_for() {
    let configuration = shell().read_file("Trunk.toml").expect("the project has one");
    let wanted = configuration
        .lines()
        .find_map(|line| line.strip_prefix("trunk-version = \"^"))
        .and_then(|rest| rest.strip_suffix('"'))
        .expect("it asks for a version");
    assert!(CargoTool::trunk().version.starts_with(wanted));
}

#[test]
fn every_tool_that_writes_what_readers_run_is_built_from_a_lock_file() {
    let shell = shell();
    for tool in [CargoTool::trunk(), CargoTool::wasm_bindgen(&shell).expect("the project uses it")] {
        assert!(tool.arguments(false).contains(&"--locked"), "{}", tool.name);
        let Some(folder) = tool.locked_by else { continue };
        let lock = shell.read_file(format!("{folder}/Cargo.lock")).expect("there is a lock file of ours");
        let entry = format!("name = \"{}\"\nversion = \"{}\"\n", tool.name, tool.version);
        assert!(lock.contains(&entry), "{folder}/Cargo.lock names another {}: run cargo update there", tool.name);
        let manifest = shell.read_file(format!("{folder}/Cargo.toml")).expect("there is a manifest of ours");
        let dependency = format!("{} = {{ version = \"={}\"", tool.name, tool.version);
        assert!(manifest.contains(&dependency), "{manifest}");
        let (named, digests) = (lock.matches("[[package]]").count(), lock.matches("\nchecksum = ").count());
        assert_eq!(named, digests + 1, "each crate but the manifest's own has a digest");
    }
}

#[test]
fn trunk_asks_for_the_wasm_bindgen_that_is_installed() {
    let shell = shell();
    let locked = shell.locked_version("wasm-bindgen").expect("the project uses it");
    let line = format!("wasm_bindgen = \"{locked}\"");
    let configuration = shell.read_file("Trunk.toml").expect("the project has one");
    assert!(configuration.contains(&line), "Trunk.toml lacks {line}");
}

#[test]
fn only_a_package_that_is_wholly_there_counts() {
    let listing = "chromium installed\nxvfb config-files\nlld-22-doc installed\n";
    assert!(is_installed(listing, "chromium"));
    assert!(!is_installed(listing, "xvfb"));
    assert!(!is_installed(listing, "lld-22"));
}

#[test]
fn a_package_that_nobody_has_is_absent() {
    let shell = shell();
    assert_eq!(absent(&shell, &["no-such-package"]), ["no-such-package"]);
}
