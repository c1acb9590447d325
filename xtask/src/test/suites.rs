//! The tests that `cargo test` runs on this machine.

use super::count::{self, Count};
use super::{Context, LIMIT, StageResult};
use crate::error::Error;
use crate::shell::{Finished, Shell};

/// The test programs that take browsers or other people's tools, which other stages run.
const FOR_BROWSERS: [&str; 4] = ["audit", "browser", "e2e", "serving"];

/// Every test that needs no browser: unit tests, the programs in `tests`
/// folders, and the examples in the documentation.
pub fn native(context: &Context<'_>) -> Result<StageResult, Error> {
    let shell = context.shell;
    let mut args = vec!["--lib".to_owned(), "--bins".to_owned()];
    for name in test_programs(shell)? {
        args.extend(["--test".to_owned(), name]);
    }
    let programs = cargo_test(shell, "native", &args)?;
    let examples = cargo_test(shell, "native-doc", &["--doc".to_owned()])?;
    Ok(programs.and(examples))
}

/// One call of `cargo test` for everything in the project.
fn cargo_test(shell: &Shell, log: &str, args: &[String]) -> Result<StageResult, Error> {
    let finished = shell
        .job(log, shell.cargo())
        .args(["test", "--workspace", "--all-features", "--no-fail-fast"])
        .args(args)
        .limit(LIMIT)
        .run()?;
    Ok(result_of(&finished))
}

/// The built page, judged by other people's programs.
pub fn audit(context: &Context<'_>) -> Result<StageResult, Error> {
    program(context, "audit")
}

/// The built pages, served by nginx.
pub fn serving(context: &Context<'_>) -> Result<StageResult, Error> {
    program(context, "serving")
}

/// One of the project's test programs, by its name.
fn program(context: &Context<'_>, name: &str) -> Result<StageResult, Error> {
    let job = context.shell.job(name, context.shell.cargo()).args(["test", "--all-features", "--test", name]);
    Ok(result_of(&job.limit(LIMIT).run()?))
}

/// The pages that were built, opened and used in the browsers.
pub fn end_to_end(context: &Context<'_>) -> Result<StageResult, Error> {
    let finished = context
        .shell
        .job("e2e", context.shell.cargo())
        .args(["test", "--all-features", "--test", "e2e"])
        // Each test has a browser of its own: more at a time than this, and a
        // small machine makes them wait for each other.
        .args(["--", "--test-threads=2"])
        .limit(LIMIT)
        .run()?;
    Ok(result_of(&finished))
}

/// Counts the tests of a program that has run.
pub fn result_of(finished: &Finished) -> StageResult {
    let count = failing_at_least_once(Count::of_output(&finished.output), finished.succeeded());
    let message = if count.failed == 0 {
        String::new()
    } else {
        format!("{}\n{}, log {}", count::worth_showing(&finished.output), finished.ending(), finished.log.display())
    };
    StageResult { count, message }
}

/// A program that fails without counting a failure did not compile, crashed or
/// was stopped: that is one failure.
fn failing_at_least_once(mut count: Count, succeeded: bool) -> Count {
    if !succeeded {
        count.failed = count.failed.max(1);
    }
    count
}

/// The project's own test programs but for those that need a browser. A new
/// one is found without being listed anywhere.
fn test_programs(shell: &Shell) -> Result<Vec<String>, Error> {
    let metadata = shell
        .answer(shell.cargo(), &["metadata", "--no-deps", "--format-version", "1"])
        .ok_or_else(|| Error::Refused("cargo metadata does not answer".into()))?;
    test_programs_in(&metadata)
}

/// Reads cargo's description of the project.
fn test_programs_in(metadata: &str) -> Result<Vec<String>, Error> {
    let metadata: serde_json::Value = serde_json::from_str(metadata)
        .map_err(|error| Error::Refused(format!("cargo metadata is not understood: {error}")))?;
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let mut names: Vec<String> = list(&metadata["packages"])
        .iter()
        .flat_map(|package| list(&package["targets"]))
        .filter(|target| list(&target["kind"]).iter().any(|kind| kind == "test"))
        .filter_map(|target| Some(target["name"].as_str()?.to_owned()))
        .filter(|name| !FOR_BROWSERS.contains(&name.as_str()))
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_programs_are_found_by_their_kind() {
        let metadata = r#"{"packages": [
            {"targets": [
                {"name": "force_status", "kind": ["cdylib", "rlib"]},
                {"name": "publish", "kind": ["bin"]},
                {"name": "pages", "kind": ["test"]},
                {"name": "e2e", "kind": ["test"]},
                {"name": "browser", "kind": ["test"]}
            ]},
            {"targets": [{"name": "figures", "kind": ["test"]}]}
        ]}"#;
        assert_eq!(test_programs_in(metadata).expect("it is understood"), ["figures", "pages"]);
        assert!(test_programs_in("not json").is_err());
    }

    #[test]
    fn a_bad_end_is_a_failure_even_without_a_count() {
        let count = |passed, failed| Count { passed, failed };
        assert_eq!(failing_at_least_once(count(3, 0), false), count(3, 1));
        assert_eq!(failing_at_least_once(count(3, 2), false), count(3, 2));
        assert_eq!(failing_at_least_once(count(3, 0), true), count(3, 0));
    }
}
