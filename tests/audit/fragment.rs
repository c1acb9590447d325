//! The piece of HTML for other pages, in the smallest page that can be around it, as the validator judges it.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn the_piece_of_html_is_valid_in_another_page() {
    let piece = fs::read_to_string(crate::page().with_file_name("fragment.html")).expect("the piece is published");
    let around = Path::new(env!("CARGO_TARGET_TMPDIR")).join("around.html");
    let page = format!("<!doctype html><html lang=\"en-GB\"><title>A page</title><h1>A page</h1>{piece}</html>");
    fs::write(&around, page).expect("a file can be written");
    let mut command = Command::new("java");
    command.args(["-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--format", "gnu"]).arg(around);
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let output = output.unwrap_or_else(|error| panic!("java: {error}. Run cargo xtask test audit, which brings it."));
    let said = String::from_utf8_lossy(&output.stderr);
    // The checker does not know container queries, and about slashes it only advises.
    let known = ["Trailing slash on void elements", "Property “container”", "at-rule “@container”"];
    let faults: Vec<&str> = said.lines().filter(|line| !known.iter().any(|known| line.contains(known))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
