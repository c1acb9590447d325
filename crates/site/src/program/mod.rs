//! A program in wasm made small: without what is never called, optimised, with short names for what it imports.

mod minify_imports;
mod optimise;
mod snip;

use std::fmt;

/// Why a program could not be made small.
#[derive(Debug, thiserror::Error)]
pub enum WasmError {
    /// It is no module that can be read, or does not fit its glue.
    #[error("The wasm cannot be read: {0}. Delete dist/ and target/ and build again.")]
    Unreadable(String),
    /// wasm-opt could not be run, or did not take the module.
    #[error("wasm-opt failed: {0}. Build by `cargo xtask`, or run `npm ci`, which brings it.")]
    Optimiser(String),
}

fn unreadable(error: impl fmt::Display) -> WasmError {
    WasmError::Unreadable(error.to_string())
}

/// A program as readers get it.
#[derive(Debug)]
pub(super) struct Optimised {
    /// The glue between a page's scripts and the wasm.
    pub glue: String,
    /// The wasm.
    pub wasm: Vec<u8>,
    /// Parts of names by which functions that are never called were looked for in vain.
    pub missing: Vec<&'static str>,
}

/// Makes a program as small as it can be, for a `release`.
///
/// # Errors
/// When the wasm is not a module that fits its glue, or cannot be optimised.
pub(super) fn optimised(name: &str, glue: &str, mut wasm: Vec<u8>, release: bool) -> Result<Optimised, WasmError> {
    let mut missing = Vec::new();
    if release {
        // The other programs hold nothing of what renders in a browser.
        if name == GRAPHIC {
            (wasm, missing) = snip::snipped(&wasm)?;
        }
        wasm = optimise::optimised(name, &wasm)?;
    }
    let (glue, wasm) = minify_imports::minified(glue, &wasm)?;
    Ok(Optimised { glue, wasm, missing })
}

/// The program that brings a graphic to life.
const GRAPHIC: &str = "force-status";
