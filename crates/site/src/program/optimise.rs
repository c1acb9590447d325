//! Has Binaryen's wasm-opt make a module small: the one that `package.json` pins, or the one on the search path.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io, process};

use super::WasmError;

/// For size above all, again and again until nothing more is won, with what every browser takes that takes references.
const OPTIONS: &[&str] = &[
    "-Oz",
    "--converge",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--strip-producers",
    "--strip-target-features",
];

/// The module, optimised. It loses the names of its functions.
///
/// # Errors
/// When wasm-opt is not found or refuses the module.
pub(super) fn optimised(name: &str, wasm: &[u8]) -> Result<Vec<u8>, WasmError> {
    let place = |end: &str| env::temp_dir().join(format!("force-status-{}-{name}-{end}.wasm", process::id()));
    let (from, to) = (place("in"), place("out"));
    let made = fs::write(&from, wasm).map_err(failed).and_then(|()| run(&from, &to));
    let made = made.and_then(|()| fs::read(&to).map_err(failed));
    for file in [from, to] {
        // The one may never have been written, and neither is missed.
        let _ = fs::remove_file(file);
    }
    made
}

fn run(from: &Path, to: &Path) -> Result<(), WasmError> {
    let output = Command::new(tool()).args(OPTIONS).arg(from).arg("-o").arg(to).output().map_err(failed)?;
    if output.status.success() {
        return Ok(());
    }
    Err(WasmError::Optimiser(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
}

fn failed(error: io::Error) -> WasmError {
    WasmError::Optimiser(error.to_string())
}

/// The project's own, if npm has brought it.
fn tool() -> PathBuf {
    let own = crate::project().join("node_modules/.bin/wasm-opt");
    if own.exists() { own } else { "wasm-opt".into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_module_is_refused_with_what_to_do() {
        let error = optimised("test", b"no wasm").unwrap_err().to_string();
        assert!(error.contains("npm ci"), "{error}");
    }
}
