//! The standard library for wasm: in the Rust toolchain, or else built from
//! source by Debian's compiler.

use super::{debian, wrapper};
use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;
use std::path::Path;
use std::time::Duration;

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler, the source of the library that fits it, and a linker.
pub const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// How long rustup may take. It downloads some 20 MB; where its server cannot
/// be reached it would go on trying for much longer.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// What looking for the library came to.
pub enum Library {
    /// It is there.
    Present,
    /// It is not, and Debian's packages are the last resort.
    Wanted {
        /// What was tried, and how that ended.
        tried: Vec<String>,
    },
}

/// Looks for the library and asks rustup for it where it is missing. Debian's
/// packages are looked for before rustup is asked, so that a machine which has
/// needed them once does not wait for rustup every time.
pub fn look_or_add(shell: &mut Shell, progress: &Progress) -> Result<Library, Error> {
    if in_toolchain(shell) {
        progress.note("found in the Rust toolchain");
        return Ok(Library::Present);
    }
    if debian::absent(shell, &PACKAGES).is_empty() {
        progress.note("found: Debian's compiler builds it from source");
        wrapper::use_debians_compiler(shell)?;
        return Ok(Library::Present);
    }
    progress.note("asking rustup for it");
    let attempt = shell.job("rustup-target", "rustup").args(["target", "add", TARGET]).limit(RUSTUP_LIMIT).run();
    let ending = match attempt {
        Ok(_) if in_toolchain(shell) => {
            progress.note("rustup has brought it");
            return Ok(Library::Present);
        }
        Ok(finished) => finished.attempt(),
        Err(error) => error.unless_interrupted()?,
    };
    progress.note("rustup has not brought it: Debian's packages are next");
    Ok(Library::Wanted { tried: vec![format!("rustup target add {TARGET}: {ending}")] })
}

/// The error for a machine where both ways have failed.
pub fn missing(tried: &[String], failures: Vec<String>) -> Error {
    Error::Missing {
        what: format!("Rust's standard library for {TARGET}"),
        tried: tried.iter().cloned().chain(failures).collect(),
        advice: format!(
            "run `rustup target add {TARGET}` where the network allows it, or on Debian \
             `apt-get install {}`",
            PACKAGES.join(" ")
        ),
    }
}

/// Whether the Rust toolchain has the library.
fn in_toolchain(shell: &Shell) -> bool {
    shell.answer("rustc", &["--print", "sysroot"]).is_some_and(|sysroot| has_library(Path::new(&sysroot)))
}

/// Whether the library is in this toolchain's folder. The target's folder alone
/// proves nothing: it can be there without the library.
fn has_library(sysroot: &Path) -> bool {
    let folder = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    let Ok(files) = folder.read_dir() else {
        return false;
    };
    files.filter_map(Result::ok).any(|file| {
        let name = file.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_without_the_library_is_not_taken_for_it() {
        let work = Shell::for_tests().project.work();
        let sysroot = work.join("unit-sysroot");
        let folder = sysroot.join("lib/rustlib").join(TARGET).join("lib");
        // What an earlier run has left.
        let _ = fs::remove_dir_all(&sysroot);
        assert!(!has_library(&sysroot));

        fs::create_dir_all(&folder).expect("a folder can be made");
        fs::write(folder.join("libcore-1.rlib"), "").expect("a file can be written");
        assert!(!has_library(&sysroot));

        fs::write(folder.join("libstd-1.rlib"), "").expect("a file can be written");
        assert!(has_library(&sysroot));
    }

    #[test]
    fn the_error_names_every_attempt_and_both_ways_by_hand() {
        let error = missing(&["rustup: refused".into()], vec!["apt-get: none".into()]);
        let text = error.to_string();
        for part in ["tried: rustup: refused", "tried: apt-get: none", "rustup target add", "lld-22"] {
            assert!(text.contains(part), "{text}");
        }
    }
}
