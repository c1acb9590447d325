//! Marks under what tools do to a page's colours: dark modes, minifiers, filters, styles that a host forces on drawings.

use serde_json::Value;

use crate::tools::script;

/// No two statuses look alike, no two parts of a bar, nor a part and the rest of its whole.
#[test]
fn marks_keep_apart_whatever_a_tool_does_to_colours() {
    let found = script("colours.mjs", &[]);
    let tools = found.as_object().expect("tools by their names");
    assert!(tools.len() > 8, "only {} tools", tools.len());
    let alike: Vec<_> =
        tools.iter().filter(|(_, alike)| alike.as_array().is_none_or(|alike| !alike.is_empty())).collect();
    assert!(
        alike.is_empty(),
        "these look alike: {:#}",
        Value::from_iter(alike.into_iter().map(|(tool, alike)| (tool.clone(), alike.clone())))
    );
}
