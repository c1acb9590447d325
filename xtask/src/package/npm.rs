//! The npm package: the module for pages that are built by others, with all that it loads.

use super::contents::{Contents, Files, NOTICES};
use super::module::{COMMON, modules};
use anyhow::Result;
use serde_json::json;

/// The types of the module: `require` and `import` share one declaration of the element.
const TYPES: &str = "force-status.d.ts";
/// How to use the package.
const README: &str = include_str!("README.md");
/// What npm and bundlers read. There are no scripts, so installing runs nothing, and no dependencies. The order of
/// conditions counts: of those that fit, tools take the first.
const PACKAGE: &str = include_str!("package.json");

/// The files of the package.
pub fn contents(contents: &Contents) -> Result<Files> {
    contents.check()?;
    let mut files = modules(&contents.dist, &contents.bundle, &contents.version)?;
    files.insert("force-status.d.cts".into(), contents.dist[TYPES].clone());
    files.insert(TYPES.into(), format!("export * from \"./{COMMON}\";\n").into());
    files.extend(contents.beside.clone().into_iter().filter(|(name, _)| name.starts_with("LICENSE")));
    files.insert(NOTICES.into(), contents.dist[NOTICES].clone());
    files.insert("README.md".into(), README.into());
    let package = PACKAGE.replace("{version}", &contents.version);
    let package = package.replace("\"{description}\"", &json!(contents.description).to_string());
    files.insert("package.json".into(), package.into());
    Ok(files)
}
