//! The browser's doors. Each is a program of its own, so that a reader downloads what is needed and no more: a page calls
//! `mount`, and the graphic comes to life in the element it names; a page that gives options calls `check`; one that
//! gives an edition of its own, `compose`.
//!
//! This floor knows the page and no figure. It reads the controls and tells the graphic what the reader did. What needs no
//! figure at all, copying, keys, the address, is in `static/script`.

#[cfg(feature = "browser")]
mod address;
#[cfg(feature = "browser")]
mod controls;
#[cfg(feature = "compose")]
mod edition;
#[cfg(feature = "browser")]
mod events;
#[cfg(feature = "browser")]
mod mount;
#[cfg(feature = "options")]
mod options;
#[cfg(any(feature = "compose", feature = "options"))]
mod told;

#[cfg(feature = "compose")]
pub use edition::compose;
#[cfg(feature = "browser")]
pub use mount::{Mounted, mount};
#[cfg(feature = "options")]
pub use options::check;
