//! Spans: the byte at which each value of the file begins, and names that stand twice in one object.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::diagnostic::UnplacedDiagnostic;
use edition::text::shortened;

/// Nothing but JSON.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The values of a text, each with where it begins.
pub(super) struct Tree<'text> {
    root: Option<Value<'text>>,
    /// The fields of each object that a path has led through, by where it begins: of the same name the last, as with the
    /// parser.
    fields: RefCell<HashMap<usize, HashMap<String, usize>>>,
}

/// Where something begins: its name, where it has one, and its value.
#[derive(Clone, Copy)]
struct Place {
    name: usize,
    value: usize,
}

impl<'text> Tree<'text> {
    /// The tree of a text that is known to be JSON; were it none, every path would lead to its beginning.
    pub(super) fn of(text: &'text str) -> Self {
        let root = parse_to_ast(text, &CollectOptions::default(), &STRICT).ok().and_then(|parsed| parsed.value);
        Self { root, fields: RefCell::default() }
    }

    /// Where the value of this path begins, or else the nearest that would hold it.
    pub(super) fn value(&self, path: &str) -> usize {
        self.place(path).value
    }

    /// The same of its name.
    pub(super) fn name(&self, path: &str) -> usize {
        self.place(path).name
    }

    fn place(&self, path: &str) -> Place {
        let Some(mut value) = self.root.as_ref() else { return Place { name: 0, value: 0 } };
        let mut place = Place { name: value.start(), value: value.start() };
        let mut rest = path;
        while let Some((next, at, after)) = self.step(value, rest) {
            (value, place, rest) = (next, at, after);
        }
        place
    }

    /// A error for every name that stands in its object already.
    pub(super) fn twice(&self) -> Vec<UnplacedDiagnostic> {
        let mut errors = Vec::new();
        if let Some(value) = &self.root {
            twice(value, "", &mut errors);
        }
        errors
    }

    /// One step along a path: what it leads to, where that is, and the rest of the path.
    fn step<'tree, 'path>(
        &self,
        value: &'tree Value<'text>,
        path: &'path str,
    ) -> Option<(&'tree Value<'text>, Place, &'path str)> {
        match value {
            Value::Object(object) => self.field(object, path.strip_prefix('.').unwrap_or(path)),
            Value::Array(array) => {
                let (place, rest) = path.strip_prefix('[')?.split_once(']')?;
                let item = array.elements.get(place.parse::<usize>().ok()?)?;
                Some((item, Place { name: item.start(), value: item.start() }, rest))
            }
            _ => None,
        }
    }

    /// The field with which a path begins. A name may hold dots itself, so the longest one counts.
    fn field<'tree, 'path>(
        &self,
        object: &'tree Object<'text>,
        path: &'path str,
    ) -> Option<(&'tree Value<'text>, Place, &'path str)> {
        let mut known = self.fields.borrow_mut();
        let fields = known.entry(object.start()).or_insert_with(|| {
            let names = object.properties.iter().enumerate();
            names.map(|(place, field)| (shortened(field.name.as_str()), place)).collect()
        });
        let ends = path.match_indices(['.', '[']).map(|(end, _)| end).chain([path.len()]).collect::<Vec<_>>();
        let (end, place) = ends.into_iter().rev().find_map(|end| Some((end, *fields.get(&path[..end])?)))?;
        let field = &object.properties[place];
        Some((&field.value, Place { name: field.name.start(), value: field.value.start() }, &path[end..]))
    }
}

fn twice<'tree>(value: &'tree Value<'tree>, path: &str, errors: &mut Vec<UnplacedDiagnostic>) {
    match value {
        Value::Object(object) => {
            let mut known = HashSet::new();
            for field in &object.properties {
                let (name, dot) = (shortened(field.name.as_str()), if path.is_empty() { "" } else { "." });
                let path = format!("{path}{dot}{name}");
                if !known.insert(field.name.as_str()) {
                    let message = format!(
                        "“{name}” appears twice in the same braces, and only the last would count. Remove one of the two."
                    );
                    errors.push(UnplacedDiagnostic::error(field.name.start(), &path, &message));
                }
                twice(&field.value, &path, errors);
            }
        }
        Value::Array(array) => {
            for (place, item) in array.elements.iter().enumerate() {
                twice(item, &format!("{path}[{place}]"), errors);
            }
        }
        _ => {}
    }
}
