//! `cargo xtask package`: the pages as an archive for a server and as an npm package, with a list of their components and the
//! digests of all three.

mod archive;
mod contents;
mod crates;
mod module;
#[cfg(test)]
mod notices;
mod npm;
mod sbom;
mod time;
mod version;

use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::shell::Shell;
use crate::tools::{self, Needs};
use crate::trunk;
use contents::{Contents, Files};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The digests of what is written, as `sha256sum --check` reads them.
const DIGESTS: &str = "SHA256SUMS";

/// Builds the pages and packs them.
pub fn package(shell: &mut Shell) -> Result<(), Error> {
    let mut progress = Progress::new(tools::count(Needs::BUILD) + 2);
    tools::ensure(shell, Needs::BUILD, &mut progress)?;
    progress.step("building the pages, in release mode");
    trunk::release_build(shell)?;
    progress.step("packing them");
    let contents = Contents::read(&shell.project)?;
    let time = time::of_source(shell)?;
    let list = sbom::sbom(&contents.version, &crates::of_wasm(shell)?, &tools::writers(shell)?, time);
    let mut files = Vec::from(packages(&contents, time)?);
    files.push((format!("force-status-{}.cdx.json", contents.version), format!("{list:#}\n").into_bytes()));
    files.push((DIGESTS.into(), digests(&files).into_bytes()));
    for (name, bytes) in files {
        let file = shell.project.root().join("target/package").join(name);
        write(&file, &bytes)?;
        progress.note(&format!("ready: {} ({} bytes)", file.display(), bytes.len()));
    }
    Ok(())
}

/// A line for each file.
fn digests(files: &[(String, Vec<u8>)]) -> String {
    let line = |(name, bytes): &(String, Vec<u8>)| {
        let digits: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{digits}  {name}\n")
    };
    files.iter().map(line).collect()
}

/// Packs the pages that are built already for npm alone, and writes the package into a folder.
pub fn npm_package(project: &Project, folder: &Path) -> Result<PathBuf, Error> {
    let (name, bytes) = for_npm(&Contents::read(project)?, 0)?;
    let file = folder.join(name);
    write(&file, &bytes)?;
    Ok(file)
}

/// Both packages, each with its name, as of a time in seconds since 1970. The same contents give the same bytes.
fn packages(contents: &Contents, time: u64) -> Result<[(String, Vec<u8>); 2], Error> {
    let version = &contents.version;
    let site = within(&format!("force-status-{version}"), contents.site()?);
    Ok([(format!("force-status-{version}-selfhost.zip"), archive::zip(&site, time)?), for_npm(contents, time)?])
}

/// The npm package.
fn for_npm(contents: &Contents, time: u64) -> Result<(String, Vec<u8>), Error> {
    let files = within("package", npm::contents(contents)?);
    Ok((format!("force-status-{}.tgz", contents.version), archive::tgz(&files, time)?))
}

/// The files in a folder of this name.
fn within(folder: &str, files: Files) -> Files {
    files.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)).collect()
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, bytes))
        .map_err(Error::io(format!("writing {}", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    /// A Monday.
    const TIME: u64 = 1_750_000_000;

    #[test]
    fn the_same_contents_give_the_same_bytes() {
        let (first, second) = (Contents::made_up(), Contents::made_up());
        let made = |contents| packages(contents, TIME).expect("nothing is missing");
        assert!(made(&first) == made(&second));
        let mut third = Contents::made_up();
        third.dist.insert("index.html".into(), b"corrected".to_vec());
        assert!(made(&first)[0] != made(&third)[0]);
    }

    #[test]
    fn digests_are_those_that_sha256sum_checks() {
        let files = [("a b.txt".to_owned(), b"abc".to_vec())];
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a b.txt\n";
        assert_eq!(digests(&files), expected);
    }

    #[test]
    fn the_archive_lists_pages_configuration_licences_and_guides() {
        let contents = Contents::made_up();
        let [(name, bytes), _] = packages(&contents, TIME).expect("nothing is missing");
        assert_eq!(name, "force-status-1.2.3-selfhost.zip");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let expected: Vec<String> = [
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "README.txt",
            "deploy/nginx/force-status.conf",
            "dist/_headers",
            "dist/demo/index.html",
            "dist/edition-forces.csv",
            "dist/embed.js",
            "dist/force-status-0f1e2d3c4b5a6978.js",
            "dist/force-status-0f1e2d3c4b5a6978_bg.wasm",
            "dist/force-status.d.ts",
            "dist/force-status.js",
            "dist/force-status.js.br",
            "dist/graphic-0f1e2d3c4b5a6978.txt",
            "dist/index.html",
            "dist/third-party-notices.txt",
            "serving.md",
        ]
        .map(|name| format!("force-status-1.2.3/{name}"))
        .into();
        let listed = archive.file_names().collect::<Result<Vec<_>, _>>().expect("names in UTF-8");
        assert_eq!(listed, expected);
        let mut text = String::new();
        let mut file = archive.by_name("force-status-1.2.3/dist/index.html").expect("it is listed");
        file.read_to_string(&mut text).expect("it can be unpacked");
        assert_eq!(text.as_bytes(), contents.dist["index.html"]);
        assert_eq!(file.last_modified().map(|time| time.to_string()).as_deref(), Some("2025-06-15 15:06:40"));
    }
}
