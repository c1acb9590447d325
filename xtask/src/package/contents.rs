//! What the packages are made of, and what is missing of it.

use crate::error::Error;
use crate::project::Project;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by their paths, in order.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What the packages cannot do without.
const NEEDED: [&str; 4] = ["index.html", "force-status.js", "force-status.d.ts", NOTICES];

/// The notices of third parties.
pub const NOTICES: &str = "third-party-notices.txt";

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
    /// The configuration of servers.
    pub deploy: Files,
    /// The licences.
    pub licences: Files,
    /// The guide to serving.
    pub guide: Vec<u8>,
}

impl Contents {
    /// Reads the project and what has been built.
    pub fn read(project: &Project) -> Result<Self, Error> {
        let manifest = project.read("Cargo.toml")?;
        let file = |name: &str| project.read(name).map(String::into_bytes);
        let licences = ["LICENSE-APACHE", "LICENSE-MIT"].map(|name| Ok((name.to_owned(), file(name)?)));
        let dist = files(&project.dist())?;
        Ok(Contents {
            version: super::version::of(env!("CARGO_PKG_VERSION"), &dist)?,
            description: description(&manifest)
                .ok_or_else(|| Error::Refused("Cargo.toml has no line `description = \"…\"`: write one".into()))?
                .to_owned(),
            dist,
            bundle: project.read("target/scripts/release/package.js")?,
            deploy: files(&project.root().join("deploy"))?,
            licences: licences.into_iter().collect::<Result<_, _>>()?,
            guide: file("docs/serving.md")?,
        })
    }

    /// What goes on a server, with what a person needs to put it there.
    pub fn site(&self) -> Result<Files, Error> {
        self.check()?;
        let mut site = self.licences.clone();
        site.insert("README.txt".into(), README.replace("{version}", &self.version).into_bytes());
        site.insert("serving.md".into(), self.guide.clone());
        site.extend(super::within("dist", self.dist.clone()));
        site.extend(super::within("deploy", self.deploy.clone()));
        Ok(site)
    }

    /// Fails with all that is missing.
    pub fn check(&self) -> Result<(), Error> {
        let missing: Vec<_> = NEEDED.iter().filter(|name| !self.dist.contains_key(**name)).copied().collect();
        if missing.is_empty() {
            return Ok(());
        }
        Err(Error::Refused(format!(
            "dist/ lacks what the packages are made of: {}. The build has to write each of these files: see to it that \
             src/bin/publish.rs does",
            missing.join(", ")
        )))
    }
}

/// The files in a folder and in those within it, but for hidden ones, such as the one by which trunk locks.
fn files(folder: &Path) -> Result<Files, Error> {
    let doing = || format!("reading {}", folder.display());
    let mut files = Files::new();
    for entry in fs::read_dir(folder).map_err(Error::io(doing()))? {
        let path = entry.map_err(Error::io(doing()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            files.extend(super::within(&name, self::files(&path)?));
        } else {
            let bytes = fs::read(&path).map_err(Error::io(format!("reading {}", path.display())))?;
            files.insert(name, bytes);
        }
    }
    Ok(files)
}

/// The first description in the text of a Cargo.toml.
fn description(manifest: &str) -> Option<&str> {
    manifest.lines().find_map(|line| line.strip_prefix("description = \"")?.strip_suffix('"'))
}

#[cfg(test)]
impl Contents {
    /// A small made-up project with everything that packages need.
    pub fn made_up() -> Self {
        let files = |files: &[(&str, &str)]| {
            files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect::<Files>()
        };
        Contents {
            version: "1.2.3".into(),
            description: "A graphic".into(),
            dist: files(&[
                ("_headers", "/*"),
                ("demo/index.html", "<!doctype html>"),
                ("embed.js", "// frames index.html"),
                ("edition-forces.csv", "\u{feff}force,status\r\n"),
                ("force-status-0f1e2d3c4b5a6978.js", "document.currentScript.glue=WebAssembly=>{};\n"),
                ("force-status-0f1e2d3c4b5a6978_bg.wasm", "\0asm"),
                ("force-status.d.ts", "export declare const load: () => Promise<string>;"),
                (
                    "force-status.js",
                    "const base=import.meta.url,files={\"program\":{\"glue\":\"./force-status-0f1e2d3c4b5a6978.js\",\
                     \"glueDigest\":\"sha256-a\",\"wasm\":\"./force-status-0f1e2d3c4b5a6978_bg.wasm\",\"wasmDigest\":\"sha256-b\"},\
                     \"graphic\":\"./graphic-0f1e2d3c4b5a6978.txt\",\"digest\":\"sha256-c\"};\n\
                     export { First as ForceStatus };\n",
                ),
                ("force-status.js.br", "packed"),
                (
                    "graphic-0f1e2d3c4b5a6978.txt",
                    "<a href=\"edition-forces.csv\" download=\"edition-forces.csv\"></a>\
                     <a href=\"fragment.html\" download=\"fragment.html\"></a>",
                ),
                ("index.html", "<!doctype html><main id=force-status>"),
                ("third-party-notices.txt", "yew"),
            ]),
            bundle: "const First = class {};\nconst load = async () => (await files.graphic()).default;\n\
                     export { First as ForceStatus, load };\n"
                .into(),
            deploy: files(&[("nginx/force-status.conf", "etag on;")]),
            licences: files(&[("LICENSE-APACHE", "Apache"), ("LICENSE-MIT", "MIT")]),
            guide: b"# Serving".to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_missing_is_named_at_once() {
        let mut contents = Contents::made_up();
        assert!(contents.check().is_ok());
        contents.dist.remove("force-status.js");
        contents.dist.remove("force-status.d.ts");
        let error = contents.site().expect_err("two are missing").to_string();
        assert!(error.contains("force-status.js, force-status.d.ts."), "{error}");
        assert!(!error.contains("index.html"), "{error}");
    }

    #[test]
    fn folders_are_read_whole_but_for_hidden_files() {
        let folder = Project::find().expect("the project").work().join("unit-contents");
        for name in ["a.txt", ".hidden", "b/c.txt", "b/.hidden", ".d/e.txt"] {
            super::super::write(&folder.join(name), b"x").expect("it can be written");
        }
        let files = files(&folder).expect("it can be read");
        assert_eq!(files.keys().collect::<Vec<_>>(), ["a.txt", "b/c.txt"]);
    }

    #[test]
    fn the_description_is_the_projects_own() {
        let manifest = Project::find().and_then(|project| project.read("Cargo.toml")).expect("the project has one");
        assert!(description(&manifest).is_some_and(|text| text.starts_with("A news graphic")));
        assert_eq!(description("[package]\nname = \"x\""), None);
    }
}
