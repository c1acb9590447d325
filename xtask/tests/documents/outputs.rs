//! Everything that is published of an edition speaks of it, and none of it of another.

use anyhow::Result;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use xtask::package::contents::files;
use xtask::shell::Shell;

/// Published texts: their names within the folder, and what is in them.
pub type Texts = BTreeMap<String, String>;

/// How the names of texts end. The others are programs, pictures, and the same packed.
const ENDINGS: [&str; 6] = [".html", ".csv", ".json", ".jsonld", ".svg", ".txt"];

/// What is the same for all editions: what describes their files, with examples, and whose work the programs are.
const SHARED: [&str; 2] = ["edition.schema.json", "third-party-notices.txt"];

/// Reads the texts in `dist/`.
pub fn texts(shell: &Shell) -> Result<Texts> {
    let is_shared = |name: &str| SHARED.contains(&name.rsplit('/').next().unwrap_or(name));
    let is_text = |name: &str| ENDINGS.iter().any(|ending| name.ends_with(ending)) && !is_shared(name);
    let files = files(shell, &shell.dist())?.into_iter().filter(|(name, _)| is_text(name));
    files.map(|(name, bytes)| Ok((name, String::from_utf8(bytes)?))).collect()
}

/// What is wrong with the texts of an edition that was made from another.
pub fn complaints(texts: &Texts, edition: &Value, other: &Value) -> Vec<String> {
    let mut complaints = Vec::new();
    let others = words_of(other);
    for (name, content) in texts {
        for missing in must_say(name, edition).iter().filter(|words| !content.contains(**words)) {
            complaints.push(format!("{name} does not say “{missing}”"));
        }
        let content = content.to_lowercase();
        for left in others.iter().filter(|words| content.contains(&words.to_lowercase())) {
            complaints.push(format!("{name} still says “{left}”, of another edition"));
        }
    }
    complaints
}

/// What a text must say.
fn must_say<'a>(name: &str, edition: &'a Value) -> Vec<&'a str> {
    match name {
        // Codes to paste say an address, the title and a height.
        _ if name.starts_with("embed.") => vec![text(edition, "/edition/title")],
        _ if name.ends_with("-figures.csv") => each(edition, "/figures", "/label"),
        _ if name.ends_with(".csv") || name.ends_with(".txt") => each(edition, "/units", "/name"),
        // Each shows a way of embedding in an article, and some of these without the title.
        _ if name.starts_with("demo/") => vec![plural(edition)],
        _ => vec![text(edition, "/edition/title")],
    }
}

/// What only this edition says: its title, its sources, what it counts, whatever has a status, and who helps.
fn words_of(edition: &Value) -> Vec<&str> {
    let mut words: Vec<&str> =
        ["/edition/title", "/edition/kicker", "/support/name"].map(|place| text(edition, place)).into();
    for (list, field) in [("/sources", "/short"), ("/units", "/short"), ("/statuses", "/label"), ("/notes", "/text")] {
        words.extend(each(edition, list, field));
    }
    let grid = text(edition, "/edition/noun");
    let nouns = edition["nouns"].as_object().into_iter().flatten().filter(|(id, _)| *id != grid);
    words.extend(nouns.map(|(_, noun)| text(noun, "/one")));
    // Every text holds the empty one.
    words.retain(|words| !words.is_empty());
    words
}

/// What the grid shows one by one, in many.
fn plural(edition: &Value) -> &str {
    text(&edition["nouns"][text(edition, "/edition/noun")], "/other")
}

fn each<'a>(edition: &'a Value, list: &str, field: &str) -> Vec<&'a str> {
    let items = edition.pointer(list).and_then(Value::as_array).into_iter().flatten();
    items.map(|item| text(item, field)).collect()
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn edition(title: &str, unit: &str, counted: &str, name: &str) -> Value {
    json!({
        "edition": { "title": title, "kicker": format!("About {title}"), "noun": unit },
        "nouns": { unit: { "one": unit, "other": format!("{unit}s") }, counted: { "one": counted } },
        "sources": [{ "short": format!("Report on {counted}s") }],
        "figures": [{ "label": format!("all {counted}s") }],
        "statuses": [],
        "units": [{ "name": format!("{name} {unit}"), "short": name }]
    })
}

/// An edition, the one that it was made from, and its texts.
fn valid() -> (Value, Value, Texts) {
    let (next, last) = (edition("Spills", "hospital", "spill", "Alder"), edition("Fires", "school", "fire", "Wells"));
    let texts = [
        ("index.html", "Spills"),
        ("dataset.jsonld", "Spills"),
        ("next-figures.csv", "all spills"),
        ("next-hospitals.csv", "Alder hospital"),
        ("client-data-1.txt", "Alder hospital"),
        ("demo/call.html", "hospitals"),
    ];
    (next, last, texts.map(|(name, text)| (name.to_owned(), text.to_owned())).into())
}

pub fn texts_that_speak_of_their_edition_alone_are_valid() {
    let (next, last, texts) = valid();
    assert_eq!(complaints(&texts, &next, &last), [""; 0]);
}

pub fn a_text_that_leaves_out_what_it_must_say_is_named() {
    let (next, last, texts) = valid();
    for name in texts.keys() {
        let mut silent = texts.clone();
        silent.insert(name.clone(), "Nothing".into());
        let named = complaints(&silent, &next, &last);
        assert!(named.len() == 1 && named[0].starts_with(&format!("{name} does not say ")), "{named:?}");
    }
}

pub fn a_word_of_the_other_edition_is_named_in_any_letters() {
    let (next, last, mut texts) = valid();
    texts.insert("demo/call.html".into(), "hospitals and FIRES near Wells".into());
    let named = complaints(&texts, &next, &last).join("\n");
    for word in ["Fires", "fire", "Wells"] {
        assert!(named.contains(&format!("demo/call.html still says “{word}”")), "{named}");
    }
}
