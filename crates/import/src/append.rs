//! Writes units behind those of a file, as text: added to its tree one by one they take time that grows as its square.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged as _;
use jsonc_parser::cst::{CstInputValue, CstRootNode};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// The text of an edition with further units in its list, which has some. A text that cannot be parsed stays as it is.
pub(super) fn units(text: String, units: Vec<CstInputValue>, options: &ParseOptions) -> String {
    if units.is_empty() {
        return text;
    }
    let written = written(units, options);
    let Some((written, end)) = written.zip(end_of_last(&text, options)) else { return text };
    let (before, after) = text.split_at(end);
    format!("{before},{written}{after}")
}

/// The units as a list holds them, a line of its own each.
fn written(units: Vec<CstInputValue>, options: &ParseOptions) -> Option<String> {
    let root = CstRootNode::parse("{ \"units\": [] }", options).ok()?;
    let list = root.object_value()?.array_value("units")?;
    let list = list.replace_with(CstInputValue::Array(units))?.to_string();
    Some(list.strip_prefix('[')?.strip_suffix(']')?.trim_end().to_owned())
}

/// Where the last unit of a file ends.
fn end_of_last(text: &str, options: &ParseOptions) -> Option<usize> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), options).ok()?;
    let Value::Object(file) = parsed.value? else { return None };
    Some(file.get_array("units")?.elements.last()?.end())
}
