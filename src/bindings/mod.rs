//! The entry point for browsers: `mount` hydrates the graphic in an element, or renders it afresh.
//!
//! This layer knows the page and no figures. It reads the controls and passes the reader's actions to the graphic. What needs no
//! figures, such as copying, keys and the address, is in `static/script`.

mod address;
mod controls;
mod events;
mod mount;

pub use mount::{MountedGraphic, mount};
