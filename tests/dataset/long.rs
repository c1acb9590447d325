//! Ids and texts of any length: a message quotes their beginning, wherever they stand and whatever is wrong with them.

use serde_json::{Value, json};

use crate::texts::strings;
use testkit::edited::{Edited, edition, push, says_how_to_fix_it, set};

/// An id of 10,000 letters, and one of as many characters that must not reach a terminal.
fn long() -> [String; 2] {
    ["x".repeat(10_000), "\u{1b}\u{202E}".repeat(5_000)]
}

/// The file is refused, and each message says so in short.
#[track_caller]
fn refused_in_short(file: &Edited) {
    let errors = file.check().expect_err("it is refused");
    errors.iter().for_each(says_how_to_fix_it);
}

#[test]
fn a_long_text_in_any_place_is_quoted_in_short() {
    let whole = edition();
    let mut paths = Vec::new();
    let file = ["edition", "nouns", "sources", "cautions", "figures", "cards", "statuses", "notes", "support"];
    for part in file.into_iter().chain(["units[gwent]", "units[derbyshire]"]) {
        strings(&whole.placed(part), whole.get(part), &mut paths);
    }
    for (path, text) in paths.iter().flat_map(|path| long().map(|text| (path, text))) {
        let file = set(path, text);
        if file.read().is_ok() {
            refused_in_short(&file);
        }
    }
}

#[test]
fn a_long_name_of_a_noun_a_caution_or_a_language_is_quoted_in_short() {
    for name in long() {
        refused_in_short(&set("nouns", json!({ &*name: { "one": "", "other": "" } })));
        refused_in_short(&set("cautions", json!({ &*name: "{" })));
        refused_in_short(&set("units[kent].names", json!({ &*name: { "name": "", "short": "" } })));
        refused_in_short(&set("edition.title", format!("All {{{name}}}.")));
    }
    let many: Value = (0..5_000).map(|place| (format!("unit-{place}"), json!({ "one": "a", "other": "b" }))).collect();
    refused_in_short(&set("nouns", many));
}

#[test]
fn two_long_ids_in_one_message_are_quoted_in_short() {
    for id in long() {
        let id = id.as_str();
        let figure = json!({ "id": id, "derive": { "sum": [id, id] }, "noun": id, "label": "x", "counts": "x" });
        refused_in_short(&push("figures", figure));
        refused_in_short(&set("figures[answered].id", id).set("figures[answered].value", 44));
        refused_in_short(&set("figures[forces].id", id).set("figures[answered].partOf", id));
        refused_in_short(&set("statuses[started].id", id).set("statuses[started].glyph", "empty"));
        refused_in_short(&set("statuses[started].label", id).set("statuses[started].count", 0));
        refused_in_short(&set("cards[plans].parts", json!([id, id])).set("cards[plans].figure", id));
        refused_in_short(&set("cards[plans].id", id).set("cards[answered].id", id));
        refused_in_short(&set("figures[independent].value", 1e300));
    }
}
