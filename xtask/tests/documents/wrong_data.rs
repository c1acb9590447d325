//! A build with a faulty dataset must fail and say what is wrong with it.

use anyhow::{Result, bail, ensure};
use xtask::shell::Shell;
use xtask::trunk::EDITION;

/// The faulty dataset, and what the build has to say about it: a piece of text on each line.
pub const DATASET: &str = "tests/fixtures/broken.json";
const EXPECTED: &str = "tests/fixtures/broken.expected.txt";

/// Has the faulty dataset checked as the hook checks it with which every build begins.
pub fn is_explained() -> Result<()> {
    let shell = Shell::new()?;
    let expected = shell.read_file(EXPECTED)?;
    // Without it the build would fail as well, for the wrong reason.
    ensure!(shell.path_exists(DATASET), "{DATASET} is missing");
    let words = shell.cargo_cmd("run --quiet --package cli -- prepare");
    let finished = shell.job("wrong-data-build", words.env(EDITION, shell.root.join(DATASET))).run()?;
    ensure!(!finished.succeeded(), "the build took the faulty dataset");
    match complaint(&finished.output, &expected) {
        Some(complaint) => bail!("{complaint}\n{:#}", finished.or_fail("checking it").expect_err("it failed")),
        None => Ok(()),
    }
}

/// What the output leaves out of what is expected.
fn complaint(output: &str, expected: &str) -> Option<String> {
    let expected: Vec<_> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if expected.is_empty() {
        return Some(format!("{EXPECTED} expects nothing"));
    }
    let unsaid: Vec<_> = expected.into_iter().filter(|line| !output.contains(line)).collect();
    (!unsaid.is_empty()).then(|| format!("the build did not say: {}", unsaid.join(" / ")))
}

pub fn every_expected_line_must_be_said() {
    let output = "error: force 12 has no name\nerror: date 31 June";
    assert_eq!(complaint(output, "has no name\n\n  31 June\n"), None);
    let complaint = complaint(output, "has no name\nno source").expect("one is unsaid");
    assert!(complaint.ends_with("no source"), "{complaint}");
}

pub fn expecting_nothing_is_a_mistake() {
    assert!(complaint("anything", "\n \n").is_some());
}
