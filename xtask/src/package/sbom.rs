//! The list of components of a release, as CycloneDX 1.6 in JSON: <https://cyclonedx.org/docs/1.6/json/>

use super::crates::Crate;
use super::time::Moment;
use serde_json::{Value, json};

/// A tool that writes what readers run: its name and version.
pub type Tool = (&'static str, String);

/// The list, for a version of the graphic, as of a time in seconds since 1970.
pub fn sbom(version: &str, crates: &[Crate], tools: &[Tool], time: u64) -> Value {
    let root = format!("pkg:npm/force-status@{version}");
    let mut components: Vec<Value> = crates
        .iter()
        .map(|it| {
            json!({
                "type": "library",
                "bom-ref": purl(&format!("{}@{}", it.name, it.version)),
                "purl": purl(&format!("{}@{}", it.name, it.version)),
                "name": it.name,
                "version": it.version,
                "licenses": [{ "expression": it.licence }],
                "hashes": [{ "alg": "SHA-256", "content": it.digest }],
            })
        })
        .collect();
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
    let taken = crates.iter().map(|it| {
        let takes: Vec<_> = it.takes.iter().map(|name| purl(name)).collect();
        json!({ "ref": purl(&format!("{}@{}", it.name, it.version)), "dependsOn": takes })
    });
    let all: Vec<_> = components.iter().map(|it| it["bom-ref"].clone()).collect();
    let dependencies: Vec<_> = [json!({ "ref": root, "dependsOn": all })].into_iter().chain(taken).collect();
    let tools: Vec<_> = tools
        .iter()
        .map(|(name, version)| json!({ "type": "application", "name": name, "version": version }))
        .collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": timestamp(time),
            "tools": { "components": tools },
            "component": {
                "type": "library", "bom-ref": root, "purl": root, "name": "force-status", "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    })
}

fn purl(name: &str) -> String {
    format!("pkg:cargo/{name}")
}

fn timestamp(time: u64) -> String {
    let Moment { year, month, day, hour, minute, second } = Moment::of(time);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::super::crates;
    use super::*;
    use crate::shell::Shell;
    use std::collections::BTreeSet;

    #[test]
    fn every_component_is_listed_once_and_every_reference_leads_to_one() {
        let crates = crates::of_wasm(&Shell::for_tests()).expect("cargo knows them");
        let list = sbom("1.2.3-spills-20180201", &crates, &[("trunk", "0.22.1".into())], 1_750_000_000);
        assert_eq!(list["metadata"]["timestamp"], "2025-06-15T15:06:40Z");
        let components = list["components"].as_array().expect("a list");
        assert_eq!(components.len(), crates.len() + 3);
        let refs: BTreeSet<_> = components.iter().map(|it| it["bom-ref"].as_str().expect("a text")).collect();
        assert_eq!(refs.len(), components.len());
        for dependency in list["dependencies"].as_array().expect("a list") {
            for name in dependency["dependsOn"].as_array().expect("a list") {
                assert!(refs.contains(name.as_str().expect("a text")), "{name} is no component");
            }
        }
    }
}
