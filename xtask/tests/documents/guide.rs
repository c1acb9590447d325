//! One run of all steps of the guide.

use crate::edition::{Stash, exchange, section};
use crate::shown::{ANYTHING, Update, as_shown, fits, renewed};
use crate::steps::{Action, Step, read};
use crate::{command, outputs};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use xtask::progress::RUNNING;
use xtask::shell::Shell;

/// The guide.
pub const TEXT: &str = "docs/editions.md";
/// The edition that it begins with, and the one that it makes.
const LAST: &str = "static/edition.json";
const NEXT: &str = "next.json";
/// When this variable is set, the outputs are written into the guide.
const UPDATE: &str = "UPDATE_SNAPSHOTS";
/// The variable that tells the end-to-end tests how many times the guide has built the pages.
const BUILT: &str = "FORCE_STATUS_GUIDE";

/// One run of all steps of the guide.
pub struct Guide {
    shell: Shell,
    text: String,
    stash: Stash,
    builds: usize,
    /// What the guide names as being in `dist/` and no build has made yet.
    pub missing: Vec<String>,
    updates: Vec<Update>,
}

impl Guide {
    /// Moves away what the steps would overwrite.
    pub fn begin(text: &str) -> Result<Self> {
        let (shell, steps) = (Shell::new()?, read(text).unwrap_or_default());
        let made = steps.iter().filter_map(|step| match &step.action {
            Action::Save { name, .. } => Some(name.as_str()),
            Action::Run { command } => command.strip_prefix("cp ")?.split(' ').next_back(),
            _ => None,
        });
        let stash = Stash::new(&shell, made)?;
        let missing = named_in_dist(text);
        Ok(Guide { shell, text: text.to_owned(), stash, builds: 0, missing, updates: Vec::new() })
    }

    /// Does what a step says.
    pub fn step(&mut self, step: &Step) -> Result<()> {
        let log = format!("guide-{}", step.line);
        match &step.action {
            Action::Run { command } => command::try_command(&self.shell, &log, command),
            Action::Show { command, says } => {
                let words = shlex::split(command).unwrap_or_default();
                let output = command::job(&self.shell, &log, &words).run()?.output;
                self.shown(step.line, says, &output)?;
                if command.contains("cargo xtask edition ") { self.built() } else { Ok(()) }
            }
            Action::Section { name, text } => self.edit(|file| section(file, name, text)),
            Action::Exchange { old, new } => self.edit(|file| exchange(file, old, new)),
            Action::Save { name, text } => Ok(self.shell.write_file(name, text)?),
        }
    }

    /// Compares the output of a command with what the guide shows.
    fn shown(&mut self, line: usize, says: &[String], output: &str) -> Result<()> {
        let output = output.replace(&self.shell.root.display().to_string(), ANYTHING);
        // How long it takes is the machine's affair.
        let lines = output.lines().map(str::trim_end).filter(|line| !line.starts_with(RUNNING));
        let found: Vec<String> = lines.map(str::to_owned).collect();
        if fits(says, &found) {
            return Ok(());
        }
        if std::env::var_os(UPDATE).is_some() {
            self.updates.push(Update { line, shown: says.len(), says: as_shown(says, found) });
            return Ok(());
        }
        let found = found.join("\n");
        bail!("the output of the command differs. If the output is right, run the test again with {UPDATE}=1.\n{found}")
    }

    /// Changes the edition.
    fn edit(&self, change: impl FnOnce(&str) -> Result<String, String>) -> Result<()> {
        let file = change(&self.shell.read_file(NEXT)?).map_err(anyhow::Error::msg)?;
        Ok(self.shell.write_file(NEXT, file)?)
    }

    /// Looks at what was built.
    fn built(&mut self) -> Result<()> {
        self.builds += 1;
        let (shell, builds) = (&self.shell, self.builds.to_string());
        self.missing.retain(|name| !shell.path_exists(name));
        let edition = |name| serde_json::from_str::<Value>(&shell.read_file(name)?).context(name);
        let complaints = outputs::complaints(&outputs::texts(shell)?, &edition(NEXT)?, &edition(LAST)?);
        let words = shell.cargo_cmd("test --workspace --test e2e").env(BUILT, &builds);
        let finished = shell.job(&format!("guide-pictures-{builds}"), words).run()?;
        // Its tests are counted with those of this program.
        println!("{}", finished.output);
        finished.or_fail("looking at the pages")?;
        ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
        Ok(())
    }

    /// Moves back what was moved away, and writes new outputs into the guide.
    pub fn end(self) -> Result<()> {
        drop(self.stash);
        if !self.updates.is_empty() {
            self.shell.write_file(TEXT, renewed(&self.text, &self.updates))?;
        }
        Ok(())
    }
}

/// Everything that the guide names as being in `dist/`.
fn named_in_dist(text: &str) -> Vec<String> {
    let names = text.split('`').filter(|code| code.starts_with("dist/") && !code.contains(char::is_whitespace));
    names.map(str::to_owned).collect()
}

/// Fails unless one build or another has made all of it.
pub fn all_made(missing: &[String]) -> Result<()> {
    ensure!(missing.is_empty(), "{TEXT} names what no build has made: {}", missing.join(", "));
    Ok(())
}

pub fn the_guide_is_understood() {
    let text = Shell::new().expect("a shell").read_file(TEXT).expect("there is a guide");
    assert!(read(&text).expect("it is understood").len() > 20);
}

pub fn what_the_guide_names_in_dist_must_have_been_made() {
    let text = "in `dist/`\n\n| `dist/demo/` | examples |\n\n```sh\nls dist\n```\nand `dist/none.html`";
    let named = named_in_dist(text);
    assert_eq!(named, ["dist/", "dist/demo/", "dist/none.html"]);
    assert!(all_made(&[]).is_ok());
    assert!(all_made(&named[2..]).is_err_and(|error| error.to_string().ends_with("has made: dist/none.html")));
}
