//! Where programs are found, what they inherit, and the versions that files pin.

use crate::support::shell;
use std::path::Path;
use xshell::cmd;
use xtask::job::is_about_this_program;
use xtask::shell::{locked_version, without_cargos_folders};
use xtask::tools::npm::npm_packages;

#[test]
fn only_what_describes_this_program_is_hidden_from_others() {
    for hidden in ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_BIN_NAME"] {
        assert!(is_about_this_program(hidden), "{hidden}");
    }
    for kept in ["CARGO_HOME", "CARGO_TERM_COLOR", "RUSTUP_TOOLCHAIN", "PATH"] {
        assert!(!is_about_this_program(kept), "{kept}");
    }
}

#[test]
fn the_folders_that_cargo_run_adds_to_the_library_path_are_taken_out() {
    let target = Path::new("/project/target");
    let kept = |value: &str, cargo: &str| without_cargos_folders(&value.into(), target, Path::new(cargo));
    let value = "/project/target/debug:/opt/lib:/tools/stable/lib";
    assert_eq!(kept(value, "/tools/stable/bin/cargo"), "/opt/lib");
    assert_eq!(kept("/usr/lib/special", "/usr/bin/cargo"), "/usr/lib/special");
}

#[test]
fn a_folder_is_searched_first_and_once() {
    let shell = shell();
    shell.search_first("/somewhere".into());
    shell.search_first("/elsewhere".into());
    shell.search_first("/somewhere".into());
    let path = shell.search_path();
    assert_eq!(path[0], Path::new("/somewhere"));
    assert_eq!(path[1], Path::new("/elsewhere"));
    assert_ne!(path[2], Path::new("/somewhere"));
}

#[test]
fn programs_are_found_and_answer() {
    let shell = shell();
    assert!(shell.find("sh").is_some());
    assert_eq!(shell.find("no-program-has-this-name"), None);
    let (good, bad) = ("echo hello", "echo hello; exit 1");
    assert_eq!(shell.output_of(cmd!(shell, "sh -c {good}")).as_deref(), Some("hello"));
    assert_eq!(shell.output_of(cmd!(shell, "sh -c {bad}")), None);
    assert_eq!(shell.output_of(cmd!(shell, "no-program-has-this-name")), None);
}

#[test]
fn a_crate_is_found_by_its_whole_name() {
    let lock = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.2.1\"\n\n\
                [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
    assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
    assert_eq!(locked_version(lock, "wasm"), None);
    assert_eq!(locked_version("", "wasm-bindgen"), None);
}

#[test]
fn every_development_package_is_listed_with_its_version() {
    let package = r#"{"devDependencies": {"axe-core": "4.14.1", "binaryen": "132.0.0"}}"#;
    let packages = npm_packages(package);
    assert_eq!(packages.len(), 2);
    assert_eq!(packages[0], ("axe-core".to_owned(), "4.14.1".to_owned()));
    assert_eq!(npm_packages("not json"), []);
}

#[test]
fn this_program_finds_its_own_project() {
    let shell = shell();
    assert!(shell.root.join("xtask").is_dir());
    assert!(shell.work().starts_with(shell.root.join("target")));
}
