//! `cargo xtask serve`: the page on this machine, rebuilt on every change.

use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;
use crate::tools::{self, Needs};
use crate::trunk::trunk;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// Serves until Ctrl-C.
pub fn serve(shell: &mut Shell, port: u16) -> Result<(), Error> {
    // First of all, since a build before it would be minutes lost.
    check_port(port)?;
    let mut progress = Progress::new(tools::count(Needs::BUILD) + 1);
    tools::ensure(shell, Needs::BUILD, &mut progress)?;
    check_port(port)?;
    progress.step(&format!("building the page, then serving it at http://127.0.0.1:{port}/ until Ctrl-C"));
    // In a folder of its own: `dist` holds what `build` made, and a page with
    // the code for reloading it must never be published.
    let ending = trunk(shell, "serve", "serve")
        .args(["--address", "127.0.0.1", "--port", &port.to_string()])
        // It would list every name of this machine, to which it does not answer.
        .args(["--disable-address-lookup", "true"])
        .arg("--dist")
        .arg(shell.project.work().join("served"))
        .start_on_screen()?
        .wait(None);
    match ending {
        // The usual way to end it.
        Err(Error::Interrupted) => Ok(()),
        Err(error) => Err(error),
        Ok(status) => Err(Error::Refused(match status {
            Some(status) => format!("trunk has stopped serving: {status}"),
            None => "trunk has stopped serving".into(),
        })),
    }
}

/// Fails with advice where something else has the port.
fn check_port(port: u16) -> Result<(), Error> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(Error::Refused(match error.kind() {
            ErrorKind::AddrInUse => format!(
                "port {port} is in use by another program: stop that one, or choose another \
                 port with `cargo xtask serve --port N`"
            ),
            ErrorKind::PermissionDenied => format!(
                "port {port} is not open to this user: choose one above 1023 with \
                 `cargo xtask serve --port N`"
            ),
            _ => format!("port {port} cannot be used: {error}"),
        })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_named_with_the_way_out() {
        let busy = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = busy.local_addr().expect("it has an address").port();
        let error = check_port(port).expect_err("the port is busy").to_string();
        assert!(error.contains(&format!("port {port} ")), "{error}");
        assert!(error.contains("--port"), "{error}");
        drop(busy);
        assert!(check_port(port).is_ok());
    }
}
