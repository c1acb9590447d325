//! The browser's door: a page calls [`mount`], and the graphic comes to life in the element it names.
//!
//! This floor knows the page and no figure. It reads the controls, tells the graphic what the reader did, and keeps
//! the address in step. What needs no figure at all, copying and keys, is in `static/page.js`.

mod address;
mod controls;
mod events;
mod mount;

pub use mount::{Mounted, mount};
