//! `cargo xtask test`: every test there is, in stages, and one table at the end.

mod browser;
pub mod count;
pub mod stages;

pub use count::Count;

use crate::error::Exit;
use crate::job::{Finished, check_interrupt};
use crate::progress::{Progress, say};
use crate::shell::Shell;
use crate::tools;
use anyhow::Result;
use stages::Stage;
use std::collections::BTreeSet;
use std::time::Instant;

/// The outcome of one stage.
pub struct StageResult {
    /// The numbers of its tests.
    pub count: Count,
    /// What a person needs to read if a test has failed.
    pub message: String,
}

impl StageResult {
    /// One check that has failed, and why.
    pub fn failed(message: impl Into<String>) -> Self {
        StageResult { count: Count { passed: 0, failed: 1 }, message: message.into() }
    }

    /// One check, which a program's good end passes.
    fn of_check(finished: &Finished) -> Self {
        StageResult::of(Count { passed: finished.succeeded().into(), failed: 0 }, finished)
    }

    /// The tests that a program has counted.
    fn of_tests(finished: &Finished) -> Self {
        StageResult::of(Count::of_output(&finished.output), finished)
    }

    /// What several programs come to.
    fn of_all(results: Vec<StageResult>) -> Self {
        let messages: Vec<_> = results.iter().map(|result| result.message.as_str()).collect();
        StageResult { message: messages.join("\n"), count: results.iter().map(|result| result.count).sum() }
    }

    fn of(count: Count, finished: &Finished) -> Self {
        let count = count.failing_unless(finished.succeeded());
        let (shown, ending, log) = (count::worth_showing(&finished.output), finished.ending(), finished.log.display());
        let message = if count.failed > 0 { format!("{shown}\n{ending}, log {log}") } else { String::new() };
        StageResult { count, message }
    }
}

/// One line of the table: the stage, the numbers of its tests, and how many seconds it took.
pub type Row = (&'static str, Count, f64);

/// Installs the tools, runs the stages whose names start with one of the filters, and reports.
pub fn test(shell: &Shell, filters: &[String]) -> Result<()> {
    let dist = shell.dist();
    let stages = stages::chosen(filters, dist.join("index.html").is_file())?;
    let (mut needed, mut seen) =
        (stages.iter().flat_map(|stage| stage.needs.concat()).collect::<Vec<_>>(), BTreeSet::new());
    needed.retain(|tool| seen.insert(tool.title));
    let progress = Progress::new(needed.len() + stages.len());
    tools::ensure(shell, &needed, &progress)?;
    shell.set_var("FORCE_STATUS_DIST", dist);
    let rows = run_all(shell, &stages, &progress)?;
    say(&table(&rows));
    let total = rows.iter().map(|(_, count, _)| *count).sum::<Count>();
    // Programs that read the output look for this line, as the last.
    say(&total.to_string());
    if total.failed == 0 { Ok(()) } else { Err(Exit(1, String::new()).into()) }
}

/// Runs one stage after the other. A failure stops only the stages that read what the failed one should have made.
pub fn run_all(shell: &Shell, stages: &[&Stage], progress: &Progress) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut build_failed = false;
    for stage in stages {
        progress.step(&format!("{}: {}", stage.name, stage.about));
        let begun = Instant::now();
        let result = if stage.reads_dist && build_failed {
            StageResult::failed("not run: the build failed")
        } else {
            (stage.run)(shell).unwrap_or_else(|error| StageResult::failed(format!("{error:#}")))
        };
        check_interrupt()?;
        // A stage in which no test ran has tested nothing.
        let result = if result.count == Count::default() { StageResult::failed("no test was run") } else { result };
        let (count, seconds) = (result.count, begun.elapsed().as_secs_f64());
        if count.failed > 0 {
            result.message.trim().lines().for_each(|line| progress.note(&format!("| {line}")));
            build_failed |= stage.name == stages::BUILD;
        }
        progress.note(&format!("{count} ({seconds:.1} s)"));
        rows.push((stage.name, count, seconds));
    }
    Ok(rows)
}

/// The table of all stages.
pub fn table(rows: &[Row]) -> String {
    let mut text = format!("\n{:<12} {:>7} {:>7} {:>8}", "stage", "passed", "failed", "seconds");
    for (name, Count { passed, failed }, seconds) in rows {
        text += &format!("\n{name:<12} {passed:>7} {failed:>7} {seconds:>8.1}");
    }
    text
}
