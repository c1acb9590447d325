//! The guide for journalists is followed word by word, and must come to the edition and the outputs that it shows.
//!
//! Its blocks are the single source: there is no other script of what a reader does. `UPDATE_SNAPSHOTS=1` writes what
//! the commands say now into the guide, and what the graphic looks like now into its pictures.

mod edit;
mod outputs;
mod shown;
mod stash;
mod steps;

use super::count::Count;
use super::{Context, LIMIT, StageResult, command, suites};
use crate::error::Error;
use crate::progress;
use crate::shell::interrupt;
use serde_json::Value;
use shown::{ANYTHING, Update, as_shown, fits, renewed};
use stash::Stash;
use std::fs;
use steps::{Action, Step};

/// The guide.
const TEXT: &str = "docs/editions.md";

/// The edition that it begins with.
const LAST: &str = "static/edition.json";

/// The edition that it makes.
const NEXT: &str = "next.json";

/// When this variable is set, the outputs are written into the guide.
const UPDATE: &str = "UPDATE_SNAPSHOTS";

/// By this variable the end-to-end tests learn how many times the guide has built the pages.
const BUILT: &str = "FORCE_STATUS_GUIDE";

/// One run of all steps of the guide.
struct Run<'a> {
    context: &'a Context<'a>,
    updates_guide: bool,
    builds: usize,
    /// What the guide names as being in `dist/` and no build has made yet.
    missing: Vec<String>,
    updates: Vec<Update>,
}

/// Follows the guide, with one check a step, and one each for the outputs and the pictures of what it builds.
pub fn guide(context: &Context<'_>) -> Result<StageResult, Error> {
    let project = &context.shell.project;
    let text = project.read(TEXT)?;
    let steps = steps::read(&text).map_err(|why| Error::Refused(format!("{TEXT}: {why}")))?;
    let made = steps.iter().filter_map(|step| match &step.action {
        Action::Save { name, .. } => Some(name.as_str()),
        Action::Run { command } => command.strip_prefix("cp ")?.split(' ').next_back(),
        _ => None,
    });
    let stash = Stash::new(project, made)?;
    let updates_guide = std::env::var_os(UPDATE).is_some();
    let mut run = Run { context, updates_guide, builds: 0, missing: named_in_dist(&text), updates: Vec::new() };
    let mut all = StageResult { count: Count::default(), message: String::new() };
    for step in &steps {
        interrupt::check()?;
        let mut done = match run.step(step) {
            Ok(result) => result,
            Err(error) => StageResult::failed(error.unless_interrupted()?),
        };
        if done.count.failed > 0 {
            done.message.insert_str(0, &format!("{TEXT}:{}: ", step.line));
        }
        all = all.and(done);
    }
    all = all.and(all_made(&run.missing));
    drop(stash);
    if !run.updates.is_empty() {
        let file = project.root().join(TEXT);
        fs::write(&file, renewed(&text, &run.updates)).map_err(Error::io(format!("writing {TEXT}")))?;
    }
    Ok(all)
}

impl Run<'_> {
    /// Does what a step says.
    fn step(&mut self, step: &Step) -> Result<StageResult, Error> {
        let shell = self.context.shell;
        let log = format!("guide-{}", step.line);
        match &step.action {
            Action::Run { command } => {
                progress::say(&format!("  {command}"));
                command::try_command(shell, &log, command)
            }
            Action::Show { command, says } => {
                progress::say(&format!("  {command}"));
                let words = shlex::split(command).unwrap_or_default();
                let output = command::job(shell, &log, &words).limit(LIMIT).run()?.output;
                let shown = self.shown(step.line, says, &output);
                if command.contains("cargo xtask edition ") { Ok(shown.and(self.built()?)) } else { Ok(shown) }
            }
            Action::Section { name, text } => self.edit(|file| edit::section(file, name, text)),
            Action::Exchange { old, new } => self.edit(|file| edit::exchange(file, old, new)),
            Action::Save { name, text } => self.save(name, text).map(|()| StageResult::passed()),
        }
    }

    /// Compares what a command says with what the guide shows.
    fn shown(&mut self, line: usize, says: &[String], output: &str) -> StageResult {
        let root = self.context.shell.project.root().display().to_string();
        let output = output.replace(&root, ANYTHING);
        // How long it takes is the machine's affair.
        let lines = output.lines().map(str::trim_end).filter(|line| !line.starts_with(progress::STILL));
        let found: Vec<String> = lines.map(str::to_owned).collect();
        if fits(says, &found) {
            return StageResult::passed();
        }
        if self.updates_guide {
            self.updates.push(Update { line, shown: says.len(), says: as_shown(says, found) });
            return StageResult::passed();
        }
        StageResult::failed(format!(
            "the output of the command differs. If the output is right, run the test again with {UPDATE}=1.\n{}",
            found.join("\n")
        ))
    }

    /// Changes the edition.
    fn edit(&self, change: impl FnOnce(&str) -> Result<String, String>) -> Result<StageResult, Error> {
        match change(&self.context.shell.project.read(NEXT)?) {
            Ok(file) => self.save(NEXT, &file).map(|()| StageResult::passed()),
            Err(why) => Ok(StageResult::failed(why)),
        }
    }

    fn save(&self, name: &str, text: &str) -> Result<(), Error> {
        let file = self.context.shell.project.root().join(name);
        fs::write(&file, text).map_err(Error::io(format!("writing {}", file.display())))
    }

    /// Looks at what was built.
    fn built(&mut self) -> Result<StageResult, Error> {
        self.builds += 1;
        let shell = self.context.shell;
        self.missing.retain(|name| !shell.project.root().join(name).exists());
        let (next, last) = (self.edition(NEXT)?, self.edition(LAST)?);
        let complaints = outputs::complaints(&outputs::texts(&shell.project.dist())?, &next, &last);
        let outputs =
            if complaints.is_empty() { StageResult::passed() } else { StageResult::failed(complaints.join("\n")) };
        let job = shell.job(&format!("guide-pictures-{}", self.builds), shell.cargo());
        let job = job.args(["test", "--all-features", "--test", "e2e"]).env(BUILT, self.builds.to_string());
        Ok(outputs.and(suites::result_of(&job.limit(LIMIT).run()?)))
    }

    fn edition(&self, name: &str) -> Result<Value, Error> {
        let text = self.context.shell.project.read(name)?;
        serde_json::from_str(&text).map_err(|error| Error::Refused(format!("{name}: {error}")))
    }
}

/// Everything that the guide names as being in `dist/`.
fn named_in_dist(text: &str) -> Vec<String> {
    let names = text.split('`').filter(|code| code.starts_with("dist/") && !code.contains(char::is_whitespace));
    names.map(str::to_owned).collect()
}

/// Whether one build or another has made all of it.
fn all_made(missing: &[String]) -> StageResult {
    if missing.is_empty() {
        StageResult::passed()
    } else {
        StageResult::failed(format!("{TEXT} names what no build has made: {}", missing.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_guide_names_in_dist_must_have_been_made() {
        let text = "in `dist/`\n\n| `dist/demo/` | examples |\n\n```sh\nls dist\n```\nand `dist/none.html`";
        let named = named_in_dist(text);
        assert_eq!(named, ["dist/", "dist/demo/", "dist/none.html"]);
        assert_eq!(all_made(&[]).count.failed, 0);
        assert!(all_made(&named[2..]).message.ends_with("has made: dist/none.html"));
    }
}
