//! Checks the edition that is built in with its heights, and writes its register and its names for the wasm.
//!
//! The edition is `static/edition.json`, or the file that `FORCE_STATUS_EDITION` names. A wrong one ends the build here,
//! before anything is compiled, with every problem at once.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

// The rules and the wording are the library's own; most of what they hand out is not needed here.
#[allow(dead_code, unused_imports)]
#[path = "src/dataset/mod.rs"]
mod dataset;
#[allow(dead_code)]
#[path = "src/snippet/heights.rs"]
mod heights;
#[allow(dead_code, unused_imports)]
#[path = "src/options/mod.rs"]
mod options;
#[allow(dead_code, unused_imports)]
#[path = "src/register.rs"]
mod register;
#[allow(dead_code, unused_imports)]
#[path = "src/search.rs"]
mod search;
#[allow(dead_code, unused_imports)]
#[path = "src/selection.rs"]
mod selection;
#[allow(dead_code, unused_imports)]
#[path = "src/wording/mod.rs"]
mod wording;

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=FORCE_STATUS_EDITION");
    for source in ["dataset", "options", "wording", "register.rs"] {
        println!("cargo::rerun-if-changed=src/{source}");
    }
    let default = || PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("static/edition.json");
    let edition = env::var_os("FORCE_STATUS_EDITION").map_or_else(default, PathBuf::from);
    println!("cargo::rerun-if-changed={}", edition.display());
    println!("cargo::rustc-env=FORCE_STATUS_EDITION={}", edition.display());
    match write_register(&edition).and_then(|()| name_heights(&edition)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            eprintln!("{} cannot be published. To mend: {}", edition.display(), problems.len());
            problems.iter().for_each(|problem| eprintln!("  {problem}"));
            ExitCode::FAILURE
        }
    }
}

/// Checks the edition and writes its register.
fn write_register(edition: &PathBuf) -> Result<(), Vec<String>> {
    let text = fs::read_to_string(edition).map_err(|error| vec![format!("The file cannot be read: {error}.")])?;
    let file = serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        vec![format!("line {line}, column {column}: {error}. Compare this place with the default edition.")]
    })?;
    let data = dataset::Dataset::check(&file)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let register = wording::register(&data);
    out("known.txt", &options::Known::of(&register).write())?;
    out("register.txt", &register.write()).map(drop)
}

/// Names the table of the edition's heights, which lies beside it: `edition.heights.txt` beside `edition.json`. Without one
/// nothing is known of them.
fn name_heights(edition: &Path) -> Result<(), Vec<String>> {
    let beside = edition.with_extension("heights.txt");
    println!("cargo::rerun-if-changed={}", beside.display());
    let heights = if beside.is_file() { beside } else { out("heights.txt", "")? };
    let failed = |error: String| vec![format!("{}: {error}", heights.display())];
    let text = fs::read_to_string(&heights).map_err(|error| failed(error.to_string()))?;
    heights::Heights::read(&text).map_err(failed)?;
    println!("cargo::rustc-env=FORCE_STATUS_HEIGHTS={}", heights.display());
    Ok(())
}

/// Writes a file for the crate to include.
fn out(name: &str, text: &str) -> Result<PathBuf, Vec<String>> {
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    let written = fs::write(&path, text);
    written.map_err(|error| vec![format!("{} cannot be written: {error}.", path.display())]).map(|()| path)
}
