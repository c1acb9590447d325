//! The build's door: trunk calls it after every build to fill the page and to write the data beside it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

use force_status::EDITION;
use force_status::dataset::{Dataset, Problem};
use force_status::export::{self, Built, BuiltError, Filling, Part};

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
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let graphic = tokio::task::LocalSet::new().block_on(&runtime, export::graphic(data.clone(), level()?));
    write(&folder, &data, &graphic).map_err(|error| error.to_string())?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    // The last step: what it packs must not change any more.
    export::seal(&folder, release).map_err(|error| error.to_string())
}

/// Arranges what trunk built and writes what the edition adds.
fn write(folder: &Path, data: &Dataset, graphic: &str) -> Result<(), BuiltError> {
    let built = Built::open(folder)?;
    let style = built.style()?;
    let (glue, wasm) = built.program("force-status")?;
    let piece = built.hashed("graphic", "html", &export::piece(graphic, &style))?;
    let files = format!(
        "const files={{glue:\"./{}\",glueDigest:\"{}\",wasm:\"./{}\",wasmDigest:\"{}\",graphic:\"./{}\",graphicDigest:\"{}\"}};",
        glue.name, glue.integrity, wasm.name, wasm.integrity, piece.name, piece.integrity,
    );
    let script = built.hashed("page", "js", &format!("{{{files}\n{}}}\n", built.script(Part::Page)?))?;
    built.write("force-status.js", format!("{files}\n{}", built.script(Part::Element)?))?;
    built.tidy()?;
    let page = export::page(&built.source, &Filling { data, graphic, style: &style, script: &script })?;
    built.write("index.html", page)?;
    let id = &data.edition().id;
    built.write(&format!("{id}.json"), EDITION)?;
    built.write(&format!("{id}-forces.csv"), export::forces_csv(data))?;
    built.write(&format!("{id}-figures.csv"), export::figures_csv(data))
}

/// The level of the title's heading: 1 in a page of its own, or what `FORCE_STATUS_HEADING_LEVEL` says.
fn level() -> Result<u8, String> {
    let Ok(level) = env::var("FORCE_STATUS_HEADING_LEVEL") else { return Ok(1) };
    level.parse().ok().filter(|level| (1..=4).contains(level)).ok_or_else(|| {
        format!("FORCE_STATUS_HEADING_LEVEL is {level:?}. Give the level of the title's heading, 1 to 4: the graphic needs two more below it.")
    })
}

/// Every problem of the edition, a line each.
fn told(problems: &[Problem]) -> String {
    let file = env!("FORCE_STATUS_EDITION");
    let mut lines = vec![format!("{file} cannot be published: {} to mend.", problems.len())];
    lines.extend(problems.iter().map(|problem| format!("  {problem}")));
    lines.join("\n")
}
