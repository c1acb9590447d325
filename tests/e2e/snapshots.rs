//! Snapshots: text files beside the tests that hold the right output.

use std::fs;
use std::path::Path;

/// When this variable is set, the output is written into the snapshots.
const UPDATE: &str = "UPDATE_SNAPSHOTS";

/// Compares outputs with their snapshots, or renews the snapshots. A failure lists every difference.
#[derive(Debug, Default)]
pub struct Snapshots {
    differences: Vec<String>,
}

impl Snapshots {
    /// Compares an output with the snapshot of this name.
    pub fn compare(&mut self, name: &str, output: &str) {
        self.compare_file(&project().join("tests/e2e/snapshots").join(name), name, output);
    }

    /// Compares an output with a file; `name` is its name in messages.
    pub fn compare_file(&mut self, file: &Path, name: &str, output: &str) {
        if std::env::var_os(UPDATE).is_some() {
            return write(file, output);
        }
        let snapshot = fs::read_to_string(file).unwrap_or_default();
        if snapshot == output {
            return;
        }
        let copy = project().join("target/differences").join(name);
        write(&copy, output);
        let place = snapshot.lines().zip(output.lines()).take_while(|(one, other)| one == other).count();
        let line = |text: &str| text.lines().nth(place).unwrap_or("(the end)").trim().to_owned();
        self.differences.push(format!(
            "{name}, line {}:\n    snapshot: {}
    output:   {}
    the whole output: {}",
            place + 1,
            line(&snapshot),
            line(output),
            copy.display(),
        ));
    }
}

impl Drop for Snapshots {
    /// Panics if an output differs, so that no test can forget to check.
    fn drop(&mut self) {
        if !self.differences.is_empty() && !std::thread::panicking() {
            panic!(
                "{} outputs differ from their snapshots. If the outputs are right, run the test again with {UPDATE}=1.\n{}",
                self.differences.len(),
                self.differences.join("\n"),
            );
        }
    }
}

fn project() -> &'static Path {
    testkit::project()
}

fn write(file: &Path, text: &str) {
    let folder = file.parent().expect("a file is in a folder");
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
    written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
