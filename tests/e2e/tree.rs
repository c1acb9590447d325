//! The accessibility tree as text: what a screen reader meets, in the order in which it meets it, a line for each stop.
//!
//! Chromium tells its whole tree with everything that is only there for layout. What is left here is role, name, states
//! and relations; text that only repeats the name of what it stands in is left out.

use std::collections::HashMap;
use std::fmt::Write;

use serde_json::{Value, json};

use crate::browser::Browser;

/// What has no meaning of its own, or only names what it stands in: what is in it counts as part of what is around it.
const LAYOUT: [&str; 5] = ["generic", "none", "LabelText", "Legend", "caption"];
/// What repeats the text that it belongs to.
const DROPPED: [&str; 3] = ["InlineTextBox", "ListMarker", "LineBreak"];
/// States that are listed where they are on.
const STATES: [&str; 9] =
    ["disabled", "readonly", "required", "multiline", "multiselectable", "busy", "modal", "selected", "pressed"];
/// Properties that are listed with their value.
const VALUES: [&str; 5] = ["level", "live", "details", "errormessage", "roledescription"];
/// Roles of which readers hear whether they are on.
const TICKED: [&str; 4] = ["checkbox", "radio", "switch", "menuitemradio"];

/// The tree of a page at one moment.
pub struct Tree {
    nodes: HashMap<String, Value>,
    /// By the number that the DOM's nodes have in the browser's protocol.
    places: HashMap<u64, String>,
}

/// A stop of a screen reader.
struct Stop {
    /// Its role; empty for a text.
    role: String,
    name: String,
    states: Vec<String>,
    inside: Vec<Stop>,
}

impl Tree {
    /// The tree as it is now.
    #[track_caller]
    pub fn of(browser: &Browser) -> Self {
        let message = browser.protocol("Accessibility.getFullAXTree", &json!({}));
        let mut tree = Self { nodes: HashMap::new(), places: HashMap::new() };
        for node in message["nodes"].as_array().cloned().unwrap_or_default() {
            let id = text(&node["nodeId"]);
            if let Some(place) = node["backendDOMNodeId"].as_u64() {
                tree.places.insert(place, id.clone());
            }
            tree.nodes.insert(id, node);
        }
        tree
    }

    /// The part of the tree that belongs to an element, as indented lines.
    #[track_caller]
    pub fn part(&self, browser: &Browser, selector: &str) -> String {
        let document = browser.protocol("DOM.getDocument", &json!({ "depth": 0 }));
        let root = &document["root"]["nodeId"];
        let element = browser.protocol("DOM.querySelector", &json!({ "nodeId": root, "selector": selector }));
        assert!(element["nodeId"].as_u64() > Some(0), "there is no {selector}");
        let element = browser.protocol("DOM.describeNode", &json!({ "nodeId": element["nodeId"] }));
        let place = element["node"]["backendNodeId"].as_u64().unwrap_or_default();
        let node = self.places.get(&place).unwrap_or_else(|| panic!("{selector} is not in the accessibility tree"));
        let mut lines = String::new();
        self.stops(node).iter().for_each(|stop| stop.write(&mut lines, 0));
        lines
    }

    /// A node as one stop or, where it has no meaning of its own, the stops in it.
    fn stops(&self, id: &str) -> Vec<Stop> {
        let Some(node) = self.nodes.get(id) else { return Vec::new() };
        let role = text(&node["role"]["value"]);
        let name = plain(&text(&node["name"]["value"]));
        if DROPPED.contains(&role.as_str()) {
            return Vec::new();
        }
        if role == "StaticText" {
            return Vec::from_iter((!name.is_empty()).then(|| Stop::text(name)));
        }
        let children = node["childIds"].as_array().into_iter().flatten();
        let inside = joined(children.flat_map(|child| self.stops(&text(child))).collect());
        let is_layout = node["ignored"] == true || (LAYOUT.contains(&role.as_str()) && name.is_empty());
        if is_layout { inside } else { vec![Stop::new(node, &role, name, inside)] }
    }
}

impl Stop {
    fn text(name: String) -> Self {
        Self { role: String::new(), name, states: Vec::new(), inside: Vec::new() }
    }

    fn new(node: &Value, role: &str, name: String, mut inside: Vec<Self>) -> Self {
        let mut states = states(node, role);
        let known = [letters(&name), letters(&text(&node["value"]["value"]))];
        inside.retain(|stop| !stop.is_text() || !known.contains(&letters(&stop.name)));
        let links = inside.iter().filter(|stop| stop.role == "link").count();
        let only_texts = inside.iter().all(|stop| stop.inside.is_empty() && (stop.is_text() || stop.role == "link"));
        if only_texts && inside.iter().map(|stop| letters(&stop.name)).collect::<String>() == letters(&name) {
            states.extend((links > 0).then(|| format!("links in it: {links}")));
            inside.clear();
        }
        Self { role: role.to_owned(), name, states, inside }
    }

    fn is_text(&self) -> bool {
        self.role.is_empty()
    }

    fn line(&self) -> String {
        let mut line = self.role.clone();
        if !self.name.is_empty() {
            let space = if line.is_empty() { "" } else { " " };
            let _ = write!(line, "{space}“{}”", self.name);
        }
        self.states.iter().for_each(|state| line.extend([", ", state]));
        line
    }

    /// Writes a line, with what is in it below it; beside it where that is one text, or the cells of a row.
    fn write(&self, lines: &mut String, depth: usize) {
        let is_short = match &*self.inside {
            [only] => only.is_text(),
            cells => self.role == "row" && cells.iter().all(|cell| cell.inside.is_empty()),
        };
        let _ = write!(lines, "{:indent$}{}", "", self.line(), indent = 2 * depth);
        if is_short {
            let inside: Vec<String> = self.inside.iter().map(Self::line).collect();
            let _ = writeln!(lines, ": {}", inside.join(" | "));
        } else {
            lines.push('\n');
            self.inside.iter().for_each(|stop| stop.write(lines, depth + 1));
        }
    }
}

/// Stops with neighbouring texts made one, and without a text that is the name of the control beside it: its label.
fn joined(stops: Vec<Stop>) -> Vec<Stop> {
    let mut joined: Vec<Stop> = Vec::new();
    for stop in stops {
        match joined.last_mut() {
            Some(last) if last.is_text() && stop.is_text() => last.name.extend([" ", &stop.name]),
            _ => joined.push(stop),
        }
    }
    let names: Vec<String> = joined.iter().filter(|stop| !stop.is_text()).map(|stop| letters(&stop.name)).collect();
    joined.retain(|stop| !stop.is_text() || !names.contains(&letters(&stop.name)));
    joined
}

/// What is said of a node beside role and name.
fn states(node: &Value, role: &str) -> Vec<String> {
    let properties = || node["properties"].as_array().into_iter().flatten();
    let value = |name: &str| properties().find(|property| property["name"] == name).map(|it| &it["value"]["value"]);
    let mut states = Vec::new();
    if TICKED.contains(&role) {
        let on = value("checked").is_some_and(|value| text(value) == "true");
        states.push(if on { "checked" } else { "not checked" }.to_owned());
    }
    if let Some(expanded) = value("expanded") {
        states.push(if *expanded == true { "expanded" } else { "collapsed" }.to_owned());
    }
    let is_on = |name: &&&str| value(name).is_some_and(|value| text(value) == "true");
    states.extend(STATES.iter().filter(is_on).map(|&name| name.to_owned()));
    if value("invalid").is_some_and(|value| text(value) != "false") {
        states.push("invalid".to_owned());
    }
    let states_with_text = VALUES.iter().filter_map(|name| Some((name, text(value(name)?))));
    states.extend(
        states_with_text
            .filter(|(_, states_with_text)| !states_with_text.is_empty())
            .map(|(name, states_with_text)| format!("{name} {states_with_text}")),
    );
    let written = |kind: &str| Some(plain(&text(&node[kind]["value"]))).filter(|words| !words.is_empty());
    states.extend(written("value").map(|words| format!("holds “{words}”")));
    states.extend(written("description").map(|words| format!("described as “{words}”")));
    states
}

/// A text without its spaces, which engines put between elements by rules of their own.
fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A text with common spaces and without soft hyphens, which nobody hears.
fn plain(text: &str) -> String {
    crate::page::plain(&text.replace('\u{ad}', ""))
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
}
