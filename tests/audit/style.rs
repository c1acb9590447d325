//! The style as the oldest browsers take it: those of the minimum that package.json states under `browserslist`.
//!
//! `style.json` lists every feature above the minimum. `loss` says what a browser without it drops: the `declaration`, the
//! whole `rule`, the `block`; `looks` where it drops nothing. `below` says what its readers get instead, and `kept` is
//! where the style has that.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::tools::{project, script};

fn found(what: &str) -> Value {
    script("style.mjs", &[])[what].take()
}

fn table() -> serde_json::Map<String, Value> {
    serde_json::from_str(&project("tests/audit/style.json")).expect("style.json is a table")
}

fn words(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|word| Some(word.as_str()?.to_owned())).collect()
}

/// A declaration without what a minifier changes: spaces, quotes, the second colon.
fn bare(declaration: &str) -> String {
    declaration.replace("::", ":").chars().filter(|sign| !sign.is_whitespace() && *sign != '"').collect()
}

#[test]
fn every_feature_above_the_floor_is_known_with_what_is_left_without_it() {
    let table = table();
    let features = found("features");
    let used = features.as_object().expect("features by their names");
    let unknown: Vec<_> = used.iter().filter(|(id, _)| !table.contains_key(*id)).collect();
    assert!(unknown.is_empty(), "Give a fallback, or say in style.json what is left without: {unknown:#?}");
    let unused: Vec<_> = table.keys().filter(|id| !used.contains_key(*id)).collect();
    assert!(unused.is_empty(), "The style does not use these any more. Take them out of style.json: {unused:?}");
    for (id, entry) in &table {
        assert_eq!(words(&entry["loss"]), words(&used[id]["loss"]), "{id}: {:#}", used[id]);
        assert!(entry["below"].as_str().is_some_and(|below| below.ends_with('.')), "{id}: what is left without it?");
    }
}

#[test]
fn what_older_browsers_get_instead_is_in_the_style() {
    let kept: BTreeSet<String> = words(&found("kept")).iter().map(|it| bare(it)).collect();
    for (id, entry) in table() {
        let missing: Vec<_> = words(&entry["kept"]).into_iter().filter(|it| !kept.contains(&bare(it))).collect();
        assert!(missing.is_empty(), "{id}: the style has no {missing:?} that all browsers of the minimum take");
    }
}

/// A browser drops a whole rule for one selector that it does not know, and minifiers join rules that say the same.
#[test]
fn no_selector_is_lost_for_a_newer_one_beside_it() {
    assert_eq!(words(&found("mixed")), Vec::<String>::new(), "Part these from the newer selectors of their rules.");
}

#[test]
fn in_the_oldest_browsers_everything_is_shown_uncut_and_apart() {
    let pictures = testkit::project().join("target/screenshots");
    let widths = script("shape.mjs", &[&pictures.display().to_string()]);
    assert_eq!(widths.as_object().map(|widths| widths.len()), Some(3));
    for (width, faults) in widths.as_object().into_iter().flatten() {
        assert_eq!(words(faults), Vec::<String>::new(), "at {width} px");
    }
}

#[test]
fn the_document_names_the_oldest_browsers() {
    let section = project("docs/browsers.md");
    let minimum = found("minimum");
    let names = [("chrome", "Chrome"), ("edge", "Edge"), ("firefox", "Firefox"), ("safari", "Safari")];
    let named: Vec<_> =
        names.iter().map(|(id, name)| format!("{name} {}", minimum[id].as_str().unwrap_or("?"))).collect();
    let named = named.join(", ");
    assert!(section.contains(&named), "docs/browsers.md does not name {named}");
}
