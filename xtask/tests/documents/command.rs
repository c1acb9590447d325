//! Trying a command that a document names, as a reader would.

use anyhow::{Context, Result, bail, ensure};
use std::net::{Ipv4Addr, TcpListener};
use std::thread::sleep;
use std::time::{Duration, Instant};
use xtask::job::{Job, Running, check_interrupt};
use xtask::shell::Shell;
use xtask::test::stages::is_chosen;

/// How long the first build of a served page may take.
const LIMIT: Duration = Duration::from_secs(20 * 60);
/// What is on every page that is served.
const ON_THE_PAGE: &str = "force-status";

/// How a command is tried.
#[derive(Debug, PartialEq, Eq)]
enum Kind {
    /// It runs to its end, by itself.
    Ends,
    /// It serves until it is stopped.
    Serves,
    /// It is what is running now.
    ThisRun,
    /// No test knows how to try it.
    Unknown,
}

/// Tries one command.
pub fn try_command(shell: &Shell, log: &str, line: &str) -> Result<()> {
    let words = shlex::split(line).unwrap_or_default();
    match kind(&words) {
        Kind::Ends => job(shell, log, &words).run()?.or_fail(line).map(drop),
        Kind::Serves => serves(shell, log, words),
        Kind::ThisRun => Ok(()),
        Kind::Unknown => bail!("no test knows how to run this command"),
    }
}

/// A command of a document, in the environment that the README promises: all tools are there.
pub fn job(shell: &Shell, log: &str, words: &[String]) -> Job {
    let (set, words) = words.split_at(words.iter().take_while(|word| is_setting(word)).count());
    let command = shell.cmd(&words[0]).args(&words[1..]).envs(set.iter().filter_map(|word| word.split_once('=')));
    // Pages of trunk alone are not those for publication, so they go elsewhere.
    let elsewhere = shell.work().join("readme-dist").into_os_string();
    let settings = [("TRUNK_OFFLINE", "true".into()), ("TRUNK_BUILD_DIST", elsewhere)];
    shell.job(log, if words[0] == "trunk" { command.envs(settings) } else { command })
}

/// Whether a word sets a variable for the command after it.
fn is_setting(word: &str) -> bool {
    word.split_once('=')
        .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
}

/// Starts a command that serves, on a port of its own, and stops it when it has shown what it must.
fn serves(shell: &Shell, log: &str, mut words: Vec<String>) -> Result<()> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let port = port.context("looking for a free port")?.port();
    words.extend(["--port".to_owned(), port.to_string()]);
    let mut server = job(shell, log, &words).start()?;
    wait_for_page(&mut server, port).with_context(|| format!("log target/xtask/logs/{log}.log"))?;
    if words.iter().any(|word| word == "cargo") {
        let second = job(shell, &format!("{log}-again"), &words).run()?;
        let says = [&*format!("port {port} cannot be used"), "in use", "--port"];
        ensure!(
            !second.succeeded() && says.iter().all(|words| second.output.contains(words)),
            "a second call for the same port does not say so, log {}",
            second.log.display()
        );
    }
    server.stop();
    let freed = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
    ensure!(freed, "another program still serves after the command was stopped");
    Ok(())
}

/// Waits for the first build and the page.
fn wait_for_page(server: &mut Running, port: u16) -> Result<()> {
    let begun = Instant::now();
    while begun.elapsed() < LIMIT {
        check_interrupt()?;
        if let Some(status) = server.ended()? {
            bail!("it ended by itself: {status}");
        }
        // Until the first build is done there is no response.
        let request = minreq::get(format!("http://127.0.0.1:{port}/")).with_header("Accept", "text/html");
        if let Ok(response) = request.with_timeout(10).send() {
            ensure!(response.status_code == 200, "the page has status {}", response.status_code);
            let page = response.as_str().context("reading the page")?;
            ensure!(page.contains(ON_THE_PAGE), "the page does not contain {ON_THE_PAGE}");
            return Ok(());
        }
        sleep(Duration::from_millis(200));
    }
    bail!("no page after {} s", LIMIT.as_secs())
}

/// Decides how a command is tried.
fn kind(words: &[String]) -> Kind {
    let words: Vec<&str> = words.iter().map(String::as_str).skip_while(|word| is_setting(word)).collect();
    match words[..] {
        ["cargo", "xtask", "serve", ..] | ["trunk", "serve", ..] => Kind::Serves,
        // A test run that came to this stage again would never end.
        ["cargo", "xtask", "test", ref filters @ ..]
            if is_chosen(&filters.iter().map(|filter| (*filter).to_owned()).collect::<Vec<_>>(), "readme") =>
        {
            Kind::ThisRun
        }
        ["cargo", "xtask", _, ..] | ["trunk", "build", ..] | ["cp" | "curl", _, ..] => Kind::Ends,
        _ => Kind::Unknown,
    }
}

pub fn each_command_is_tried_in_its_way() {
    let cases = [
        ("cargo xtask serve", Kind::Serves),
        ("trunk serve", Kind::Serves),
        ("cargo xtask build # all", Kind::Ends),
        ("trunk build --release", Kind::Ends),
        ("cp a b", Kind::Ends),
        ("A_B=c cargo xtask serve", Kind::Serves),
        ("curl -f x", Kind::Ends),
        ("cargo xtask test", Kind::ThisRun),
        ("cargo xtask test read", Kind::ThisRun),
        ("cargo xtask test lint", Kind::Ends),
        ("cargo run", Kind::Unknown),
        ("make", Kind::Unknown),
        ("curl 'open", Kind::Unknown),
    ];
    for (line, expected) in cases {
        assert_eq!(kind(&shlex::split(line).unwrap_or_default()), expected, "{line}");
    }
    assert_eq!(shlex::split("cargo xtask build # all").expect("words").len(), 3);
}
