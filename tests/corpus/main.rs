//! The corpus of the fuzzing, replayed: whatever has once led into a new corner keeps every promise.

use std::fs;
use std::path::PathBuf;

/// Keeps a promise for every file of a target's corpus. The file that breaks it is named last.
#[track_caller]
fn replay(target: &str, promise: fn(&[u8])) {
    let folder = testkit::project().join("fuzz/corpus").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} holds nothing to replay", folder.display());
    for file in files {
        println!("{}", file.display());
        promise(&fs::read(&file).expect("it can be read"));
    }
}

#[test]
fn files_of_editions_are_refused_or_survive() {
    replay("parse", promises::parse);
}

#[test]
fn files_are_reviewed() {
    replay("check", promises::check);
}

#[test]
fn tables_are_merged() {
    replay("import", promises::import);
}

#[test]
fn fragments_and_words_are_answered() {
    replay("fragment", promises::fragment);
}
