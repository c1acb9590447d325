//! `cargo xtask serve`: the page on this machine, rebuilt on every change.

use crate::job::is_interrupted;
use crate::progress::Progress;
use crate::shell::Shell;
use crate::tools;
use crate::trunk::trunk;
use anyhow::{Result, anyhow, bail};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// Serves until Ctrl-C.
pub fn serve(shell: &Shell, port: u16) -> Result<()> {
    // Before anything else, since a build before it would be minutes lost.
    check_port(port)?;
    let progress = Progress::new(tools::BUILD.len() + 1);
    tools::ensure(shell, tools::BUILD, &progress)?;
    check_port(port)?;
    progress.step(&format!("building the page, then serving it at http://127.0.0.1:{port}/ until Ctrl-C"));
    // Not in `dist`, which holds the pages of `build`: a page with the code for reloading it must never be published.
    // The lookup of addresses would list every name of this machine, to which trunk does not answer.
    let dist = shell.work().join("served");
    let port = port.to_string();
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
    let advice = "`cargo xtask serve --port N`";
    Err(match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("port {port} is in use by another program: stop that one, or choose another port with {advice}")
        }
        ErrorKind::PermissionDenied => {
            anyhow!("port {port} is not open to this user: choose one above 1023 with {advice}")
        }
        _ => anyhow!("port {port} cannot be used: {error}"),
    })
}
