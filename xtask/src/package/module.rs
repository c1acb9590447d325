//! The module as bundlers take it: every file that the published one fetches by its address becomes a module that it
//! imports.
//!
//! Every bundler follows `import("./name")`. Addresses made by `new URL("./name", import.meta.url)` are followed by
//! some alone: esbuild and Rollup leave them as they are, Vite loses them while it serves, webpack writes the paths
//! of its own machine.

use super::contents::Files;
use anyhow::{Context, Result, anyhow, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use regex_lite::{Captures, Regex};
use std::collections::BTreeSet;

/// The module that is published, and that of the package.
pub const MODULE: &str = "force-status.js";
/// The same for programs that use `require`.
pub const COMMON: &str = "force-status.cjs";

/// The first line of the published module: the names of its files.
const NAMES: &str = r"^const base=import\.meta\.url,files=\{([^\n]*)\};\n";
/// The scripts' bundle for the package: what it does, and what it exports.
const BUNDLE: &str = r"(?s)^(.*)export\s*\{([^{}]*)\};?\s*$";
/// How the glue of a program begins in a page.
const GLUE: &str = "document.currentScript.glue=";
/// What the package exports on a server, where frameworks render pages: there are no elements.
const SERVER: &str = include_str!("server.js");

/// The modules that are made of the published files. `bundle` is the scripts' bundle for the package.
pub fn modules(dist: &Files, bundle: &str, version: &str) -> Result<Files> {
    let names = Regex::new(NAMES)?.captures(text(dist, MODULE)?);
    let names = names.ok_or_else(|| refused("begin with const base=import.meta.url,files={…};", MODULE))?;
    let bundle = Regex::new(BUNDLE)?.captures(bundle);
    let bundle = bundle.context("the scripts' bundle for the package should end with export{…}")?;
    let (_, [body, exports]) = bundle.extract();
    // What is imported is not fetched, so it has no digest.
    let names = Regex::new(r#","\w+":"sha256-[^"]*""#)?.replace_all(&names[1], "");
    let mut named = BTreeSet::new();
    let names = Regex::new(r#""\./([^"]*)""#)?.replace_all(&names, |name: &Captures<'_>| {
        named.insert(name[1].to_owned());
        format!("()=>import(\"./{}\")", file(&name[1]))
    });
    ensure!(named.iter().any(|name| name.ends_with(".wasm")), refused("name a file .wasm", MODULE));
    let downloads = downloads(dist, &named)?;
    let listed: Vec<_> = downloads.iter().map(|name| format!("{name:?}:()=>import(\"./{}\")", file(name))).collect();
    // No file is in this folder: it says whose element one is where a page has several.
    let base = format!("npm://force-status/{version}/{MODULE}");
    let files = format!("{{{names},version:\"{version}\",downloads:{{{}}}}}", listed.join(","));
    let each = |line: fn(&str, &str) -> String| {
        let exports = exports.split(',').map(|part| part.split_once(" as ").unwrap_or((part, part)));
        exports.map(|(own, name)| line(name.trim(), own.trim())).collect::<String>()
    };
    let held = each(|name, _| format!("let handed{name} = noPage;\n"));
    let given = each(|name, own| format!("handed{name} = {own};\n"));
    let body = body.trim_end();
    let code = format!(
        "const base=\"{base}\",files={files};\n{SERVER}{held}if (globalThis.customElements) {{\n{body}\n{given}}}\n"
    );
    let module = each(|name, _| format!("export {{ handed{name} as {name} }};\n"));
    let common = each(|name, _| format!("exports.{name} = handed{name};\n"));
    let mut modules = Files::from([
        (MODULE.to_owned(), format!("{code}{module}").into_bytes()),
        (COMMON.to_owned(), format!("\"use strict\";\n{code}{common}").into_bytes()),
    ]);
    for name in named.iter().chain(&downloads) {
        modules.insert(file(name), module_of(dist, name)?.into_bytes());
    }
    Ok(modules)
}

/// The file of the module that a published file becomes.
fn file(name: &str) -> String {
    if name.ends_with(".js") { name.to_owned() } else { format!("{name}.js") }
}

/// A module that exports a published file: glue as the function that it leaves, text as a string, wasm as bytes.
fn module_of(dist: &Files, name: &str) -> Result<String> {
    if name.ends_with(".wasm") {
        let bytes = STANDARD.encode(published(dist, name)?);
        return Ok(format!("export default Uint8Array.from(atob(\"{bytes}\"),(c)=>c.charCodeAt());\n"));
    }
    let text = text(dist, name)?;
    if name.ends_with(".js") {
        let glue = text.strip_prefix(GLUE).ok_or_else(|| refused(&format!("begin with {GLUE}"), name))?;
        return Ok(format!("export default {glue}"));
    }
    Ok(format!("export default {};\n", serde_json::Value::from(text)))
}

/// The files that readers download from the graphic, in any of the languages.
fn downloads(dist: &Files, named: &BTreeSet<String>) -> Result<BTreeSet<String>> {
    let (attribute, mut downloads) = (Regex::new(r#" download="([^"]*)""#)?, BTreeSet::new());
    for name in named.iter().filter(|name| name.starts_with("graphic-")) {
        downloads.extend(attribute.captures_iter(text(dist, name)?).map(|found| found[1].to_owned()));
    }
    // Code to embed elsewhere is not shown in a package.
    downloads.retain(|name| !name.ends_with(".html"));
    Ok(downloads)
}

fn published<'a>(dist: &'a Files, name: &str) -> Result<&'a [u8]> {
    let bytes = dist.get(name).map(Vec::as_slice);
    bytes.with_context(|| format!("dist/ lacks {name}, which the package is made of. Run `cargo xtask build`."))
}

fn text<'a>(dist: &'a Files, name: &str) -> Result<&'a str> {
    std::str::from_utf8(published(dist, name)?).map_err(|_| refused("be text in UTF-8", name))
}

fn refused(expected: &str, name: &str) -> anyhow::Error {
    anyhow!("dist/{name} should {expected}. Bring xtask/src/package/module.rs and crates/cli/src/build.rs into line.")
}
