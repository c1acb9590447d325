//! The project's commands, started as `cargo xtask COMMAND`: they bring the
//! tools that are missing, then serve, build, test or pack the graphic.

mod args;
mod bench;
mod error;
mod package;
mod progress;
mod project;
mod run_bin;
mod serve;
mod shell;
mod test;
mod tools;
mod trunk;

use args::Request;
use error::Error;
use progress::Progress;
use project::Project;
use shell::Shell;
use std::path::Path;
use std::process::ExitCode;
use tools::Needs;

#[cfg(not(unix))]
compile_error!("these commands need Linux, macOS or another Unix: they stop programs by signals");

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            progress::complain(&error.to_string());
            ExitCode::from(error.exit_code())
        }
    }
}

/// Does what the command line asks for.
fn run() -> Result<(), Error> {
    match args::parse(std::env::args_os().skip(1))? {
        Request::Help => {
            progress::say(args::HELP);
            Ok(())
        }
        Request::Serve { port } => serve::serve(&mut open_shell()?, port),
        Request::Build => build(&mut open_shell()?),
        Request::Edition { file } => edition(&mut open_shell()?, &file),
        Request::Package => package::package(&mut open_shell()?),
        Request::Bench => bench::bench(&mut open_shell()?),
        Request::Check { args } => run_bin::run_bin(&open_shell()?, "check", &args),
        Request::Import { args } => run_bin::run_bin(&open_shell()?, "import", &args),
        Request::Test { filters } => test::test(&mut open_shell()?, &filters),
    }
}

/// The project and the environment that its tools run in; from here on Ctrl-C
/// stops what is running instead of leaving it behind.
fn open_shell() -> Result<Shell, Error> {
    shell::interrupt::listen()?;
    Shell::new(Project::find()?)
}

/// Builds the pages of another edition. Its file is looked at first, so that a wrong one is told before any tool is brought.
fn edition(shell: &mut Shell, file: &str) -> Result<(), Error> {
    let file = std::path::absolute(file).map_err(Error::io(format!("finding {file}")))?;
    if !file.is_file() {
        return Err(Error::Refused(format!("{} is no file; name that of an edition, in JSON", file.display())));
    }
    if lies_within(&file, &shell.project.dist()) {
        return Err(Error::Refused(format!(
            "{} lies in dist/, which every build empties: it would be lost. Copy it elsewhere, and name the copy",
            file.display()
        )));
    }
    shell.set(trunk::EDITION, file);
    build(shell)
}

/// Whether a file lies in a folder, however their paths are spelled.
fn lies_within(file: &Path, folder: &Path) -> bool {
    let real = |path: &Path| path.canonicalize();
    matches!((real(file), real(folder)), (Ok(file), Ok(folder)) if file.starts_with(&folder))
}

/// Builds the pages that are published, into `dist/`.
fn build(shell: &mut Shell) -> Result<(), Error> {
    let mut progress = Progress::new(tools::count(Needs::BUILD) + 1);
    tools::ensure(shell, Needs::BUILD, &mut progress)?;
    progress.step("building the pages, in release mode");
    trunk::release_build(shell)?.iter().for_each(|remark| progress.note(remark));
    progress.note(&format!("ready: {}", shell.project.dist().display()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_lies_within_a_folder_however_it_is_spelled() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(lies_within(&here.join("src/../src/main.rs"), &here.join("src")));
        assert!(!lies_within(&here.join("Cargo.toml"), &here.join("src")));
        assert!(!lies_within(&here.join("src/missing.rs"), &here.join("missing")));
    }
}
