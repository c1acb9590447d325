//! The scripts, as the tools of TypeScript judge them.

use super::{Context, LIMIT, StageResult};
use crate::error::Error;

/// A check: the name of its log, and its command.
type Check = (&'static str, &'static [&'static str]);

const CHECKS: [Check; 3] = [
    ("scripts-lint", &["biome", "ci", "--error-on-warnings"]),
    ("scripts-types", &["tsc", "--project", "static/script"]),
    ("scripts-edition", &["node", "static/script/build/edition-types.mjs", "--check"]),
];

/// Layout and lint, types, and whether the types of an edition are those of its schema.
pub fn scripts(context: &Context<'_>) -> Result<StageResult, Error> {
    let mut result = StageResult::default();
    for (log, command) in CHECKS {
        let job = context.shell.job(log, command[0]).args(&command[1..]);
        result = result.and(StageResult::of_check(&job.limit(LIMIT).run()?));
    }
    Ok(result)
}
