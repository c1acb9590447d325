//! The browser's door: a page calls [`mount`], and the graphic comes to life in the element it names.
//!
//! This floor knows the page and no figure. It reads the controls and tells the graphic what the reader did. What needs no
//! figure at all, copying, keys, the address, is in `static/script`.

mod address;
mod controls;
mod events;
mod mount;

pub use mount::{Mounted, mount};
