//! Checks the edition that is built in, and writes its register for the wasm.
//!
//! The edition is `static/edition.json`, or the file that `FORCE_STATUS_EDITION` names. A wrong one ends the build here,
//! before anything is compiled, with every problem at once.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

// The rules and the wording are the library's own; most of what they hand out is not needed here.
#[allow(dead_code, unused_imports)]
#[path = "src/dataset/mod.rs"]
mod dataset;
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
    for source in ["dataset", "wording", "register.rs"] {
        println!("cargo::rerun-if-changed=src/{source}");
    }
    let default = || PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("static/edition.json");
    let edition = env::var_os("FORCE_STATUS_EDITION").map_or_else(default, PathBuf::from);
    println!("cargo::rerun-if-changed={}", edition.display());
    println!("cargo::rustc-env=FORCE_STATUS_EDITION={}", edition.display());
    match write_register(&edition) {
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
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("register.txt");
    fs::write(&path, wording::register(&data).write())
        .map_err(|error| vec![format!("{} cannot be written: {error}.", path.display())])
}
