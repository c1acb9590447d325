//! The shape of a file: reports fields that are missing, unknown or of another kind, and repairs each to find the next.

use std::mem;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serde_path_to_error::{Segment, deserialize};

use super::WHOLE;
use super::diagnostic::UnplacedDiagnostic;
use super::serde_errors::ErrorKind;
use super::spans::Tree;
use super::strict_deserializer::{CHOICE, Strict};
use edition::raw;
use edition::text::shortened;

/// The most repairs of one part of a file; errors after those are reported by the next run.
const MOST_REPAIRS: usize = 200;

/// Returns the first error of a value that is read as a certain part of a file.
type Reading = fn(&Value) -> Option<ShapeError>;

/// The parts that may be long, each with how one of its items is read: by itself, so that a slip in it makes nothing
/// else be read again.
const PARTS: [(&str, Reading); 9] = [
    ("nouns", wrong::<raw::Noun>),
    ("sources", wrong::<raw::Source>),
    ("cautions", wrong::<String>),
    ("figures", wrong::<raw::Figure>),
    ("cards", wrong::<raw::Card>),
    ("statuses", wrong::<raw::Status>),
    ("units", wrong::<raw::Unit>),
    ("notes", wrong::<raw::Note>),
    ("changes", wrong::<raw::Change>),
];

/// One place where the shape is wrong.
pub(super) struct ShapeError {
    path: Vec<Segment>,
    kind: ErrorKind,
}

impl ShapeError {
    fn of(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        Self { path: error.path().iter().cloned().collect(), kind: ErrorKind::read(&error.inner().to_string()) }
    }

    /// The error that it is, at its place in the text.
    pub(super) fn placed(&self, tree: &Tree<'_>) -> UnplacedDiagnostic {
        let path = written(&self.path);
        let offset = if matches!(self.kind, ErrorKind::Unknown { .. }) { tree.name(&path) } else { tree.value(&path) };
        UnplacedDiagnostic::error(offset, path, &self.kind.to_string())
    }

    /// The error with its path in the whole file.
    fn within(mut self, part: &str, item: Segment) -> Self {
        self.path.splice(..0, [Segment::Map { key: part.to_owned() }, item]);
        self
    }
}

/// Reads a file and gives what is wrong with its shape. The file is there where, at worst, names have to be left out
/// that nobody knows: then its rules can be checked all the same.
pub(super) fn read(mut value: Value) -> (Option<raw::File>, Vec<ShapeError>) {
    let items = PARTS.map(|(part, _)| value.get_mut(part).and_then(emptied));
    let mut errors = repaired(&mut value, wrong::<raw::File>);
    for ((part, reading), items) in PARTS.into_iter().zip(items) {
        match (value.get_mut(part), items) {
            (Some(Value::Array(list)), Some(Value::Array(items))) => {
                for (index, mut item) in items.into_iter().enumerate() {
                    let wrong = repaired(&mut item, reading).into_iter();
                    errors.extend(wrong.map(|error| error.within(part, Segment::Seq { index })));
                    list.push(item);
                }
            }
            (Some(Value::Object(fields)), Some(Value::Object(items))) => {
                for (key, mut item) in items {
                    let wrong = repaired(&mut item, reading).into_iter();
                    errors.extend(wrong.map(|error| error.within(part, Segment::Map { key: key.clone() })));
                    fields.insert(key, item);
                }
            }
            _ => {}
        }
    }
    if !errors.iter().all(|error| matches!(error.kind, ErrorKind::Unknown { .. })) {
        return (None, errors);
    }
    match deserialize(Strict(&value)) {
        Ok(file) => (Some(file), errors),
        Err(error) => {
            errors.push(ShapeError::of(&error));
            (None, errors)
        }
    }
}

/// The items of a list or an object, which then has none.
fn emptied(part: &mut Value) -> Option<Value> {
    match part {
        Value::Array(items) => Some(Value::Array(mem::take(items))),
        Value::Object(fields) => Some(Value::Object(mem::take(fields))),
        _ => None,
    }
}

/// The first error of a value.
fn wrong<Part: DeserializeOwned>(value: &Value) -> Option<ShapeError> {
    deserialize::<_, Part>(Strict(value)).err().map(|error| ShapeError::of(&error))
}

/// All errors of a value. Repairs the value as far as possible.
fn repaired(value: &mut Value, reading: Reading) -> Vec<ShapeError> {
    let mut errors: Vec<ShapeError> = Vec::new();
    let mut repaired: Vec<Vec<Segment>> = Vec::new();
    for _ in 0..MOST_REPAIRS {
        let Some(error) = reading(value) else { break };
        let (mut path, kind) = (error.path.clone(), error.kind.clone());
        // An error inside a repair comes from the repair.
        let known = repaired.iter().any(|repaired| begins(&path, repaired));
        if !known {
            errors.push(error);
        }
        if let ErrorKind::Missing { field } = &kind {
            path.push(Segment::Map { key: field.clone() });
        }
        if repair(value, &path, &kind).is_none() {
            break;
        }
        if !known {
            repaired.push(path);
        }
    }
    errors
}

/// Puts a value in a place that the next reading accepts or reports another error of; `None` where that is impossible.
fn repair(value: &mut Value, path: &[Segment], kind: &ErrorKind) -> Option<()> {
    let (last, holders) = path.split_last()?;
    let holder = holders.iter().try_fold(value, |value, segment| match segment {
        Segment::Seq { index } => value.get_mut(*index),
        Segment::Map { key } | Segment::Enum { variant: key } => value.get_mut(key),
        Segment::Unknown => None,
    })?;
    match (last, kind) {
        (Segment::Map { key }, ErrorKind::Unknown { .. }) => holder.as_object_mut()?.remove(key).map(drop),
        // The word stands alone, and nothing with it.
        (Segment::Enum { .. }, _) if !holder.is_object() => {
            *holder = Value::Null;
            Some(())
        }
        (Segment::Map { key } | Segment::Enum { variant: key }, kind) => {
            holder.as_object_mut()?.insert(key.clone(), stand_in(kind));
            Some(())
        }
        (Segment::Seq { index }, kind) => {
            *holder.get_mut(*index)? = stand_in(kind);
            Some(())
        }
        (Segment::Unknown, _) => None,
    }
}

/// A value of the kind that is expected.
fn stand_in(kind: &ErrorKind) -> Value {
    match kind {
        ErrorKind::Kind { expected, .. } if expected == "a string" => json!(""),
        ErrorKind::Kind { expected, .. } if expected == "f64" => json!(0),
        ErrorKind::Kind { expected, .. } if expected == "a sequence" => json!([]),
        ErrorKind::Kind { expected, .. } if expected == "a map" || expected.starts_with("struct ") => json!({}),
        ErrorKind::Kind { expected, .. } if expected.starts_with(CHOICE) => {
            json!(expected.trim_start_matches(CHOICE).split(", ").next())
        }
        ErrorKind::Choice { allowed, .. } => json!(allowed.first()),
        _ => Value::Null,
    }
}

fn begins(path: &[Segment], with: &[Segment]) -> bool {
    path.len() >= with.len() && path.iter().zip(with).all(|(one, other)| one.to_string() == other.to_string())
}

/// A path as the errors of the rules write it.
fn written(path: &[Segment]) -> String {
    let mut written = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => written.push_str(&format!("[{index}]")),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                written.push_str(if written.is_empty() { "" } else { "." });
                written.push_str(&shortened(key));
            }
            Segment::Unknown => {}
        }
    }
    if written.is_empty() { WHOLE.to_owned() } else { written }
}
