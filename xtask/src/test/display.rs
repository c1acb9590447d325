//! A display that nobody sees, for the browsers that need one.

use crate::error::Error;
use crate::shell::{Running, Shell, interrupt};
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

/// How long the display may take to be there.
const LIMIT: Duration = Duration::from_secs(30);

/// A display, there until it is dropped.
pub struct Display {
    name: String,
    /// Kept for its end.
    _server: Running,
}

impl Display {
    /// Starts one and waits until it is there.
    pub fn start(shell: &Shell) -> Result<Self, Error> {
        let log = shell.project.log("display");
        let mut server = shell
            .job("display", "Xvfb")
            // It chooses a free number by itself and prints it when it is ready.
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24"])
            .start()?;
        let begun = Instant::now();
        while begun.elapsed() < LIMIT && server.ended()?.is_none() {
            interrupt::check()?;
            let printed = fs::read_to_string(&log).unwrap_or_default();
            if let Some(number) = display_number(&printed) {
                return Ok(Display { name: format!(":{number}"), _server: server });
            }
            thread::sleep(Duration::from_millis(50));
        }
        Err(Error::Failed {
            doing: "starting a display for the browsers".into(),
            why: "Xvfb is not ready".into(),
            output: fs::read_to_string(&log).unwrap_or_default(),
            log,
        })
    }

    /// What programs find it by.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The number on a whole line of its own, among warnings.
fn display_number(printed: &str) -> Option<u32> {
    printed.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')).find_map(|line| line.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_counts_only_when_its_line_is_whole() {
        assert_eq!(display_number("$ Xvfb -displayfd 1\nwarning 3\n12\n"), Some(12));
        assert_eq!(display_number("$ Xvfb -displayfd 1\n1"), None);
        assert_eq!(display_number(""), None);
    }
}
