//! The project's folders, and the environment that its tools run in.

use crate::error::missing;
use crate::job::Job;
use anyhow::{Context, Result};
use regex_lite::Regex;
use std::env;
use std::ffi::OsString;
use std::ops::Deref;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use xshell::Cmd;

/// Runs programs in the project's folder, with the project's tools first on PATH.
#[derive(Debug, Clone)]
pub struct Shell {
    inner: xshell::Shell,
    /// The project's own folder.
    pub root: PathBuf,
    /// The cargo for everything that runs on this machine.
    pub cargo: PathBuf,
}

impl Deref for Shell {
    type Target = xshell::Shell;

    fn deref(&self) -> &xshell::Shell {
        &self.inner
    }
}

impl Shell {
    /// The project of this program, with cargo's folder of installed programs first on PATH in any case.
    pub fn new() -> Result<Self> {
        // cargo sets the variable; the folder of compile time is for a program that is started without cargo.
        let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&here).parent().filter(|root| root.join("Trunk.toml").is_file());
        let root = root.with_context(|| {
            format!("{} is not inside the project: start the command as `cargo xtask` in its folder", here.display())
        })?;
        let inner = xshell::Shell::new()?;
        inner.change_dir(root);
        let mut shell = Shell { inner, root: root.to_owned(), cargo: "cargo".into() };
        let home = env::var_os("CARGO_INSTALL_ROOT").or_else(|| env::var_os("CARGO_HOME")).map(PathBuf::from);
        if let Some(home) = home.or_else(|| Some(env::home_dir()?.join(".cargo"))) {
            shell.search_first(home.join("bin"));
        }
        // The cargo that started this program, or else the first on PATH, before which another may be put later.
        let cargo = env::var_os("CARGO").map(PathBuf::from).or_else(|| shell.find("cargo"));
        shell.cargo =
            cargo.ok_or_else(|| missing("cargo", &["the folders on PATH".into()], "install Rust with rustup"))?;
        for name in ["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"] {
            if let Some(value) = env::var_os(name) {
                shell.set_var(name, without_cargos_folders(&value, &shell.root.join("target"), &shell.cargo));
            }
        }
        Ok(shell)
    }

    /// The pages for publication.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The files that these commands write for themselves.
    pub fn work(&self) -> PathBuf {
        self.root.join("target/xtask")
    }

    /// Looks for programs in this folder before all others.
    pub fn search_first(&self, folder: PathBuf) {
        let others = self.search_path().into_iter().filter(|other| *other != folder);
        let path = env::join_paths([folder.clone()].into_iter().chain(others));
        self.set_var("PATH", path.unwrap_or_default());
    }

    /// The folders in which programs are looked for, in order.
    pub fn search_path(&self) -> Vec<PathBuf> {
        env::split_paths(&self.var_os("PATH").unwrap_or_default()).collect()
    }

    /// Finds a program on PATH.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let is_program =
            |file: &PathBuf| file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0);
        self.search_path().iter().map(|folder| folder.join(program)).find(is_program)
    }

    /// A program that gets its arguments next. Looked up here: where a bare name is looked up differs between systems
    /// when a command has a PATH of its own.
    pub fn cmd(&self, program: impl AsRef<Path>) -> Cmd<'_> {
        let program = program.as_ref();
        self.inner.cmd(program.to_str().and_then(|name| self.find(name)).as_deref().unwrap_or(program))
    }

    /// A call of cargo for this machine.
    pub fn cargo_cmd(&self, words: &str) -> Cmd<'_> {
        self.cmd(&self.cargo).args(words.split_whitespace())
    }

    /// The file that a variable names, which [`crate::tools::ensure`] sets for the tools that it finds.
    pub fn named(&self, variable: &str) -> Result<PathBuf> {
        Ok(self.var_os(variable).with_context(|| format!("no file is known: name it in {variable}"))?.into())
    }

    /// A program whose output goes to the log of this name.
    pub fn job(&self, log: &str, command: Cmd<'_>) -> Job {
        Job::new(command, self.work().join("logs").join(format!("{log}.log")))
    }

    /// The output of a short program, if it can be run and succeeds.
    pub fn output_of(&self, command: Cmd<'_>) -> Option<String> {
        command.quiet().ignore_stderr().read().ok().map(|text| text.trim().to_owned())
    }

    /// The version of a crate in Cargo.lock.
    pub fn locked_version(&self, name: &str) -> Result<String> {
        let lock = self.read_file("Cargo.lock")?;
        locked_version(&lock, name).with_context(|| format!("Cargo.lock names no crate {name}"))
    }
}

/// Takes out of a library path what `cargo run` has put there for this program: others would load this compiler's
/// libraries.
pub fn without_cargos_folders(value: &OsString, target: &Path, cargo: &Path) -> OsString {
    // A system's own toolchain is in /usr, with everything else.
    let toolchain = cargo.parent().and_then(Path::parent).filter(|toolchain| *toolchain != Path::new("/usr"));
    let is_cargos = |folder: &PathBuf| folder.starts_with(target) || toolchain.is_some_and(|it| folder.starts_with(it));
    env::join_paths(env::split_paths(value).filter(|folder| !is_cargos(folder))).unwrap_or_default()
}

/// The version of a crate in the text of a Cargo.lock.
pub fn locked_version(lock: &str, name: &str) -> Option<String> {
    let entry = Regex::new(&format!("(?m)^name = \"{}\"\nversion = \"(.*)\"$", regex_lite::escape(name))).ok()?;
    Some(entry.captures(lock)?[1].to_owned())
}
