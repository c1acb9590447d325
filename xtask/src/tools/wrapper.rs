//! A script named `cargo` that has wasm builds, and nothing else, build the standard library from source.
//!
//! Variables such as `RUSTC` for the whole of trunk would also reach the cargo that trunk's hook starts, which
//! compiles for this machine in the usual way. The script decides for each call by its arguments instead.

use crate::shell::Shell;
use anyhow::{Context, Result};
use std::borrow::Cow;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The script's text, with places for what differs between machines.
const SCRIPT: &str = include_str!("cargo-for-wasm.sh");

/// Whose compiler builds the library and the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compiler {
    /// That of the Rust toolchain in use, with the linker that comes with it.
    OfToolchain,
    /// That of Debian's packages.
    OfDebian,
}

/// Writes the script and puts its folder first on PATH.
pub fn install(shell: &Shell, compiler: Compiler) -> Result<()> {
    let (file, text) = (file(shell), script(compiler, &shell.cargo)?);
    // Written beside and then moved, and only when it has changed: a trunk that serves the page may be calling it at
    // this moment.
    if shell.read_file(&file).ok().as_deref() != Some(text.as_str()) {
        let draft = file.with_extension("new");
        shell.write_file(&draft, text)?;
        fs::set_permissions(&draft, fs::Permissions::from_mode(0o755))
            .and_then(|()| fs::rename(&draft, &file))
            .with_context(|| format!("writing {}", file.display()))?;
    }
    shell.search_first(shell.work().join("bin"));
    Ok(())
}

/// Whether a wasm build goes through the script.
pub fn is_in_use(shell: &Shell) -> bool {
    shell.find("cargo") == Some(file(shell))
}

/// Where the script is.
pub fn file(shell: &Shell) -> PathBuf {
    shell.work().join("bin/cargo")
}

/// The script's text, where `usual` is the cargo for everything but wasm.
pub fn script(compiler: Compiler, usual: &Path) -> Result<String> {
    let (for_wasm, variables) = match compiler {
        Compiler::OfToolchain => (usual, ""),
        Compiler::OfDebian => (
            Path::new("/usr/bin/cargo"),
            "export RUSTC=/usr/bin/rustc\nexport CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=/usr/bin/wasm-ld-22\n",
        ),
    };
    let text = SCRIPT.replace("@VARIABLES@", variables).replace("@USUAL@", &quoted(usual)?);
    Ok(text.replace("@FOR_WASM@", &quoted(for_wasm)?))
}

/// A path as a script names it.
fn quoted(path: &Path) -> Result<Cow<'_, str>> {
    let quoted = path.to_str().and_then(|text| shlex::try_quote(text).ok());
    quoted.with_context(|| format!("{} is no path that a script can name", path.display()))
}
