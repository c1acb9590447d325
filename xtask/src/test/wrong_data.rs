//! A build with a faulty dataset must fail and say what is wrong with it.

use super::{StageResult, count};
use crate::shell::Shell;
use crate::trunk;
use anyhow::{Result, ensure};

/// The faulty dataset, and what the build has to say about it: a piece of text on each line.
const DATASET: &str = "tests/fixtures/broken.json";
const EXPECTED: &str = "tests/fixtures/broken.expected.txt";

/// Has the faulty dataset checked as the hook does it with which every build begins.
pub fn wrong_data(shell: &Shell) -> Result<StageResult> {
    let expected = shell.read_file(EXPECTED)?;
    // Without it the build would fail as well, for the wrong reason.
    ensure!(shell.path_exists(DATASET), "{DATASET} is missing");
    let words = shell.cargo_cmd("run --quiet --features publish --bin publish -- check");
    let finished = shell.job("wrong-data", words.env(trunk::EDITION, shell.root().join(DATASET))).run()?;
    let complaint = if finished.succeeded() {
        Some("the build took the faulty dataset".to_owned())
    } else if finished.was_stopped() {
        Some(finished.ending())
    } else {
        complaint(&finished.output, &expected)
    };
    let log = finished.log.display();
    Ok(complaint.map_or_else(StageResult::passed, |complaint| {
        StageResult::failed(format!("{}\n{complaint}\nlog {log}", count::worth_showing(&finished.output)))
    }))
}

/// What the output leaves out of what is expected.
pub fn complaint(output: &str, expected: &str) -> Option<String> {
    let expected: Vec<_> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if expected.is_empty() {
        return Some(format!("{EXPECTED} expects nothing"));
    }
    let unsaid: Vec<_> = expected.into_iter().filter(|line| !output.contains(line)).collect();
    (!unsaid.is_empty()).then(|| format!("the build did not say: {}", unsaid.join(" / ")))
}
