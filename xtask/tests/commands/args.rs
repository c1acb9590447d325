//! The command line.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use xtask::args::{Request, parse};
use xtask::error::exit_code;

fn parsed(line: &str) -> Result<Request, String> {
    parse(line.split_whitespace().map(OsString::from)).map_err(|error| error.to_string())
}

#[test]
fn each_command_is_understood() {
    assert_eq!(parsed("help"), Ok(Request::Help));
    assert_eq!(parsed("--help"), Ok(Request::Help));
    assert_eq!(parsed("build"), Ok(Request::Build));
    assert_eq!(parsed("package"), Ok(Request::Package));
    assert_eq!(parsed("edition next.json"), Ok(Request::Edition("next.json".into())));
    assert_eq!(parsed("serve"), Ok(Request::Serve(8080)));
    let args = ["a.json", "--json", "--help"].map(str::to_owned).into();
    assert_eq!(parsed("check a.json --json --help"), Ok(Request::Program("check".into(), args)));
    assert_eq!(parsed("test e2e native"), Ok(Request::Test(vec!["e2e".into(), "native".into()])));
}

#[test]
fn a_port_can_be_written_in_two_ways_and_the_last_counts() {
    assert_eq!(parsed("serve --port 9000"), Ok(Request::Serve(9000)));
    assert_eq!(parsed("serve --port=9001"), Ok(Request::Serve(9001)));
    assert_eq!(parsed("serve --port 1 --port 2"), Ok(Request::Serve(2)));
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
        assert!(error.to_string().contains(named), "{line}: {error}");
        assert_eq!(exit_code(&error.into()), 2, "{line}");
    }
}

#[test]
fn an_argument_that_is_not_unicode_is_a_usage_error_that_shows_what_can_be_read_of_it() {
    let name = || OsStr::from_bytes(b"caf\xE9.json").to_owned();
    for line in ["", "edition", "check", "check next.json", "import", "serve --port", "test"] {
        let words = line.split_whitespace().map(OsString::from).chain([name()]);
        let error = parse(words).expect_err(line);
        assert!(error.to_string().contains("“caf\u{FFFD}.json”"), "{line}: {error}");
        assert_eq!(exit_code(&error.into()), 2, "{line}");
    }
}
