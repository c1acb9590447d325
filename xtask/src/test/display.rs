//! A display that nobody sees, for the browsers that need one.

use crate::job::{Running, check_interrupt};
use crate::shell::Shell;
use anyhow::{Result, bail};
use std::thread::sleep;
use std::time::{Duration, Instant};
use xshell::cmd;

/// How long the display may take to start.
const LIMIT: Duration = Duration::from_secs(30);

/// A display, there until it is dropped.
pub struct Display {
    _server: Running,
}

impl Display {
    /// Starts one, waits until it is there, and sets `DISPLAY`.
    pub fn start(shell: &Shell) -> Result<Self> {
        // It chooses a free number by itself and prints it when it is ready.
        let words = cmd!(shell, "Xvfb -displayfd 1 -screen 0 1400x1000x24");
        let mut server = shell.job("display", words).start()?;
        let begun = Instant::now();
        let printed = || shell.read_file("target/xtask/logs/display.log").unwrap_or_default();
        while begun.elapsed() < LIMIT && server.ended()?.is_none() {
            check_interrupt()?;
            if let Some(number) = display_number(&printed()) {
                shell.set_var("DISPLAY", format!(":{number}"));
                return Ok(Display { _server: server });
            }
            sleep(Duration::from_millis(50));
        }
        bail!("starting a display for the browsers: Xvfb is not ready\n{}", printed())
    }
}

/// The number on a whole line of its own, among warnings.
pub fn display_number(printed: &str) -> Option<u32> {
    printed.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')).find_map(|line| line.trim().parse().ok())
}
