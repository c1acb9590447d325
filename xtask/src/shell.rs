//! The environment that the project's tools run in.

pub mod interrupt;
mod job;
mod running;

pub use job::{Finished, Job};
pub use running::Running;

use crate::error::Error;
use crate::project::Project;
use std::ffi::{OsStr, OsString};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs programs in the project's folder with the project's tools first on the
/// search path.
#[derive(Debug, Clone)]
pub struct Shell {
    /// The project that everything happens in.
    pub project: Project,
    cargo: PathBuf,
    path: Vec<PathBuf>,
    variables: Vec<(OsString, OsString)>,
}

impl Shell {
    /// The environment as it is, with cargo's folder of installed programs
    /// first on the search path, whether or not the person has put it there.
    pub fn new(project: Project) -> Result<Self, Error> {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let mut shell = Shell {
            project,
            cargo: PathBuf::from("cargo"),
            path: std::env::split_paths(&inherited).collect(),
            variables: Vec::new(),
        };
        if let Some(programs) = cargo_programs() {
            shell.search_first(programs);
        }
        // The cargo that started this program, or else the first to be found.
        // Its absolute path stays right when another one is put before it.
        shell.cargo = match std::env::var_os("CARGO") {
            Some(cargo) => PathBuf::from(cargo),
            None => shell.find("cargo").ok_or_else(|| Error::Missing {
                what: "cargo".into(),
                tried: vec!["the folders on PATH".into()],
                advice: "install Rust with rustup".into(),
            })?,
        };
        Ok(shell)
    }

    /// The cargo for everything that runs on this machine.
    pub fn cargo(&self) -> &Path {
        &self.cargo
    }

    /// Looks for programs in this folder before all others.
    pub fn search_first(&mut self, folder: PathBuf) {
        self.path.retain(|other| *other != folder);
        self.path.insert(0, folder);
    }

    /// Sets a variable for every program started from now on.
    pub fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.variables.push((name.into(), value.into()));
    }

    /// A variable for programs: one that was set last, or one of this program's own.
    pub fn variable(&self, name: &str) -> Option<OsString> {
        let set = self.variables.iter().rev().find(|(set, _)| set == name);
        set.map(|(_, value)| value.clone()).or_else(|| std::env::var_os(name))
    }

    /// Finds a program on the search path.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        self.path.iter().map(|folder| folder.join(program)).find(|file| is_program(file))
    }

    /// A program, ready to get arguments, to be run in the project's folder.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let program = program.as_ref();
        // Looked up here, because where a bare name is looked up differs
        // between systems when a command has a PATH of its own.
        let found = program.to_str().and_then(|name| self.find(name));
        let mut command = Command::new(found.as_deref().map_or(program, Path::as_os_str));
        command.current_dir(self.project.root());
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(is_about_this_program) {
                command.env_remove(name);
            }
        }
        for name in ["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, self.without_cargos_folders(&value));
            }
        }
        if let Ok(path) = std::env::join_paths(&self.path) {
            command.env("PATH", path);
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// A program whose output goes to the log of this name.
    pub fn job(&self, log: &str, program: impl AsRef<OsStr>) -> Job {
        Job::new(self.command(program), self.project.log(log))
    }

    /// What a short program prints, if it can be run and succeeds.
    pub fn answer(&self, program: impl AsRef<OsStr>, args: &[&str]) -> Option<String> {
        let output = self.command(program).args(args).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| text.trim().to_owned())
    }

    /// Takes out of a library path what `cargo run` has put there for this
    /// program: other programs would load this compiler's libraries.
    fn without_cargos_folders(&self, value: &OsStr) -> OsString {
        let target = self.project.root().join("target");
        let toolchain = self.cargo.parent().and_then(Path::parent);
        let kept = std::env::split_paths(value).filter(|folder| {
            let of_toolchain = toolchain.is_some_and(|toolchain| {
                // A system's own toolchain lives in /usr, with everything else.
                toolchain != Path::new("/usr") && folder.starts_with(toolchain)
            });
            !folder.starts_with(&target) && !of_toolchain
        });
        std::env::join_paths(kept).unwrap_or_default()
    }
}

/// Whether cargo has set a variable to describe this program. Left in place it
/// would describe the wrong program to every cargo that is started from here.
fn is_about_this_program(variable: &str) -> bool {
    variable == "CARGO"
        || variable == "RUST_RECURSION_COUNT"
        || ["CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_BIN_", "CARGO_CRATE_"]
            .iter()
            .any(|start| variable.starts_with(start))
}

/// Where `cargo install` puts programs.
fn cargo_programs() -> Option<PathBuf> {
    std::env::var_os("CARGO_INSTALL_ROOT")
        .or_else(|| std::env::var_os("CARGO_HOME"))
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .map(|home| home.join("bin"))
}

/// Whether a file can be run.
fn is_program(file: &Path) -> bool {
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
impl Shell {
    /// A shell for tests.
    pub fn for_tests() -> Self {
        let project = Project::find().expect("the tests run inside the project");
        Shell::new(project).expect("the tests are started by cargo")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_describes_this_program_is_hidden_from_others() {
        for hidden in ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_BIN_NAME"] {
            assert!(is_about_this_program(hidden), "{hidden}");
        }
        for kept in ["CARGO_HOME", "CARGO_TERM_COLOR", "RUSTUP_TOOLCHAIN", "PATH"] {
            assert!(!is_about_this_program(kept), "{kept}");
        }
    }

    #[test]
    fn the_folders_that_cargo_run_adds_to_the_library_path_are_taken_out() {
        let mut shell = Shell::for_tests();
        shell.cargo = PathBuf::from("/tools/stable/bin/cargo");
        let target = shell.project.root().join("target/debug");
        let value = format!("{}:/opt/lib:/tools/stable/lib", target.display());
        assert_eq!(shell.without_cargos_folders(OsStr::new(&value)), "/opt/lib");

        shell.cargo = PathBuf::from("/usr/bin/cargo");
        assert_eq!(shell.without_cargos_folders(OsStr::new("/usr/lib/special")), "/usr/lib/special");
    }

    #[test]
    fn a_folder_is_searched_first_and_once() {
        let mut shell = Shell::for_tests();
        shell.search_first("/somewhere".into());
        shell.search_first("/elsewhere".into());
        shell.search_first("/somewhere".into());
        assert_eq!(shell.path[0], Path::new("/somewhere"));
        assert_eq!(shell.path[1], Path::new("/elsewhere"));
        assert_ne!(shell.path[2], Path::new("/somewhere"));
    }

    #[test]
    fn programs_are_found_and_answer() {
        let shell = Shell::for_tests();
        assert!(shell.find("sh").is_some());
        assert_eq!(shell.find("no-program-has-this-name"), None);
        assert_eq!(shell.answer("sh", &["-c", "echo hello"]).as_deref(), Some("hello"));
        assert_eq!(shell.answer("sh", &["-c", "echo hello; exit 1"]), None);
        assert_eq!(shell.answer("no-program-has-this-name", &[]), None);
    }
}
