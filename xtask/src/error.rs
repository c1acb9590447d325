//! What can go wrong, told so that a person knows what to do next.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// The reason why a command did not do what it was asked for.
#[derive(Debug)]
pub enum Error {
    /// The command line was not understood.
    Usage(String),
    /// Ctrl-C, or a request to end from the system.
    Interrupted,
    /// Something that is needed is not there and could not be brought.
    Missing {
        /// What is not there.
        what: String,
        /// What was tried to bring it, and how that ended.
        tried: Vec<String>,
        /// What a person can do.
        advice: String,
    },
    /// A program ran and failed.
    Failed {
        /// What it was meant to do.
        doing: String,
        /// How it ended.
        why: String,
        /// The end of what it printed.
        output: String,
        /// Where all that it printed is.
        log: PathBuf,
    },
    /// The system refused something.
    Io {
        /// What was meant to happen.
        doing: String,
        /// What the system said.
        source: io::Error,
    },
    /// What was asked for cannot be done as things are.
    Refused(String),
    /// The tests ran and some failed; the report has been printed already.
    TestsFailed,
    /// A program ended with this code and has said why itself.
    Ended(u8),
}

impl Error {
    /// What the process hands to its caller.
    pub fn exit_code(&self) -> u8 {
        match self {
            Error::Usage(_) => 2,
            // The value that shells use for a program ended by Ctrl-C.
            Error::Interrupted => 130,
            Error::Ended(code) => *code,
            _ => 1,
        }
    }

    /// The text of an error that one can go on after. A request to end is none
    /// of these and is passed on.
    pub fn unless_interrupted(self) -> Result<String, Error> {
        match self {
            Error::Interrupted => Err(self),
            other => Ok(other.to_string()),
        }
    }

    /// A system error together with what was meant to happen.
    pub fn io(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Error {
        let doing = doing.into();
        move |source| Error::Io { doing, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Usage(mistake) => {
                write!(f, "{mistake}\n`cargo xtask help` lists the commands")
            }
            Error::Interrupted => write!(f, "stopped"),
            Error::Missing { what, tried, advice } => {
                write!(f, "missing: {what}")?;
                for attempt in tried {
                    write!(f, "\n  tried: {attempt}")?;
                }
                write!(f, "\n  by hand: {advice}")
            }
            Error::Failed { doing, why, output, log } => {
                for line in output.lines() {
                    writeln!(f, "  | {line}")?;
                }
                write!(f, "{doing}: {why}\n  all that it printed: {}", log.display())
            }
            Error::Io { doing, source } => write!(f, "{doing}: {source}"),
            Error::Refused(reason) => f.write_str(reason),
            // The last line on the screen is the count, so nothing follows it.
            Error::TestsFailed | Error::Ended(_) => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_tool_names_attempts_and_advice() {
        let error = Error::Missing {
            what: "a spanner".into(),
            tried: vec!["the drawer: empty".into(), "the shed: locked".into()],
            advice: "buy one".into(),
        };
        assert_eq!(
            error.to_string(),
            "missing: a spanner\n  tried: the drawer: empty\n  tried: the shed: locked\n  by hand: buy one"
        );
        assert_eq!(error.exit_code(), 1);
    }

    #[test]
    fn a_failure_shows_the_output_and_then_where_the_rest_is() {
        let error = Error::Failed {
            doing: "building".into(),
            why: "exit code 101".into(),
            output: "one\ntwo".into(),
            log: "target/xtask/logs/build.log".into(),
        };
        assert_eq!(
            error.to_string(),
            "  | one\n  | two\nbuilding: exit code 101\n  all that it printed: target/xtask/logs/build.log"
        );
    }

    #[test]
    fn a_system_error_keeps_its_source() {
        let error = Error::io("reading the lock file")(io::ErrorKind::NotFound.into());
        assert!(error.to_string().starts_with("reading the lock file: "));
        assert!(std::error::Error::source(&error).is_some());
    }

    #[test]
    fn what_a_program_ended_with_is_passed_on_without_a_word() {
        let error = Error::Ended(2);
        assert_eq!((error.exit_code(), error.to_string().as_str()), (2, ""));
    }

    #[test]
    fn nothing_goes_on_after_a_request_to_end() {
        assert!(Error::Interrupted.unless_interrupted().is_err());
        assert_eq!(Error::Refused("no".into()).unless_interrupted().ok().as_deref(), Some("no"));
    }
}
