//! The entry points for browsers. Each is a wasm program of its own, so that a reader downloads only what is needed: `mount`
//! hydrates the graphic in an element; `check` checks the options of a call; `compose` renders an edition of a page's own.
//!
//! This layer knows the page and no figures. It reads the controls and passes the reader's actions to the graphic. What needs no
//! figures, such as copying, keys and the address, is in `static/script`.

#[cfg(feature = "browser")]
mod address;
#[cfg(feature = "browser")]
mod controls;
#[cfg(feature = "compose")]
mod edition;
#[cfg(any(feature = "compose", feature = "options"))]
mod errors;
#[cfg(feature = "browser")]
mod events;
#[cfg(feature = "browser")]
mod mount;
#[cfg(feature = "options")]
mod options;

#[cfg(feature = "compose")]
pub use edition::compose;
#[cfg(feature = "browser")]
pub use mount::{MountedGraphic, mount};
#[cfg(feature = "options")]
pub use options::check;
