//! What the packages are made of, what is missing of it, and their version.

use crate::shell::Shell;
use anyhow::{Context, Result, ensure};
use regex_lite::Regex;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Files by their paths, in order.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The notices of third parties.
pub const NOTICES: &str = "third-party-notices.txt";
/// The files that the packages cannot do without.
const NEEDED: [&str; 4] = ["index.html", "force-status.js", "force-status.d.ts", NOTICES];
/// How to put the archive on a server, for whoever opens it first.
const README: &str = include_str!("README.txt");

/// What the packages are made of.
pub struct Contents {
    /// The version of the program and of the edition.
    pub version: String,
    /// What the graphic is, in a sentence.
    pub description: String,
    /// The pages for publication.
    pub dist: Files,
    /// The scripts' bundle for the npm package.
    pub bundle: String,
    /// The files beside them: licences, the guide to serving and the configuration of servers.
    pub beside: Files,
}

impl Contents {
    /// Reads the project and what has been built.
    pub fn read(shell: &Shell) -> Result<Self> {
        let description = description(&shell.read_file("Cargo.toml")?);
        let description = description.context("Cargo.toml has no line `description = \"…\"`: write one")?;
        let dist = files(shell, &shell.dist())?;
        let version = version(env!("CARGO_PKG_VERSION"), &dist)?;
        let mut beside = within("deploy", files(shell, &shell.root.join("deploy"))?);
        for (name, file) in [("LICENSE-APACHE", "."), ("LICENSE-MIT", "."), ("serving.md", "docs")] {
            beside.insert(name.into(), shell.read_binary_file(Path::new(file).join(name))?);
        }
        let bundle = shell.read_file("target/scripts/release/package.js")?;
        Ok(Contents { version, description, dist, bundle, beside })
    }

    /// The files for a server, with what a person needs to put them there.
    pub fn site(&self) -> Result<Files> {
        self.check()?;
        let mut site = within("dist", self.dist.clone());
        site.extend(self.beside.clone());
        site.insert("README.txt".into(), README.replace("{version}", &self.version).into_bytes());
        Ok(site)
    }

    /// Fails with all that is missing.
    pub fn check(&self) -> Result<()> {
        let missing = NEEDED.into_iter().filter(|name| !self.dist.contains_key(*name)).collect::<Vec<_>>().join(", ");
        ensure!(
            missing.is_empty(),
            "dist/ lacks what the packages are made of: {missing}. The build has to write each of these files: see to it \
             that crates/cli/src/build.rs does"
        );
        Ok(())
    }
}

/// The files in a folder of this name.
pub fn within(folder: &str, files: Files) -> Files {
    files.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)).collect()
}

/// The files in a folder and in those within it, but for hidden ones, such as the one by which trunk locks.
pub fn files(shell: &Shell, folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for path in shell.read_dir(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        } else if path.is_dir() {
            files.extend(within(&name, self::files(shell, &path)?));
        } else {
            files.insert(name, shell.read_binary_file(&path)?);
        }
    }
    Ok(files)
}

/// The first description in the text of a Cargo.toml.
pub fn description(manifest: &str) -> Option<String> {
    Some(Regex::new("(?m)^description = \"(.*)\"$").ok()?.captures(manifest)?[1].to_owned())
}

/// The version of a package: that of the program, then the edition by its id and the day of its last word, as
/// `0.1.0-abuse-of-position-2017-10-20171005`.
///
/// The edition stands behind a hyphen and not behind a plus sign, since registries leave out what stands behind that:
/// a second edition of one program would be refused there.
pub fn version(program: &str, dist: &Files) -> Result<String> {
    let edition = dist.iter().find_map(|(name, bytes)| edition(name.strip_suffix(".json")?, bytes));
    let edition = edition.context(
        "dist/ holds no edition: a JSON file with `edition.id`, by which it is named, and `edition.published`. Run `cargo xtask \
         build`.",
    )?;
    Ok(format!("{program}-{edition}"))
}

/// The id of the edition in a file of this name, and the day of its last correction or else of its publication.
fn edition(name: &str, bytes: &[u8]) -> Option<String> {
    // A file may begin with a mark of its byte order.
    let file: Value = serde_json::from_slice(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)).ok()?;
    if file["edition"]["id"] != name {
        return None;
    }
    let changes = file["changes"].as_array().into_iter().flatten().filter_map(|change| change["date"].as_str());
    let last = changes.chain(file["edition"]["published"].as_str()).max()?;
    Some(format!("{name}-{}", last.replace('-', "")))
}
