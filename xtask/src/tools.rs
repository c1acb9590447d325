//! The tools that the commands need, and bringing those that are missing.

mod binaryen;
mod browsers;
mod bundlers;
mod cargo_install;
mod debian;
mod nginx;
mod toolchain;
mod wasm;
mod wrapper;

pub use browsers::Browsers;

use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;
use cargo_install::CargoTool;
use std::path::PathBuf;
use wasm::Library;

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What a command is going to do, as far as tools are concerned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Needs {
    /// Judge the source text: rustfmt and clippy.
    pub linters: bool,
    /// Compile to wasm and build pages: trunk and what trunk calls.
    pub pages: bool,
    /// Open pages: three browsers, their drivers and a display.
    pub browsers: bool,
    /// Serve pages as a newsroom does: nginx.
    pub server: bool,
    /// Build pages of others with the npm package: bundlers and judges of packages.
    pub bundlers: bool,
}

impl Needs {
    /// What `serve` and `build` need.
    pub const BUILD: Needs = Needs { linters: false, pages: true, browsers: false, server: false, bundlers: false };

    /// What is needed for both.
    pub fn and(self, other: Needs) -> Needs {
        Needs {
            linters: self.linters || other.linters,
            pages: self.pages || other.pages,
            browsers: self.browsers || other.browsers,
            server: self.server || other.server,
            bundlers: self.bundlers || other.bundlers,
        }
    }
}

/// Where the bundlers are, with the npm package that is tried in them.
pub use bundlers::folder as bundlers_folder;

/// One thing to have, in the order in which the things are brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tool {
    Linters,
    WasmLibrary,
    SystemPackages,
    Trunk,
    WasmBindgen,
    WasmOpt,
    Geckodriver,
    Nginx,
    Bundlers,
    Crates,
}

impl Tool {
    /// How a step names it.
    fn title(self) -> &'static str {
        match self {
            Tool::Linters => "rustfmt and clippy",
            Tool::WasmLibrary => "Rust's standard library for wasm",
            Tool::SystemPackages => "packages of the system",
            Tool::Trunk => "trunk",
            Tool::WasmBindgen => "wasm-bindgen",
            Tool::WasmOpt => "wasm-opt",
            Tool::Geckodriver => "geckodriver",
            Tool::Nginx => "nginx",
            Tool::Bundlers => "bundlers",
            Tool::Crates => "the source of every crate in Cargo.lock",
        }
    }
}

/// The things that are needed. The system's packages come early and in one
/// call, whoever asks for them.
fn list(needs: Needs) -> Vec<Tool> {
    let mut tools = Vec::new();
    if needs.linters {
        tools.push(Tool::Linters);
    }
    if needs.pages {
        tools.push(Tool::WasmLibrary);
    }
    if needs.pages || needs.browsers {
        tools.push(Tool::SystemPackages);
    }
    if needs.pages {
        tools.extend([Tool::Trunk, Tool::WasmBindgen, Tool::WasmOpt]);
    }
    if needs.browsers {
        tools.push(Tool::Geckodriver);
    }
    if needs.server {
        tools.push(Tool::Nginx);
    }
    if needs.bundlers {
        tools.push(Tool::Bundlers);
    }
    if needs.pages {
        tools.push(Tool::Crates);
    }
    tools
}

/// How many steps [`ensure`] announces.
pub fn count(needs: Needs) -> usize {
    list(needs).len()
}

/// Finds what is needed and brings what is missing. From then on the shell
/// finds all of it. Gives the browsers where they are needed.
pub fn ensure(shell: &mut Shell, needs: Needs, progress: &mut Progress) -> Result<Option<Browsers>, Error> {
    let mut library = Library::Ready;
    for tool in list(needs) {
        progress.step(tool.title());
        match tool {
            Tool::Linters => linters(shell, progress)?,
            Tool::WasmLibrary => library = wasm::look_or_ask(shell, progress)?,
            Tool::SystemPackages => {
                let library = std::mem::replace(&mut library, Library::Ready);
                system_packages(shell, needs, library, progress)?;
            }
            Tool::Trunk => CargoTool::trunk().ensure(shell, progress)?,
            Tool::WasmBindgen => {
                let version = shell.project.locked_version("wasm-bindgen")?;
                CargoTool::wasm_bindgen(version).ensure(shell, progress)?;
            }
            Tool::WasmOpt => binaryen::ensure(shell, progress)?,
            Tool::Geckodriver => CargoTool::geckodriver().ensure(shell, progress)?,
            Tool::Nginx => nginx::ensure(shell, progress)?,
            Tool::Bundlers => bundlers::ensure(shell, progress)?,
            Tool::Crates => crates(shell)?,
        }
    }
    needs.browsers.then(|| Browsers::find(shell)).transpose()
}

/// The tools that write what readers run, with their versions.
pub fn writers(shell: &Shell) -> Result<Vec<(&'static str, String)>, Error> {
    let bindgen = shell.project.locked_version("wasm-bindgen")?;
    Ok(vec![
        ("trunk", CargoTool::trunk().version().to_owned()),
        ("wasm-bindgen-cli", bindgen),
        ("binaryen", shell.project.npm_version("binaryen")?),
        ("esbuild", shell.project.npm_version("esbuild")?),
    ])
}

/// Finds or brings the program that loads a server, which only `bench` needs; without it that part is left out.
pub fn wrk(shell: &Shell, progress: &Progress) -> Result<Option<PathBuf>, Error> {
    if shell.find("wrk").is_none()
        && let Err(tried) = debian::install(shell, "bench", &["wrk"], progress)?
    {
        progress.note(&format!("without wrk the server is not measured: {}", tried.join("; ")));
    }
    Ok(shell.find("wrk"))
}

/// The cargo that can compile for wasm.
pub fn wasm_cargo(shell: &Shell) -> PathBuf {
    if wrapper::is_in_use(shell) { wrapper::file(shell) } else { shell.cargo().to_owned() }
}

/// Makes sure of the two programs that rustup leaves out of a small
/// installation.
fn linters(shell: &Shell, progress: &Progress) -> Result<(), Error> {
    let there = |name: &str| shell.answer(shell.cargo(), &[name, "--version"]).is_some();
    if there("fmt") && there("clippy") {
        progress.note("found");
        return Ok(());
    }
    progress.note("asking rustup for them");
    let components = ["component", "add", "rustfmt", "clippy"];
    let attempt = match shell.job("rustup-linters", "rustup").args(components).run() {
        Ok(finished) if finished.succeeded() => return Ok(()),
        Ok(finished) => finished.attempt(),
        Err(error) => error.unless_interrupted()?,
    };
    Err(Error::Missing {
        what: "rustfmt or clippy".into(),
        tried: vec![format!("rustup {}: {attempt}", components.join(" "))],
        advice: "install Rust with rustup's usual profile".into(),
    })
}

/// Makes sure of the system's packages: what compiles wasm where the Rust
/// toolchain does not, and the browsers. One call each, so that a system which
/// lacks one of the compiler's packages still gets the browsers.
fn system_packages(shell: &mut Shell, needs: Needs, library: Library, progress: &Progress) -> Result<(), Error> {
    if let Library::Wanted { tried } = library {
        let installed = debian::install(shell, "wasm", &wasm::PACKAGES, progress)?;
        wasm::settle(shell, tried, installed, progress)?;
    } else if !needs.browsers {
        progress.note("none needed");
    }
    if needs.browsers {
        // Where packages cannot be installed the browsers may still be there
        // from elsewhere: looking for them tells, and says which are not.
        let mut packages = browsers::PACKAGES.to_vec();
        if shell.find("java").is_none() {
            packages.push(browsers::JAVA);
        }
        for failure in debian::install(shell, "browsers", &packages, progress)?.err().into_iter().flatten() {
            progress.note(&failure);
        }
    }
    Ok(())
}

/// Fetches the crates beforehand, since trunk is told to work offline: it would
/// otherwise download tools of its own choice. It tells cargo the same.
fn crates(shell: &Shell) -> Result<(), Error> {
    shell.job("fetch", shell.cargo()).arg("fetch").run()?.or_fail("fetching the crates")?;
    // Where the standard library is built from source, it needs crates that the
    // project's Cargo.lock does not name. Neither rustup nor Debian brings them
    // in a way that cargo finds.
    if wrapper::is_in_use(shell) {
        shell
            .job("fetch-wasm", wasm_cargo(shell))
            .args(["fetch", "--target", TARGET])
            .run()?
            .or_fail("fetching the crates of the standard library")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needs_add_up() {
        let linters = Needs { linters: true, ..Needs::default() };
        let both = linters.and(Needs::BUILD);
        assert!(both.linters && both.pages && !both.browsers);
        assert_eq!(Needs::default().and(linters), linters);
    }

    #[test]
    fn only_what_is_needed_is_listed() {
        assert_eq!(list(Needs::default()), []);
        assert_eq!(count(Needs::BUILD), 6);
        let browsers = Needs { browsers: true, ..Needs::default() };
        assert_eq!(list(browsers), [Tool::SystemPackages, Tool::Geckodriver]);
    }

    #[test]
    fn the_systems_packages_come_before_what_may_need_them() {
        let all = Needs { linters: true, pages: true, browsers: true, server: true, bundlers: true };
        let tools = list(all);
        assert_eq!(tools.len(), 10);
        assert_eq!(tools[1..3], [Tool::WasmLibrary, Tool::SystemPackages]);
    }
}
