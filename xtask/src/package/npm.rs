//! The npm package: the module for pages that are built by others, with all that it loads.

use super::contents::{Contents, Files, NOTICES};
use super::module::{self, COMMON, MODULE};
use anyhow::Result;
use serde_json::json;

/// The types of the module, as published and as the package has them: `require` and `import` share one declaration of
/// the element.
const TYPES: &str = "force-status.d.ts";
const COMMON_TYPES: &str = "force-status.d.cts";

/// How to use the package.
const README: &str = include_str!("README.md");

/// The files of the package.
pub fn contents(contents: &Contents) -> Result<Files> {
    contents.check()?;
    let mut files = module::modules(&contents.dist, &contents.version)?;
    files.extend(contents.dist.get(TYPES).map(|types| (COMMON_TYPES.to_owned(), types.clone())));
    files.insert(TYPES.into(), format!("export * from \"./{COMMON}\";\n").into());
    files.extend(contents.licences.clone());
    files.extend(contents.dist.get(NOTICES).map(|notices| (NOTICES.to_owned(), notices.clone())));
    files.insert("README.md".into(), README.into());
    files.insert("package.json".into(), description(contents).into_bytes());
    Ok(files)
}

/// What npm and bundlers read. There are no scripts, so installing runs nothing, and no dependencies.
///
/// Written as text, since the order of conditions counts: of those that fit, tools take the first.
fn description(contents: &Contents) -> String {
    let (version, description) = (&contents.version, json!(contents.description));
    format!(
        r#"{{
  "name": "force-status",
  "version": "{version}",
  "description": {description},
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "exports": {{
    ".": {{
      "require": {{ "types": "./{COMMON_TYPES}", "default": "./{COMMON}" }},
      "default": {{ "types": "./{TYPES}", "default": "./{MODULE}" }}
    }},
    "./package.json": "./package.json"
  }},
  "main": "./{COMMON}",
  "types": "./{TYPES}",
  "sideEffects": ["./{MODULE}", "./{COMMON}"],
  "engines": {{ "node": ">=18" }}
}}
"#
    )
}
