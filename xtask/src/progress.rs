//! What the commands tell the person who watches.

use std::io::{self, Write};

/// Prints a line. A reader that has gone away (`| head -1`) is no reason to
/// stop, so a failed write is left alone.
pub fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}

/// Begins the lines that say that a long step is still at work.
pub const STILL: &str = "  still at work after ";

/// Prints why a command ends, unless there is nothing left to say.
pub fn complain(text: &str) {
    if !text.is_empty() {
        let _ = writeln!(io::stderr().lock(), "{text}");
    }
}

/// Counts the steps of one command.
pub struct Progress {
    done: usize,
    total: usize,
    say: fn(&str),
}

impl Progress {
    /// A command of this many steps, none of them begun.
    pub fn new(total: usize) -> Self {
        Progress { done: 0, total, say }
    }

    /// One for tests, which says nothing.
    #[cfg(test)]
    pub fn silent(total: usize) -> Self {
        Progress { say: |_| {}, ..Progress::new(total) }
    }

    /// Announces the next step.
    pub fn step(&mut self, what: &str) {
        self.done += 1;
        (self.say)(&format!("step {} of {}: {what}", self.done, self.total));
    }

    /// Adds a remark to the step that is under way.
    pub fn note(&self, what: &str) {
        (self.say)(&format!("  {what}"));
    }
}
