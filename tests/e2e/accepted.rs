//! What was accepted as right: text files beside the tests, with which what is found is compared.

use std::fs;
use std::path::Path;

/// When this variable is set, what is found is accepted.
const ACCEPT: &str = "UPDATE_SNAPSHOTS";

/// Compares texts with the accepted files of the same names, or accepts them. Every difference is told, not the first one
/// alone.
#[derive(Debug, Default)]
pub struct Accepted {
    differences: Vec<String>,
}

impl Accepted {
    /// Compares a text with the file of this name.
    pub fn compare(&mut self, name: &str, found: &str) {
        self.compare_file(&project().join("tests/e2e/accepted").join(name), name, found);
    }

    /// Compares a text with a file of any place, which a message calls by a name.
    pub fn compare_file(&mut self, file: &Path, name: &str, found: &str) {
        if std::env::var_os(ACCEPT).is_some() {
            return write(file, found);
        }
        let accepted = fs::read_to_string(file).unwrap_or_default();
        if accepted == found {
            return;
        }
        let copy = project().join("target/differences").join(name);
        write(&copy, found);
        let place = accepted.lines().zip(found.lines()).take_while(|(one, other)| one == other).count();
        let line = |text: &str| text.lines().nth(place).unwrap_or("(the end)").trim().to_owned();
        self.differences.push(format!(
            "{name}, line {}:\n    accepted: {}\n    found:    {}\n    all that was found: {}",
            place + 1,
            line(&accepted),
            line(found),
            copy.display(),
        ));
    }
}

impl Drop for Accepted {
    /// Panics when something was different, so that no test can forget to look.
    fn drop(&mut self) {
        if !self.differences.is_empty() && !std::thread::panicking() {
            panic!(
                "{} of what was found is not as accepted. If it is right now, run the test again with {ACCEPT}=1.\n{}",
                self.differences.len(),
                self.differences.join("\n"),
            );
        }
    }
}

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn write(file: &Path, text: &str) {
    let folder = file.parent().expect("a file is in a folder");
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
    written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
