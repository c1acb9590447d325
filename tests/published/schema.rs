//! The JSON Schema of editions: what an editor shows, completes and underlines while somebody writes one.

use edition::raw;
use jsonschema::Validator;
use serde_json::{Value, json};

use testkit::published::{EDITION, read};

/// The schema as it stands in the project, beside the default edition.
const SCHEMA: &str = include_str!("../../static/edition.schema.json");

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// What the schema says against a file.
fn complaints(file: &Value) -> Vec<String> {
    let validator: Validator = jsonschema::validator_for(&parsed(SCHEMA)).expect("a valid schema");
    validator.iter_errors(file).map(|error| format!("{} {error}", error.instance_path())).collect()
}

#[test]
fn the_schema_in_the_project_and_in_the_published_folder_is_that_of_the_types() {
    let made = raw::schema().expect("it can be written");
    assert!(
        made == SCHEMA,
        "static/edition.schema.json is of other types: cargo run --package cli -- schema > static/edition.schema.json"
    );
    assert_eq!(read("edition.schema.json"), SCHEMA);
}

#[test]
fn the_default_edition_names_the_schema_and_keeps_it() {
    let edition = parsed(EDITION);
    assert_eq!(edition["$schema"], "edition.schema.json");
    assert_eq!(complaints(&edition), [] as [&str; 0]);
}

#[test]
fn what_has_another_shape_does_not_keep_it() {
    type Change = fn(&mut Value);
    let changes: [(Change, &str); 5] = [
        (|it| it["edition"]["titel"] = json!("x"), "titel"),
        (|it| it["figures"][0]["value"] = json!("320"), "/figures/0/value"),
        (|it| it["figures"][0]["value"] = json!(-1), "/figures/0/value"),
        (|it| it["statuses"][0]["glyph"] = json!("star"), "/statuses/0/glyph"),
        (|it| drop(it["edition"].as_object_mut().and_then(|edition| edition.remove("asAt"))), "asAt"),
    ];
    for (change, named) in changes {
        let mut edition = parsed(EDITION);
        change(&mut edition);
        let complaints = complaints(&edition);
        assert!(complaints.iter().any(|complaint| complaint.contains(named)), "{named}: {complaints:?}");
    }
}

#[test]
fn every_field_is_explained_and_every_plain_one_has_an_example() {
    let schema = parsed(SCHEMA);
    let kinds = schema["$defs"].as_object().expect("kinds").values().chain([&schema]);
    let mut count = 0;
    for (name, field) in kinds.filter_map(|kind| kind["properties"].as_object()).flatten() {
        count += 1;
        let says = field["description"].as_str().unwrap_or_default();
        assert!(says.ends_with('.'), "{name}: {field}");
        let is_plain = |kind: &Value| kind == "string" || kind == "integer";
        let is_plain =
            is_plain(&field["type"]) || field["type"].as_array().is_some_and(|kinds| kinds.iter().any(is_plain));
        assert!(
            !is_plain || field["examples"].as_array().is_some_and(|examples| !examples.is_empty()),
            "{name}: {field}"
        );
    }
    assert!(count > 50, "{count} fields");
}
