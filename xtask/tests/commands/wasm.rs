//! How wasm is compiled.

use crate::support::empty_folder;
use std::fs;
use std::path::Path;
use std::process::Command;
use xtask::tools::toolchain::{Component, parse_release};
use xtask::tools::wasm::{choose, missing};
use xtask::tools::wrapper::{Compiler, script};

fn make(sysroot: &Path, file: &str) {
    let file = sysroot.join("lib/rustlib").join(file);
    let folder = file.parent().expect("every file is in a folder");
    fs::create_dir_all(folder).expect("a folder can be made");
    fs::write(file, "").expect("a file can be written");
}

#[test]
fn a_folder_without_the_library_is_not_taken_for_it() {
    let sysroot = empty_folder("unit-library");
    assert!(!Component::Library.is_in(&sysroot));
    make(&sysroot, "wasm32-unknown-unknown/lib/libcore-1.rlib");
    assert!(!Component::Library.is_in(&sysroot));
    make(&sysroot, "wasm32-unknown-unknown/lib/libstd-1.rlib");
    assert!(Component::Library.is_in(&sysroot));
}

#[test]
fn source_without_a_linker_is_not_enough() {
    let sysroot = empty_folder("unit-source");
    make(&sysroot, "src/rust/library/Cargo.lock");
    make(&sysroot, "x86_64-unknown-linux-gnu/lib/libstd-1.rlib");
    assert!(!Component::Source.is_in(&sysroot));
    make(&sysroot, "x86_64-unknown-linux-gnu/bin/rust-lld");
    assert!(Component::Source.is_in(&sysroot));
}

#[test]
fn a_linker_without_source_is_not_enough_either() {
    let sysroot = empty_folder("unit-linker");
    make(&sysroot, "x86_64-unknown-linux-gnu/bin/rust-lld");
    assert!(!Component::Source.is_in(&sysroot));
}

#[test]
fn releases_are_compared_by_number() {
    assert_eq!(parse_release("rustc 1.95.0 (59807616e 2026-04-14)"), Some((1, 95)));
    assert!(parse_release("rustc 1.100.0-nightly").expect("a release") > (1, 96));
    assert_eq!(parse_release("something else"), None);
}

#[test]
fn rustup_is_asked_in_its_own_words() {
    assert_eq!(Component::Source.request().join(" "), "component add rust-src");
    assert_eq!(Component::Library.request().join(" "), "target add wasm32-unknown-unknown");
}

#[test]
fn the_error_names_every_attempt_and_every_way_by_hand() {
    let text = missing(&["rustup: refused".into(), "apt-get: none".into()]).to_string();
    for part in ["tried: rustup: refused", "tried: apt-get: none", "rust-src", "rustup target add", "lld-22"] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn the_toolchain_comes_before_debians_packages() {
    assert_eq!(choose(true, true), Some(Compiler::OfToolchain));
    assert_eq!(choose(true, false), Some(Compiler::OfToolchain));
    assert_eq!(choose(false, true), Some(Compiler::OfDebian));
    assert_eq!(choose(false, false), None);
}

/// What the script would start, and the variables that it would set, for a
/// call with these arguments.
fn calls(compiler: Compiler, args: &[&str]) -> String {
    let text = script(compiler, Path::new("/opt/my tools/cargo"))
        .expect("the path can be quoted")
        .replace("exec ", "would_start ");
    let text = format!(
        "would_start() {{
            printenv RUSTC CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
            echo \"$@\"
            exit
        }}
        {text}"
    );
    let output =
        Command::new("sh").args(["-c", &text, "cargo"]).args(args).env_remove("RUSTC").output().expect("sh runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

#[test]
fn other_builds_go_to_the_usual_cargo_untouched() {
    for args in [
        &["run", "--quiet", "--package", "cli"][..],
        &["metadata", "--format-version", "1"],
        &["build", "--profile", "wasm-release"],
        &["test", "--", "--target", "wasm32-unknown-unknown"],
        &["build", "--target", "other", "wasm32-unknown-unknown"],
        &["test", "two words"],
        &[],
    ] {
        for compiler in [Compiler::OfToolchain, Compiler::OfDebian] {
            assert_eq!(calls(compiler, args), format!("/opt/my tools/cargo {}", args.join(" ")).trim());
        }
    }
}

#[test]
fn both_spellings_of_the_target_build_the_library() {
    for args in
        [&["build", "--target=wasm32-unknown-unknown"][..], &["test", "--target", "wasm32-unknown-unknown", "--", "a"]]
    {
        let rest = format!("-Zbuild-std=std,panic_abort {}", args.join(" "));
        assert_eq!(calls(Compiler::OfToolchain, args), format!("/opt/my tools/cargo {rest}"));
        assert_eq!(calls(Compiler::OfDebian, args), format!("/usr/bin/rustc\n/usr/bin/cargo {rest}"));
    }
}

#[test]
fn readers_get_the_smallest_code_from_either_compiler() {
    for profile in [&["--profile", "wasm-release"][..], &["--profile=wasm-release"]] {
        for compiler in [Compiler::OfToolchain, Compiler::OfDebian] {
            let args = [&["build", "--target=wasm32-unknown-unknown"][..], profile].concat();
            let calls = calls(compiler, &args);
            assert!(calls.contains("-Cpanic=immediate-abort"), "{calls}");
            assert!(calls.contains("-Zbuild-std-features=optimize_for_size"), "{calls}");
        }
    }
}
