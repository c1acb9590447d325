//! What the commands print for the person who watches.

use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Begins the lines that say that a long step is not finished yet.
pub const RUNNING: &str = "  running for ";

/// Prints a line. A reader that has gone away (`| head -1`) is no reason to stop.
pub fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Counts the steps of one command, some of which run side by side.
pub struct Progress {
    begun: AtomicUsize,
    total: usize,
}

impl Progress {
    /// A command of this many steps, none of them begun.
    pub fn new(total: usize) -> Self {
        Progress { begun: AtomicUsize::new(0), total }
    }

    /// Announces the next step.
    pub fn step(&self, what: &str) {
        say(&format!("step {} of {}: {what}", self.begun.fetch_add(1, Ordering::Relaxed) + 1, self.total));
    }

    /// Adds a remark to the step that is under way.
    pub fn note(&self, what: &str) {
        say(&format!("  {what}"));
    }
}
