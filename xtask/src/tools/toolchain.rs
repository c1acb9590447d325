//! What the Rust toolchain in use has, and asking rustup for the rest.

use super::{Note, TARGET};
use crate::error::missing;
use crate::shell::Shell;
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use xshell::cmd;

/// How long rustup may take for a component of some 20 MB; the second is for one that the build can do without.
const PATIENCE: [Duration; 2] = [Duration::from_secs(60), Duration::from_secs(10)];

/// What a toolchain can have for wasm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Component {
    /// The source of the standard library, and the linker for what is built from it. The page is compiled with these.
    Source,
    /// The standard library as it was compiled for everyone. The page takes it only where its source cannot be had; a
    /// `cargo` or `trunk` that a person calls by hand takes it always.
    Library,
}

impl Component {
    /// The words by which rustup is asked for it.
    pub fn request(self) -> [&'static str; 3] {
        match self {
            Component::Source => ["component", "add", "rust-src"],
            Component::Library => ["target", "add", TARGET],
        }
    }

    /// Whether it is in the toolchain of this folder.
    pub fn is_in(self, sysroot: &Path) -> bool {
        let rustlib = sysroot.join("lib/rustlib");
        match self {
            // Debian's compiler can have its source at the same place, but has its linker elsewhere: it is called in
            // a way of its own.
            Component::Source => {
                rustlib.join("src/rust/library/Cargo.lock").is_file()
                    && files(&rustlib).iter().any(|host| host.join("bin/rust-lld").is_file())
            }
            // The target's folder can be there without the library.
            Component::Library => files(&rustlib.join(TARGET).join("lib")).iter().any(|file| {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with("libstd-") && name.ends_with(".rlib")
            }),
        }
    }
}

/// The files in a folder; none if there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// Whether the toolchain has this component.
pub fn has(shell: &Shell, component: Component) -> bool {
    shell.output_of(cmd!(shell, "rustc --print sysroot")).is_some_and(|sysroot| component.is_in(Path::new(&sysroot)))
}

/// Whether the toolchain's compiler is of this release or a later one.
pub fn is_from(shell: &Shell, release: (u32, u32)) -> bool {
    let version = shell.output_of(cmd!(shell, "rustc --version"));
    version.as_deref().and_then(parse_release).is_some_and(|found| found >= release)
}

/// Major and minor number in what `rustc --version` says.
pub fn parse_release(output: &str) -> Option<(u32, u32)> {
    let mut numbers = output.strip_prefix("rustc ")?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// Asks rustup for every component that is missing, with little patience where the build has `another_way`. Returns
/// what was tried in vain, and how that ended.
pub fn complete(shell: &Shell, another_way: bool, note: Note<'_>) -> Vec<String> {
    let mut absent = vec![Component::Source, Component::Library];
    absent.retain(|component| !has(shell, *component));
    if !absent.is_empty() && shell.find("rustup").is_none() {
        return vec!["rustup: there is none on PATH".into()];
    }
    let limit = PATIENCE[usize::from(another_way || !absent.contains(&Component::Source))];
    let mut tried = Vec::new();
    for component in absent {
        let (request, begun) = (component.request(), Instant::now());
        let command = format!("rustup {}", request.join(" "));
        note(&format!("asking for a component by `{command}`, for at most {} s", limit.as_secs()));
        // A backtrace of rustup would hide why it refuses.
        let words = cmd!(shell, "rustup {request...}").env("RUST_BACKTRACE", "0");
        let job = shell.job(&format!("rustup-{}", request[0]), words).limit(limit);
        tried.extend(job.attempt(&command, || has(shell, component)).err());
        if begun.elapsed() >= limit {
            // The same server would be no quicker with the next component.
            break;
        }
    }
    tried
}

/// Finds rustfmt and clippy, which rustup leaves out of a small installation, or has rustup install them.
pub fn ensure_linters(shell: &Shell, note: Note<'_>) -> Result<()> {
    if ["fmt", "clippy"].iter().all(|name| shell.output_of(shell.cargo_cmd(name).arg("--version")).is_some()) {
        note("found");
        return Ok(());
    }
    note("asking rustup for them");
    let attempt = shell.job("rustup-linters", cmd!(shell, "rustup component add rustfmt clippy"));
    let attempt = attempt.attempt("rustup component add rustfmt clippy", || true);
    attempt.map_err(|tried| missing("rustfmt or clippy", &[tried], "install Rust with rustup's usual profile"))
}
