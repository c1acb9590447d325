//! The scripts that the bundler wrote, and the data that the build writes before each of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::{Deserialize, Serialize, Serializer};

use super::trunk_output::{Asset, Program, TrunkOutputError};

/// A script or module that pages load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// The script of the page.
    Page,
    /// The module that brings the element.
    Element,
    /// The script for pages that frame the graphic.
    Embed,
    /// The script that checks the options of a call.
    Options,
}

impl Bundle {
    /// The source that the bundler begins with.
    fn entry_point(self) -> &'static str {
        match self {
            Self::Page => "static/script/page.ts",
            Self::Element => "static/script/release.ts",
            Self::Embed => "static/script/embed.ts",
            Self::Options => "static/script/options.ts",
        }
    }
}

/// What the bundler says of its outputs: <https://esbuild.github.io/api/#metafile>.
#[derive(Debug, Deserialize)]
struct Manifest {
    outputs: BTreeMap<String, Output>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Output {
    entry_point: Option<String>,
}

/// The bundles of a build.
#[derive(Debug)]
pub struct Scripts {
    root: PathBuf,
    folder: PathBuf,
    manifest: Manifest,
}

impl Scripts {
    /// Reads what `static/script/build/bundle.mjs` has written, for publication or for a person who waits for a change to show.
    ///
    /// # Errors
    /// When there is no manifest that can be read.
    pub fn open(release: bool) -> Result<Self, TrunkOutputError> {
        let root = crate::project().to_owned();
        let profile = if release { "release" } else { "debug" };
        let folder = root.join("target/scripts").join(profile);
        let text = read(&folder, "manifest.json")?;
        let manifest = serde_json::from_str(&text).map_err(|error| TrunkOutputError::Manifest(error.to_string()))?;
        Ok(Self { root, folder, manifest })
    }

    /// The declarations of the element's module.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn declarations(&self) -> Result<String, TrunkOutputError> {
        read(&self.folder, "force-status.d.ts")
    }

    /// The text of a bundle.
    ///
    /// # Errors
    /// When the manifest does not name it, or it cannot be read.
    pub fn text(&self, bundle: Bundle) -> Result<String, TrunkOutputError> {
        let entry = bundle.entry_point();
        let output = self.manifest.outputs.iter().find(|(_, output)| output.entry_point.as_deref() == Some(entry));
        let (name, _) = output.ok_or_else(|| TrunkOutputError::Manifest(format!("it has no output of {entry}")))?;
        Ok(read(&self.root, name)?.trim().to_owned() + "\n")
    }
}

fn read(root: &Path, name: &str) -> Result<String, TrunkOutputError> {
    let path = root.join(name);
    fs::read_to_string(&path).map_err(|error: io::Error| TrunkOutputError::File("read", path, error))
}

/// The files beside a script, as it looks for them: see `Files` in `static/script/files.ts`.
#[derive(Debug, Serialize)]
pub struct Files<'a> {
    /// The id of the edition, for the element.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<&'a str>,
    /// The program that hydrates a graphic.
    pub program: &'a Program,
    /// The script that checks options, for the element.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<ScriptFile>,
    /// The program that composes another edition, for the element.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub composer: Option<&'a Program>,
    /// The files of each language, by its tag; that of the edition is the first.
    #[serde(serialize_with = "in_order")]
    pub locales: &'a [(&'a str, Locale<'a>)],
}

/// The files of one language.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Locale<'a> {
    /// The names and sentences that a running page needs.
    pub client_data: ClientDataFile,
    /// What the element shows.
    #[serde(flatten)]
    pub graphic: Option<Graphic<'a>>,
}

/// The file with the client data.
#[derive(Clone, Debug, Serialize)]
pub struct ClientDataFile {
    text: String,
    digest: String,
}

impl From<&Asset> for ClientDataFile {
    fn from(asset: &Asset) -> Self {
        Self { text: beside(asset), digest: asset.integrity.clone() }
    }
}

/// The file with the graphic and its style, and what stands in its place where it cannot be had.
#[derive(Clone, Debug, Serialize)]
pub struct Graphic<'a> {
    graphic: String,
    digest: String,
    unavailable: &'a str,
}

impl<'a> Graphic<'a> {
    /// The graphic in a file, and the line that stands in its place.
    pub fn new(asset: &Asset, unavailable: &'a str) -> Self {
        Self { graphic: beside(asset), digest: asset.integrity.clone(), unavailable }
    }
}

/// A script that leaves a function on its own element.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScriptFile {
    glue: String,
    glue_digest: String,
}

impl From<&Asset> for ScriptFile {
    fn from(asset: &Asset) -> Self {
        Self { glue: beside(asset), glue_digest: asset.integrity.clone() }
    }
}

impl Serialize for Program {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { glue, wasm, .. } = self;
        serializer.collect_map([
            ("glue", &beside(glue)),
            ("glueDigest", &glue.integrity),
            ("wasm", &beside(wasm)),
            ("wasmDigest", &wasm.integrity),
        ])
    }
}

/// The address of a file beside a script.
fn beside(asset: &Asset) -> String {
    format!("./{}", asset.name)
}

fn in_order<S: Serializer>(locales: &[(&str, Locale<'_>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(locales.iter().map(|(tag, locale)| (tag, locale)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &str) -> Asset {
        Asset { name: name.to_owned(), integrity: format!("sha256-{name}") }
    }

    #[test]
    fn files_are_named_in_the_order_of_the_languages() {
        let program = Program { glue: asset("a.js"), wasm: asset("a.wasm"), missing: Vec::new() };
        let locale = |name: &str| Locale { client_data: ClientDataFile::from(&asset(name)), graphic: None };
        let locales = [("en-GB", locale("r.txt")), ("cy", locale("r-cy.txt"))];
        let files = Files { edition: None, program: &program, options: None, composer: None, locales: &locales };
        assert_eq!(
            serde_json::to_string(&files).expect("it is data"),
            "{\"program\":{\"glue\":\"./a.js\",\"glueDigest\":\"sha256-a.js\",\"wasm\":\"./a.wasm\",\
             \"wasmDigest\":\"sha256-a.wasm\"},\"locales\":{\"en-GB\":{\"clientData\":{\"text\":\"./r.txt\",\
             \"digest\":\"sha256-r.txt\"}},\"cy\":{\"clientData\":{\"text\":\"./r-cy.txt\",\"digest\":\"sha256-r-cy.txt\"}}}}"
        );
    }

    #[test]
    fn the_graphic_stands_beside_the_client_data() {
        let graphic = Some(Graphic::new(&asset("g.txt"), "Not \"here\"."));
        let locale = Locale { client_data: ClientDataFile::from(&asset("r.txt")), graphic };
        let text = serde_json::to_string(&locale).expect("it is data");
        assert!(
            text.ends_with(
                ",\"graphic\":\"./g.txt\",\"digest\":\"sha256-g.txt\",\"unavailable\":\"Not \\\"here\\\".\"}"
            ),
            "{text}"
        );
    }

    #[test]
    fn a_manifest_without_the_bundle_is_refused() {
        let manifest = serde_json::from_str(r#"{"outputs":{"a.js":{"entryPoint":"b.ts"},"c.js":{}}}"#);
        let scripts = Scripts { root: PathBuf::new(), folder: PathBuf::new(), manifest: manifest.expect("it is one") };
        let error = scripts.text(Bundle::Page).expect_err("it is not there").to_string();
        assert!(error.contains("static/script/page.ts"), "{error}");
    }
}
