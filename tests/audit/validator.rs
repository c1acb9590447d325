//! The HTML checker of the W3C: the page, and the HTML fragment for other pages in the smallest page that can be around it.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::tools::page;

/// What the checker does not know yet, and what it only advises: Yew writes empty elements with a slash, as XML does; what a
/// policy allows of a file, it cannot tell, and data for machines it takes for a script.
const KNOWN: [&str; 6] = [
    "Trailing slash on void elements",
    "Content Security Policy (meta tag)",
    "Property “container”",
    "at-rule “@container”",
    "“text-wrap”",
    "“text-size-adjust”",
];

#[test]
fn the_page_is_valid_html() {
    has_no_fault(&page());
}

#[test]
fn the_piece_of_html_is_valid_in_another_page() {
    let fragment = fs::read_to_string(page().with_file_name("fragment.html")).expect("the fragment is published");
    let around = Path::new(env!("CARGO_TARGET_TMPDIR")).join("around.html");
    let page = format!("<!doctype html><html lang=\"en-GB\"><title>A page</title><h1>A page</h1>{fragment}</html>");
    fs::write(&around, page).expect("a file can be written");
    has_no_fault(&around);
}

#[track_caller]
fn has_no_fault(file: &Path) {
    let mut command = Command::new("java");
    command.args(["-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--format", "gnu"]).arg(file);
    let output = command.current_dir(testkit::project()).output();
    let output = output.unwrap_or_else(|error| panic!("java: {error}. Run cargo xtask test audit, which brings it."));
    let said = String::from_utf8_lossy(&output.stderr);
    let faults: Vec<&str> = said.lines().filter(|line| !KNOWN.iter().any(|known| line.contains(known))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
