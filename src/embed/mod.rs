//! The browser's door: a page calls [`mount`], and the graphic comes to life in the element it names.
//!
//! This floor knows the page and no figure. It reads the controls, tells the graphic what the reader did, keeps the
//! address in step, and copies.

mod address;
mod clipboard;
mod controls;
mod events;
mod mount;

pub use mount::{Mounted, mount};
