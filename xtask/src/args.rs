//! The command line.

use crate::error::Exit;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
The commands of Force Status

  cargo xtask serve [--port N]   serve the page on this machine and rebuild it
                                 whenever a source file changes (port 8080)
  cargo xtask build              build the pages for publication into dist/
  cargo xtask edition FILE       check the file of an edition and build its pages
                                 for publication into dist/
  cargo xtask test [FILTER...]   run every test, or only the stages whose name
                                 starts with a FILTER
  cargo xtask check FILE... [--json]
                                 validate edition files without building, and print
                                 errors and warnings, for people or as JSON (--help
                                 says more)
  cargo xtask import TABLE.csv [EDITION.json] --out NEXT.json
                                 merge a spreadsheet into an edition, row by row
                                 (--help says more)
  cargo xtask package            build the pages and pack them, as an archive for
                                 a server and as an npm package, into
                                 target/package/
  cargo xtask bench              build the pages and measure how fast they are, in
                                 Chromium, beside the same page without a script
  cargo xtask help               print this text

Each command first installs the tools that are missing. On a new machine that
takes a while; after that it takes seconds. Logs are in target/xtask/logs.";

/// The port of `serve` when none is named.
const USUAL_PORT: u16 = 8080;

/// A command with its arguments.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    /// Print the help text.
    Help,
    /// Serve the page on this port of the loopback address until Ctrl-C.
    Serve(u16),
    /// Build `dist/`.
    Build,
    /// Build `dist/` for the edition in this file, whose path starts where the command is called.
    Edition(String),
    /// Build `dist/` and pack it.
    Package,
    /// Measure how fast the pages are.
    Bench,
    /// Validate edition files. The program `check` reads the arguments.
    Check(Vec<String>),
    /// Merge a spreadsheet into an edition. The program `import` reads the arguments.
    Import(Vec<String>),
    /// Run the stages of the tests whose names start with one of these; without any, every stage.
    Test(Vec<String>),
}

/// Reads the arguments that follow the program's name.
///
/// # Errors
/// [`Exit::Usage`], with the mistake.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Request, Exit> {
    let words: Vec<OsString> = args.into_iter().collect();
    if let Some(word) = words.iter().find(|word| word.to_str().is_none()) {
        let shown = word.to_string_lossy();
        return Err(Exit::Usage(format!(
            "“{shown}” holds letters that are not Unicode. Rename the file, or type it again"
        )));
    }
    request(Parser::from_args(words)).map_err(|error| Exit::Usage(error.to_string()))
}

fn request(mut parser: Parser) -> Result<Request, lexopt::Error> {
    let command = match parser.next()?.ok_or("a command is missing")? {
        Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help),
        Arg::Value(command) => command.string()?,
        other => return Err(other.unexpected()),
    };
    if let "check" | "import" = command.as_str() {
        let args: Vec<String> = parser.raw_args()?.map(ValueExt::string).collect::<Result<_, _>>()?;
        return match (command.as_str(), args.is_empty()) {
            ("check", true) => Err("check needs a file after it".into()),
            ("import", true) => Err("import needs a table after it".into()),
            ("check", false) => Ok(Request::Check(args)),
            _ => Ok(Request::Import(args)),
        };
    }
    let (mut port, mut rest) = (USUAL_PORT, Vec::new());
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("port") if command == "serve" => port = parser.value()?.parse_with(parse_port)?,
            Arg::Value(word) if command == "test" || (command == "edition" && rest.is_empty()) => {
                rest.push(word.string()?);
            }
            other => return Err(other.unexpected()),
        }
    }
    match command.as_str() {
        "help" => Ok(Request::Help),
        "serve" => Ok(Request::Serve(port)),
        "build" => Ok(Request::Build),
        "package" => Ok(Request::Package),
        "bench" => Ok(Request::Bench),
        "test" => Ok(Request::Test(rest)),
        "edition" => Ok(Request::Edition(rest.pop().ok_or("edition needs a file after it")?)),
        _ => Err(format!("there is no command {command}").into()),
    }
}

fn parse_port(value: &str) -> Result<u16, String> {
    let port = value.parse().ok().filter(|port| *port > 0);
    port.ok_or_else(|| format!("a port is a number from 1 to 65535, not {value}"))
}
