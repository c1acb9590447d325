//! The build's door: trunk calls it after every build to fill the page and to write the data beside it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::{env, fs};

use force_status::dataset::{Dataset, Problem};
use force_status::export::{Picture, PictureError, Site};
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
    let (site, picture) = whereabouts(&data)?;
    let level = level()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let (graphic, fragment) = tokio::task::LocalSet::new().block_on(&runtime, async {
        // Within another's page a title is at most a second one.
        (
            export::graphic(data.clone(), level.unwrap_or(1)).await,
            export::fragment(data.clone(), &site, level.unwrap_or(2)).await,
        )
    });
    let index = folder.join("index.html");
    let source = fs::read_to_string(&index).map_err(|error| failed("read", &index, &error))?;
    let (module, wasm) = (built(&folder, ".js")?, built(&folder, "_bg.wasm")?);
    let metadata = export::metadata(&data, &site);
    let page = export::page(&source, &data, &metadata, &graphic, &module, &wasm).map_err(|error| error.to_string())?;
    let id = &data.edition().id;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("index.html".into(), page.into()),
        ("fragment.html".into(), fragment.map_err(|error| error.to_string())?.into()),
        (format!("{id}.json"), EDITION.into()),
        (format!("{id}-forces.csv"), export::forces_csv(&data).into()),
        (format!("{id}-figures.csv"), export::figures_csv(&data).into()),
        (export::JSON_LD.into(), pretty(&export::json_ld(&data, &site))?),
    ];
    if let Some(picture) = picture {
        files.push(("picture.svg".into(), picture.svg.into()));
        files.push((export::PICTURE.into(), picture.png));
    }
    if let Some(answer) = export::oembed(&data, &site) {
        files.push((export::OEMBED.into(), pretty(&answer)?));
    }
    for (file, content) in files {
        let path = folder.join(file);
        fs::write(&path, content).map_err(|error| failed("write", &path, &error))?;
    }
    Ok(())
}

/// Where the graphic will be published, and its picture; says what cannot be made, and why.
fn whereabouts(data: &Dataset) -> Result<(Site, Option<Picture>), String> {
    let address = env::var("FORCE_STATUS_ADDRESS").ok();
    let site = Site::at(address.as_deref()).map_err(|error| format!("FORCE_STATUS_ADDRESS: {error}"))?;
    if address.is_none() {
        eprintln!(
            "note: FORCE_STATUS_ADDRESS is not set: no {} is written, and the page names no picture for social cards.",
            export::OEMBED
        );
    }
    match export::picture(data) {
        Ok(picture) => Ok((site.with_picture(), Some(picture))),
        // An edition in letters that the fonts lack is sound all the same.
        Err(error @ PictureError::Letter { .. }) => {
            eprintln!("note: There is no picture: {error}");
            Ok((site, None))
        }
        Err(error) => Err(error.to_string()),
    }
}

fn pretty(value: &serde_json::Value) -> Result<Vec<u8>, String> {
    serde_json::to_vec_pretty(value).map_err(|error| error.to_string())
}

/// The level of the title's heading, where `FORCE_STATUS_HEADING_LEVEL` says one.
fn level() -> Result<Option<u8>, String> {
    let Ok(level) = env::var("FORCE_STATUS_HEADING_LEVEL") else { return Ok(None) };
    let level = level.parse().ok().filter(|level| (1..=4).contains(level));
    level.map(Some).ok_or_else(|| {
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
