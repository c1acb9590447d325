//! One program from its arguments to its end, with its output in a log.

use super::Running;
use super::running::in_words;
use crate::error::Error;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::Duration;

/// How long a program may run unless a place says otherwise.
const USUAL_LIMIT: Duration = Duration::from_secs(30 * 60);

/// How many of a failed program's last lines an error shows.
const LINES_SHOWN: usize = 100;

/// The same where the program was one of several attempts.
const LINES_OF_ATTEMPT: usize = 8;

/// A program that is about to run.
pub struct Job {
    command: Command,
    log: PathBuf,
    limit: Duration,
}

impl Job {
    /// A program whose output goes to this file.
    pub fn new(command: Command, log: PathBuf) -> Self {
        Job { command, log, limit: USUAL_LIMIT }
    }

    /// Adds an argument.
    pub fn arg(self, arg: impl AsRef<OsStr>) -> Self {
        self.args([arg])
    }

    /// Adds arguments.
    pub fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(args);
        self
    }

    /// Sets a variable for this program.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Hides a variable from this program.
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs the program in this folder instead of the project's.
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Changes how long the program may run.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Starts the program with its output in the log.
    pub fn start(mut self) -> Result<Running, Error> {
        let log = self.open_log()?;
        let errors = log.try_clone().map_err(Error::io("opening a log"))?;
        self.command.stdout(log).stderr(errors);
        // A log is read by people and by the count of tests: no colours in it.
        self.command.envs([("TERM", "dumb"), ("NO_COLOR", "1"), ("CARGO_TERM_COLOR", "never")]);
        Running::start(self.command)
    }

    /// Starts the program with its output on the screen.
    pub fn start_on_screen(self) -> Result<Running, Error> {
        Running::start(self.command)
    }

    /// Runs the program to its end.
    pub fn run(self) -> Result<Finished, Error> {
        let (limit, log) = (self.limit, self.log.clone());
        let status = self.start()?.wait(Some(limit))?;
        let output = fs::read(&log).map_err(Error::io(format!("reading {}", log.display())))?;
        Ok(Finished {
            status,
            limit,
            // The first line is the command itself.
            output: String::from_utf8_lossy(&output)
                .split_once('\n')
                .map_or_else(String::new, |(_, rest)| rest.to_owned()),
            log,
        })
    }

    fn open_log(&self) -> Result<File, Error> {
        let shown = self.log.display();
        if let Some(folder) = self.log.parent() {
            fs::create_dir_all(folder).map_err(Error::io(format!("making {}", folder.display())))?;
        }
        let mut log = File::create(&self.log).map_err(Error::io(format!("opening {shown}")))?;
        writeln!(log, "$ {}", in_words(&self.command)).map_err(Error::io(format!("writing {shown}")))?;
        Ok(log)
    }
}

/// A program that has run.
#[derive(Debug)]
pub struct Finished {
    status: Option<ExitStatus>,
    limit: Duration,
    /// What it printed, on either stream, in the order of printing.
    pub output: String,
    /// The file that holds the output.
    pub log: PathBuf,
}

impl Finished {
    /// Whether it ended by itself and well.
    pub fn succeeded(&self) -> bool {
        self.status.is_some_and(|status| status.success())
    }

    /// Whether it was stopped because its time was over.
    pub fn was_stopped(&self) -> bool {
        self.status.is_none()
    }

    /// How it ended, in words.
    pub fn ending(&self) -> String {
        match self.status {
            None => format!("stopped: it was not done after {} s", self.limit.as_secs()),
            Some(status) => status.to_string(),
        }
    }

    /// How an attempt to bring something has failed, in words that end with
    /// the last of what the program said.
    pub fn attempt(&self) -> String {
        let ending = if self.succeeded() {
            "it went well, and yet what it should have brought is not found".to_owned()
        } else {
            self.ending()
        };
        let mut text = format!("{ending}, log {}", self.log.display());
        for line in last_lines(&self.output, LINES_OF_ATTEMPT).lines() {
            text.push_str("\n    | ");
            text.push_str(line);
        }
        text
    }

    /// Turns a bad end into an error that names what was being done.
    pub fn or_fail(self, doing: &str) -> Result<Finished, Error> {
        if self.succeeded() {
            return Ok(self);
        }
        Err(Error::Failed {
            doing: doing.to_owned(),
            why: self.ending(),
            output: last_lines(&self.output, LINES_SHOWN).to_owned(),
            log: self.log,
        })
    }
}

/// The last so many lines of a text.
fn last_lines(text: &str, count: usize) -> &str {
    let text = text.trim_end();
    let start = text.rmatch_indices('\n').nth(count.saturating_sub(1));
    start.map_or(text, |(newline, _)| &text[newline + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::Shell;
    use std::time::Instant;

    fn shell_job(log: &str, script: &str) -> Job {
        Shell::for_tests().job(&format!("unit-{log}"), "sh").args(["-c", script])
    }

    #[test]
    fn output_of_both_streams_is_kept_in_order() {
        let finished = shell_job("streams", "echo one; echo two >&2; echo three").run().expect("sh runs");
        assert!(finished.succeeded());
        assert_eq!(finished.output, "one\ntwo\nthree\n");
        let log = fs::read_to_string(&finished.log).expect("the log is there");
        assert!(log.starts_with("$ "), "{log}");
    }

    #[test]
    fn a_failure_names_what_was_done_and_the_log() {
        let error = shell_job("failure", "echo broken; exit 3")
            .run()
            .expect("sh runs")
            .or_fail("trying")
            .expect_err("it failed");
        let text = error.to_string();
        for part in ["| broken", "trying: exit status: 3", "unit-failure.log"] {
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn an_attempt_ends_with_what_the_program_said() {
        let finished = shell_job("attempt", "echo no network; exit 7").run().expect("sh runs");
        let text = finished.attempt();
        assert!(text.starts_with("exit status: 7, log "), "{text}");
        assert!(text.ends_with("unit-attempt.log\n    | no network"), "{text}");
    }

    #[test]
    fn a_limit_stops_the_program_and_what_it_started() {
        let begun = Instant::now();
        let finished =
            shell_job("limit", "sleep 60 & sleep 60").limit(Duration::from_millis(200)).run().expect("sh runs");
        assert!(!finished.succeeded());
        assert!(finished.ending().contains("not done"), "{}", finished.ending());
        assert!(begun.elapsed() < Duration::from_secs(15));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let Err(error) = Shell::for_tests().job("unit-none", "no-such-program").run() else {
            panic!("it cannot have run");
        };
        assert!(error.to_string().contains("no-such-program"), "{error}");
    }

    #[test]
    fn only_the_last_lines_are_shown() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a\nb\n", 2), "a\nb");
        assert_eq!(last_lines("", 2), "");
    }
}
