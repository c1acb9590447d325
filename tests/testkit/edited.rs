//! A valid file, opened for breaking: it is edited by paths, and then taken or refused.
//!
//! A path is written as the errors write it, with an id instead of a place where that reads better:
//! `figures[ongoing].value` for `figures[8].value`, and `figures[last]` for the last one.

use edition::{Dataset, RuleError, raw};
use serde_json::{Value, json};

use crate::published::EDITION;

/// The words that a fix begins with.
const FIXES: [&str; 20] = [
    "Add", "Close", "Correct", "Derive", "Give", "Join", "Keep", "Move", "Name", "Put", "Remove", "Rename", "Run",
    "Save", "Shorten", "Show", "Split", "Type", "Use", "Write",
];

/// Characters that a message may have: somebody reads it in one go, in a terminal.
const LONGEST_MESSAGE: usize = 600;

/// A file, as it was and as it is now.
#[derive(Clone)]
pub struct Edited {
    before: Value,
    now: Value,
}

/// The default edition.
pub fn edition() -> Edited {
    Edited::new(serde_json::from_str(EDITION).expect("the default edition is JSON"))
}

/// The smallest edition there can be: one source, one figure on one card, and one unit in one status.
pub fn smallest() -> Edited {
    Edited::new(json!({
        "edition": {
            "id": "smallest", "language": "en-GB", "kicker": "Small", "title": "Small", "standfirst": "Small.",
            "asAt": "2020-01-01", "published": "2020-01-01",
            "gridTitle": "One", "gridIntro": "One.", "coverage": "One.", "noun": "dog",
        },
        "nouns": { "dog": { "one": "dog", "other": "dogs" } },
        "sources": [{
            "id": "report", "title": "Report", "publisher": "Publisher", "short": "P",
            "published": "2020-01-01", "address": "https://example.org",
        }],
        "cautions": {},
        "figures": [{
            "id": "dogs", "value": 3, "noun": "dog", "label": "dogs", "counts": "Dogs.",
            "sources": [{ "source": "report" }],
        }],
        "cards": [{ "id": "dogs", "figure": "dogs", "picture": "dots" }],
        "statuses": [{
            "id": "begun", "count": 1, "glyph": "half", "label": "Begun", "meaning": "Begun.",
            "sources": [{ "source": "report" }],
        }],
        "units": [{ "id": "kent", "name": "Kent Police", "short": "Kent" }],
    }))
}

/// The default edition with one value set, or added.
pub fn set(path: &str, value: impl Into<Value>) -> Edited {
    edition().set(path, value)
}

/// The default edition without one field.
pub fn remove(path: &str) -> Edited {
    edition().remove(path)
}

/// The default edition with one more item at the end of a list.
pub fn push(path: &str, item: impl Into<Value>) -> Edited {
    edition().push(path, item)
}

impl Edited {
    fn new(file: Value) -> Self {
        Self { before: file.clone(), now: file }
    }

    /// What stands at a path.
    #[track_caller]
    pub fn get(&self, path: &str) -> &Value {
        self.now.pointer(&pointer(&self.placed(path))).unwrap_or_else(|| panic!("nothing is at {path}"))
    }

    /// Sets or adds a value.
    #[track_caller]
    pub fn set(mut self, path: &str, value: impl Into<Value>) -> Self {
        let pointer = pointer(&self.placed(path));
        let (parent, key) = pointer.rsplit_once('/').expect("a path has a key");
        match self.now.pointer_mut(parent) {
            Some(Value::Object(fields)) => fields.insert(key.to_owned(), value.into()),
            Some(Value::Array(items)) => {
                Some(std::mem::replace(&mut items[key.parse::<usize>().expect("a place")], value.into()))
            }
            _ => panic!("nothing holds {path}"),
        };
        self
    }

    /// Removes a field.
    #[track_caller]
    pub fn remove(mut self, path: &str) -> Self {
        let pointer = pointer(&self.placed(path));
        let (parent, key) = pointer.rsplit_once('/').expect("a path has a key");
        let fields = self.now.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
        assert!(fields.remove(key).is_some(), "nothing is at {path}");
        self
    }

    /// Adds an item at the end of a list.
    #[track_caller]
    pub fn push(mut self, path: &str, item: impl Into<Value>) -> Self {
        let pointer = pointer(&self.placed(path));
        self.now.pointer_mut(&pointer).and_then(Value::as_array_mut).expect("a list").push(item.into());
        self
    }

    /// The file as it would be written.
    #[allow(dead_code, reason = "the tests of the checks begin behind it")]
    pub fn written(&self) -> String {
        self.now.to_string()
    }

    /// The file as it is read, before it is checked.
    pub fn read(&self) -> Result<raw::File, serde_json::Error> {
        serde_json::from_value(self.now.clone())
    }

    /// What the check makes of the file.
    #[track_caller]
    pub fn check(&self) -> Result<Dataset, Vec<RuleError>> {
        Dataset::check(&self.read().expect("the file has the right shape"))
    }

    /// The dataset, when the file keeps every rule.
    #[track_caller]
    pub fn valid(&self) -> Dataset {
        match self.check() {
            Ok(dataset) => dataset,
            Err(errors) => panic!("the file should be valid, but:\n{}", lines(&errors)),
        }
    }

    /// The file is refused, for these errors and no others: each with its path and words of its message.
    #[track_caller]
    pub fn refused(&self, expected: &[(&str, &str)]) {
        let Err(errors) = self.check() else { panic!("the file should be refused for {expected:?}") };
        let mut rest = errors.clone();
        for (path, words) in expected {
            let path = self.placed(path);
            let found = rest.iter().position(|error| error.path == path && error.message.contains(words));
            let found =
                found.unwrap_or_else(|| panic!("“{path}: … {words} …” should be reported:\n{}", lines(&errors)));
            says_how_to_fix_it(&rest.swap_remove(found));
        }
        assert!(rest.is_empty(), "nothing else should be reported:\n{}", lines(&rest));
    }

    /// The path with places instead of ids.
    #[track_caller]
    pub fn placed(&self, path: &str) -> String {
        let mut placed = String::new();
        for piece in path.split_inclusive('[') {
            let Some((name, rest)) = piece.split_once(']') else {
                placed.push_str(piece);
                continue;
            };
            let list = pointer(placed.trim_end_matches('['));
            let place = name.parse().ok().or_else(|| place(&self.before, &list, name));
            let place = place.or_else(|| place_of_last(&self.now, &list, name));
            let place = place.unwrap_or_else(|| panic!("“{name}” is not in {list}"));
            placed.push_str(&format!("{place}]{rest}"));
        }
        placed
    }
}

/// A message says what is wrong in a sentence, and how to fix it in another.
#[track_caller]
pub fn says_how_to_fix_it(RuleError { path, message }: &RuleError) {
    assert!(message.ends_with('.'), "it ends in a full stop: {path}: {message}");
    let is_fix_given = message.split(". ").skip(1).any(|sentence| FIXES.iter().any(|fix| sentence.starts_with(fix)));
    assert!(is_fix_given, "it says how to fix it: {path}: {message}");
    assert!(message.chars().count() <= LONGEST_MESSAGE, "it is read in one go: {path}: {message}");
    assert!(!message.chars().chain(path.chars()).any(char::is_control), "it is fit to be shown: {path:?}: {message:?}");
}

/// Errors, a line each.
pub fn lines(errors: &[RuleError]) -> String {
    errors.iter().map(|error| format!("{error}\n")).collect()
}

fn pointer(placed: &str) -> String {
    format!("/{}", placed.replace('[', ".").replace(']', "").replace('.', "/"))
}

fn place(file: &Value, list: &str, id: &str) -> Option<usize> {
    file.pointer(list)?.as_array()?.iter().position(|item| item["id"] == id)
}

fn place_of_last(file: &Value, list: &str, name: &str) -> Option<usize> {
    (name == "last").then(|| file.pointer(list)?.as_array()?.len().checked_sub(1))?
}
