//! The program `force-status`: validates editions, imports spreadsheets, and makes pages of what trunk builds.

mod build;
mod check;
mod import;
mod save;

use std::process::ExitCode;

/// What `--help` prints.
const HELP: &str = "\
Makes and checks graphics of Force Status

  check     validates edition files and prints errors and warnings
  import    merges a spreadsheet of units into an edition
  prepare   validates the edition before trunk builds anything
  finish    makes pages of what trunk has built
  render    prints the graphic alone, as HTML
  schema    prints the JSON Schema of editions

`check --help` and `import --help` say more. `prepare`, `finish` and `render` read
the edition that FORCE_STATUS_EDITION names, or the default one.";

/// The exit code of a call that is wrong, or of which a file cannot be read or written.
const WRONG_CALL: u8 = 2;

fn main() -> ExitCode {
    run(lexopt::Parser::from_env()).unwrap_or_else(|message| {
        check::complain(&message);
        ExitCode::from(WRONG_CALL)
    })
}

/// Runs the command that the arguments name. An error is the message for a call that is wrong or cannot be carried out.
fn run(mut args: lexopt::Parser) -> Result<ExitCode, String> {
    let command = match args.next().map_err(|error| error.to_string())? {
        Some(lexopt::Arg::Value(command)) => command.to_string_lossy().into_owned(),
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => {
            println!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        _ => return Err(format!("a command is missing\n{HELP}")),
    };
    let done = match command.as_str() {
        "check" => return check::run(args),
        "import" => return import::run(args),
        "prepare" => build::prepare(),
        "finish" => build::finish(),
        "render" => build::render(),
        "schema" => build::schema().map(|schema| print!("{schema}")),
        _ => return Err(format!("there is no command {command}\n{HELP}")),
    };
    Ok(match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    })
}

/// What is wrong with an argument, with the way to the help.
fn unexpected(arg: &lexopt::Arg<'_>) -> String {
    let name = match arg {
        lexopt::Arg::Short(letter) => format!("-{letter}"),
        lexopt::Arg::Long(name) => format!("--{name}"),
        lexopt::Arg::Value(value) => value.to_string_lossy().into_owned(),
    };
    format!("there is no option {name}")
}
