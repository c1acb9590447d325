//! How the page is compiled to wasm, with one order of ways for every machine.
//!
//! A standard library that is built together with the page, for small code,
//! saves readers a sixth of the download. So that the page is of the same size
//! wherever it is built, every machine tries first the ways that build it:
//!
//! 1. the Rust toolchain in use, with the library's source from rustup, from
//!    1.96 on: before, the library's tables of letters take 4 kB more;
//! 2. Debian's compiler with the source that fits it, from apt;
//! 3. an older toolchain with its source, with a warning;
//! 4. the library as rustup has it for everyone, with a warning.

use super::toolchain::{self, Part};
use super::wrapper::{self, Compiler};
use super::{TARGET, debian};
use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;

/// Debian's compiler, the source of the library that fits it, and a linker.
pub const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// The first release, major and minor, whose standard library has small tables
/// of letters: Yew's hydration reaches them through `str::to_lowercase`.
const COMPACT_FROM: (u32, u32) = (1, 96);

/// Whether the page can be compiled.
#[derive(Debug)]
pub enum Library {
    /// It can: the way is chosen.
    Ready,
    /// Not yet, and Debian's packages are next.
    Wanted {
        /// What was tried, and how that ended.
        tried: Vec<String>,
    },
}

/// Chooses the first or the second way as far as nothing but rustup has to be
/// asked.
pub fn look_or_ask(shell: &mut Shell, progress: &Progress) -> Result<Library, Error> {
    let has_debians = debian::absent(shell, &PACKAGES).is_empty();
    let tried = toolchain::complete(shell, has_debians, progress)?;
    let is_compact = toolchain::has(shell, Part::Source) && toolchain::is_from(shell, COMPACT_FROM);
    let Some(compiler) = choose(is_compact, has_debians) else {
        progress
            .note("the toolchain is too old for the smallest code, or without its source: Debian's packages are next");
        return Ok(Library::Wanted { tried });
    };
    progress.note(match compiler {
        Compiler::OfToolchain => "the Rust toolchain builds it from source",
        Compiler::OfDebian => "Debian's compiler builds it from source",
    });
    wrapper::install(shell, compiler)?;
    Ok(Library::Ready)
}

/// The compiler that can build the smallest library from source.
fn choose(toolchain_is_compact: bool, has_debians: bool) -> Option<Compiler> {
    if toolchain_is_compact { Some(Compiler::OfToolchain) } else { has_debians.then_some(Compiler::OfDebian) }
}

/// Chooses one of the other ways, after Debian's packages were asked for.
pub fn settle(
    shell: &mut Shell,
    mut tried: Vec<String>,
    installed: Result<(), Vec<String>>,
    progress: &Progress,
) -> Result<(), Error> {
    match installed {
        Ok(()) => wrapper::install(shell, Compiler::OfDebian),
        Err(_) if toolchain::has(shell, Part::Source) => {
            progress.note("taking the toolchain as it is: the wasm will be some 4 kB larger than with Rust 1.96");
            wrapper::install(shell, Compiler::OfToolchain)
        }
        Err(_) if toolchain::has(shell, Part::Library) => {
            progress.note("taking rustup's own: the wasm will be larger than on a machine with rust-src");
            Ok(())
        }
        Err(failures) => {
            tried.extend(failures);
            Err(missing(tried))
        }
    }
}

/// The error for a machine where every way has failed.
fn missing(tried: Vec<String>) -> Error {
    Error::Missing {
        what: format!("Rust's standard library for {TARGET}"),
        tried,
        advice: format!(
            "run `rustup component add rust-src` where the network allows it, or on Debian \
             `apt-get install {}`; with `rustup target add {TARGET}` alone the wasm will be larger",
            PACKAGES.join(" ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_names_every_attempt_and_every_way_by_hand() {
        let text = missing(vec!["rustup: refused".into(), "apt-get: none".into()]).to_string();
        for part in ["tried: rustup: refused", "tried: apt-get: none", "rust-src", "rustup target add", "lld-22"] {
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn the_toolchain_comes_before_debians_packages() {
        assert_eq!(choose(true, true), Some(Compiler::OfToolchain));
        assert_eq!(choose(true, false), Some(Compiler::OfToolchain));
        assert_eq!(choose(false, true), Some(Compiler::OfDebian));
        assert_eq!(choose(false, false), None);
    }
}
