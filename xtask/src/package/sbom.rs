//! The list of components of a release, as CycloneDX 1.6 in JSON: <https://cyclonedx.org/docs/1.6/json/>

use super::crates::Crate;
use ::time::OffsetDateTime;
use ::time::format_description::well_known::Rfc3339;
use anyhow::Result;
use serde_json::{Value, json};

/// The list, for a version of the graphic, with the tools that write what readers run, as of a time.
pub fn sbom(version: &str, crates: &[Crate], tools: &[(&str, String)], time: OffsetDateTime) -> Result<Value> {
    let root = format!("pkg:npm/force-status@{version}");
    let purl = |name: &str| format!("pkg:cargo/{name}");
    let own = |it: &Crate| purl(&format!("{}@{}", it.name, it.version));
    let library = |it: &Crate| {
        json!({
            "type": "library", "bom-ref": own(it), "purl": own(it), "name": it.name, "version": it.version,
            "licenses": [{ "expression": it.licence }], "hashes": [{ "alg": "SHA-256", "content": it.digest }],
        })
    };
    let mut components: Vec<Value> = crates.iter().map(library).collect();
    components.push(json!({
        "type": "library", "bom-ref": "rust-std", "name": "std", "description": "Rust's standard library",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    }));
    for name in ["Gelasio", "Inter"] {
        components.push(json!({
            "type": "file", "bom-ref": format!("font-{name}"), "name": name, "description": "A font, as outlines in the picture",
            "licenses": [{ "license": { "id": "OFL-1.1" } }],
        }));
    }
    let taken = crates
        .iter()
        .map(|it| json!({ "ref": own(it), "dependsOn": it.takes.iter().map(|name| purl(name)).collect::<Vec<_>>() }));
    let all: Vec<_> = components.iter().map(|it| it["bom-ref"].clone()).collect();
    let dependencies: Vec<_> = [json!({ "ref": root, "dependsOn": all })].into_iter().chain(taken).collect();
    let tool = |(name, version): &(&str, String)| json!({ "type": "application", "name": name, "version": version });
    let tools: Vec<_> = tools.iter().map(tool).collect();
    Ok(json!({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {
            "timestamp": time.replace_nanosecond(0)?.format(&Rfc3339)?,
            "tools": { "components": tools },
            "component": {
                "type": "library", "bom-ref": root, "purl": root, "name": "force-status", "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    }))
}
