//! The program `check`: what it prints, for people and for programs, and what it ends with.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use validate::LARGEST_FILE;

const VALID: &str = "static/edition.json";
const FAULTY: &str = "tests/fixtures/broken.json";

/// Calls the program in the project's folder.
fn check(args: &[&str]) -> (Option<i32>, String, String) {
    let program = Command::new(env!("CARGO_BIN_EXE_force-status"))
        .arg("check")
        .args(args)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output();
    let Output { status, stdout, stderr } = program.expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    (status.code(), text(stdout), text(stderr))
}

/// A file for one test alone.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, bytes).expect("it is written");
    file
}

#[test]
fn a_sound_file_ends_with_0_and_says_how_many_warnings_there_are() {
    let (code, out, err) = check(&[VALID]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.ends_with("static/edition.json: valid, 10 warnings.\n"), "{out}");
    let line = "static/edition.json:112:5: warning: figures[5].cautions: This figure has no caution.";
    assert!(out.lines().count() == 11 && out.starts_with(line), "{out}");
}

#[test]
fn a_faulty_file_ends_with_1_and_says_how_many_problems_there_are() {
    let (code, out, err) = check(&[VALID, FAULTY]);
    assert_eq!((code, err.as_str()), (Some(1), ""));
    assert!(out.contains("\ntests/fixtures/broken.json:7:14: error: edition.title: This text is empty."), "{out}");
    assert!(out.ends_with("broken.json: 6 errors, 11 warnings. Fix the errors before publishing.\n"), "{out}");
    let cut_off = file("cut-off.json", b"{");
    let (_, out, _) = check(&[cut_off.to_str().expect("a plain name")]);
    assert!(out.ends_with("cut-off.json: 1 error. Fix the error before publishing.\n"), "{out}");
}

#[test]
fn json_is_one_document_with_every_file_in_the_order_of_the_call() {
    let (code, out, _) = check(&[FAULTY, "--json", VALID]);
    let document: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(code, Some(1));
    let files: Vec<_> =
        document.as_array().expect("a list").iter().map(|report| (&report["file"], &report["valid"])).collect();
    assert_eq!(files, [(&FAULTY.into(), &false.into()), (&VALID.into(), &true.into())]);
    let first = serde_json::json!({
        "path": "edition.title", "line": 7, "column": 14, "severity": "error",
        "message": "This text is empty. Write it, or remove the field if it is optional.",
    });
    assert_eq!(document[0]["diagnostics"][0], first);
    assert_eq!(document[1]["diagnostics"][0]["severity"], "warning");
}

#[test]
fn a_wrong_call_ends_with_2_and_names_the_mistake() {
    for (args, named) in [
        ([].as_slice(), "a file is missing"),
        (&["--json"], "a file is missing"),
        (&[VALID, "--jason"], "--jason"),
        (&["no-such.json"], "no-such.json cannot be read"),
        (&["src"], "src cannot be read"),
        (&["--", "--help"], "--help cannot be read"),
    ] {
        let (code, out, err) = check(args);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{args:?}");
        assert!(err.contains(named), "{args:?}: {err}");
    }
}

#[test]
fn a_file_that_cannot_be_read_keeps_no_other_from_it() {
    let (code, out, err) = check(&["no-such.json", FAULTY]);
    assert!(code == Some(2) && out.contains("6 errors") && err.contains("no-such.json"), "{out}{err}");
    let (code, out, _) = check(&["no-such.json", VALID, "--json"]);
    let document: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((code, document.as_array().map(Vec::len)), (Some(2), Some(1)));
}

#[test]
fn a_file_that_is_too_large_is_refused_by_its_size() {
    let large = file("large.json", b"");
    fs::File::options().write(true).open(&large).and_then(|file| file.set_len(LARGEST_FILE * 50)).expect("it grows");
    let (code, out, _) = check(&[large.to_str().expect("a plain name")]);
    assert!(code == Some(1) && out.contains(":1:1: error: the file: The file has 1000 MB"), "{out}");
    fs::remove_file(large).expect("it goes");
}

#[test]
fn the_help_says_what_it_prints_and_ends_with() {
    for option in ["--help", "-h"] {
        let (code, out, err) = check(&[option]);
        assert_eq!((code, err.as_str()), (Some(0), ""));
        for words in ["FILE:LINE:COLUMN", "--json", "with 2 when the call is wrong"] {
            assert!(out.contains(words), "{words}: {out}");
        }
    }
}
