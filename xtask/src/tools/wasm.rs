//! How the page is compiled to wasm. A standard library that is built with the page, for small code, saves readers a sixth of
//! the download. So that the page has one size wherever it is built, every machine tries the same ways in this order:
//!
//! 1. the Rust toolchain in use, with the library's source from rustup, from 1.96 on: before, the library's tables of
//!    letters take 4 kB more, which Yew's hydration reaches through `str::to_lowercase`;
//! 2. Debian's compiler with the source that fits it, from apt;
//! 3. an older toolchain with its source, with a warning;
//! 4. the library as rustup has it for everyone, with a warning.

use super::toolchain::{self, Component};
use super::wrapper::{self, Compiler};
use super::{Note, TARGET, debian};
use crate::error;
use crate::shell::Shell;
use anyhow::Result;

/// Debian's compiler, the source of the library that fits it, and a linker.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
/// The first release, major and minor, whose standard library has small tables of letters.
const COMPACT_FROM: (u32, u32) = (1, 96);

/// Chooses the first way that this machine has, or can have.
pub fn ensure(shell: &Shell, note: Note<'_>) -> Result<()> {
    let has_debians = debian::absent(shell, &PACKAGES).is_empty();
    let mut tried = toolchain::complete(shell, has_debians, note);
    let is_compact = toolchain::has(shell, Component::Source) && toolchain::is_from(shell, COMPACT_FROM);
    if let Some(compiler) = choose(is_compact, has_debians) {
        note(match compiler {
            Compiler::OfToolchain => "the Rust toolchain builds it from source",
            Compiler::OfDebian => "Debian's compiler builds it from source",
        });
        return wrapper::install(shell, compiler);
    }
    note("the toolchain is too old for the smallest code, or without its source: Debian's packages are next");
    match debian::install(shell, "wasm", &PACKAGES, note) {
        Ok(()) => wrapper::install(shell, Compiler::OfDebian),
        Err(_) if toolchain::has(shell, Component::Source) => {
            note("taking the toolchain as it is: the wasm will be some 4 kB larger than with Rust 1.96");
            wrapper::install(shell, Compiler::OfToolchain)
        }
        Err(_) if toolchain::has(shell, Component::Library) => {
            note("taking rustup's own: the wasm will be larger than on a machine with rust-src");
            Ok(())
        }
        Err(failures) => {
            tried.extend(failures);
            Err(missing(&tried))
        }
    }
}

/// The compiler that can build the smallest library from source.
pub fn choose(toolchain_is_compact: bool, has_debians: bool) -> Option<Compiler> {
    if toolchain_is_compact { Some(Compiler::OfToolchain) } else { has_debians.then_some(Compiler::OfDebian) }
}

/// The error for a machine where every way has failed.
pub fn missing(tried: &[String]) -> anyhow::Error {
    let packages = PACKAGES.join(" ");
    let advice = format!(
        "run `rustup component add rust-src` where the network allows it, or on Debian `apt-get install {packages}`; with \
         `rustup target add {TARGET}` alone the wasm will be larger"
    );
    error::missing(&format!("Rust's standard library for {TARGET}"), tried, &advice)
}
