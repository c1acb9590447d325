//! The shape: fields that are missing, not known or of another kind, each told, and mended for the while to find the next.

use serde_json::{Value, json};
use serde_path_to_error::{Segment, deserialize};

use super::WHOLE;
use super::finding::Found;
use super::strict::Strict;
use super::told::Told;
use super::tree::Tree;
use crate::dataset::raw;
use crate::dataset::text::shortened;

/// How often a file is mended before the rest is left for another time.
const MOST_MENDS: usize = 200;

/// One place where the shape is wrong.
pub(super) struct Fault {
    path: Vec<Segment>,
    told: Told,
}

impl Fault {
    /// The problem that it is, at its place in the text.
    pub(super) fn placed(&self, tree: &Tree<'_>) -> Found {
        let path = written(&self.path);
        let offset = if matches!(self.told, Told::Unknown { .. }) { tree.name(&path) } else { tree.value(&path) };
        Found::problem(offset, path, &self.told.to_string())
    }
}

/// Reads a file and gives what is wrong with its shape. The file is there where, at worst, names have to be left out
/// that nobody knows: then its rules can be checked all the same.
pub(super) fn read(mut value: Value) -> (Option<raw::File>, Vec<Fault>) {
    let mut faults: Vec<Fault> = Vec::new();
    let mut mended: Vec<Vec<Segment>> = Vec::new();
    for _ in 0..MOST_MENDS {
        let error = match deserialize::<_, raw::File>(Strict(&value)) {
            Ok(file) => {
                let whole = faults.iter().all(|fault| matches!(fault.told, Told::Unknown { .. }));
                return (whole.then_some(file), faults);
            }
            Err(error) => error,
        };
        let mut path: Vec<Segment> = error.path().iter().cloned().collect();
        let told = Told::read(&error.inner().to_string());
        // What is wrong within a mend is wrong with the mend.
        let known = mended.iter().any(|mended| begins(&path, mended));
        if !known {
            faults.push(Fault { path: path.clone(), told: told.clone() });
        }
        if let Told::Missing { field } = &told {
            path.push(Segment::Map { key: field.clone() });
        }
        if mend(&mut value, &path, &told).is_none() {
            break;
        }
        if !known {
            mended.push(path);
        }
    }
    (None, faults)
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
