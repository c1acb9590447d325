//! Ctrl-C and the system's request to end.
//!
//! Every program is started in a process group of its own, so a terminal's
//! Ctrl-C reaches this program alone. It then stops what it has started: the
//! places that wait look here, and stop their program when they see a request.

use crate::error::Error;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a request to end has come.
static REQUESTED: AtomicBool = AtomicBool::new(false);

/// Notes requests to end from now on, instead of ending at once.
pub fn listen() -> Result<(), Error> {
    ctrlc::set_handler(|| REQUESTED.store(true, Ordering::Relaxed))
        .map_err(|error| Error::Refused(format!("listening for Ctrl-C: {error}")))
}

/// Fails once a request to end has come.
pub fn check() -> Result<(), Error> {
    if REQUESTED.load(Ordering::Relaxed) { Err(Error::Interrupted) } else { Ok(()) }
}
