//! `cargo xtask package`: the pages as an archive for a server and as an npm package, with a list of their components
//! and the digests of all three.

pub mod contents;
pub mod crates;
pub mod module;
pub mod npm;
pub mod sbom;
pub mod time;

use crate::progress::Progress;
use crate::shell::Shell;
use crate::{tools, trunk};
use ::time::{OffsetDateTime, PrimitiveDateTime};
use anyhow::{Context, Result};
use contents::{Contents, Files, within};
use sha2::{Digest, Sha256};
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use xshell::cmd;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// Builds the pages and packs them.
pub fn package(shell: &Shell) -> Result<()> {
    let progress = Progress::new(tools::BUILD.len() + 2);
    tools::ensure(shell, tools::BUILD, &progress)?;
    trunk::release_build(shell, &progress)?;
    progress.step("packing them");
    let contents = Contents::read(shell)?;
    let time = time::of_source(shell)?;
    let folder = shell.root.join("target/package");
    let version = &contents.version;
    let site = (format!("force-status-{version}-selfhost.zip"), site_archive(&contents, time)?);
    let npm = npm_archive(shell, &contents, &folder)?;
    let npm = (npm.file_name().unwrap_or_default().to_string_lossy().into_owned(), shell.read_binary_file(&npm)?);
    let list = sbom::sbom(version, &crates::of_wasm(shell)?, &tools::writers(shell)?, time)?;
    let mut files = vec![site, npm, (format!("force-status-{version}.cdx.json"), format!("{list:#}\n").into_bytes())];
    files.push(("SHA256SUMS".into(), digests(&files).into_bytes()));
    for (name, bytes) in files {
        let file = folder.join(name);
        shell.write_file(&file, &bytes)?;
        progress.note(&format!("ready: {} ({} bytes)", file.display(), bytes.len()));
    }
    Ok(())
}

/// The digests of files, as `sha256sum --check` reads them.
pub fn digests(files: &[(String, Vec<u8>)]) -> String {
    let line = |(name, bytes): &(String, Vec<u8>)| format!("{:x}  {name}\n", Sha256::digest(bytes));
    files.iter().map(line).collect()
}

/// Has npm pack its package into a folder: npm gives all files one time, so the same contents give the same bytes.
pub fn npm_archive(shell: &Shell, contents: &Contents, folder: &Path) -> Result<PathBuf> {
    let unpacked = folder.join("npm");
    shell.remove_path(&unpacked)?;
    for (name, bytes) in npm::contents(contents)? {
        shell.write_file(unpacked.join(name), bytes)?;
    }
    let words = cmd!(shell, "npm pack --ignore-scripts --offline --pack-destination {folder}");
    shell.job("npm-pack", words).within(&unpacked).run()?.or_fail("packing the npm package")?;
    shell.remove_path(&unpacked)?;
    Ok(folder.join(format!("force-status-{}.tgz", contents.version)))
}

/// The archive for a server, all as of one time. The same contents give the same bytes.
pub fn site_archive(contents: &Contents, time: OffsetDateTime) -> Result<Vec<u8>> {
    zip(&within(&format!("force-status-{}", contents.version), contents.site()?), time)
}

/// A zip archive of files that all may read and the owner may write.
pub fn zip(files: &Files, time: OffsetDateTime) -> Result<Vec<u8>> {
    let known = DateTime::try_from(PrimitiveDateTime::new(time.date(), time.time())).with_context(|| {
        format!("a zip archive knows no time in the year {}: set SOURCE_DATE_EPOCH to one since 1980", time.year())
    })?;
    let options =
        SimpleFileOptions::default().compression_level(Some(9)).last_modified_time(known).unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
