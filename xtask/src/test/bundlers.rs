//! The npm package in the bundlers, frameworks and judges of others: `tests/bundlers` does it, with Node.

use super::count::{self, Count};
use super::{Bench, LIMIT, Verdict};
use crate::error::Error;
use crate::{package, tools};

/// Packs what is built and tries the package.
pub fn bundlers(bench: &Bench<'_>) -> Result<Verdict, Error> {
    let shell = bench.shell;
    let folder = tools::bundlers_folder(shell);
    let archive = package::npm_package(&shell.project, &folder)?;
    let job = shell.job("bundlers", "node").arg("tests/bundlers/run.mjs").args([folder, archive, shell.project.dist()]);
    let finished = job.limit(LIMIT).run()?;
    let mut count = Count::of_output(&finished.output);
    if finished.succeeded() && count.failed == 0 {
        return Ok(Verdict { count, said: String::new() });
    }
    // A program that broke off has counted nothing.
    count.failed = count.failed.max(1);
    let said =
        format!("{}\n{}, log {}", count::worth_showing(&finished.output), finished.ending(), finished.log.display());
    Ok(Verdict { count, said })
}
