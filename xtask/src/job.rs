//! One program from its start to its end: its output in a log, its time limited, and no process of it left behind.
//!
//! Every program is started in a process group of its own, so a terminal's Ctrl-C reaches this program alone. The
//! places that wait for a program then stop its whole group.

use crate::progress;
use anyhow::{Context, Result, anyhow, ensure};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use std::env;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};
use xshell::Cmd;

/// How long a program may run: a test that hangs must not keep others from being counted. `e2e` takes 30 min at most.
const LIMIT: Duration = Duration::from_secs(50 * 60);
/// How often a long wait shows that it goes on.
const SIGN_OF_LIFE: Duration = Duration::from_secs(60);
/// How long a program has to end by itself before it is killed.
const GRACE: Duration = Duration::from_secs(5);
/// How many of the last lines an error shows of a failed program, and of one of several attempts.
const LINES_SHOWN: usize = 100;
const LINES_OF_ATTEMPT: usize = 8;

/// Whether Ctrl-C or the system has asked this program to end.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Notes requests to end from now on, instead of ending at once.
pub fn listen() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::Relaxed)).context("listening for Ctrl-C")
}

/// Whether a request to end has come.
pub fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::Relaxed)
}

/// Fails once a request to end has come.
pub fn check_interrupt() -> Result<()> {
    ensure!(!is_interrupted(), "stopped");
    Ok(())
}

/// A program that is about to run.
pub struct Job {
    /// The command as a person would type it.
    words: String,
    command: Command,
    log: PathBuf,
    limit: Duration,
}

impl Job {
    /// A program whose output goes to this file.
    pub fn new(command: Cmd<'_>, log: PathBuf) -> Self {
        let (words, mut command) = (command.to_string(), Command::from(command));
        // cargo has set these to describe this program. They would describe the wrong program to every other cargo.
        let names = env::vars_os().filter_map(|(name, _)| name.into_string().ok());
        for name in names.filter(|name| is_about_this_program(name)) {
            command.env_remove(name);
        }
        Job { words, command, log, limit: LIMIT }
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

    /// Starts the program with its output in the log, below the command itself.
    pub fn start(mut self) -> Result<Running> {
        let open = || -> std::io::Result<(File, File)> {
            self.log.parent().map_or(Ok(()), fs::create_dir_all)?;
            let mut log = File::create(&self.log)?;
            writeln!(log, "$ {}", self.words)?;
            Ok((log.try_clone()?, log))
        };
        let (output, errors) = open().with_context(|| format!("opening {}", self.log.display()))?;
        self.command.stdout(output).stderr(errors);
        // People read a log, and tests are counted in it: no colours.
        self.command.envs([("TERM", "dumb"), ("NO_COLOR", "1"), ("CARGO_TERM_COLOR", "never")]);
        self.start_on_screen()
    }

    /// Starts the program with its output on the screen.
    pub fn start_on_screen(mut self) -> Result<Running> {
        check_interrupt()?;
        let child = self.command.stdin(Stdio::null()).process_group(0).spawn();
        let child = child.with_context(|| format!("starting `{}`", self.words))?;
        Ok(Running { child, log: self.log, ended: None })
    }

    /// Runs the program to its end.
    pub fn run(self) -> Result<Finished> {
        let (limit, log) = (self.limit, self.log.clone());
        let status = self.start()?.wait(Some(limit))?;
        let output = fs::read(&log).with_context(|| format!("reading {}", log.display()))?;
        let output = String::from_utf8_lossy(&output);
        let output = output.split_once('\n').map_or("", |(_, rest)| rest).to_owned();
        Ok(Finished { status, limit, output, log })
    }

    /// Runs the program as an attempt to install something. The error says how the attempt `what` failed, with the last
    /// lines of its output.
    pub fn attempt(self, what: &str, is_there: impl Fn() -> bool) -> Result<(), String> {
        let finished = self.run().map_err(|error| format!("{what}: {error:#}"))?;
        let ending = match finished.succeeded() {
            true if is_there() => return Ok(()),
            true => "it went well, and yet what it should have installed is not found".to_owned(),
            false => finished.ending(),
        };
        let lines = last_lines(&finished.output, LINES_OF_ATTEMPT).lines().map(|line| format!("\n    | {line}"));
        Err(format!("{what}: {ending}, log {}{}", finished.log.display(), lines.collect::<String>()))
    }
}

/// Whether cargo has set a variable to describe the program that it starts.
pub fn is_about_this_program(variable: &str) -> bool {
    let starts = ["CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_BIN_", "CARGO_CRATE_"];
    ["CARGO", "RUST_RECURSION_COUNT"].contains(&variable) || starts.iter().any(|start| variable.starts_with(start))
}

/// A program at work. Dropping it stops the program and all that it started.
pub struct Running {
    child: Child,
    log: PathBuf,
    ended: Option<ExitStatus>,
}

impl Running {
    /// How the program ended, if it has.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
        if self.ended.is_none() {
            self.ended = self.child.try_wait().context("waiting for a program")?;
        }
        Ok(self.ended)
    }

    /// Waits for the end. None means that the limit has passed and the program was stopped.
    pub fn wait(&mut self, limit: Option<Duration>) -> Result<Option<ExitStatus>> {
        let (begun, mut sign) = (Instant::now(), SIGN_OF_LIFE);
        // Short at first, so that short programs are not slowed down.
        let mut pause = Duration::from_millis(2);
        loop {
            if let Some(status) = self.ended()? {
                return Ok(Some(status));
            }
            if is_interrupted() || limit.is_some_and(|limit| begun.elapsed() >= limit) {
                self.stop();
                return check_interrupt().map(|()| None);
            }
            if limit.is_some() && begun.elapsed() >= sign {
                let output = fs::read(&self.log).unwrap_or_default();
                // Not the same remark of a command that runs within this one.
                let output = String::from_utf8_lossy(&output);
                let mut at =
                    output.lines().rev().filter_map(|line| line.split(progress::RUNNING).next().map(str::trim));
                let at = at.find(|at| !at.is_empty()).unwrap_or_default();
                progress::say(&format!("{}{} min, at: {at}", progress::RUNNING, sign.as_secs() / 60));
                sign += SIGN_OF_LIFE;
            }
            sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(100));
        }
    }

    /// Stops the program with all that it started: first by asking, then by force.
    pub fn stop(&mut self) {
        if !matches!(self.ended(), Ok(None)) {
            return;
        }
        let _ = self.signal(Signal::SIGTERM);
        let begun = Instant::now();
        // The program may end before what it started: that has the same time.
        while (matches!(self.ended(), Ok(None)) || self.signal(None).is_ok()) && begun.elapsed() < GRACE {
            sleep(Duration::from_millis(20));
        }
        let _ = self.signal(Signal::SIGKILL);
        while matches!(self.ended(), Ok(None)) {
            sleep(Duration::from_millis(20));
        }
    }

    /// Sends a signal to the program's whole group. Fails when no process of the group is left.
    fn signal(&self, signal: impl Into<Option<Signal>>) -> nix::Result<()> {
        killpg(Pid::from_raw(self.child.id().cast_signed()), signal)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
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

    /// How it ended, in words.
    pub fn ending(&self) -> String {
        let stopped = || format!("stopped: it was not done after {} s", self.limit.as_secs());
        self.status.map_or_else(stopped, |status| status.to_string())
    }

    /// Turns a bad end into an error that names what was being done.
    pub fn or_fail(self, doing: &str) -> Result<Finished> {
        if self.succeeded() {
            return Ok(self);
        }
        let lines: String = last_lines(&self.output, LINES_SHOWN).lines().map(|line| format!("  | {line}\n")).collect();
        Err(anyhow!("{lines}{doing}: {}\n  all that it printed: {}", self.ending(), self.log.display()))
    }
}

/// The last so many lines of a text.
pub fn last_lines(text: &str, count: usize) -> &str {
    let text = text.trim_end();
    let start = text.rmatch_indices('\n').nth(count.saturating_sub(1));
    start.map_or(text, |(newline, _)| &text[newline + 1..])
}
