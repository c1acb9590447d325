//! What the Rust toolchain in use has for wasm, and asking rustup for the rest.

use super::TARGET;
use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long rustup may take for one part. It downloads some 20 MB; where its
/// server does not answer it would go on waiting for much longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// The same where the build can go on without the part.
const LITTLE_PATIENCE: Duration = Duration::from_secs(10);

/// What a toolchain can have for wasm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The source of the standard library, and the linker for what is built
    /// from it. The page is compiled with these.
    Source,
    /// The standard library as it was compiled for everyone. The page takes it
    /// only where its source cannot be had; a `cargo` or `trunk` that a person
    /// calls by hand takes it always.
    Library,
}

impl Part {
    /// How rustup is asked for it.
    fn request(self) -> [&'static str; 3] {
        match self {
            Part::Source => ["component", "add", "rust-src"],
            Part::Library => ["target", "add", TARGET],
        }
    }

    /// Whether it is in the toolchain of this folder.
    fn is_in(self, sysroot: &Path) -> bool {
        let rustlib = sysroot.join("lib/rustlib");
        match self {
            Part::Source => {
                // Debian's compiler can have its source at the same place, but
                // has its linker elsewhere: it is called in a way of its own.
                let has_linker = |host: &DirEntry| host.path().join("bin/rust-lld").is_file();
                rustlib.join("src/rust/library/Cargo.lock").is_file() && entries(&rustlib).any(|host| has_linker(&host))
            }
            // The target's folder alone proves nothing: it can be there without
            // the library.
            Part::Library => entries(&rustlib.join(TARGET).join("lib")).any(|file| {
                let name = file.file_name();
                let name = name.to_string_lossy();
                name.starts_with("libstd-") && name.ends_with(".rlib")
            }),
        }
    }
}

/// What is in a folder; nothing if it is none.
fn entries(folder: &Path) -> impl Iterator<Item = DirEntry> + use<> {
    fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok)
}

/// Whether the toolchain has this part.
pub fn has(shell: &Shell, part: Part) -> bool {
    sysroot(shell).is_some_and(|sysroot| part.is_in(&sysroot))
}

/// Whether the toolchain's compiler is of this release or a later one.
pub fn is_from(shell: &Shell, release: (u32, u32)) -> bool {
    let answer = shell.answer("rustc", &["--version"]);
    answer.as_deref().and_then(parse_release).is_some_and(|found| found >= release)
}

/// Major and minor number in what `rustc --version` says.
fn parse_release(answer: &str) -> Option<(u32, u32)> {
    let mut numbers = answer.strip_prefix("rustc ")?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn sysroot(shell: &Shell) -> Option<PathBuf> {
    shell.answer("rustc", &["--print", "sysroot"]).map(PathBuf::from)
}

/// Asks rustup for every part that is missing, with little patience where the
/// build has `another_way`. Gives what was tried in vain, and how that ended.
pub fn complete(shell: &Shell, another_way: bool, progress: &Progress) -> Result<Vec<String>, Error> {
    let missing: Vec<_> = [Part::Source, Part::Library].into_iter().filter(|part| !has(shell, *part)).collect();
    if !missing.is_empty() && shell.find("rustup").is_none() {
        return Ok(vec!["rustup: there is none on PATH".into()]);
    }
    let limit = if another_way || !missing.contains(&Part::Source) { LITTLE_PATIENCE } else { PATIENCE };
    let mut tried = Vec::new();
    for part in missing {
        let command = format!("rustup {}", part.request().join(" "));
        progress.note(&format!("asking for a part by `{command}`, for at most {} s", limit.as_secs()));
        let log = format!("rustup-{}", part.request()[0]);
        // Where in rustup it noticed would hide why it refuses.
        let job = shell.job(&log, "rustup").args(part.request()).env("RUST_BACKTRACE", "0").limit(limit);
        match job.run() {
            Ok(_) if has(shell, part) => {}
            Ok(finished) => {
                tried.push(format!("{command}: {}", finished.attempt()));
                if finished.was_stopped() {
                    // The same server would be no quicker with the next part.
                    break;
                }
            }
            Err(error) => tried.push(format!("{command}: {}", error.unless_interrupted()?)),
        }
    }
    Ok(tried)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An empty folder of this name, without what an earlier run has left.
    fn empty_sysroot(name: &str) -> PathBuf {
        let sysroot = Shell::for_tests().project.work().join(name);
        let _ = fs::remove_dir_all(&sysroot);
        sysroot
    }

    fn make(sysroot: &Path, file: &str) {
        let file = sysroot.join("lib/rustlib").join(file);
        let folder = file.parent().expect("every file is in a folder");
        fs::create_dir_all(folder).expect("a folder can be made");
        fs::write(file, "").expect("a file can be written");
    }

    #[test]
    fn a_folder_without_the_library_is_not_taken_for_it() {
        let sysroot = empty_sysroot("unit-library");
        assert!(!Part::Library.is_in(&sysroot));
        make(&sysroot, "wasm32-unknown-unknown/lib/libcore-1.rlib");
        assert!(!Part::Library.is_in(&sysroot));
        make(&sysroot, "wasm32-unknown-unknown/lib/libstd-1.rlib");
        assert!(Part::Library.is_in(&sysroot));
    }

    #[test]
    fn source_without_a_linker_is_not_enough() {
        let sysroot = empty_sysroot("unit-source");
        make(&sysroot, "src/rust/library/Cargo.lock");
        make(&sysroot, "x86_64-unknown-linux-gnu/lib/libstd-1.rlib");
        assert!(!Part::Source.is_in(&sysroot));
        make(&sysroot, "x86_64-unknown-linux-gnu/bin/rust-lld");
        assert!(Part::Source.is_in(&sysroot));
    }

    #[test]
    fn a_linker_without_source_is_not_enough_either() {
        let sysroot = empty_sysroot("unit-linker");
        make(&sysroot, "x86_64-unknown-linux-gnu/bin/rust-lld");
        assert!(!Part::Source.is_in(&sysroot));
    }

    #[test]
    fn releases_are_compared_by_number() {
        assert_eq!(parse_release("rustc 1.95.0 (59807616e 2026-04-14)"), Some((1, 95)));
        assert!(parse_release("rustc 1.100.0-nightly").expect("a release") > (1, 96));
        assert_eq!(parse_release("something else"), None);
    }

    #[test]
    fn rustup_is_asked_in_its_own_words() {
        assert_eq!(Part::Source.request().join(" "), "component add rust-src");
        assert_eq!(Part::Library.request().join(" "), "target add wasm32-unknown-unknown");
    }
}
