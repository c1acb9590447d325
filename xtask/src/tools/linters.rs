//! The two programs that rustup leaves out of a small installation: rustfmt and clippy.

use crate::error::missing;
use crate::shell::Shell;
use anyhow::Result;
use xshell::cmd;

/// Finds them, or has rustup install them.
pub fn ensure(shell: &Shell, note: &dyn Fn(&str)) -> Result<()> {
    if ["fmt", "clippy"].iter().all(|name| shell.answer(shell.cargo_cmd(name).arg("--version")).is_some()) {
        note("found");
        return Ok(());
    }
    note("asking rustup for them");
    let attempt = match shell.job("rustup-linters", cmd!(shell, "rustup component add rustfmt clippy")).run() {
        Ok(finished) if finished.succeeded() => return Ok(()),
        Ok(finished) => finished.attempt(),
        Err(error) => format!("{error:#}"),
    };
    let tried = format!("rustup component add rustfmt clippy: {attempt}");
    Err(missing("rustfmt or clippy", &[tried], "install Rust with rustup's usual profile"))
}
