//! A build with a faulty dataset must fail and say what is wrong with it.

use super::{Context, LIMIT, StageResult, count};
use crate::error::Error;
use crate::trunk;

/// The faulty dataset.
const DATASET: &str = "tests/fixtures/broken.json";

/// What the build has to say about it: a piece of text on each line.
const EXPECTED: &str = "tests/fixtures/broken.expected.txt";

/// Has the faulty dataset checked as the hook does it with which every build begins.
pub fn wrong_data(context: &Context<'_>) -> Result<StageResult, Error> {
    let project = &context.shell.project;
    let expected = project.read(EXPECTED)?;
    // Without it the build would fail as well, for the wrong reason.
    project.read(DATASET)?;
    let finished = context
        .shell
        .job("wrong-data", context.shell.cargo())
        .args(["run", "--quiet", "--features", "publish", "--bin", "publish", "--", "check"])
        .env(trunk::EDITION, project.root().join(DATASET))
        .limit(LIMIT)
        .run()?;
    let complaint = if finished.succeeded() {
        Some("the build took the faulty dataset".to_owned())
    } else if finished.was_stopped() {
        Some(finished.ending())
    } else {
        complaint(&finished.output, &expected)
    };
    Ok(match complaint {
        None => StageResult::passed(),
        Some(complaint) => StageResult::failed(format!(
            "{}\n{complaint}\nlog {}",
            count::worth_showing(&finished.output),
            finished.log.display()
        )),
    })
}

/// What the output leaves out of what is expected.
fn complaint(output: &str, expected: &str) -> Option<String> {
    let mut expected = expected.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    if expected.peek().is_none() {
        return Some(format!("{EXPECTED} expects nothing"));
    }
    let unsaid: Vec<_> = expected.filter(|line| !output.contains(line)).collect();
    (!unsaid.is_empty()).then(|| format!("the build did not say: {}", unsaid.join(" / ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_expected_line_must_be_said() {
        let output = "error: force 12 has no name\nerror: date 31 June";
        assert_eq!(complaint(output, "has no name\n\n  31 June\n"), None);
        let complaint = complaint(output, "has no name\nno source").expect("one is unsaid");
        assert!(complaint.ends_with("no source"), "{complaint}");
    }

    #[test]
    fn expecting_nothing_is_a_mistake() {
        assert!(complaint("anything", "\n \n").is_some());
    }
}
