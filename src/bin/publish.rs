//! The build's door: trunk calls it before every build to check the edition, which ends the build while nothing is compiled
//! yet, and after it to fill the page and to write the data beside it.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use force_status::dataset::{Dataset, raw};
use force_status::export::{self, Built, BuiltError, Edition, Filling, Part, Picture, PictureError, Program, Site};
use force_status::view::still::{self, Sheet};
use force_status::wording;

fn main() -> ExitCode {
    let done = match env::args().nth(1).as_deref() {
        Some("check") => Edition::read(&Edition::file()).map(drop).map_err(|error| error.to_string()),
        Some("render") => render(),
        Some("schema") => schema().map(|schema| print!("{schema}")),
        _ => publish(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The JSON Schema of editions.
fn schema() -> Result<String, String> {
    raw::schema().map_err(|error| error.to_string())
}

/// Renders the graphic alone and prints it, which `cargo xtask bench` times.
fn render() -> Result<(), String> {
    let Edition { data, heights, .. } = Edition::read(&Edition::file()).map_err(|error| error.to_string())?;
    let sheet = Sheet::new(data, "fs", 1, Site::default().with_heights(heights).home());
    println!("{}", waited(still::graphic(&sheet, true))?);
    Ok(())
}

/// What rendering comes to.
fn waited<T>(rendering: impl Future<Output = T>) -> Result<T, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, rendering))
}

fn publish() -> Result<(), String> {
    let Edition { text, data, heights } = Edition::read(&Edition::file()).map_err(|error| error.to_string())?;
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "TRUNK_STAGING_DIR is not set. This program finishes what trunk builds: run `trunk build` or `cargo xtask build`.",
    )?;
    let (site, picture) = whereabouts(&data)?;
    let site = site.with_heights(heights);
    let level = level()?;
    let sheet = Sheet::new(data.clone(), "fs", level.unwrap_or(1), site.home());
    let graphic = waited(still::graphic(&sheet, true))?;
    // Within another's page a title is at most a second one.
    let fragment = waited(export::fragment(data.clone(), &site, level.unwrap_or(2)))?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let built = Built::open(&folder).map_err(|error| error.to_string())?;
    arrange(&built, release, &sheet, &graphic, &export::metadata(&data, &site)).map_err(|error| error.to_string())?;
    let id = &data.edition().id;
    let fragment = fragment.map_err(|error| error.to_string())?;
    let demo = export::demo(&data, site.heights(), &fragment).map_err(|error| error.to_string())?;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("fragment.html".into(), fragment.into()),
        (format!("{id}.json"), text.into()),
        (wording::forces_file(&data), export::forces_csv(&data).into()),
        (format!("{id}-figures.csv"), export::figures_csv(&data).into()),
        ("edition.schema.json".into(), schema()?.into()),
        ("force-status.d.ts".into(), include_bytes!("../../static/force-status.d.ts").into()),
        (export::JSON_LD.into(), pretty(&export::json_ld(&data, &site))?),
    ];
    if let Some(picture) = picture {
        files.push(("picture.svg".into(), picture.svg.into()));
        files.push((export::PICTURE.into(), picture.png));
    }
    if let Some(answer) = export::oembed(&data, &site) {
        files.push((export::OEMBED.into(), pretty(&answer)?));
    }
    files.extend(demo.into_iter().map(|(name, content)| (name, content.into_bytes())));
    files.iter().try_for_each(|(name, content)| built.write(name, content)).map_err(|error| error.to_string())?;
    // The last step: what it packs must not change any more.
    export::seal(&folder, release).map_err(|error| error.to_string())
}

/// Arranges what trunk built into the page, its script and the element's module.
fn arrange(built: &Built, release: bool, sheet: &Sheet, graphic: &str, metadata: &str) -> Result<(), BuiltError> {
    let style = built.style()?;
    let program = files("program", built.program("force-status", release)?);
    let others = ["options", "composer"].map(|name| Ok(files(name, built.program(name, release)?)));
    let others = others.into_iter().collect::<Result<String, BuiltError>>()?;
    let register = built.hashed("register", ".txt", sheet.register.write())?;
    let register = format!("register:{{text:\"./{}\",digest:\"{}\"}},", register.name, register.integrity);
    let piece = built.hashed("graphic", ".html", export::piece(graphic, &style))?;
    let script = format!("{{const files={{{program}{register}}};\n{}}}\n", built.script(Part::Page)?);
    let script = built.hashed("page", ".js", &script)?;
    let files = format!(
        "{program}{register}{others}graphic:\"./{}\",graphicDigest:\"{}\",sorry:\"{}\"",
        piece.name,
        piece.integrity,
        wording::UNAVAILABLE
    );
    built.write("force-status.js", format!("const files={{{files}}};\n{}", built.script(Part::Element)?))?;
    built.tidy()?;
    let scripts = &built.pieces.scripts;
    let filling = Filling { data: &sheet.data, graphic, style: &style, script: &script, scripts, metadata };
    built.write("index.html", export::page(&built.source, &filling)?)
}

/// A program's files, as the scripts look for them.
fn files(name: &str, Program { glue, wasm, missing }: Program) -> String {
    if let Some(part) = missing.first() {
        eprintln!(
            "note: Of {} functions that are never called, such as `{part}`, the wasm holds no trace, so that it is larger than it \
             need be. Build by `cargo xtask build`; if this is that, bring src/export/program/uncalled.rs up to date.",
            missing.len()
        );
    }
    format!(
        "{name}:{{glue:\"./{}\",glueDigest:\"{}\",wasm:\"./{}\",wasmDigest:\"{}\"}},",
        glue.name, glue.integrity, wasm.name, wasm.integrity,
    )
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
