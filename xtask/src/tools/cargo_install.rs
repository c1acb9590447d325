//! Tools that are crates, compiled and kept by `cargo install`, or downloaded where `cargo binstall` is on PATH.

use super::Note;
use crate::error::missing;
use crate::shell::Shell;
use anyhow::Result;
use std::time::Duration;
use xshell::cmd;

/// How long the largest of them may take on a small machine.
const LIMIT: Duration = Duration::from_secs(60 * 60);

/// How the tools are compiled: unoptimised, which makes a page's build no slower and theirs four times as fast. What
/// they write is the same.
const PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "4"),
];

/// A crate with the programs that are needed from it.
pub struct CargoTool {
    /// The crate.
    pub name: &'static str,
    /// Its version.
    pub version: String,
    programs: &'static [&'static str],
    options: &'static [&'static str],
    /// The folder of a manifest and a lock file of ours that name the crate, where its own lock file cannot be used.
    pub locked_by: Option<&'static str>,
    minutes: u32,
}

impl CargoTool {
    /// Builds and serves the pages.
    pub fn trunk() -> Self {
        // It asks for a newer compiler than it uses.
        let (version, options) = ("0.22.1".into(), &["--locked", "--ignore-rust-version"]);
        CargoTool { name: "trunk", version, programs: &["trunk"], options, locked_by: None, minutes: 3 }
    }

    /// Writes the JavaScript around wasm. The crate and the program understand each other only in the same version.
    pub fn wasm_bindgen(shell: &Shell) -> Result<Self> {
        let programs = &["wasm-bindgen", "wasm-bindgen-test-runner"];
        // Its own lock file names crates that not every registry has.
        let locked_by = Some("xtask/tools/wasm-bindgen");
        let version = shell.locked_version("wasm-bindgen")?;
        Ok(CargoTool { name: "wasm-bindgen-cli", version, programs, options: &["--locked"], locked_by, minutes: 1 })
    }

    /// Drives Firefox. It writes nothing that readers run.
    pub fn geckodriver() -> Self {
        let (name, programs) = ("geckodriver", &["geckodriver"]);
        CargoTool { name, version: "0.37.1".into(), programs, options: &[], locked_by: None, minutes: 1 }
    }

    /// Finds the programs, or installs them.
    pub fn ensure(&self, shell: &Shell, note: Note<'_>) -> Result<()> {
        let CargoTool { name, version, minutes, .. } = self;
        if self.is_there(shell) {
            note(&format!("found {version}"));
            return Ok(());
        }
        let mut tried = Vec::new();
        if shell.find("cargo-binstall").is_some() {
            note(&format!("downloading {name} {version}"));
            // Only what the crate's authors have built.
            let options = "--no-confirm --force --disable-telemetry --strategies crate-meta-data";
            let words = shell.cargo_cmd(&format!("binstall {options} {name}@{version}"));
            let job = shell.job(&format!("binstall-{name}"), words);
            match job.attempt("cargo binstall", || self.is_there(shell)) {
                Ok(()) => return Ok(()),
                Err(failure) => tried.push(failure),
            }
        }
        let other = self.programs.iter().find_map(|program| version_of(shell, program));
        let action = other.as_ref().map_or("installing".to_owned(), |other| format!("replacing {other} by"));
        note(&format!("{action} {name} {version}, which takes about {minutes} min"));
        let args = self.arguments(other.is_some());
        let mut words = shell.cmd(&shell.cargo).args(&args).envs(PROFILE);
        if self.locked_by.is_some() {
            words = words.env("CARGO_TARGET_DIR", shell.work().join(name));
        }
        let command = format!("cargo {}", args.join(" "));
        let advice = format!("`{command}`, and see to it that the program of that version comes first on PATH");
        let job = shell.job(&format!("install-{name}"), words).limit(LIMIT);
        job.attempt(&command, || self.is_there(shell)).map_err(|failure| {
            tried.push(failure);
            missing(&format!("{name} {version}"), &tried, &advice)
        })
    }

    /// The arguments for cargo, where another version may have to be replaced.
    pub fn arguments(&self, replace: bool) -> Vec<&str> {
        let mut args = match self.locked_by {
            None => vec!["install", self.name, "--version", &self.version],
            Some(folder) => vec!["install", "--path", folder],
        };
        args.extend(self.options);
        // A program of this name may come from the crate itself.
        args.extend((replace || self.locked_by.is_some()).then_some("--force"));
        args
    }

    /// Whether every program is there in the right version.
    fn is_there(&self, shell: &Shell) -> bool {
        self.programs.iter().all(|program| version_of(shell, program).as_ref() == Some(&self.version))
    }
}

/// The version that a program states.
fn version_of(shell: &Shell, program: &str) -> Option<String> {
    version_in(&shell.output_of(cmd!(shell, "{program} --version"))?).map(str::to_owned)
}

/// Reads a version from `NAME VERSION ...`, the first line of an output.
pub fn version_in(output: &str) -> Option<&str> {
    output.lines().next()?.split_whitespace().nth(1)
}
