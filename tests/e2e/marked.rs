//! Editions of the tests' own whose texts and numbers tell them apart from the edition of the build.

use serde_json::Value;
use site::Edition;

/// The words that mark the texts of an edition, with what is added to its first figure. `Alpha` is the edition of the build,
/// which is not marked.
const MARKS: [(&str, u64); 3] = [("Alpha", 0), ("Bravo", 7), ("Charlie", 11)];

/// The fields that hold texts for readers.
const TEXTS: [&str; 19] = [
    "kicker",
    "title",
    "standfirst",
    "gridTitle",
    "gridIntro",
    "coverage",
    "figuresTitle",
    "figuresIntro",
    "statusTitle",
    "one",
    "other",
    "plural",
    "label",
    "counts",
    "meaning",
    "name",
    "short",
    "text",
    "publisher",
];

/// The edition of the build with a mark, as its file would hold it; `None` for a mark that there is not.
pub fn edition(mark: &str) -> Option<String> {
    let (mark, more) = MARKS.into_iter().find(|(known, _)| *known == mark)?;
    let text = std::fs::read_to_string(Edition::file()).ok()?;
    let mut file: Value = serde_json::from_str(&text).ok()?;
    if more > 0 {
        mark_cautions(&mut file, mark)?;
        mark_texts(&mut file, mark);
        file["edition"]["id"] = mark.to_lowercase().into();
        let first = &mut file["figures"][0]["value"];
        *first = (first.as_u64()? + more).into();
    }
    Some(file.to_string())
}

/// Ends each caution in the mark, and the statuses that it speaks of.
fn mark_cautions(file: &mut Value, mark: &str) -> Option<()> {
    let labels: Vec<String> =
        file["statuses"].as_array()?.iter().filter_map(|status| Some(status["label"].as_str()?.to_owned())).collect();
    for caution in file["cautions"].as_object_mut()?.values_mut() {
        let text = labels
            .iter()
            .fold(caution.as_str()?.to_owned(), |text, label| text.replace(label, &format!("{label} {mark}")));
        *caution = format!("{text} {mark}").into();
    }
    Some(())
}

/// Ends each text for readers in the mark, in every language.
fn mark_texts(value: &mut Value, mark: &str) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if TEXTS.contains(&name.as_str()) => {
                        // A sentence keeps its end.
                        *text = match text.strip_suffix('.') {
                            Some(sentence) => format!("{sentence} {mark}."),
                            None => format!("{text} {mark}"),
                        };
                    }
                    value => mark_texts(value, mark),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| mark_texts(item, mark)),
        _ => {}
    }
}
