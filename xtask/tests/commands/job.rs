//! Programs from their start to their end.

use crate::support::shell;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};
use xshell::cmd;
use xtask::job::{Job, Running, last_lines};

fn shell_job(log: &str, script: &str) -> Job {
    let shell = shell();
    shell.job(&format!("unit-{log}"), cmd!(shell, "sh -c {script}"))
}

#[test]
fn output_of_both_streams_is_kept_in_order() {
    let finished = shell_job("streams", "echo one; echo two >&2; echo three").run().expect("sh runs");
    assert!(finished.succeeded());
    assert_eq!(finished.output, "one\ntwo\nthree\n");
    let log = fs::read_to_string(&finished.log).expect("the log is there");
    assert!(log.starts_with("$ "), "{log}");
}

#[test]
fn a_failure_names_what_was_done_and_the_log() {
    let error =
        shell_job("failure", "echo broken; exit 3").run().expect("sh runs").or_fail("trying").expect_err("it failed");
    let text = error.to_string();
    for part in ["| broken", "trying: exit status: 3", "unit-failure.log"] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn an_attempt_ends_with_what_the_program_said() {
    let text = shell_job("attempt", "echo no network; exit 7").attempt("asking", || true).expect_err("it failed");
    assert!(text.starts_with("asking: exit status: 7, log "), "{text}");
    assert!(text.ends_with("unit-attempt.log\n    | no network"), "{text}");
}

#[test]
fn a_limit_stops_the_program_and_what_it_started() {
    let begun = Instant::now();
    let finished = shell_job("limit", "sleep 60 & sleep 60").limit(Duration::from_millis(200)).run().expect("sh runs");
    assert!(!finished.succeeded());
    assert!(finished.ending().contains("not done"), "{}", finished.ending());
    assert!(begun.elapsed() < Duration::from_secs(15));
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let shell = shell();
    let Err(error) = shell.job("unit-none", cmd!(shell, "no-such-program")).run() else {
        panic!("it cannot have run");
    };
    assert!(error.to_string().contains("no-such-program"), "{error:#}");
}

#[test]
fn only_the_last_lines_are_shown() {
    assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
    assert_eq!(last_lines("a\nb\n", 2), "a\nb");
    assert_eq!(last_lines("", 2), "");
}

fn script(log: &str, text: &str) -> Running {
    shell_job(log, text).start().expect("sh runs")
}

#[test]
fn dropping_stops_the_program() {
    let running = script("drop", "echo $$; exec sleep 60");
    let log = shell().work().join("logs/unit-drop.log");
    let number = loop {
        let printed = fs::read_to_string(&log).expect("there is a log");
        if let Some(number) = printed.strip_suffix('\n').and_then(|printed| printed.lines().nth(1)) {
            break number.to_owned();
        }
    };
    let folder = PathBuf::from(format!("/proc/{number}"));
    let system_shows_processes = folder.exists();
    drop(running);
    assert!(!system_shows_processes || !folder.exists());
}

#[test]
fn a_program_that_will_not_end_is_made_to() {
    let mut running = script("trap", "trap '' TERM; while :; do sleep 0.1; done");
    // Time for the shell to read its script.
    thread::sleep(Duration::from_millis(300));
    running.stop();
    assert!(matches!(running.ended(), Ok(Some(_))));
}

#[test]
fn an_end_is_reported_as_often_as_it_is_asked_for() {
    let mut running = script("ended", "exit 4");
    for _ in 0..2 {
        let status = running.wait(None).expect("it can be waited for");
        assert_eq!(status.and_then(|status| status.code()), Some(4));
    }
}
