//! The tools that the commands need, and installing those that are missing.

pub mod browsers;
pub mod cargo_install;
pub mod debian;
pub mod npm;
pub mod toolchain;
pub mod wasm;
pub mod wrapper;

use cargo_install::CargoTool;

use crate::progress::{Progress, say};
use crate::shell::Shell;
use anyhow::{Result, anyhow};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use xshell::{Cmd, cmd};

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Prints a remark on what is being installed.
pub type Note<'a> = &'a dyn Fn(&str);
/// Finds a tool or installs it, and prints how.
type Ensure = fn(&Shell, Note<'_>) -> Result<()>;

/// A tool, or several that are installed together.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    /// How a step names it.
    pub title: &'static str,
    /// Whether cargo compiles it.
    is_compiled: bool,
    ensure: Ensure,
}

/// A tool, by its fields in their order.
const fn tool(title: &'static str, is_compiled: bool, ensure: Ensure) -> Tool {
    Tool { title, is_compiled, ensure }
}

/// The programs that judge the source text.
pub const LINTERS: Tool = tool("rustfmt and clippy", false, toolchain::ensure_linters);
/// nginx, which serves pages as newsrooms do.
pub const NGINX: Tool = tool("nginx", false, debian::ensure_nginx);
/// The tools of `serve` and `build`, in the order of installing.
pub const BUILD: &[Tool] = &[
    tool("Rust's standard library for wasm", false, wasm::ensure),
    tool("wasm-opt", false, npm::ensure),
    tool("the source of every crate in Cargo.lock", false, crates),
    tool("the program that renders the pages", false, |shell, note| {
        precompile(shell, "cli", shell.cargo_cmd("build --package cli"), note)
    }),
    tool("trunk", true, |shell, note| CargoTool::trunk().ensure(shell, note)),
    tool("wasm-bindgen", true, |shell, note| CargoTool::wasm_bindgen(shell)?.ensure(shell, note)),
];
/// What `serve` compiles, too.
pub const PAGE: Tool = tool("the page for developing", false, |shell, note| {
    let cargo = wasm_cargo(shell);
    let options = ["build", "--target", TARGET, "--features", "hydration", "--bin", "force-status"];
    precompile(shell, "page", cmd!(shell, "{cargo} {options...}"), note)
});
/// Three browsers with their drivers, and a display.
pub const BROWSERS: &[Tool] = &[
    tool("browsers", false, browsers::ensure),
    tool("geckodriver", true, |shell, note| CargoTool::geckodriver().ensure(shell, note)),
];
/// Bundlers, and programs that judge npm packages.
pub const BUNDLERS: Tool = tool("bundlers", false, npm::ensure_bundlers);

/// Finds the tools and installs those that are missing, what is compiled beside what is downloaded. The shell then finds all.
pub fn ensure(shell: &Shell, tools: &[Tool], progress: &Progress) -> Result<()> {
    let (compiled, others): (Vec<Tool>, Vec<Tool>) = tools.iter().partition(|tool| tool.is_compiled);
    let failed = &AtomicBool::new(false);
    let in_order = |shell: &Shell, tools: Vec<Tool>| {
        for Tool { title, ensure, .. } in tools {
            if failed.load(Ordering::Relaxed) {
                break;
            }
            progress.step(title);
            ensure(shell, &|text| say(&format!("  {title}: {text}"))).inspect_err(|_| {
                failed.store(true, Ordering::Relaxed);
                progress.note(&format!("{title}: failed. What is being installed beside it is finished first."));
            })?;
        }
        Ok(())
    };
    let beside = shell.clone();
    let (first, second) = std::thread::scope(|scope| {
        let compiling = scope.spawn(move || in_order(&beside, compiled));
        (in_order(shell, others), compiling.join().unwrap_or_else(|_| Err(anyhow!("a tool's installation broke off"))))
    });
    first.and(second)?;
    if tools.iter().any(|tool| tool.title == BROWSERS[0].title) { browsers::find(shell) } else { Ok(()) }
}

/// The tools that write what readers run, with their versions.
pub fn writers(shell: &Shell) -> Result<[(&'static str, String); 4]> {
    let [trunk, bindgen] = [CargoTool::trunk(), CargoTool::wasm_bindgen(shell)?].map(|tool| (tool.name, tool.version));
    let [binaryen, esbuild] = ["binaryen", "esbuild"].map(|name| anyhow::Ok((name, npm::version_of(shell, name)?)));
    Ok([trunk, bindgen, binaryen?, esbuild?])
}

/// Finds or installs the program that loads a server, which only `bench` needs; without it that part is left out.
pub fn wrk(shell: &Shell, progress: &Progress) -> PathBuf {
    if shell.find("wrk").is_none()
        && let Err(tried) = debian::install(shell, "bench", &["wrk"], &|text| progress.note(text))
    {
        progress.note(&format!("without wrk the server is not measured: {}", tried.join("; ")));
    }
    shell.find("wrk").unwrap_or_default()
}

/// The cargo that can compile for wasm.
pub fn wasm_cargo(shell: &Shell) -> PathBuf {
    if wrapper::is_in_use(shell) { wrapper::file(shell) } else { shell.cargo.clone() }
}

/// Fetches the crates: trunk works offline, since it would otherwise download tools of its own choice, and
/// tells cargo the same.
fn crates(shell: &Shell, _: Note<'_>) -> Result<()> {
    shell.job("fetch", shell.cargo_cmd("fetch")).run()?.or_fail("fetching the crates")?;
    // The standard library, where it is built from source, needs crates that the project's Cargo.lock does not name.
    if wrapper::is_in_use(shell) {
        let cargo = wasm_cargo(shell);
        let fetch = shell.job("fetch-wasm", cmd!(shell, "{cargo} fetch --target {TARGET}"));
        fetch.run()?.or_fail("fetching the crates of the standard library")?;
    }
    Ok(())
}

/// Compiles what trunk asks for later: beside trunk's own largest crates, which leave a processor idle, it takes no time. An
/// error of the compiler is for the build to report.
fn precompile(shell: &Shell, name: &str, words: Cmd<'_>, note: Note<'_>) -> Result<()> {
    if shell.job(name, words).attempt("cargo build", || true).is_err() {
        note("does not compile; the build says why");
    }
    Ok(())
}
