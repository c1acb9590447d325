//! Tools that are crates, built and kept by `cargo install`.

use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;
use std::time::Duration;

/// How long the largest of them may take on a small machine.
const LIMIT: Duration = Duration::from_secs(60 * 60);

/// How the tools are compiled: without optimising, which makes a page's build no slower and theirs four times as fast. What
/// they write is the same.
const PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
];

/// A crate with the programs that are wanted from it.
pub struct CargoTool {
    name: &'static str,
    version: String,
    programs: &'static [&'static str],
    options: &'static [&'static str],
    /// The folder of a manifest and a lock file of ours that name the crate, where its own lock file cannot be used.
    locked_by: Option<&'static str>,
    minutes: u32,
}

impl CargoTool {
    /// Builds and serves the pages.
    pub fn trunk() -> Self {
        CargoTool {
            name: "trunk",
            version: "0.22.1".into(),
            programs: &["trunk"],
            // It asks for a newer compiler than it uses.
            options: &["--locked", "--ignore-rust-version"],
            locked_by: None,
            minutes: 3,
        }
    }

    /// Joins wasm to JavaScript. The version is that of the crate in the
    /// project: the two only understand each other when they are the same.
    pub fn wasm_bindgen(version: String) -> Self {
        CargoTool {
            name: "wasm-bindgen-cli",
            version,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            // Its own lock file names crates that not every registry has.
            options: &["--locked"],
            locked_by: Some("xtask/tools/wasm-bindgen"),
            minutes: 1,
        }
    }

    /// Drives Firefox.
    pub fn geckodriver() -> Self {
        CargoTool {
            name: "geckodriver",
            version: "0.37.1".into(),
            programs: &["geckodriver"],
            // It writes nothing that readers run.
            options: &[],
            locked_by: None,
            minutes: 3,
        }
    }

    /// The version that is installed.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Finds the programs, or installs them.
    pub fn ensure(&self, shell: &Shell, progress: &Progress) -> Result<(), Error> {
        if self.is_there(shell) {
            progress.note(&format!("found {}", self.version));
            return Ok(());
        }
        let other = self.programs.iter().find_map(|program| version(shell, program));
        let action = match &other {
            None => "installing".to_owned(),
            Some(other) => format!("replacing {other} by"),
        };
        progress.note(&format!("{action} {} {}, which takes about {} min", self.name, self.version, self.minutes));
        let args = self.arguments(other.is_some());
        let mut job = shell.job(&format!("install-{}", self.name), shell.cargo()).args(&args).limit(LIMIT);
        for (name, value) in PROFILE {
            job = job.env(name, value);
        }
        if self.locked_by.is_some() {
            job = job.env("CARGO_TARGET_DIR", shell.project.work().join(self.name));
        }
        let finished = job.run()?;
        if finished.succeeded() && self.is_there(shell) {
            return Ok(());
        }
        let command = format!("cargo {}", args.join(" "));
        Err(Error::Missing {
            what: format!("{} {}", self.name, self.version),
            tried: vec![format!("{command}: {}", finished.attempt())],
            advice: format!("`{command}`, and see to it that the program of that version comes first on PATH"),
        })
    }

    /// What cargo is told, where another version may have to be replaced.
    fn arguments(&self, replace: bool) -> Vec<&str> {
        let mut args = match self.locked_by {
            None => vec!["install", self.name, "--version", &self.version],
            Some(folder) => vec!["install", "--path", folder],
        };
        args.extend(self.options);
        // A program of this name may come from the crate itself.
        if replace || self.locked_by.is_some() {
            args.push("--force");
        }
        args
    }

    /// Whether every program is there in the right version.
    fn is_there(&self, shell: &Shell) -> bool {
        self.programs.iter().all(|program| version(shell, program).as_deref() == Some(self.version.as_str()))
    }
}

/// The version that a program gives for itself.
fn version(shell: &Shell, program: &str) -> Option<String> {
    version_in(&shell.answer(program, &["--version"])?).map(str::to_owned)
}

/// Reads a version from `NAME VERSION ...`, the first line of an answer.
fn version_in(answer: &str) -> Option<&str> {
    answer.lines().next()?.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_the_programs_say() {
        assert_eq!(version_in("trunk 0.22.1"), Some("0.22.1"));
        assert_eq!(version_in("wasm-bindgen 0.2.130\n"), Some("0.2.130"));
        assert_eq!(version_in("geckodriver 0.37.1 (2f1c 2026-01-01)\n\nThe source 9.9"), Some("0.37.1"));
        assert_eq!(version_in("trunk"), None);
        assert_eq!(version_in(""), None);
    }

    #[test]
    fn trunk_is_the_version_that_the_project_asks_for() {
        let configuration = Shell::for_tests().project.read("Trunk.toml").expect("the project has one");
        let wanted = configuration
            .lines()
            .find_map(|line| line.strip_prefix("trunk-version = \"^"))
            .and_then(|rest| rest.strip_suffix('"'))
            .expect("it asks for a version");
        assert!(CargoTool::trunk().version.starts_with(wanted));
    }

    #[test]
    fn every_tool_that_writes_what_readers_run_is_built_from_a_lock_file() {
        let project = Shell::for_tests().project;
        let version = project.locked_version("wasm-bindgen").expect("the project uses it");
        for tool in [CargoTool::trunk(), CargoTool::wasm_bindgen(version)] {
            assert!(tool.arguments(false).contains(&"--locked"), "{}", tool.name);
            let Some(folder) = tool.locked_by else { continue };
            let lock = project.read(&format!("{folder}/Cargo.lock")).expect("there is a lock file of ours");
            let entry = format!("name = \"{}\"\nversion = \"{}\"\n", tool.name, tool.version);
            assert!(lock.contains(&entry), "{folder}/Cargo.lock names another {}: run cargo update there", tool.name);
            let manifest = project.read(&format!("{folder}/Cargo.toml")).expect("there is a manifest of ours");
            assert!(manifest.contains(&format!("{} = \"={}\"", tool.name, tool.version)), "{manifest}");
            let (named, digests) = (lock.matches("[[package]]").count(), lock.matches("\nchecksum = ").count());
            assert_eq!(named, digests + 1, "each crate but the manifest's own has a digest");
        }
    }

    #[test]
    fn trunk_asks_for_the_wasm_bindgen_that_is_installed() {
        let project = Shell::for_tests().project;
        let locked = project.locked_version("wasm-bindgen").expect("the project uses it");
        let line = format!("wasm_bindgen = \"{locked}\"");
        let configuration = project.read("Trunk.toml").expect("the project has one");
        assert!(configuration.contains(&line), "Trunk.toml lacks {line}");
    }
}
