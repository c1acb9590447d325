//! Running other people's programs on the built page, and comparing what they say.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use edition::Dataset;
use serde_json::Value;
use site::Edition;
use std::rc::Rc;

/// The built page.
pub fn page() -> PathBuf {
    let folder = std::env::var_os("FORCE_STATUS_DIST").expect("FORCE_STATUS_DIST is set by cargo xtask test");
    Path::new(&folder).join("index.html")
}

pub fn edition() -> Rc<Dataset> {
    Edition::read(&Edition::file()).unwrap_or_else(|error| panic!("{error}")).data
}

/// A file of the project.
pub fn project(name: &str) -> String {
    let path = testkit::project().join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Runs a program on the page, in the project's folder.
pub fn run(program: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(program);
    command.args(arguments).arg(page()).current_dir(testkit::project());
    command.output().unwrap_or_else(|error| panic!("{program}: {error}. Run cargo xtask test audit, which brings it."))
}

/// What a script of this folder finds on the page.
#[track_caller]
pub fn script(name: &str, arguments: &[&str]) -> Value {
    let file = format!("tests/audit/{name}");
    let output = run("node", &[&[file.as_str()], arguments].concat());
    assert!(output.status.success(), "{file}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{file} gives no JSON: {error}"))
}

/// Text with one common space wherever there is any.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each of these words comes after the one before.
#[track_caller]
pub fn in_order(text: &str, all: &[String]) {
    let mut from = 0;
    for words in all {
        let words = plain(words);
        let found = text[from..].find(&words);
        from += found.unwrap_or_else(|| panic!("{words:?} does not come where it should, behind: {}", &text[..from]));
    }
}
