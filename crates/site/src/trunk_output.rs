//! What trunk built, arranged for readers: its style sheets as one, its programs as small as they can be.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

use sha2::{Digest, Sha256};

use super::page::PageError;
use super::policy::integrity;
use super::program::{self, WasmError};
use super::trunk_assets::{TrunkAssets, trunk_assets};

/// How many digits of its digest a file's name bears: as many as trunk writes.
const DIGITS: usize = 16;

/// Why what trunk built could not be arranged.
#[derive(Debug, thiserror::Error)]
pub enum TrunkOutputError {
    /// A file could not be read, written or removed.
    #[error("Could not {0} {path}: {2}", path = .1.display())]
    File(&'static str, PathBuf, io::Error),
    /// Of this kind of file exactly one was expected.
    #[error("Expected exactly one file {0} in {folder}, found {2}. Delete dist/ and build again.", folder = .1.display())]
    Count(String, PathBuf, usize),
    /// The page's source is not as expected.
    #[error(transparent)]
    Page(#[from] PageError),
    /// A program is not as expected.
    #[error(transparent)]
    Wasm(#[from] WasmError),
    /// The bundler's manifest is not as expected.
    #[error(
        "The manifest of the scripts cannot be used: {0}. Compare crates/site/src/scripts.rs with static/script/build/bundle.mjs."
    )]
    Manifest(String),
    /// The data of a script could not be written.
    #[error("The data of a script cannot be written: {0}.")]
    Data(#[from] serde_json::Error),
}

/// A file beside the page, and what names its content.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its name.
    pub name: String,
    /// Its digest, as a page asks for it: `sha256-…`.
    pub integrity: String,
}

/// The files of a program.
#[derive(Clone, Debug)]
pub struct Program {
    /// The glue between a page's scripts and the wasm.
    pub glue: Asset,
    /// The wasm.
    pub wasm: Asset,
    /// Functions that are never called, by parts of their names, and could not be taken out, since none was found.
    pub missing: Vec<&'static str>,
}

/// The folder that trunk built into, with the page's source.
#[derive(Debug)]
pub struct TrunkOutput {
    folder: PathBuf,
    /// The page as trunk left it.
    pub source: String,
    /// What is arranged anew of it.
    pub assets: TrunkAssets,
}

impl TrunkOutput {
    /// Opens the folder.
    ///
    /// # Errors
    /// When it holds no page that can be read.
    pub fn open(folder: &Path) -> Result<Self, TrunkOutputError> {
        let built = Self { folder: folder.to_owned(), source: String::new(), assets: TrunkAssets::default() };
        let source = built.read("index.html")?;
        let assets = trunk_assets(&source)?;
        Ok(Self { source, assets, ..built })
    }

    /// All style sheets as one. Their files have then served their purpose: the page holds the style itself, so that it
    /// shows after one response of the server. trunk leaves the spaces in values of custom properties; no text here has a comma.
    ///
    /// # Errors
    /// When a sheet cannot be read or removed.
    pub fn style(&self) -> Result<String, TrunkOutputError> {
        self.assets.sheets.iter().map(|sheet| Ok(self.take(sheet)?.replace(", ", ","))).collect()
    }

    /// The glue between a page's scripts and a program in wasm, and the wasm. The glue leaves a function on its own element,
    /// which makes an instance for each graphic; `more` is JavaScript at its end, where `wasm_bindgen` is the exports.
    ///
    /// # Errors
    /// When the folder does not hold exactly one of each, or they cannot be made small, which a `release` wants.
    pub fn program(&self, name: &str, release: bool, more: &str) -> Result<Program, TrunkOutputError> {
        let (glue, wasm) = (self.one(name, ".js")?, self.one(name, "_bg.wasm")?);
        let program::Optimised { glue: code, wasm: program, missing } =
            program::optimised(name, &self.take(&glue)?, self.bytes(&wasm)?, release)?;
        self.remove(&wasm)?;
        let code = format!("document.currentScript.glue=WebAssembly=>{{{code};{more}return wasm_bindgen}};\n");
        let (glue, wasm) = (self.hashed(name, ".js", code)?, self.hashed(name, "_bg.wasm", program)?);
        Ok(Program { glue, wasm, missing })
    }

    /// Writes a file that bears its digest in its name, so that it can be kept for ever.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn hashed(&self, stem: &str, end: &str, content: impl AsRef<[u8]>) -> Result<Asset, TrunkOutputError> {
        let content = content.as_ref();
        let digest = Sha256::digest(content).iter().fold(String::new(), |mut digits, byte| {
            // A text takes whatever is written.
            let _ = write!(digits, "{byte:02x}");
            digits
        });
        let name = format!("{stem}-{}{end}", &digest[..DIGITS]);
        self.write(&name, content)?;
        Ok(Asset { name, integrity: integrity(content) })
    }

    /// Writes a file under this name.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<(), TrunkOutputError> {
        let path = self.folder.join(name);
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        folder.and_then(|()| fs::write(&path, content)).map_err(|error| TrunkOutputError::File("write", path, error))
    }

    /// The one file of this stem and ending. trunk names the page's own program by its content, others by their stem alone.
    fn one(&self, stem: &str, end: &str) -> Result<String, TrunkOutputError> {
        let list = || -> io::Result<Vec<String>> {
            fs::read_dir(&self.folder)?.map(|file| Ok(file?.file_name().to_string_lossy().into_owned())).collect()
        };
        let mut names = list().map_err(|error| TrunkOutputError::File("list", self.folder.clone(), error))?;
        names.retain(|name| {
            let digits = name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(end));
            digits.is_some_and(|digits| digits.is_empty() || is_digest(digits))
        });
        match <[String; 1]>::try_from(names) {
            Ok([name]) => Ok(name),
            Err(names) => Err(TrunkOutputError::Count(format!("{stem}-…{end}"), self.folder.clone(), names.len())),
        }
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, TrunkOutputError> {
        let path = self.folder.join(name);
        fs::read(&path).map_err(|error| TrunkOutputError::File("read", path, error))
    }

    fn read(&self, name: &str) -> Result<String, TrunkOutputError> {
        let text = String::from_utf8(self.bytes(name)?).map_err(io::Error::other);
        text.map_err(|error| TrunkOutputError::File("read as text", self.folder.join(name), error))
    }

    /// Reads a file that is not published as it is, and removes it.
    fn take(&self, name: &str) -> Result<String, TrunkOutputError> {
        let text = self.read(name)?;
        self.remove(name)?;
        Ok(text.trim().to_owned())
    }

    fn remove(&self, name: &str) -> Result<(), TrunkOutputError> {
        let path = self.folder.join(name);
        fs::remove_file(&path).map_err(|error| TrunkOutputError::File("remove", path, error))
    }
}

/// Whether the end of a name is what trunk names content by.
fn is_digest(end: &str) -> bool {
    end.strip_prefix('-').is_some_and(|digits| digits.chars().all(|digit| digit.is_ascii_hexdigit()))
}
