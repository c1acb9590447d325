//! The build's door: trunk calls it after every build to fill the page and to write the data beside it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::{env, fs};

use force_status::dataset::Problem;
use force_status::{EDITION, export};

fn main() -> ExitCode {
    match publish() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn publish() -> Result<(), String> {
    let data = Rc::new(export::edition().map_err(|problems| told(&problems))?);
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "TRUNK_STAGING_DIR is not set. This program finishes what trunk builds: run `trunk build` or `cargo xtask build`.",
    )?;
    let module = built(&folder, ".js")?;
    let wasm = built(&folder, "_bg.wasm")?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let graphic = tokio::task::LocalSet::new().block_on(&runtime, export::graphic(data.clone(), level()?));
    let index = folder.join("index.html");
    let source = fs::read_to_string(&index).map_err(|error| failed("read", &index, &error))?;
    let page = export::page(&source, &data, &graphic, &module, &wasm).map_err(|error| error.to_string())?;
    let id = &data.edition().id;
    for (file, content) in [
        ("index.html".to_owned(), page.as_str()),
        (format!("{id}.json"), EDITION),
        (format!("{id}-forces.csv"), &export::forces_csv(&data)),
        (format!("{id}-figures.csv"), &export::figures_csv(&data)),
    ] {
        let path = folder.join(file);
        fs::write(&path, content).map_err(|error| failed("write", &path, &error))?;
    }
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    export::seal(&folder, release).map_err(|error| error.to_string())
}

/// The level of the title's heading: 1 in a page of its own, or what `FORCE_STATUS_HEADING_LEVEL` says.
fn level() -> Result<u8, String> {
    let Ok(level) = env::var("FORCE_STATUS_HEADING_LEVEL") else { return Ok(1) };
    level.parse().ok().filter(|level| (1..=4).contains(level)).ok_or_else(|| {
        format!("FORCE_STATUS_HEADING_LEVEL is {level:?}. Give the level of the title's heading, 1 to 4: the graphic needs two more below it.")
    })
}

/// The address of the file that trunk built and named by its content: `./force-status-….js`.
fn built(folder: &Path, end: &str) -> Result<String, String> {
    let files = fs::read_dir(folder).map_err(|error| failed("list", folder, &error))?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut built = names.filter(|name| name.starts_with("force-status-") && name.ends_with(end));
    match (built.next(), built.next()) {
        (Some(name), None) => Ok(format!("./{name}")),
        _ => Err(format!(
            "Expected exactly one file force-status…{end} in {}. Delete dist/ and build again.",
            folder.display()
        )),
    }
}

fn failed(what: &str, path: &Path, error: &std::io::Error) -> String {
    format!("Could not {what} {}: {error}", path.display())
}

/// Every problem of the edition, a line each.
fn told(problems: &[Problem]) -> String {
    let file = env!("FORCE_STATUS_EDITION");
    let mut lines = vec![format!("{file} cannot be published: {} to mend.", problems.len())];
    lines.extend(problems.iter().map(|problem| format!("  {problem}")));
    lines.join("\n")
}
