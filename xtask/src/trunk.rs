//! How trunk is called: to build the pages, and to serve them (`cargo xtask serve`).

use crate::job::is_interrupted;
use crate::progress::Progress;
use crate::shell::Shell;
use crate::tools;
use anyhow::{Result, bail};
use std::net::{Ipv4Addr, TcpListener};
use xshell::{Cmd, cmd};

/// The variable that names the file of another edition than the default one.
pub const EDITION: &str = "FORCE_STATUS_EDITION";

/// A call of trunk. Offline, so that it takes the tools on PATH, which have been checked, and downloads none of its
/// own.
pub fn trunk<'a>(shell: &'a Shell, command: &str) -> Cmd<'a> {
    // A backtrace of trunk would hide what is wrong with the project.
    cmd!(shell, "trunk {command} --offline true").env("RUST_LIB_BACKTRACE", "0")
}

/// Builds the pages for publication, and returns the remarks that `force-status finish` makes on them.
pub fn release_build(shell: &Shell, progress: &Progress) -> Result<Vec<String>> {
    progress.step("building the pages, in release mode");
    let built = shell.job("build", trunk(shell, "build").arg("--release")).run()?.or_fail("building the pages")?;
    Ok(built.output.lines().filter_map(|line| line.strip_prefix("note: ")).map(str::to_owned).collect())
}

/// Serves until Ctrl-C.
pub fn serve(shell: &Shell, port: u16) -> Result<()> {
    // Before anything else, since a build before it would be minutes lost.
    check_port(port)?;
    let tools = [tools::BUILD, &[tools::PAGE]].concat();
    let progress = Progress::new(tools.len() + 1);
    tools::ensure(shell, &tools, &progress)?;
    check_port(port)?;
    progress.step(&format!("building the page, then serving it at http://127.0.0.1:{port}/ until Ctrl-C"));
    // Not in `dist`, which holds the pages of `build`: a page with the code for reloading it must never be published.
    // The lookup of addresses would list every name of this machine, to which trunk does not answer.
    let (dist, port) = (shell.work().join("served"), port.to_string());
    let words =
        trunk(shell, "serve").args(["--address", "127.0.0.1", "--port", &port, "--disable-address-lookup", "true"]);
    let ending = shell.job("serve", words.arg("--dist").arg(dist)).start_on_screen()?.wait(None);
    match ending {
        // The usual way to end it.
        Err(_) if is_interrupted() => Ok(()),
        Err(error) => Err(error),
        Ok(status) => bail!("trunk has stopped serving: {}", status.map_or_else(String::new, |it| it.to_string())),
    }
}

/// Fails with advice where another program has the port.
pub fn check_port(port: u16) -> Result<()> {
    let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else { return Ok(()) };
    bail!("port {port} cannot be used: {error}. Free it, or name another above 1023: `cargo xtask serve --port N`")
}
