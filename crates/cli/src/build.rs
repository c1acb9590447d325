//! The commands that trunk's hooks call: `prepare` before a build, `finish` after it. `finish` fills the page and writes the files
//! beside it.

use std::env;
use std::path::PathBuf;
use std::rc::Rc;

use edition::{Dataset, raw};
use force_status::embed_code::{
    DOTS, Shown, element_file, frame, html_fragment_file, page_file, plain_html_fragment_file,
};
use force_status::view::static_parts::{self, RenderContext};
use site::{
    self, Bundle, ClientDataFile, Edition, Files, Format, Graphic, Locale, PageContext, Picture, PictureError, Program,
    ScriptFile, Scripts, Site, TrunkOutput, TrunkOutputError,
};

/// Validates the edition, so that an invalid one ends the build before anything is compiled.
pub fn prepare() -> Result<(), String> {
    Edition::read(&Edition::file()).map(drop).map_err(|error| error.to_string())
}

/// The JSON Schema of editions.
pub fn schema() -> Result<String, String> {
    raw::schema().map_err(|error| error.to_string())
}

/// Renders the graphic alone and prints it, which `cargo xtask bench` times.
pub fn render() -> Result<(), String> {
    let edition = Edition::read(&Edition::file()).map_err(|error| error.to_string())?;
    let home = Site::default().with_heights(edition.heights(&edition.data)).home();
    let context = RenderContext::new(edition.data, "fs", 1, home);
    println!("{}", waited(static_parts::graphic(&context, true))?);
    Ok(())
}

/// What rendering comes to.
fn waited<T>(rendering: impl Future<Output = T>) -> Result<T, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, rendering))
}

/// An edition in one language, rendered for its page.
struct LocalisedPage {
    context: RenderContext,
    graphic: String,
    site: Site,
    metadata: String,
}

/// Fills the page that trunk has built, and writes the files beside it.
pub fn finish() -> Result<(), String> {
    let edition = Edition::read(&Edition::file()).map_err(|error| error.to_string())?;
    let data = edition.data.clone();
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "TRUNK_STAGING_DIR is not set. This program finishes what trunk builds: run `trunk build` or `cargo xtask build`.",
    )?;
    let (site, picture) = whereabouts(&data)?;
    let level = level()?;
    let own = site.clone().with_page(&data, &data).with_heights(edition.heights(&data));
    let own = own.with_part_heights(edition.part_heights());
    let mut pages = vec![localised_page(&data, data.clone(), own.clone(), level)?];
    for other in messages::others(&data) {
        // Texts in another language have other heights.
        let site = site.clone().with_page(&data, &other).with_heights(edition.heights(&other));
        pages.push(localised_page(&data, Rc::new(other), site, level)?);
    }
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let built = TrunkOutput::open(&folder).map_err(|error| error.to_string())?;
    let scripts = Scripts::open(release).map_err(|error| error.to_string())?;
    arrange(&built, release, &scripts, &pages).map_err(|error| error.to_string())?;
    let id = &data.edition().id;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        (format!("{id}.json"), edition.text.into()),
        (messages::units_file(&data), site::units_csv(&data).into()),
        (messages::figures_file(&data), site::figures_csv(&data).into()),
        ("edition.schema.json".into(), schema()?.into()),
        ("force-status.d.ts".into(), scripts.declarations().map_err(|error| error.to_string())?.into()),
        ("third-party-notices.txt".into(), include_bytes!("../../../static/third-party-notices.txt").into()),
        (site::JSON_LD.into(), pretty(&site::json_ld(&data, &own))?),
    ];
    files.extend(edition.earlier.map(|(name, text)| (name, text.into())));
    for LocalisedPage { context: RenderContext { data: localised, .. }, site, .. } in &pages {
        // Within another's page a title is at most a second one.
        let parts: Vec<Shown> = std::iter::once(Shown::All).chain(Shown::parts(localised)).collect();
        let fragments = waited(site::html_fragments(localised.clone(), site, level.unwrap_or(2), &parts))?;
        let mut fragments = fragments.map_err(|error| error.to_string())?;
        let file = html_fragment_file(localised.edition().other_language());
        files.extend(
            parts[1..].iter().zip(fragments.drain(1..)).map(|(part, fragment)| (part.file(&file), fragment.into())),
        );
        let fragment = fragments.swap_remove(0);
        if localised.edition().other_language().is_none() {
            let demo = site::demo(&data, site.heights(), &fragment).map_err(|error| error.to_string())?;
            files.extend(demo.into_iter().map(|(name, content)| (name, content.into_bytes())));
        }
        files.push((file, fragment.into()));
        let plain = waited(site::plain_html_fragment(localised.clone(), site, level.unwrap_or(2)))?;
        files.push((
            plain_html_fragment_file(localised.edition().other_language()),
            plain.map_err(|error| error.to_string())?.into(),
        ));
    }
    if let Some(picture) = picture {
        files.push(("picture.svg".into(), picture.svg.into()));
        files.push((site::PICTURE.into(), picture.png));
        for (_, card) in data.cards() {
            for format in Format::ALL {
                let Picture { svg, png } =
                    site::card_picture(&data, card, format).map_err(|error| error.to_string())?;
                let shown = Shown::Card(card.id.clone());
                files.push((shown.file(&format.file("svg")), svg.into()));
                files.push((shown.file(&format.file("png")), png));
            }
        }
    }
    for shown in Shown::parts(&data) {
        let folder = own.folder().unwrap_or(DOTS);
        let code = frame(&data, &shown.page(folder), folder, own.heights_of(&shown));
        files.push((shown.file("embed.txt"), code.into()));
    }
    for shown in std::iter::once(Shown::All).chain(Shown::parts(&data)) {
        if let Some(response) = site::oembed(&data, &own, &shown) {
            files.push((shown.file(site::OEMBED), pretty(&response)?));
        }
    }
    if let Some(name) = site::clash(files.iter().map(|(name, _)| name.as_str())) {
        return Err(format!(
            "Two files of the published folder would have the name {name}. Rename the edition, or the earlier one."
        ));
    }
    files.iter().try_for_each(|(name, content)| built.write(name, content)).map_err(|error| error.to_string())?;
    // The last step: what it packs must not change any more.
    site::finalise(&folder, release).map_err(|error| error.to_string())
}

/// An edition in one language, for the page of that language.
fn localised_page(
    data: &Dataset,
    localised: Rc<Dataset>,
    site: Site,
    level: Option<u8>,
) -> Result<LocalisedPage, String> {
    let context = RenderContext::new(localised, "fs", level.unwrap_or(1), site.home());
    let graphic = waited(static_parts::graphic(&context, true))?;
    let metadata = site::metadata(data, &site);
    Ok(LocalisedPage { context, graphic, site, metadata })
}

/// Arranges what trunk built into pages, their scripts and the element's module.
fn arrange(
    built: &TrunkOutput,
    release: bool,
    scripts: &Scripts,
    pages: &[LocalisedPage],
) -> Result<(), TrunkOutputError> {
    let style = built.style()?;
    let program = built.program("force-status", release, "").inspect(warn)?;
    // Only pages with an edition of their own load the composer, and nothing else of the folder's edition.
    let element_style = serde_json::to_string(&site::element_style(&style))?;
    let composer = built.program("composer", release, &format!("wasm_bindgen.style={element_style};")).inspect(warn)?;
    let mut locales = Vec::new();
    for LocalisedPage { context, graphic, site, metadata } in pages {
        let data = &context.data;
        let (tag, words) = (&data.edition().locale, messages::catalog(data));
        let language = data.edition().other_language().map(|language| format!("-{language}")).unwrap_or_default();
        let client_data = built.hashed(&format!("client-data{language}"), ".txt", context.client_data.write())?;
        let client_data = ClientDataFile::from(&client_data);
        // Not named `.html`, into which servers may write, so that its digest would be another.
        let tree = site::element_tree(graphic, &style);
        let tree_file = built.hashed(&format!("graphic{language}"), ".txt", &tree)?;
        let declared = site::declared(&tree, &tree_file.integrity, data, site)?;
        built.write(&element_file(data.edition().other_language()), declared)?;
        let own = [(tag.as_str(), Locale { client_data: client_data.clone(), graphic: None })];
        let files = Files { edition: None, program: &program, options: None, composer: None, locales: &own };
        let files = serde_json::to_string(&files)?;
        // In a block: pages have names of their own.
        let script = format!("{{const files={files};\n{}}}\n", scripts.text(Bundle::Page)?);
        let script = built.hashed("page", ".js", &script)?;
        let graphic_file = Some(Graphic::new(&tree_file, words.unavailable));
        locales.push((tag.as_str(), Locale { client_data, graphic: graphic_file }));
        let context =
            PageContext { data, graphic, style: &style, script: &script, scripts: &built.assets.scripts, metadata };
        let page = page_file(data.edition().other_language());
        built.write(&page, site::page(&built.source, &context)?)?;
    }
    let options = built.hashed("options", ".js", scripts.text(Bundle::Options)?)?;
    let files = Files {
        edition: Some(&pages[0].context.data.edition().id),
        program: &program,
        options: Some(ScriptFile::from(&options)),
        composer: Some(&composer),
        locales: &locales,
    };
    let files = serde_json::to_string(&files)?;
    // The first line is all that differs in the npm package, where `cargo xtask package` writes another.
    let begin = format!("const base=import.meta.url,files={files};\n");
    built.write("force-status.js", begin + &scripts.text(Bundle::Element)?)?;
    built.write("embed.js", scripts.text(Bundle::Embed)?)
}

/// Remarks that a program is larger than it need be.
fn warn(Program { missing, .. }: &Program) {
    if let Some(part) = missing.first() {
        eprintln!(
            "note: Of {} functions that are never called, such as `{part}`, the wasm holds no trace, so that it is larger than it \
             need be. Build by `cargo xtask build`; if this is that, bring crates/site/src/program/snip.rs up to date.",
            missing.len()
        );
    }
}

/// Where the graphic will be published, and its picture; says what cannot be made, and why.
fn whereabouts(data: &Dataset) -> Result<(Site, Option<Picture>), String> {
    let address = env::var("FORCE_STATUS_ADDRESS").ok();
    let site = Site::at(address.as_deref()).map_err(|error| format!("FORCE_STATUS_ADDRESS: {error}"))?;
    if address.is_none() {
        eprintln!(
            "note: FORCE_STATUS_ADDRESS is not set: no {} is written, and the page names no picture for social cards.",
            site::OEMBED
        );
    }
    match site::picture(data) {
        Ok(picture) => Ok((site.with_picture(), Some(picture))),
        // An edition in letters that the fonts lack is valid all the same.
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
