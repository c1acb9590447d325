//! Trying a command that a text for readers names, as a reader would.

use super::{LIMIT, StageResult, http, readme, stages};
use crate::error::Error;
use crate::shell::{Job, Running, Shell, interrupt};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;
use std::time::{Duration, Instant};

/// What is on every page that is served.
const ON_THE_PAGE: &str = "force-status";

/// A command, by what has to be done to try it.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    /// Runs to its end, by itself.
    Ends(Vec<String>),
    /// Serves until it is stopped.
    Serves(Vec<String>),
    /// Is what is running now.
    ThisRun,
    /// A command that the test does not know.
    Unknown,
}

/// Tries one command, as one check.
pub fn try_command(shell: &Shell, log: &str, line: &str) -> Result<StageResult, Error> {
    Ok(match Command::of_line(line) {
        Command::Ends(words) => StageResult::of_check(&job(shell, log, &words).limit(LIMIT).run()?),
        Command::Serves(words) => match serves(shell, log, &words)? {
            None => StageResult::passed(),
            Some(complaint) => StageResult::failed(complaint),
        },
        Command::ThisRun => StageResult::passed(),
        Command::Unknown => StageResult::failed("no test knows how to run this command"),
    })
}

/// A command of such a text, in the environment that the README promises: all
/// tools are there.
pub fn job(shell: &Shell, log: &str, words: &[String]) -> Job {
    let (set, words) = words.split_at(words.iter().take_while(|word| is_setting(word)).count());
    let job = shell.job(log, &words[0]).args(&words[1..]);
    let job = set.iter().filter_map(|word| word.split_once('=')).fold(job, |job, (name, value)| job.env(name, value));
    if words[0] == "trunk" {
        // Its pages are not those for publication, so they go elsewhere.
        job.env("TRUNK_OFFLINE", "true").env("TRUNK_BUILD_DIST", shell.project.work().join("readme-dist"))
    } else {
        job
    }
}

/// Whether a word sets a variable for the command after it.
fn is_setting(word: &str) -> bool {
    word.split_once('=')
        .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
}

/// Starts a command that serves, on a port of its own, and stops it once it has
/// shown what it must. Gives what was wrong.
fn serves(shell: &Shell, log: &str, words: &[String]) -> Result<Option<String>, Error> {
    let port = free_port()?;
    let mut words = words.to_vec();
    words.extend(["--port".to_owned(), port.to_string()]);
    let mut server = job(shell, log, &words).start()?;
    if let Some(complaint) = wait_for_page(&mut server, port)? {
        let log = shell.project.log(log);
        return Ok(Some(format!("{complaint}, log {}", log.display())));
    }
    if words.iter().any(|word| word == "cargo") {
        let second = job(shell, &format!("{log}-again"), &words).limit(LIMIT).run()?;
        if second.succeeded() || !second.output.contains(&format!("port {port} is in use")) {
            return Ok(Some(format!("a second call for the same port does not say so, log {}", second.log.display())));
        }
    }
    server.stop();
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .is_err()
        .then(|| "something still serves after the command was stopped".to_owned()))
}

/// Waits for the first build and the page. Gives what was wrong.
fn wait_for_page(server: &mut Running, port: u16) -> Result<Option<String>, Error> {
    let begun = Instant::now();
    while begun.elapsed() < LIMIT {
        interrupt::check()?;
        if let Some(status) = server.ended()? {
            return Ok(Some(format!("it ended by itself: {status}")));
        }
        // Until the first build is done nobody answers.
        if let Ok(answer) = http::get_page(port) {
            return Ok(if answer.status != 200 {
                Some(format!("the page has status {}", answer.status))
            } else if !answer.body.contains(ON_THE_PAGE) {
                Some(format!("the page does not contain {ON_THE_PAGE}"))
            } else {
                None
            });
        }
        thread::sleep(Duration::from_millis(200));
    }
    Ok(Some(format!("no page after {} s", LIMIT.as_secs())))
}

/// A port that nobody uses at this moment.
fn free_port() -> Result<u16, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| Ok(listener.local_addr()?.port()))
        .map_err(Error::io("looking for a free port"))
}

impl Command {
    /// Decides how a command line is tried.
    fn of_line(line: &str) -> Self {
        let Some(words) = shlex::split(line) else {
            return Command::Unknown;
        };
        let set = words.iter().take_while(|word| is_setting(word)).count();
        let word = |index: usize| words.get(set + index).map(String::as_str);
        match (word(0), word(1), word(2)) {
            (Some("cargo"), Some("xtask"), Some("serve")) | (Some("trunk"), Some("serve"), _) => Command::Serves(words),
            // A test run that came to this stage again would never end.
            (Some("cargo"), Some("xtask"), Some("test")) if stages::is_chosen(&words[set + 3..], readme::STAGE) => {
                Command::ThisRun
            }
            (Some("cargo"), Some("xtask"), Some(_))
            | (Some("trunk"), Some("build"), _)
            | (Some("cp" | "curl"), Some(_), _) => Command::Ends(words),
            _ => Command::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_command_is_tried_in_its_way() {
        let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let cases = [
            ("cargo xtask serve", Command::Serves(words("cargo xtask serve"))),
            ("trunk serve", Command::Serves(words("trunk serve"))),
            ("cargo xtask build # all", Command::Ends(words("cargo xtask build"))),
            ("trunk build --release", Command::Ends(words("trunk build --release"))),
            ("cp a b", Command::Ends(words("cp a b"))),
            ("A_B=c cargo xtask serve", Command::Serves(words("A_B=c cargo xtask serve"))),
            ("curl -f x", Command::Ends(words("curl -f x"))),
            ("cargo xtask test", Command::ThisRun),
            ("cargo xtask test read", Command::ThisRun),
            ("cargo xtask test lint", Command::Ends(words("cargo xtask test lint"))),
            ("cargo run", Command::Unknown),
            ("make", Command::Unknown),
            ("curl 'open", Command::Unknown),
        ];
        for (line, command) in cases {
            assert_eq!(Command::of_line(line), command, "{line}");
        }
    }
}
