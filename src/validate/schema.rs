//! The shape: fields that are missing, not known or of another kind, each told, and mended for the while to find the next.

use std::mem;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serde_path_to_error::{Segment, deserialize};

use super::WHOLE;
use super::diagnostic::UnplacedDiagnostic;
use super::serde_errors::Told;
use super::spans::Tree;
use super::strict_deserializer::{CHOICE, Strict};
use crate::dataset::raw;
use crate::dataset::text::shortened;

/// How often a part of a file is mended before the rest of it is left for another time.
const MOST_MENDS: usize = 200;

/// What is wrong first with a value, read as a certain part of a file.
type Reading = fn(&Value) -> Option<Fault>;

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
pub(super) struct Fault {
    path: Vec<Segment>,
    told: Told,
}

impl Fault {
    fn of(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        Self { path: error.path().iter().cloned().collect(), told: Told::read(&error.inner().to_string()) }
    }

    /// The problem that it is, at its place in the text.
    pub(super) fn placed(&self, tree: &Tree<'_>) -> UnplacedDiagnostic {
        let path = written(&self.path);
        let offset = if matches!(self.told, Told::Unknown { .. }) { tree.name(&path) } else { tree.value(&path) };
        UnplacedDiagnostic::problem(offset, path, &self.told.to_string())
    }

    /// The same, told from the file as a whole.
    fn within(mut self, part: &str, item: Segment) -> Self {
        self.path.splice(..0, [Segment::Map { key: part.to_owned() }, item]);
        self
    }
}

/// Reads a file and gives what is wrong with its shape. The file is there where, at worst, names have to be left out
/// that nobody knows: then its rules can be checked all the same.
pub(super) fn read(mut value: Value) -> (Option<raw::File>, Vec<Fault>) {
    let items = PARTS.map(|(part, _)| value.get_mut(part).and_then(emptied));
    let mut faults = mended(&mut value, wrong::<raw::File>);
    for ((part, reading), items) in PARTS.into_iter().zip(items) {
        match (value.get_mut(part), items) {
            (Some(Value::Array(list)), Some(Value::Array(items))) => {
                for (index, mut item) in items.into_iter().enumerate() {
                    let wrong = mended(&mut item, reading).into_iter();
                    faults.extend(wrong.map(|fault| fault.within(part, Segment::Seq { index })));
                    list.push(item);
                }
            }
            (Some(Value::Object(fields)), Some(Value::Object(items))) => {
                for (key, mut item) in items {
                    let wrong = mended(&mut item, reading).into_iter();
                    faults.extend(wrong.map(|fault| fault.within(part, Segment::Map { key: key.clone() })));
                    fields.insert(key, item);
                }
            }
            _ => {}
        }
    }
    if !faults.iter().all(|fault| matches!(fault.told, Told::Unknown { .. })) {
        return (None, faults);
    }
    match deserialize(Strict(&value)) {
        Ok(file) => (Some(file), faults),
        Err(error) => {
            faults.push(Fault::of(&error));
            (None, faults)
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

/// What is wrong first with a value.
fn wrong<Part: DeserializeOwned>(value: &Value) -> Option<Fault> {
    deserialize::<_, Part>(Strict(value)).err().map(|error| Fault::of(&error))
}

/// Everything that is wrong with a value. What can be mended in it is.
fn mended(value: &mut Value, reading: Reading) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut mended: Vec<Vec<Segment>> = Vec::new();
    for _ in 0..MOST_MENDS {
        let Some(fault) = reading(value) else { break };
        let (mut path, told) = (fault.path.clone(), fault.told.clone());
        // What is wrong within a mend is wrong with the mend.
        let known = mended.iter().any(|mended| begins(&path, mended));
        if !known {
            faults.push(fault);
        }
        if let Told::Missing { field } = &told {
            path.push(Segment::Map { key: field.clone() });
        }
        if mend(value, &path, &told).is_none() {
            break;
        }
        if !known {
            mended.push(path);
        }
    }
    faults
}

/// Puts something in a place that the next reading takes, or asks another thing of; `None` where that cannot be.
fn mend(value: &mut Value, path: &[Segment], told: &Told) -> Option<()> {
    let (last, holders) = path.split_last()?;
    let holder = holders.iter().try_fold(value, |value, segment| match segment {
        Segment::Seq { index } => value.get_mut(*index),
        Segment::Map { key } | Segment::Enum { variant: key } => value.get_mut(key),
        Segment::Unknown => None,
    })?;
    match (last, told) {
        (Segment::Map { key }, Told::Unknown { .. }) => holder.as_object_mut()?.remove(key).map(drop),
        // The word stands alone, and nothing with it.
        (Segment::Enum { .. }, _) if !holder.is_object() => {
            *holder = Value::Null;
            Some(())
        }
        (Segment::Map { key } | Segment::Enum { variant: key }, told) => {
            holder.as_object_mut()?.insert(key.clone(), stand_in(told));
            Some(())
        }
        (Segment::Seq { index }, told) => {
            *holder.get_mut(*index)? = stand_in(told);
            Some(())
        }
        (Segment::Unknown, _) => None,
    }
}

/// A value of the kind that is expected.
fn stand_in(told: &Told) -> Value {
    match told {
        Told::Kind { expected, .. } if expected == "a string" => json!(""),
        Told::Kind { expected, .. } if expected == "f64" => json!(0),
        Told::Kind { expected, .. } if expected == "a sequence" => json!([]),
        Told::Kind { expected, .. } if expected == "a map" || expected.starts_with("struct ") => json!({}),
        Told::Kind { expected, .. } if expected.starts_with(CHOICE) => {
            json!(expected.trim_start_matches(CHOICE).split(", ").next())
        }
        Told::Choice { lawful, .. } => json!(lawful.first()),
        _ => Value::Null,
    }
}

fn begins(path: &[Segment], with: &[Segment]) -> bool {
    path.len() >= with.len() && path.iter().zip(with).all(|(one, other)| one.to_string() == other.to_string())
}

/// A path as the problems of the rules write it.
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
