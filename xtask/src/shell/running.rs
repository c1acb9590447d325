//! One program at work: its time limited, and no part of it left behind.

use super::interrupt;
use crate::error::Error;
use crate::progress;
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a long wait shows that it still goes on.
const SIGN_OF_LIFE: Duration = Duration::from_secs(60);

/// How long a program has to end by itself before it is made to.
const GRACE: Duration = Duration::from_secs(5);

/// A command as a person would type it.
pub fn in_words(command: &Command) -> String {
    let words: Vec<_> =
        std::iter::once(command.get_program()).chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    shlex::try_join(words.iter().map(AsRef::as_ref)).unwrap_or_else(|_| words.join(" "))
}

/// A program at work. Dropping it stops the program and all that it started.
pub struct Running {
    child: Child,
    over: Option<ExitStatus>,
}

impl Running {
    /// Starts a program in a process group of its own.
    pub fn start(mut command: Command) -> Result<Self, Error> {
        interrupt::check()?;
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(Error::io(format!("starting `{}`", in_words(&command))))?;
        Ok(Running { child, over: None })
    }

    /// How the program ended, if it has.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>, Error> {
        if self.over.is_none() {
            self.over = self.child.try_wait().map_err(Error::io("waiting for a program"))?;
        }
        Ok(self.over)
    }

    /// Waits for the end, within the limit if there is one. None means that the
    /// limit has passed and the program was stopped.
    pub fn wait(&mut self, limit: Option<Duration>) -> Result<Option<ExitStatus>, Error> {
        let begun = Instant::now();
        let mut sign = SIGN_OF_LIFE;
        // Short at first, so that short programs are not slowed down.
        let mut pause = Duration::from_millis(2);
        loop {
            if let Some(status) = self.ended()? {
                return Ok(Some(status));
            }
            if let Err(interrupted) = interrupt::check() {
                self.stop();
                return Err(interrupted);
            }
            match limit {
                Some(limit) if begun.elapsed() >= limit => {
                    self.stop();
                    return Ok(None);
                }
                Some(_) if begun.elapsed() >= sign => {
                    let minutes = sign.as_secs() / 60;
                    progress::say(&format!("{}{minutes} min", progress::STILL));
                    sign += SIGN_OF_LIFE;
                }
                _ => {}
            }
            thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(100));
        }
    }

    /// Stops the program with all that it started: first by asking, then by
    /// force.
    pub fn stop(&mut self) {
        if !matches!(self.ended(), Ok(None)) {
            return;
        }
        self.signal(Signal::SIGTERM);
        let begun = Instant::now();
        while matches!(self.ended(), Ok(None)) && begun.elapsed() < GRACE {
            thread::sleep(Duration::from_millis(20));
        }
        // Also after a willing end: what it started may have been less willing.
        self.signal(Signal::SIGKILL);
        while matches!(self.ended(), Ok(None)) {
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Sends a signal to the program's whole group.
    fn signal(&self, signal: Signal) {
        if let Ok(group) = i32::try_from(self.child.id()) {
            // The group can have ended already: that is the aim.
            let _ = killpg(Pid::from_raw(group), signal);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn script(text: &str) -> Running {
        let mut command = Command::new("sh");
        command.args(["-c", text]).stdout(Stdio::null());
        Running::start(command).expect("sh runs")
    }

    #[test]
    fn dropping_stops_the_program() {
        let running = script("sleep 60");
        let folder = PathBuf::from(format!("/proc/{}", running.child.id()));
        let system_shows_processes = folder.exists();
        drop(running);
        assert!(!system_shows_processes || !folder.exists());
    }

    #[test]
    fn a_program_that_will_not_end_is_made_to() {
        let mut running = script("trap '' TERM; while :; do sleep 0.1; done");
        // Time for the shell to read its script.
        thread::sleep(Duration::from_millis(300));
        running.stop();
        assert!(matches!(running.ended(), Ok(Some(_))));
    }

    #[test]
    fn an_end_is_reported_as_often_as_it_is_asked_for() {
        let mut running = script("exit 4");
        for _ in 0..2 {
            let status = running.wait(None).expect("it can be waited for");
            assert_eq!(status.and_then(|status| status.code()), Some(4));
        }
    }
}
