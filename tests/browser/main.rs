//! The published page, brought to life inside a browser: what a reader had is kept, and nothing else changes.
//!
//! The page is the one in the folder that `FORCE_STATUS_DIST` named while this was compiled; `cargo xtask test` sets it.
//! Compiled for anything but a browser, this is empty.

#![cfg(all(target_arch = "wasm32", feature = "hydration"))]

mod beforehand;
mod dom_snapshot;
mod end;
mod page;
mod shape;
mod stripped;
mod untouched;
mod unusual_text;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
