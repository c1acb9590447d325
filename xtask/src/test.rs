//! `cargo xtask test`: every test there is, in stages, and one table at the end.

mod browser;
mod bundlers;
mod command;
mod count;
mod display;
mod guide;
mod http;
mod readme;
mod scripts;
mod stages;
mod suites;
mod wrong_data;

use crate::error::Error;
use crate::progress::{self, Progress};
use crate::shell::{Finished, Shell, interrupt};
use crate::tools::{self, Browsers, Needs};
use count::Count;
use display::Display;
use stages::Stage;
use std::time::{Duration, Instant};

/// How long one program of a stage may run: a test that hangs must not keep
/// the others from being counted.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// What the stages work with.
struct Context<'a> {
    /// Where the programs run.
    shell: &'a Shell,
    /// The browsers, where a chosen stage needs them.
    browsers: Option<&'a Browsers>,
}

/// What one stage came to.
#[derive(Default)]
struct StageResult {
    count: Count,
    /// What a person needs to read if something has failed.
    message: String,
}

impl StageResult {
    /// A stage that is one check, which a program's good end passes.
    fn of_check(finished: &Finished) -> Self {
        if finished.succeeded() {
            StageResult::passed()
        } else {
            StageResult::failed(format!(
                "{}\n{}, log {}",
                count::worth_showing(&finished.output),
                finished.ending(),
                finished.log.display()
            ))
        }
    }

    /// One check that has passed.
    fn passed() -> Self {
        StageResult { count: Count { passed: 1, failed: 0 }, message: String::new() }
    }

    /// One check that has failed, and why.
    fn failed(message: impl Into<String>) -> Self {
        StageResult { count: Count { passed: 0, failed: 1 }, message: message.into() }
    }

    /// Both together.
    fn and(mut self, other: StageResult) -> Self {
        self.count += other.count;
        if !other.message.is_empty() {
            self.message.push_str(&other.message);
            self.message.push('\n');
        }
        self
    }
}

/// One line of the table.
struct Row {
    name: &'static str,
    count: Count,
    seconds: f64,
}

/// Brings the tools, runs the stages whose names start with one of the filters,
/// and reports.
pub fn test(shell: &mut Shell, filters: &[String]) -> Result<(), Error> {
    let dist = shell.project.dist();
    let stages = stages::chosen(filters, dist.join("index.html").is_file())?;
    let needs = stages.iter().fold(Needs::default(), |needs, stage| needs.and(stage.needs));
    let mut progress = Progress::new(tools::count(needs) + stages.len());
    let browsers = tools::ensure(shell, needs, &mut progress)?;

    shell.set("FORCE_STATUS_DIST", dist);
    let mut display = None;
    if let Some(browsers) = &browsers {
        for (variable, file) in browsers.variables() {
            shell.set(variable, file);
        }
        let started = Display::start(shell)?;
        shell.set("DISPLAY", started.name());
        display = Some(started);
    }
    let context = Context { shell, browsers: browsers.as_ref() };
    let rows = run_all(&context, &stages, &mut progress)?;
    drop(display);

    progress::say(&table(&rows));
    let total = rows.iter().map(|row| row.count).sum::<Count>();
    // Whoever reads the output by machine looks for this line, as the last.
    progress::say(&total.to_string());
    if total.failed == 0 { Ok(()) } else { Err(Error::TestsFailed) }
}

/// Runs one stage after the other. A failure stops only the stages that need
/// what the failed one should have made.
fn run_all(context: &Context<'_>, stages: &[&'static Stage], progress: &mut Progress) -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    let mut build_failed = false;
    for stage in stages {
        interrupt::check()?;
        progress.step(&format!("{}: {}", stage.name, stage.about));
        let begun = Instant::now();
        let result = if stage.reads_dist && build_failed {
            StageResult::failed("not run: the build failed")
        } else {
            match (stage.run)(context) {
                Ok(result) => result,
                Err(error) => StageResult::failed(error.unless_interrupted()?),
            }
        };
        // A stage in which nothing was tested has tested nothing.
        let result =
            if result.count == Count::default() { result.and(StageResult::failed("no test was run")) } else { result };
        let seconds = begun.elapsed().as_secs_f64();
        if result.count.failed > 0 {
            for line in result.message.trim().lines() {
                progress.note(&format!("| {line}"));
            }
            build_failed |= stage.name == stages::BUILD;
        }
        progress.note(&format!("{} ({seconds:.1} s)", result.count));
        rows.push(Row { name: stage.name, count: result.count, seconds });
    }
    Ok(rows)
}

/// The table of all stages.
fn table(rows: &[Row]) -> String {
    let mut text = format!("\n{:<12} {:>7} {:>7} {:>8}", "stage", "passed", "failed", "seconds");
    for row in rows {
        text.push_str(&format!(
            "\n{:<12} {:>7} {:>7} {:>8.1}",
            row.name, row.count.passed, row.count.failed, row.seconds
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bench_run(stages: &[&'static Stage]) -> Vec<Row> {
        let shell = Shell::for_tests();
        let context = Context { shell: &shell, browsers: None };
        run_all(&context, stages, &mut Progress::silent(stages.len())).expect("nobody interrupts")
    }

    const fn stage(name: &'static str, reads_dist: bool, run: fn(&Context<'_>) -> Result<StageResult, Error>) -> Stage {
        Stage {
            name,
            about: "a stage for tests",
            needs: Needs { linters: false, pages: false, browsers: false, server: false, bundlers: false },
            reads_dist,
            run,
        }
    }

    static GOOD: Stage = stage("good", false, |_| Ok(StageResult::passed()));
    static READER: Stage = stage("reader", true, |_| Ok(StageResult::passed()));
    static EMPTY: Stage =
        stage("empty", false, |_| Ok(StageResult { count: Count::default(), message: String::new() }));
    static BROKEN: Stage = stage(stages::BUILD, false, |_| Err(Error::Refused("no build today".into())));

    fn counts(rows: &[Row]) -> Vec<(usize, usize)> {
        rows.iter().map(|row| (row.count.passed, row.count.failed)).collect()
    }

    #[test]
    fn a_failed_build_stops_only_what_needs_it() {
        let rows = bench_run(&[&BROKEN, &GOOD, &READER]);
        assert_eq!(counts(&rows), [(0, 1), (1, 0), (0, 1)]);
        let rows = bench_run(&[&GOOD, &READER]);
        assert_eq!(counts(&rows), [(1, 0), (1, 0)]);
    }

    #[test]
    fn a_stage_without_tests_has_failed() {
        assert_eq!(counts(&bench_run(&[&EMPTY])), [(0, 1)]);
    }

    #[test]
    fn the_table_has_a_line_for_each_stage() {
        let rows = bench_run(&[&GOOD, &READER]);
        let table = table(&rows);
        assert_eq!(table.trim().lines().count(), 3);
        assert!(table.contains("reader             1       0"), "{table}");
    }
}
