//! A program in wasm made small: without what is never called, optimised, with short names for what it imports.

mod imports;
mod optimise;
mod uncalled;

use std::fmt;

/// Why a program could not be made small.
#[derive(Debug)]
pub enum WasmError {
    /// It is no module that can be read, or does not fit its glue.
    Unreadable(String),
    /// Of this function no trace is in it, where its body was to be taken out.
    Missing(&'static str),
    /// wasm-opt could not be run, or did not take the module.
    Optimiser(String),
}

impl fmt::Display for WasmError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => {
                write!(out, "The wasm cannot be read: {why}. Delete dist/ and target/ and build again.")
            }
            Self::Missing(name) => write!(
                out,
                "The wasm holds no function `{name}`, which src/export/program/uncalled.rs names. Yew or the compiler has \
                 changed: look up what the function is called now and whether it is still never called, or take it off the list."
            ),
            Self::Optimiser(why) => {
                write!(out, "wasm-opt failed: {why}. Build by `cargo xtask`, or run `npm ci`, which brings it.")
            }
        }
    }
}

impl std::error::Error for WasmError {}

fn unreadable(error: impl fmt::Display) -> WasmError {
    WasmError::Unreadable(error.to_string())
}

/// The glue and the wasm of a program, as readers get them. `release`: as small as they can be.
///
/// # Errors
/// When the wasm is not a module that fits its glue, lacks a function that was to be taken out, or cannot be optimised.
pub(super) fn small(name: &str, glue: &str, wasm: Vec<u8>, release: bool) -> Result<(String, Vec<u8>), WasmError> {
    if !release {
        return imports::shortened(glue, &wasm);
    }
    // The other programs hold nothing of what renders in a browser.
    let wasm = if name == GRAPHIC { uncalled::without(&wasm)? } else { wasm };
    imports::shortened(glue, &optimise::optimised(name, &wasm)?)
}

/// The program that brings a graphic to life.
const GRAPHIC: &str = "force-status";
