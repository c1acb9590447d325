//! The guide for journalists is followed word by word, and must come to the edition and the outputs that it shows.
//!
//! Its blocks are the single source: there is no other script of what a reader does. `FORCE_STATUS_ACCEPT=1` writes what
//! the commands say now into the guide, and what the graphic looks like now into its pictures.

mod aside;
mod edit;
mod outputs;
mod shown;
mod steps;

use super::count::Count;
use super::{Bench, LIMIT, Verdict, command, suites};
use crate::error::Error;
use crate::progress;
use crate::shell::interrupt;
use aside::Aside;
use serde_json::Value;
use shown::{ANYTHING, News, accepted, fits, renewed};
use std::fs;
use steps::{Deed, Step};

/// The guide.
const TEXT: &str = "docs/editions.md";

/// The edition that it begins with.
const LAST: &str = "static/edition.json";

/// The edition that it makes.
const NEXT: &str = "next.json";

/// When this variable is set, what is found is accepted.
const ACCEPT: &str = "FORCE_STATUS_ACCEPT";

/// By this variable the end-to-end tests learn how many times the guide has built the pages.
const BUILT: &str = "FORCE_STATUS_GUIDE";

/// A walk through the guide.
struct Walk<'a> {
    bench: &'a Bench<'a>,
    accepts: bool,
    builds: usize,
    /// What the guide names as being in `dist/` and no build has made yet.
    missing: Vec<String>,
    news: Vec<News>,
}

/// Follows the guide, with one check a step, and one each for the outputs and the pictures of what it builds.
pub fn guide(bench: &Bench<'_>) -> Result<Verdict, Error> {
    let project = &bench.shell.project;
    let text = project.read(TEXT)?;
    let steps = steps::read(&text).map_err(|why| Error::Refused(format!("{TEXT}: {why}")))?;
    let made = steps.iter().filter_map(|step| match &step.deed {
        Deed::Save { name, .. } => Some(name.as_str()),
        Deed::Run { command } => command.strip_prefix("cp ")?.split(' ').next_back(),
        _ => None,
    });
    let aside = Aside::new(project, made)?;
    let accepts = std::env::var_os(ACCEPT).is_some();
    let mut walk = Walk { bench, accepts, builds: 0, missing: named_in_dist(&text), news: Vec::new() };
    let mut all = Verdict { count: Count::default(), said: String::new() };
    for step in &steps {
        interrupt::check()?;
        let mut done = match walk.step(step) {
            Ok(verdict) => verdict,
            Err(error) => Verdict::failed(error.unless_interrupted()?),
        };
        if done.count.failed > 0 {
            done.said.insert_str(0, &format!("{TEXT}:{}: ", step.line));
        }
        all = all.and(done);
    }
    all = all.and(all_made(&walk.missing));
    drop(aside);
    if !walk.news.is_empty() {
        let file = project.root().join(TEXT);
        fs::write(&file, renewed(&text, &walk.news)).map_err(Error::io(format!("writing {TEXT}")))?;
    }
    Ok(all)
}

impl Walk<'_> {
    /// Does what a step says.
    fn step(&mut self, step: &Step) -> Result<Verdict, Error> {
        let shell = self.bench.shell;
        let log = format!("guide-{}", step.line);
        match &step.deed {
            Deed::Run { command } => {
                progress::say(&format!("  {command}"));
                command::try_command(shell, &log, command)
            }
            Deed::Show { command, says } => {
                progress::say(&format!("  {command}"));
                let words = shlex::split(command).unwrap_or_default();
                let output = command::job(shell, &log, &words).limit(LIMIT).run()?.output;
                let shown = self.shown(step.line, says, &output);
                if command.contains("cargo xtask edition ") { Ok(shown.and(self.built()?)) } else { Ok(shown) }
            }
            Deed::Section { name, text } => self.edit(|file| edit::section(file, name, text)),
            Deed::Exchange { old, new } => self.edit(|file| edit::exchange(file, old, new)),
            Deed::Save { name, text } => self.save(name, text).map(|()| Verdict::passed()),
        }
    }

    /// Compares what a command says with what the guide shows.
    fn shown(&mut self, line: usize, says: &[String], output: &str) -> Verdict {
        let root = self.bench.shell.project.root().display().to_string();
        let output = output.replace(&root, ANYTHING);
        // How long it takes is the machine's affair.
        let lines = output.lines().map(str::trim_end).filter(|line| !line.starts_with(progress::STILL));
        let found: Vec<String> = lines.map(str::to_owned).collect();
        if fits(says, &found) {
            return Verdict::passed();
        }
        if self.accepts {
            self.news.push(News { line, shown: says.len(), says: accepted(says, found) });
            return Verdict::passed();
        }
        Verdict::failed(format!(
            "the command says otherwise. If it is right now, run the test again with {ACCEPT}=1.\n{}",
            found.join("\n")
        ))
    }

    /// Changes the edition.
    fn edit(&self, change: impl FnOnce(&str) -> Result<String, String>) -> Result<Verdict, Error> {
        match change(&self.bench.shell.project.read(NEXT)?) {
            Ok(file) => self.save(NEXT, &file).map(|()| Verdict::passed()),
            Err(why) => Ok(Verdict::failed(why)),
        }
    }

    fn save(&self, name: &str, text: &str) -> Result<(), Error> {
        let file = self.bench.shell.project.root().join(name);
        fs::write(&file, text).map_err(Error::io(format!("writing {}", file.display())))
    }

    /// Looks at what was built.
    fn built(&mut self) -> Result<Verdict, Error> {
        self.builds += 1;
        let shell = self.bench.shell;
        self.missing.retain(|name| !shell.project.root().join(name).exists());
        let (next, last) = (self.edition(NEXT)?, self.edition(LAST)?);
        let complaints = outputs::complaints(&outputs::texts(&shell.project.dist())?, &next, &last);
        let outputs = if complaints.is_empty() { Verdict::passed() } else { Verdict::failed(complaints.join("\n")) };
        let job = shell.job(&format!("guide-pictures-{}", self.builds), shell.cargo());
        let job = job.args(["test", "--all-features", "--test", "e2e"]).env(BUILT, self.builds.to_string());
        Ok(outputs.and(suites::verdict(&job.limit(LIMIT).run()?)))
    }

    fn edition(&self, name: &str) -> Result<Value, Error> {
        let text = self.bench.shell.project.read(name)?;
        serde_json::from_str(&text).map_err(|error| Error::Refused(format!("{name}: {error}")))
    }
}

/// Everything that the guide names as being in `dist/`.
fn named_in_dist(text: &str) -> Vec<String> {
    let names = text.split('`').filter(|code| code.starts_with("dist/") && !code.contains(char::is_whitespace));
    names.map(str::to_owned).collect()
}

/// Whether one build or another has made all of it.
fn all_made(missing: &[String]) -> Verdict {
    if missing.is_empty() {
        Verdict::passed()
    } else {
        Verdict::failed(format!("{TEXT} names what no build has made: {}", missing.join(", ")))
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
        assert!(all_made(&named[2..]).said.ends_with("has made: dist/none.html"));
    }
}
