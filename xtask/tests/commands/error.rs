//! What errors say and end with.

use crate::support::shell;
use xshell::cmd;
use xtask::error::{Exit, exit_code, missing};

#[test]
fn a_missing_tool_names_attempts_and_advice() {
    let tried = ["the drawer: empty".to_owned(), "the shed: locked".to_owned()];
    let error = missing("a spanner", &tried, "buy one");
    assert_eq!(
        error.to_string(),
        "missing: a spanner\n  tried: the drawer: empty\n  tried: the shed: locked\n  by hand: buy one"
    );
    assert_eq!(exit_code(&error), 1);
}

#[test]
fn a_failure_shows_the_output_and_then_where_the_rest_is() {
    let shell = shell();
    let script = "echo one; echo two; exit 101";
    let finished = shell.job("unit-building", cmd!(shell, "sh -c {script}")).run().expect("sh runs");
    let log = finished.log.display().to_string();
    let error = finished.or_fail("building").expect_err("it failed").to_string();
    assert_eq!(error, format!("  | one\n  | two\nbuilding: exit status: 101\n  all that it printed: {log}"));
}

#[test]
fn a_system_error_names_the_file_and_keeps_its_source() {
    let error = shell().read_file("no-such-file").expect_err("there is none");
    assert!(error.to_string().contains("no-such-file"), "{error}");
    assert!(format!("{:#}", anyhow::Error::from(error)).contains("No such file or directory"));
}

#[test]
fn what_a_program_ended_with_is_passed_on_without_a_word() {
    let error = anyhow::Error::from(Exit(2, String::new()));
    assert_eq!((exit_code(&error), error.to_string().as_str()), (2, ""));
}
