//! The tools that the commands need, and installing those that are missing.

pub mod browsers;
pub mod cargo_install;
pub mod debian;
mod linters;
pub mod nginx;
pub mod npm;
pub mod toolchain;
pub mod wasm;
pub mod wrapper;

use cargo_install::CargoTool;
pub use npm::bundlers_folder;

use crate::progress::{Progress, say};
use crate::shell::Shell;
use anyhow::{Result, anyhow};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use xshell::cmd;

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A tool, or several that are installed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tool {
    /// The programs that judge the source text.
    Linters,
    /// What compiles to wasm.
    Wasm,
    /// The npm packages of the project, wasm-opt among them.
    Npm,
    /// The source of the crates.
    Crates,
    /// Builds and serves the pages.
    Trunk,
    /// Writes the JavaScript around wasm.
    WasmBindgen,
    /// Three browsers, the drivers that come with them, and a display.
    Browsers,
    /// Drives Firefox.
    Geckodriver,
    /// Serves pages as newsrooms do.
    Nginx,
    /// Bundlers, and programs that judge npm packages.
    Bundlers,
}

use Tool::{Browsers, Bundlers, Crates, Geckodriver, Linters, Nginx, Npm, Trunk, Wasm, WasmBindgen};

/// The tools of `serve` and `build`.
pub const BUILD: &[Tool] = &[Wasm, Npm, Crates, Trunk, WasmBindgen];

impl Tool {
    /// How a step names it.
    fn title(self) -> &'static str {
        match self {
            Linters => "rustfmt and clippy",
            Wasm => "Rust's standard library for wasm",
            Npm => "wasm-opt",
            Crates => "the source of every crate in Cargo.lock",
            Trunk => "trunk",
            WasmBindgen => "wasm-bindgen",
            Browsers => "browsers",
            Geckodriver => "geckodriver",
            Nginx => "nginx",
            Bundlers => "bundlers",
        }
    }

    /// The crate that it is compiled from.
    fn compiled(self, shell: &Shell) -> Result<Option<CargoTool>> {
        Ok(match self {
            Trunk => Some(CargoTool::trunk()),
            WasmBindgen => Some(CargoTool::wasm_bindgen(shell.locked_version("wasm-bindgen")?)),
            Geckodriver => Some(CargoTool::geckodriver()),
            _ => None,
        })
    }

    /// Finds the tool, or installs it.
    fn ensure(self, shell: &Shell) -> Result<()> {
        let note = |text: &str| say(&format!("  {}: {text}", self.title()));
        match self {
            Linters => linters::ensure(shell, &note),
            Wasm => wasm::ensure(shell, &note),
            Npm => npm::ensure(shell, &note),
            Crates => crates(shell),
            Browsers => browsers::ensure(shell, &note),
            Nginx => nginx::ensure(shell, &note),
            Bundlers => npm::ensure_bundlers(shell, &note),
            Trunk | WasmBindgen | Geckodriver => match self.compiled(shell)? {
                Some(tool) => tool.ensure(shell, &note),
                None => Ok(()),
            },
        }
    }
}

/// Finds the tools and installs those that are missing: what is compiled beside what is downloaded, since the one
/// waits for the processor and the other for the network. From then on the shell finds all of them.
pub fn ensure(shell: &Shell, tools: &[Tool], progress: &Progress) -> Result<()> {
    let (compiled, others): (Vec<Tool>, Vec<Tool>) =
        tools.iter().partition(|tool| [Trunk, WasmBindgen, Geckodriver].contains(tool));
    let failed = AtomicBool::new(false);
    let in_order = |shell: &Shell, tools: Vec<Tool>| {
        tools.into_iter().take_while(|_| !failed.load(Ordering::Relaxed)).try_for_each(|tool| {
            progress.step(tool.title());
            tool.ensure(shell).inspect_err(|_| {
                failed.store(true, Ordering::Relaxed);
                progress.note(&format!(
                    "{}: failed. This ends when what is being installed beside it is done.",
                    tool.title()
                ));
            })
        })
    };
    let beside = shell.clone();
    let (first, second) = std::thread::scope(|scope| {
        let compiling = scope.spawn(|| {
            let beside = beside;
            in_order(&beside, compiled)
        });
        (in_order(shell, others), compiling.join().unwrap_or_else(|_| Err(anyhow!("a tool's installation broke off"))))
    });
    first.and(second)?;
    if tools.contains(&Browsers) { browsers::find(shell) } else { Ok(()) }
}

/// The tools that write what readers run, with their versions.
pub fn writers(shell: &Shell) -> Result<Vec<(&'static str, String)>> {
    let mut writers = Vec::new();
    for tool in [Trunk, WasmBindgen] {
        writers.extend(tool.compiled(shell)?.map(|tool| (tool.name, tool.version)));
    }
    writers.push(("binaryen", npm::binaryen_version(shell)?));
    Ok(writers)
}

/// Finds or installs the program that loads a server, which only `bench` needs; without it that part is left out.
pub fn wrk(shell: &Shell, progress: &Progress) -> Result<Option<PathBuf>> {
    if shell.find("wrk").is_none()
        && let Err(tried) = debian::install(shell, "bench", &["wrk"], &|text| progress.note(text))?
    {
        progress.note(&format!("without wrk the server is not measured: {}", tried.join("; ")));
    }
    Ok(shell.find("wrk"))
}

/// The cargo that can compile for wasm.
pub fn wasm_cargo(shell: &Shell) -> PathBuf {
    if wrapper::is_in_use(shell) { wrapper::file(shell) } else { shell.cargo().to_owned() }
}

/// Fetches the crates: trunk is told to work offline, since it would otherwise download tools of its own choice, and
/// tells cargo the same.
fn crates(shell: &Shell) -> Result<()> {
    shell.job("fetch", shell.cargo_cmd("fetch")).run()?.or_fail("fetching the crates")?;
    // The standard library, where it is built from source, needs crates that the project's Cargo.lock does not name.
    if wrapper::is_in_use(shell) {
        let cargo = wasm_cargo(shell);
        let fetch = shell.job("fetch-wasm", cmd!(shell, "{cargo} fetch --target {TARGET}"));
        fetch.run()?.or_fail("fetching the crates of the standard library")?;
    }
    Ok(())
}
