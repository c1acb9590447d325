//! The stages, in the order in which they run.

use super::{Context, LIMIT, StageResult, browser, bundlers, guide, readme, scripts, suites, wrong_data};
use crate::error::Error;
use crate::tools::Needs;
use crate::trunk::trunk;
use std::fs;
use std::io::ErrorKind;

/// The stage that makes `dist`.
pub const BUILD: &str = "build";

/// A part of the tests that has a line of its own in the table.
pub struct Stage {
    /// What a filter is compared with.
    pub name: &'static str,
    /// What it shows when it passes.
    pub about: &'static str,
    /// The tools it takes.
    pub needs: Needs,
    /// Whether it is pointless without a good `dist`.
    pub reads_dist: bool,
    /// Runs it.
    pub run: fn(&Context<'_>) -> Result<StageResult, Error>,
}

const NOTHING: Needs = Needs { linters: false, pages: false, browsers: false, server: false, bundlers: false };
const LINTERS: Needs = Needs { linters: true, ..NOTHING };
const SERVER: Needs = Needs { server: true, ..NOTHING };
const BROWSERS: Needs = Needs { browsers: true, ..NOTHING };
const PAGES_AND_BROWSERS: Needs = Needs { browsers: true, ..Needs::BUILD };
const BUNDLERS: Needs = Needs { bundlers: true, ..PAGES_AND_BROWSERS };

/// All stages: the quick ones first, so that a slip shows early.
static STAGES: [Stage; 15] = [
    Stage {
        name: "format",
        about: "the source is laid out by rustfmt",
        needs: LINTERS,
        reads_dist: false,
        run: format,
    },
    Stage {
        name: "lint",
        about: "clippy and the compiler have nothing to say",
        needs: LINTERS,
        reads_dist: false,
        run: lint,
    },
    Stage {
        name: "scripts",
        about: "the scripts are laid out, linted and typed",
        needs: Needs::BUILD,
        reads_dist: false,
        run: scripts::scripts,
    },
    Stage {
        name: "docs",
        about: "the documentation builds without a warning",
        needs: NOTHING,
        reads_dist: false,
        run: docs,
    },
    Stage { name: BUILD, about: "the pages for publication build", needs: Needs::BUILD, reads_dist: false, run: build },
    Stage {
        name: "native",
        about: "the tests that need no browser",
        needs: NOTHING,
        reads_dist: true,
        run: suites::native,
    },
    Stage {
        name: "audit",
        about: "what other people's programs and the oldest browsers make of the page",
        needs: PAGES_AND_BROWSERS,
        reads_dist: true,
        run: suites::audit,
    },
    Stage {
        name: "serving",
        about: "the pages as nginx serves them with the project's configuration",
        needs: SERVER,
        reads_dist: true,
        run: suites::serving,
    },
    Stage {
        name: "wrong-data",
        about: "a faulty dataset stops the build and is explained",
        needs: NOTHING,
        reads_dist: false,
        run: wrong_data::wrong_data,
    },
    Stage {
        name: "chromium",
        about: "the wasm tests in Chromium",
        needs: PAGES_AND_BROWSERS,
        reads_dist: true,
        run: browser::chromium,
    },
    Stage {
        name: "firefox",
        about: "the wasm tests in Firefox",
        needs: PAGES_AND_BROWSERS,
        reads_dist: true,
        run: browser::firefox,
    },
    Stage {
        name: "e2e",
        about: "the built pages in three browsers",
        needs: BROWSERS,
        reads_dist: true,
        run: suites::end_to_end,
    },
    Stage {
        name: "bundlers",
        about: "pages that others build with the npm package, by their own tools",
        needs: BUNDLERS,
        reads_dist: true,
        run: bundlers::bundlers,
    },
    Stage {
        name: readme::STAGE,
        about: "every command in the README works",
        needs: Needs::BUILD,
        reads_dist: false,
        run: readme::readme,
    },
    Stage {
        name: "guide",
        about: "the guide for journalists makes the edition that it shows",
        needs: PAGES_AND_BROWSERS,
        reads_dist: false,
        run: guide::guide,
    },
];

/// The stages whose names start with one of the filters; all without filters.
/// The build comes with them when one of them reads `dist` and there is none.
pub fn chosen(filters: &[String], dist_is_there: bool) -> Result<Vec<&'static Stage>, Error> {
    let asked_for = |stage: &&Stage| is_chosen(filters, stage.name);
    if let Some(filter) = filters.iter().find(|filter| !STAGES.iter().any(|stage| stage.name.starts_with(*filter))) {
        let names: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(Error::Usage(format!(
            "no stage of the tests starts with {filter}; there are: {}",
            names.join(", ")
        )));
    }
    let build_first = !dist_is_there && STAGES.iter().filter(asked_for).any(|stage| stage.reads_dist);
    Ok(STAGES.iter().filter(|stage| asked_for(stage) || (build_first && stage.name == BUILD)).collect())
}

/// Whether the filters choose the stage of this name.
pub fn is_chosen(filters: &[String], name: &str) -> bool {
    filters.is_empty() || filters.iter().any(|filter| name.starts_with(filter))
}

fn format(context: &Context<'_>) -> Result<StageResult, Error> {
    check(context, "format", &["fmt", "--all", "--check"])
}

fn lint(context: &Context<'_>) -> Result<StageResult, Error> {
    let words = "clippy --workspace --all-targets --all-features -- -D warnings";
    check(context, "lint", &words.split(' ').collect::<Vec<_>>())
}

/// One check that a call of cargo decides.
fn check(context: &Context<'_>, log: &str, args: &[&str]) -> Result<StageResult, Error> {
    let job = context.shell.job(log, context.shell.cargo()).args(args);
    Ok(StageResult::of_check(&job.limit(LIMIT).run()?))
}

fn docs(context: &Context<'_>) -> Result<StageResult, Error> {
    let job = context
        .shell
        .job("docs", context.shell.cargo())
        .args(["doc", "--workspace", "--no-deps", "--all-features"])
        .env("RUSTDOCFLAGS", "-Dwarnings");
    Ok(StageResult::of_check(&job.limit(LIMIT).run()?))
}

fn build(context: &Context<'_>) -> Result<StageResult, Error> {
    // What an earlier build has left must not pass for this one's pages.
    let dist = context.shell.project.dist();
    match fs::remove_dir_all(&dist) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(Error::io(format!("removing {}", dist.display()))(error));
        }
        _ => {}
    }
    let job = trunk(context.shell, "build", "build").arg("--release");
    Ok(StageResult::of_check(&job.limit(LIMIT).run()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(filters: &[&str], dist_is_there: bool) -> Vec<&'static str> {
        let filters: Vec<_> = filters.iter().map(|filter| (*filter).to_owned()).collect();
        let stages = chosen(&filters, dist_is_there).expect("the filters are good");
        stages.iter().map(|stage| stage.name).collect()
    }

    #[test]
    fn without_a_filter_all_stages_run_in_order() {
        let names = names(&[], false);
        assert_eq!(names.len(), STAGES.len());
        assert_eq!((names[0], names[14]), ("format", "guide"));
    }

    #[test]
    fn filters_choose_by_the_beginning_of_a_name() {
        assert_eq!(names(&["f"], true), ["format", "firefox"]);
        assert_eq!(names(&["native", "lint"], true), ["lint", "native"]);
    }

    #[test]
    fn the_build_comes_along_when_its_pages_are_read_and_missing() {
        assert_eq!(names(&["e2e"], false), ["build", "e2e"]);
        assert_eq!(names(&["e2e"], true), ["e2e"]);
        assert_eq!(names(&["native"], false), ["build", "native"]);
        assert_eq!(names(&["wrong-data"], false), ["wrong-data"]);
    }

    #[test]
    fn a_filter_that_fits_nothing_is_a_usage_error_with_the_names() {
        let Err(error) = chosen(&["nativ".into(), "x".into()], true) else {
            panic!("no stage starts with x");
        };
        assert_eq!(error.exit_code(), 2);
        assert!(error.to_string().contains("wrong-data"), "{error}");
    }
}
