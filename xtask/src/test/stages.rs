//! The stages, in the order in which they run.

use super::{StageResult, browser, cargo, wrong_data};
use crate::error::Exit;
use crate::shell::Shell;
use crate::tools::BUILD as PAGES;
use crate::tools::Tool::{
    self, Browsers, Bundlers, Crates, Geckodriver, Linters, Nginx, Npm, Trunk, Wasm, WasmBindgen,
};
use crate::trunk::trunk;
use anyhow::Result;

/// The stage that makes `dist`.
pub const BUILD: &str = "build";

/// A part of the tests that has a line of its own in the table.
pub struct Stage {
    /// The text that a filter is compared with.
    pub name: &'static str,
    /// What it shows when it passes.
    pub about: &'static str,
    /// The tools that it takes.
    pub needs: &'static [Tool],
    /// Whether it is pointless without a good `dist`.
    pub reads_dist: bool,
    /// Runs it.
    pub run: fn(&Shell) -> Result<StageResult>,
}

const BROWSERS: &[Tool] = &[Browsers, Geckodriver];
const ALL: &[Tool] = &[Wasm, Npm, Crates, Trunk, WasmBindgen, Browsers, Geckodriver];
const WITH_BUNDLERS: &[Tool] = &[Wasm, Npm, Crates, Trunk, WasmBindgen, Browsers, Geckodriver, Bundlers];

/// All stages: the quick ones first, so that a slip shows early.
#[rustfmt::skip]
pub static STAGES: [Stage; 14] = [
    stage("format", "the source is laid out by rustfmt", &[Linters], false, format),
    stage("lint", "clippy and the compiler have nothing to say", &[Linters], false, lint),
    stage("docs", "the documentation builds without a warning", &[], false, docs),
    stage(BUILD, "the pages for publication build", PAGES, false, build),
    stage("native", "the tests that need no browser", &[], true, cargo::native),
    stage("audit", "what other people's programs and the oldest browsers make of the page", ALL, true, cargo::audit),
    stage("serving", "the pages as nginx serves them with the project's configuration", &[Nginx], true, cargo::serving),
    stage("wrong-data", "a faulty dataset stops the build and is explained", &[], false, wrong_data::wrong_data),
    stage("chromium", "the wasm tests in Chromium", ALL, true, browser::chromium),
    stage("firefox", "the wasm tests in Firefox", ALL, true, browser::firefox),
    stage("e2e", "the built pages in three browsers", BROWSERS, true, cargo::end_to_end),
    stage("bundlers", "pages that others build with the npm package, by their own tools", WITH_BUNDLERS, true, cargo::bundlers),
    stage("readme", "every command in the README works", PAGES, false, cargo::readme),
    stage("guide", "the guide for journalists makes the edition that it shows", ALL, false, cargo::guide),
];

/// A stage, by its fields in their order.
pub const fn stage(
    name: &'static str,
    about: &'static str,
    needs: &'static [Tool],
    reads_dist: bool,
    run: fn(&Shell) -> Result<StageResult>,
) -> Stage {
    Stage { name, about, needs, reads_dist, run }
}

/// The stages whose names start with one of the filters; all without filters. The build comes with them when one of
/// them reads `dist` and there is none.
pub fn chosen(filters: &[String], dist_is_there: bool) -> Result<Vec<&'static Stage>> {
    if let Some(filter) = filters.iter().find(|filter| !STAGES.iter().any(|stage| stage.name.starts_with(*filter))) {
        let names = STAGES.each_ref().map(|stage| stage.name).join(", ");
        return Err(Exit::Usage(format!("no stage of the tests starts with {filter}; there are: {names}")).into());
    }
    let is_asked_for = |stage: &&Stage| is_chosen(filters, stage.name);
    let build_first = !dist_is_there && STAGES.iter().filter(is_asked_for).any(|stage| stage.reads_dist);
    Ok(STAGES.iter().filter(|stage| is_asked_for(stage) || (build_first && stage.name == BUILD)).collect())
}

/// Whether the filters choose the stage of this name.
pub fn is_chosen(filters: &[String], name: &str) -> bool {
    filters.is_empty() || filters.iter().any(|filter| name.starts_with(filter))
}

fn format(shell: &Shell) -> Result<StageResult> {
    Ok(StageResult::of_check(&shell.job("format", shell.cargo_cmd("fmt --all --check")).run()?))
}

fn lint(shell: &Shell) -> Result<StageResult> {
    let words = shell.cargo_cmd("clippy --workspace --all-targets --all-features -- -D warnings");
    Ok(StageResult::of_check(&shell.job("lint", words).run()?))
}

fn docs(shell: &Shell) -> Result<StageResult> {
    let words = shell.cargo_cmd("doc --workspace --no-deps --all-features").env("RUSTDOCFLAGS", "-Dwarnings");
    Ok(StageResult::of_check(&shell.job("docs", words).run()?))
}

fn build(shell: &Shell) -> Result<StageResult> {
    // The pages of an earlier build must not pass for those of this one.
    shell.remove_path(shell.dist())?;
    Ok(StageResult::of_check(&shell.job("build", trunk(shell, "build").arg("--release")).run()?))
}
