//! The command `check`: validates edition files and prints errors and warnings, as text or as JSON.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::Arg::{Long, Short, Value};
use validate::Report;

use crate::{WRONG_CALL, unexpected};

/// What `--help` prints.
const HELP: &str = "\
Checks editions of Force Status

  cargo xtask check FILE... [--json]

Validates edition files without building. For each file it prints the errors, and
warnings about what is allowed but unusual, a line each:

  FILE:LINE:COLUMN: error: PATH: MESSAGE

and a line with their numbers. Columns are counted in characters.

  --json   print one JSON document instead: a list of
           { file, valid, diagnostics: [{ path, line, column, severity, message }] }
  --help   print this text
  --       what follows are files, whatever they are called

It ends with 0 when every file is valid (warnings do not matter), with 1 when
one has errors, and with 2 when the call is wrong or a file cannot be read.";

/// What the call asks for.
enum Request {
    Help,
    Check { files: Vec<PathBuf>, json: bool },
}

/// Runs the command with the arguments after its name.
pub fn run(args: lexopt::Parser) -> Result<ExitCode, String> {
    match parse(args) {
        Ok(Request::Help) => writeln!(io::stdout(), "{HELP}").map(|()| ExitCode::SUCCESS).map_err(unwritten),
        Ok(Request::Check { files, json }) => check(&files, json),
        Err(mistake) => Err(format!("{mistake}\n`--help` says how to call this program")),
    }
}

/// Reads the arguments.
fn parse(mut args: lexopt::Parser) -> Result<Request, String> {
    let (mut files, mut json) = (Vec::new(), false);
    while let Some(arg) = args.next().map_err(|error| error.to_string())? {
        match arg {
            Long("json") => json = true,
            Long("help") | Short('h') => return Ok(Request::Help),
            Value(file) => files.push(PathBuf::from(file)),
            other => return Err(unexpected(&other)),
        }
    }
    if files.is_empty() { Err("a file is missing".to_owned()) } else { Ok(Request::Check { files, json }) }
}

/// Validates the files and prints all diagnostics. A file that cannot be read does not stop the others.
fn check(files: &[PathBuf], json: bool) -> Result<ExitCode, String> {
    let mut reports = Vec::new();
    for file in files {
        match validate::open(file) {
            Ok(opened) => reports.push(opened.report),
            Err(error) => {
                complain(&format!("{} cannot be read: {error}. Give the path of an edition.", file.display()))
            }
        }
    }
    print(&reports, json).map_err(unwritten)?;
    Ok(if reports.len() < files.len() {
        ExitCode::from(WRONG_CALL)
    } else if reports.iter().all(|report| report.valid) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print(reports: &[Report], json: bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if json {
        serde_json::to_writer_pretty(&mut out, reports)?;
        return writeln!(out);
    }
    reports.iter().try_for_each(|report| writeln!(out, "{report}"))
}

pub fn unwritten(error: io::Error) -> String {
    format!("the output cannot be written: {error}")
}

/// Nobody may be there to read it: then there is nothing else to do.
pub fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}
