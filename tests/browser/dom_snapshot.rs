//! A page held fast: every element with its attributes, texts and live state, to be compared with a later one.

use std::collections::BTreeMap;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlInputElement, Node};

/// What stands in a page at one moment. Comments are left out, and so is the host's `data-script`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillImage(Vec<Part>);

/// One element.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    tag: String,
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    state: String,
}

impl StillImage {
    /// Everything from this element down, in the order of the page.
    pub fn of(host: &Element) -> Self {
        let mut image = Self(vec![]);
        image.add(host);
        image.0[0].attributes.remove("data-script");
        image
    }

    fn add(&mut self, element: &Element) {
        self.0.push(Part::of(element));
        let children = element.children();
        for child in (0..children.length()).filter_map(|place| children.item(place)) {
            self.add(&child);
        }
    }

    /// The tags, in the order of the page.
    pub fn shape(&self) -> Vec<&str> {
        self.0.iter().map(|part| part.tag.as_str()).collect()
    }

    /// What is checked, open or typed, in the order of the page; without the choices of colours and of map or list, which no
    /// graphic reads.
    pub fn state(&self) -> Vec<&str> {
        let description =
            |state: &&str| !state.is_empty() && !state.starts_with("fs-theme") && !state.starts_with("fs-layout");
        self.0.iter().map(|part| part.state.as_str()).filter(description).collect()
    }

    /// The changes that lead to a later image, each as `name attribute=value`, `name -attribute` or `name: text`.
    /// Both have the same shape.
    pub fn changes(&self, later: &Self) -> Vec<String> {
        assert_eq!(self.shape(), later.shape(), "the shape of the page");
        self.0.iter().zip(&later.0).flat_map(|(before, after)| before.changes(after)).collect()
    }

    /// The image without what controls hold before anyone touches them: HTML says it in attributes, a script does not.
    pub fn but_for_defaults(mut self) -> Self {
        for part in &mut self.0 {
            let radio = part.attributes.get("type").is_some_and(|kind| kind == "radio");
            part.attributes.retain(|name, _| name != "checked" && (name != "value" || radio));
        }
        self
    }
}

impl Part {
    fn of(element: &Element) -> Self {
        let names = element.get_attribute_names();
        let names = names.iter().map(|name| String::from(name.unchecked_into::<JsString>()));
        let attributes = names.map(|name| (name.clone(), element.get_attribute(&name).unwrap_or_default())).collect();
        Self { tag: element.tag_name(), name: name(element), attributes, text: text(element), state: state(element) }
    }

    fn changes(&self, after: &Self) -> Vec<String> {
        let name = &self.name;
        let new = after.attributes.iter().filter(|(key, value)| self.attributes.get(*key) != Some(*value));
        let mut changes: Vec<String> = new.map(|(key, value)| format!("{name} {key}={value}")).collect();
        let gone = self.attributes.keys().filter(|key| !after.attributes.contains_key(*key));
        changes.extend(gone.map(|key| format!("{name} -{key}")));
        if self.text != after.text {
            changes.push(format!("{name}: {}", after.text));
        }
        changes
    }
}

/// What a person would call an element: its id, its class, the value of the control in it, or its place in another.
fn name(element: &Element) -> String {
    let tag = element.tag_name().to_lowercase();
    if let Some(input) = element.query_selector("label > input").ok().flatten() {
        let input: HtmlInputElement = input.unchecked_into();
        if tag == "label" {
            return format!("{tag} {}", input.value());
        }
    }
    let description = ["id", "data-card", "class"].iter().find_map(|name| element.get_attribute(name));
    let inside = || element.parent_element().map_or(String::new(), |parent| format!("{} {tag}", name(&parent)));
    description.unwrap_or_else(inside)
}

/// The text of the element itself, not of those in it.
fn text(element: &Element) -> String {
    let children = element.child_nodes();
    let texts = (0..children.length())
        .filter_map(|place| children.item(place))
        .filter(|child| child.node_type() == Node::TEXT_NODE)
        .filter_map(|child| child.text_content());
    texts.collect()
}

/// What a reader has done to a control, which no attribute needs to show.
fn state(element: &Element) -> String {
    if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
        return if details.open() { format!("open {}", name(element)) } else { String::new() };
    }
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) if input.type_() == "search" => match input.value() {
            words if words.is_empty() => words,
            words => format!("words {words}"),
        },
        Some(input) if input.checked() => format!("{} {}", input.name(), input.value()),
        _ => String::new(),
    }
}
