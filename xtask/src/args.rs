//! What the command line asks for.

use crate::error::Error;
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
                                 tell everything that is wrong or odd in the files
                                 of editions, for people or as JSON (--help says
                                 more)
  cargo xtask import TABLE.csv [EDITION.json] --out NEXT.json
                                 merge what a spreadsheet says of units into an
                                 edition, row by row (--help says more)
  cargo xtask package            build the pages and pack them, as an archive for
                                 a server and as an npm package, into
                                 target/package/
  cargo xtask bench              build the pages and measure how fast they are, in
                                 Chromium, beside the same page without a script
  cargo xtask help               print this text

Each command first brings the tools that are missing. On a new machine that
takes a while; after that it takes seconds. Logs are in target/xtask/logs.";

/// The port of `serve` when none is named.
const USUAL_PORT: u16 = 8080;

/// One thing to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    /// Print the help text.
    Help,
    /// Serve the page on this port until Ctrl-C.
    Serve {
        /// The port on the loopback address.
        port: u16,
    },
    /// Build `dist/`.
    Build,
    /// Build `dist/` for another edition than the default one.
    Edition {
        /// Its file, from where the command is called.
        file: String,
    },
    /// Build `dist/` and pack it.
    Package,
    /// Measure how fast the pages are.
    Bench,
    /// Review the files of editions.
    Check {
        /// What the program that does it is given; it judges that itself.
        args: Vec<String>,
    },
    /// Merge a table of units into an edition.
    Import {
        /// What the program that does it is given; it judges that itself.
        args: Vec<String>,
    },
    /// Run the tests.
    Test {
        /// Beginnings of stage names; none means every stage.
        filters: Vec<String>,
    },
}

/// Reads the arguments that follow the program's name.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Request, Error> {
    let args: Vec<String> = args.into_iter().map(in_unicode).collect::<Result<_, _>>()?;
    let mut args = args.into_iter();
    let Some(command) = args.next() else {
        return Err(Error::Usage("a command is missing".into()));
    };
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Request::Help),
        "serve" => Ok(Request::Serve { port: parse_port(args)? }),
        "build" | "package" | "bench" => match args.next() {
            None if command == "build" => Ok(Request::Build),
            None if command == "bench" => Ok(Request::Bench),
            None => Ok(Request::Package),
            Some(extra) => Err(Error::Usage(format!("{command} takes no argument: {extra}"))),
        },
        "edition" => match (args.next(), args.next()) {
            (Some(file), None) if !file.starts_with('-') => Ok(Request::Edition { file }),
            (Some(option), None) => Err(Error::Usage(format!("edition has no option {option}"))),
            (Some(_), Some(extra)) => Err(Error::Usage(format!("edition takes one file, and got {extra} as well"))),
            (None, _) => Err(Error::Usage("edition needs a file after it".into())),
        },
        "check" => match args.collect::<Vec<_>>() {
            none if none.is_empty() => Err(Error::Usage("check needs a file after it".into())),
            args => Ok(Request::Check { args }),
        },
        "import" => match args.collect::<Vec<_>>() {
            none if none.is_empty() => Err(Error::Usage("import needs a table after it".into())),
            args => Ok(Request::Import { args }),
        },
        "test" => {
            let filters: Vec<String> = args.collect();
            match filters.iter().find(|filter| filter.starts_with('-')) {
                None => Ok(Request::Test { filters }),
                Some(option) => Err(Error::Usage(format!("test has no option {option}"))),
            }
        }
        other => Err(Error::Usage(format!("there is no command {other}"))),
    }
}

/// An argument as text. File systems know names that are none.
fn in_unicode(arg: OsString) -> Result<String, Error> {
    arg.into_string().map_err(|arg| {
        let shown = arg.to_string_lossy();
        Error::Usage(format!("“{shown}” holds letters that are not Unicode. Rename the file, or type it again"))
    })
}

/// Reads the options of `serve`; where a port is named twice the last one
/// counts, as with most programs.
fn parse_port(mut args: impl Iterator<Item = String>) -> Result<u16, Error> {
    let mut port = USUAL_PORT;
    while let Some(arg) = args.next() {
        let value = match arg.strip_prefix("--port") {
            Some("") => args.next().ok_or_else(|| Error::Usage("--port needs a number after it".into()))?,
            Some(rest) if rest.starts_with('=') => rest[1..].to_owned(),
            _ => return Err(Error::Usage(format!("serve has no argument {arg}"))),
        };
        port = match value.parse() {
            Ok(number) if number > 0 => number,
            _ => {
                return Err(Error::Usage(format!("a port is a number from 1 to 65535, not {value}")));
            }
        };
    }
    Ok(port)
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    use super::*;

    fn parsed(line: &str) -> Result<Request, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|error| error.to_string())
    }

    #[test]
    fn each_command_is_understood() {
        assert_eq!(parsed("help"), Ok(Request::Help));
        assert_eq!(parsed("--help"), Ok(Request::Help));
        assert_eq!(parsed("build"), Ok(Request::Build));
        assert_eq!(parsed("package"), Ok(Request::Package));
        assert_eq!(parsed("edition next.json"), Ok(Request::Edition { file: "next.json".into() }));
        assert_eq!(parsed("serve"), Ok(Request::Serve { port: 8080 }));
        let args = ["a.json", "--json", "--help"].map(str::to_owned).into();
        assert_eq!(parsed("check a.json --json --help"), Ok(Request::Check { args }));
        assert_eq!(parsed("test e2e native"), Ok(Request::Test { filters: vec!["e2e".into(), "native".into()] }));
    }

    #[test]
    fn a_port_can_be_written_in_two_ways_and_the_last_counts() {
        assert_eq!(parsed("serve --port 9000"), Ok(Request::Serve { port: 9000 }));
        assert_eq!(parsed("serve --port=9001"), Ok(Request::Serve { port: 9001 }));
        assert_eq!(parsed("serve --port 1 --port 2"), Ok(Request::Serve { port: 2 }));
    }

    #[test]
    fn mistakes_are_usage_errors_that_name_the_mistake() {
        for (line, named) in [
            ("", "missing"),
            ("deploy", "deploy"),
            ("build now", "now"),
            ("package npm", "npm"),
            ("edition", "file"),
            ("edition --all", "--all"),
            ("edition a.json b.json", "b.json"),
            ("check", "file"),
            ("import", "table"),
            ("test --fast", "--fast"),
            ("serve --host x", "--host"),
            ("serve --ports 1", "--ports"),
            ("serve --port", "--port"),
            ("serve --port 0", "65535"),
            ("serve --port 65536", "65536"),
            ("serve --port=eighty", "eighty"),
        ] {
            let words = line.split_whitespace().map(OsString::from);
            let error = parse(words).expect_err(line);
            assert_eq!(error.exit_code(), 2, "{line}");
            assert!(error.to_string().contains(named), "{line}: {error}");
        }
    }

    #[test]
    fn an_argument_that_is_not_unicode_is_a_usage_error_that_shows_what_can_be_read_of_it() {
        let name = || OsStr::from_bytes(b"caf\xE9.json").to_owned();
        for line in ["", "edition", "check", "check next.json", "import", "serve --port", "test"] {
            let words = line.split_whitespace().map(OsString::from).chain([name()]);
            let error = parse(words).expect_err(line);
            assert_eq!(error.exit_code(), 2, "{line}");
            assert!(error.to_string().contains("“caf\u{FFFD}.json”"), "{line}: {error}");
        }
    }
}
