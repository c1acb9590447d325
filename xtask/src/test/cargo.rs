//! The stages whose tests are counted by the test programs themselves: those of the project, and the bundlers.

use super::StageResult;
use crate::package;
use crate::shell::Shell;
use crate::tools;
use anyhow::{Context, Result};
use serde_json::Value;
use std::time::Duration;
use xshell::cmd;

/// The test programs that need browsers or other people's tools, which other stages run.
const OF_OTHER_STAGES: [&str; 4] = ["audit", "browser", "e2e", "serving"];

/// How long the commands of a document may take together.
const LIMIT: Duration = Duration::from_secs(90 * 60);

/// Every test that needs no browser: unit tests, the programs in `tests` folders, and the examples in the
/// documentation.
pub fn native(shell: &Shell) -> Result<StageResult> {
    let metadata = shell.answer(shell.cargo_cmd("metadata --no-deps --format-version 1"));
    let names = test_programs(&metadata.context("cargo metadata does not answer")?)?;
    let args = names.into_iter().flat_map(|name| ["--test".to_owned(), name]);
    let test = || shell.cargo_cmd("test --workspace --all-features --no-fail-fast");
    let programs = shell.job("native", test().args(["--lib", "--bins"]).args(args)).run()?;
    let examples = shell.job("native-doc", test().arg("--doc")).run()?;
    let [programs, examples] = [programs, examples].map(|finished| StageResult::of_tests(&finished));
    let message = format!("{}\n{}", programs.message, examples.message);
    Ok(StageResult { count: [programs.count, examples.count].into_iter().sum(), message })
}

/// The project's own test programs in cargo's description of the project, but for those of other stages. A new one is
/// found without being listed anywhere.
pub fn test_programs(metadata: &str) -> Result<Vec<String>> {
    let metadata: Value = serde_json::from_str(metadata).context("reading the answer of cargo metadata")?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let targets = list(&metadata["packages"]).into_iter().flat_map(|package| list(&package["targets"]));
    let tests = targets.filter(|target| list(&target["kind"]).iter().any(|kind| kind == "test"));
    let mut names: Vec<String> = tests.filter_map(|target| Some(target["name"].as_str()?.to_owned())).collect();
    names.retain(|name| !OF_OTHER_STAGES.contains(&name.as_str()));
    names.sort();
    names.dedup();
    Ok(names)
}

/// The built page, judged by other people's programs.
pub fn audit(shell: &Shell) -> Result<StageResult> {
    test(shell, "audit", "--all-features --test audit")
}

/// The built pages, served by nginx.
pub fn serving(shell: &Shell) -> Result<StageResult> {
    test(shell, "serving", "--all-features --test serving")
}

/// The built pages, used in the browsers. Each test has a browser of its own: more at a time, and a small machine
/// makes them wait for each other.
pub fn end_to_end(shell: &Shell) -> Result<StageResult> {
    test(shell, "e2e", "--all-features --test e2e -- --test-threads=2")
}

/// Every command in the README.
pub fn readme(shell: &Shell) -> Result<StageResult> {
    test(shell, "readme", "--package xtask --test documents -- --ignored README.md")
}

/// The guide for journalists, followed word by word.
pub fn guide(shell: &Shell) -> Result<StageResult> {
    test(shell, "guide", "--package xtask --test documents -- --ignored docs/editions.md")
}

fn test(shell: &Shell, log: &str, args: &str) -> Result<StageResult> {
    let words = shell.cargo_cmd(&format!("test {args}"));
    Ok(StageResult::of_tests(&shell.job(log, words).limit(LIMIT).run()?))
}

/// The npm package in the bundlers, frameworks and judges of others: `tests/bundlers` tries it, with Node.
pub fn bundlers(shell: &Shell) -> Result<StageResult> {
    let (folder, dist) = (tools::bundlers_folder(shell), shell.dist());
    let archive = package::npm_package(shell, &folder)?;
    let words = cmd!(shell, "node tests/bundlers/run.mjs {folder} {archive} {dist}");
    Ok(StageResult::of_tests(&shell.job("bundlers", words).run()?))
}
