//! The published page brought to life inside a browser.
#[cfg(all(target_arch = "wasm32", feature = "browser"))]
mod page;
