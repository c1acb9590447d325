//! The stages, in the order in which they run.

use super::{StageResult, browser};
use crate::error::Exit;
use crate::package::{contents::Contents, npm_archive};
use crate::shell::Shell;
use crate::tools::npm::bundlers_folder;
use crate::tools::{BROWSERS, BUILD as PAGES, BUNDLERS, LINTERS, NGINX, Tool};
use crate::trunk::trunk;
use anyhow::{Context, Result};
use serde_json::Value;
use std::time::Duration;
use xshell::cmd;

/// The stage that makes `dist`.
pub const BUILD: &str = "build";
/// The test programs that need browsers or other people's tools, which have stages of their own.
const OF_OTHER_STAGES: [&str; 4] = ["audit", "browser", "e2e", "serving"];
/// How long the commands of a document may take together. Each has a shorter limit of its own.
const LIMIT_OF_DOCUMENTS: Duration = Duration::from_secs(90 * 60);

/// A part of the tests that has a line of its own in the table.
pub struct Stage {
    /// The text that a filter is compared with.
    pub name: &'static str,
    /// What it shows when it passes.
    pub about: &'static str,
    /// The tools that it takes.
    pub needs: &'static [&'static [Tool]],
    /// Whether it is pointless without a good `dist`.
    pub reads_dist: bool,
    /// Runs it.
    pub run: Run,
}

type Run = fn(&Shell) -> Result<StageResult>;
type Needs = &'static [&'static [Tool]];

/// A stage, by its fields in their order.
pub const fn stage(name: &'static str, about: &'static str, needs: Needs, reads_dist: bool, run: Run) -> Stage {
    Stage { name, about, needs, reads_dist, run }
}

/// All stages: the quick ones first, so that a slip shows early.
#[rustfmt::skip]
pub static STAGES: [Stage; 15] = [
    stage("format", "the source is laid out by rustfmt", &[&[LINTERS]], false,
        |shell| check(shell, "format", "fmt --all --check")),
    stage("lint", "clippy and the compiler have nothing to say", &[&[LINTERS]], false,
        |shell| check(shell, "lint", "clippy --workspace --all-targets --all-features -- -D warnings")),
    stage("scripts", "the scripts are laid out, linted, typed and tested", &[PAGES], false, scripts),
    stage("docs", "the documentation builds without a warning", &[], false,
        |shell| check(shell, "docs", "doc --workspace --no-deps --all-features")),
    stage(BUILD, "the pages for publication build", &[PAGES], false, build),
    stage("native", "the tests that need no browser", &[], true, native),
    stage("audit", "what other people's programs and the oldest browsers make of the page", &[PAGES, BROWSERS], true,
        |shell| test(shell, "audit", "--workspace --test audit")),
    stage("serving", "the pages as nginx serves them with the project's configuration", &[&[NGINX]], true,
        |shell| test(shell, "serving", "--workspace --test serving")),
    stage("wrong-data", "a faulty dataset stops the build and is explained", &[], false,
        |shell| test(shell, "wrong-data", "--package xtask --test documents -- --ignored tests/fixtures")),
    stage("chromium", "the wasm tests in Chromium", &[PAGES, BROWSERS], true, browser::chromium),
    stage("firefox", "the wasm tests in Firefox", &[PAGES, BROWSERS], true, browser::firefox),
    stage("e2e", "the built pages in three browsers", &[BROWSERS], true,
        |shell| test(shell, "e2e", "--workspace --test e2e -- --test-threads=2")),
    stage("bundlers", "pages that others build with the npm package, by their own tools",
        &[PAGES, BROWSERS, &[BUNDLERS]], true, bundlers),
    stage("readme", "every command in the README works", &[PAGES], false,
        |shell| test(shell, "readme", "--package xtask --test documents -- --ignored README.md")),
    stage("guide", "the guide for journalists makes the edition that it shows", &[PAGES, BROWSERS], false,
        |shell| test(shell, "guide", "--package xtask --test documents -- --ignored docs/editions.md")),
];

/// The stages whose names start with one of the filters; all without filters. The build comes with them when one of
/// them reads `dist` and there is none.
pub fn chosen(filters: &[String], dist_is_there: bool) -> Result<Vec<&'static Stage>> {
    if let Some(filter) = filters.iter().find(|filter| !STAGES.iter().any(|stage| stage.name.starts_with(*filter))) {
        let names = STAGES.each_ref().map(|stage| stage.name).join(", ");
        return Err(Exit::usage(format!("no stage of the tests starts with {filter}; there are: {names}")).into());
    }
    let is_asked_for = |stage: &&Stage| is_chosen(filters, stage.name);
    let build_first = !dist_is_there && STAGES.iter().filter(is_asked_for).any(|stage| stage.reads_dist);
    Ok(STAGES.iter().filter(|stage| is_asked_for(stage) || (build_first && stage.name == BUILD)).collect())
}

/// Whether the filters choose the stage of this name.
pub fn is_chosen(filters: &[String], name: &str) -> bool {
    filters.is_empty() || filters.iter().any(|filter| name.starts_with(filter))
}

/// One check that a call of cargo decides.
fn check(shell: &Shell, log: &str, words: &str) -> Result<StageResult> {
    let words = shell.cargo_cmd(words).env("RUSTDOCFLAGS", "-Dwarnings");
    Ok(StageResult::of_check(&shell.job(log, words).run()?))
}

/// Layout and lint of the scripts, their types, their tests, and whether the types of an edition are those of its schema.
fn scripts(shell: &Shell) -> Result<StageResult> {
    let edition_types = "static/script/build/edition-types.mjs";
    let checks = [
        ("scripts-lint", cmd!(shell, "biome ci --error-on-warnings")),
        ("scripts-types", cmd!(shell, "tsc --project static/script")),
        ("scripts-edition", cmd!(shell, "node {edition_types} --check")),
        ("scripts-tests", cmd!(shell, "node --test tests/scripts")),
    ];
    let results = checks.map(|(log, words)| Ok(StageResult::of_check(&shell.job(log, words).run()?)));
    results.into_iter().collect::<Result<Vec<_>>>().map(StageResult::of_all)
}

fn build(shell: &Shell) -> Result<StageResult> {
    // The pages of an earlier build must not pass for those of this one.
    shell.remove_path(shell.dist())?;
    Ok(StageResult::of_check(&shell.job("build", trunk(shell, "build").arg("--release")).run()?))
}

/// One of the project's test programs, with a display that nobody sees for the browser that needs one.
fn test(shell: &Shell, log: &str, words: &str) -> Result<StageResult> {
    let (cargo, screen) = (&shell.cargo, "--server-args=-screen 0 1400x1000x24");
    let program = match log {
        "e2e" | "guide" => cmd!(shell, "xvfb-run --auto-servernum {screen} {cargo}"),
        _ => cmd!(shell, "{cargo}"),
    };
    let words = program.arg("test").args(words.split_whitespace());
    let job = shell.job(log, words);
    let job = if ["readme", "guide"].contains(&log) { job.limit(LIMIT_OF_DOCUMENTS) } else { job };
    Ok(StageResult::of_tests(&job.run()?))
}

/// Every test that needs no browser: unit tests, the programs in `tests` folders, and the examples in the
/// documentation.
fn native(shell: &Shell) -> Result<StageResult> {
    let metadata = shell.output_of(shell.cargo_cmd("metadata --no-deps --format-version 1"));
    let names = test_programs(&metadata.context("cargo metadata failed")?)?;
    let args = names.into_iter().flat_map(|name| ["--test".to_owned(), name]);
    let test = || shell.cargo_cmd("test --workspace --no-fail-fast");
    let programs = StageResult::of_tests(&shell.job("native", test().args(["--lib", "--bins"]).args(args)).run()?);
    let examples = StageResult::of_tests(&shell.job("native-doc", test().arg("--doc")).run()?);
    Ok(StageResult::of_all(vec![programs, examples]))
}

/// The project's own test programs in cargo's description of the project, but for those of other stages. A new one is
/// found without being listed anywhere.
pub fn test_programs(metadata: &str) -> Result<Vec<String>> {
    let metadata: Value = serde_json::from_str(metadata).context("reading the output of cargo metadata")?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let targets = list(&metadata["packages"]).into_iter().flat_map(|package| list(&package["targets"]));
    let tests = targets.filter(|target| list(&target["kind"]).contains(&"test".into()));
    let mut names: Vec<String> = tests.filter_map(|target| Some(target["name"].as_str()?.to_owned())).collect();
    names.retain(|name| !OF_OTHER_STAGES.contains(&name.as_str()));
    names.sort();
    names.dedup();
    Ok(names)
}

/// The npm package in the bundlers, frameworks and judges of others: `tests/bundlers` tries it, with Node.
fn bundlers(shell: &Shell) -> Result<StageResult> {
    let (folder, dist) = (bundlers_folder(shell), shell.dist());
    let archive = npm_archive(shell, &Contents::read(shell)?, &folder)?;
    let words = cmd!(shell, "node tests/bundlers/run.mjs {folder} {archive} {dist}");
    Ok(StageResult::of_tests(&shell.job("bundlers", words).run()?))
}
