//! The npm package in the bundlers, frameworks and judges of others: `tests/bundlers` does it, with Node.

use super::count::{self, Count};
use super::{Context, LIMIT, StageResult};
use crate::error::Error;
use crate::{package, tools};

/// Packs what is built and tries the package.
pub fn bundlers(context: &Context<'_>) -> Result<StageResult, Error> {
    let shell = context.shell;
    let folder = tools::bundlers_folder(shell);
    let archive = package::npm_package(&shell.project, &folder)?;
    let job = shell.job("bundlers", "node").arg("tests/bundlers/run.mjs").args([folder, archive, shell.project.dist()]);
    let finished = job.limit(LIMIT).run()?;
    let mut count = Count::of_output(&finished.output);
    if finished.succeeded() && count.failed == 0 {
        return Ok(StageResult { count, message: String::new() });
    }
    // A program that broke off has counted nothing.
    count.failed = count.failed.max(1);
    let message =
        format!("{}\n{}, log {}", count::worth_showing(&finished.output), finished.ending(), finished.log.display());
    Ok(StageResult { count, message })
}
