//! The project's commands, started as `cargo xtask COMMAND`: they install the tools that are missing, then serve,
//! build, test or pack the graphic. A library, so that its tests can stand in `tests`.

pub mod args;
pub mod bench;
pub mod error;
pub mod job;
pub mod package;
pub mod progress;
pub mod shell;
pub mod test;
pub mod tools;
pub mod trunk;

use anyhow::{Result, ensure};
use args::Request;
use error::Exit;
use progress::Progress;
use shell::Shell;
use std::path::Path;
use std::process::ExitCode;
use xshell::cmd;

#[cfg(not(unix))]
compile_error!("these commands need Linux, macOS or another Unix: they stop programs by signals");

/// Runs the command that the command line names.
pub fn main() -> ExitCode {
    match run() {
        Err(_) if job::is_interrupted() => {
            eprintln!("stopped");
            ExitCode::from(130)
        }
        Err(error) => {
            // Without a text where the program that failed has printed one.
            eprint!("{}", format!("{error:#}\n").trim_start());
            ExitCode::from(error::exit_code(&error))
        }
        Ok(()) => ExitCode::SUCCESS,
    }
}

fn run() -> Result<()> {
    let request = args::parse(std::env::args_os().skip(1))?;
    // From here on Ctrl-C stops the programs that run, too.
    job::listen()?;
    let shell = Shell::new()?;
    match request {
        Request::Help => {
            progress::say(args::HELP.trim_end());
            Ok(())
        }
        Request::Serve(port) => trunk::serve(&shell, port),
        Request::Build => build(&shell),
        Request::Edition(file) => edition(&shell, &file),
        Request::Package => package::package(&shell),
        Request::Bench => bench::bench(&shell),
        Request::Program(program, args) => run_bin(&shell, &program, &args),
        Request::Test(filters) => test::test(&shell, &filters),
    }
}

/// Builds the pages that are published, into `dist/`.
fn build(shell: &Shell) -> Result<()> {
    let progress = Progress::new(tools::BUILD.len() + 1);
    tools::ensure(shell, tools::BUILD, &progress)?;
    trunk::release_build(shell, &progress)?.iter().for_each(|remark| progress.note(remark));
    progress.note(&format!("ready: {}", shell.dist().display()));
    Ok(())
}

/// Builds the pages of another edition. Looks at its file first, before any tool is installed.
fn edition(shell: &Shell, file: &str) -> Result<()> {
    let file = std::path::absolute(file)?;
    let shown = file.display();
    ensure!(file.is_file(), "{shown} is no file; name that of an edition, in JSON");
    ensure!(
        !lies_within(&file, &shell.dist()),
        "{shown} lies in dist/, which every build empties: it would be lost. Copy it elsewhere, and name the copy"
    );
    shell.set_var(trunk::EDITION, file);
    build(shell)
}

/// Whether a file lies in a folder, however their paths are spelled.
pub fn lies_within(file: &Path, folder: &Path) -> bool {
    matches!((file.canonicalize(), folder.canonicalize()), (Ok(file), Ok(folder)) if file.starts_with(&folder))
}

/// Runs a command of the program `force-status` on files whose paths start at the current folder of the person who
/// calls it.
///
/// # Errors
/// [`Exit`] with the exit code of a program that does not end with 0.
fn run_bin(shell: &Shell, program: &str, args: &[String]) -> Result<()> {
    let (cargo, manifest) = (&shell.cargo, shell.root.join("Cargo.toml"));
    let words = cmd!(shell, "{cargo} run --quiet --package cli");
    let words = words.arg("--manifest-path").arg(manifest).args(["--", program]).args(args);
    let status = shell.job(program, words).within(&std::env::current_dir()?).start_on_screen()?.wait(None)?;
    match status.and_then(|status| status.code()) {
        Some(0) => Ok(()),
        // A program that a signal has ended has no code.
        code => Err(Exit(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1), String::new()).into()),
    }
}
