//! Elements, written like markup and small in the wasm.
//!
//! Yew's `html!` writes the making of each element out in full where it stands, about 450 bytes of wasm an element; a
//! call of the functions here takes about 100. The static parts, which no reader downloads, use `html!`.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// Makes an element: `element!("p", class: "fs-hint", id: id; [children])`. A value is a text or, for an attribute that
/// may be missing, an `Option`.
macro_rules! element {
    ($tag:literal $(, $key:ident $(- $rest:ident)* : $value:expr)* ; [$($child:expr),* $(,)?]) => {
        $crate::view::element::make(
            $tag,
            &[$(concat!(stringify!($key) $(, "-", stringify!($rest))*)),*],
            Box::new([$($crate::view::element::Value::from($value).0),*]),
            vec![$($child),*],
        )
    };
    ($tag:literal $(, $key:ident $(- $rest:ident)* : $value:expr)* ; $children:expr) => {
        $crate::view::element::make(
            $tag,
            &[$(concat!(stringify!($key) $(, "-", stringify!($rest))*)),*],
            Box::new([$($crate::view::element::Value::from($value).0),*]),
            $children,
        )
    };
}

/// Makes an input in the same way, with what is checked or typed in it.
macro_rules! input {
    ($($key:ident $(- $rest:ident)* : $value:expr),* ; $state:expr) => {
        $crate::view::element::make_input(
            &[$(concat!(stringify!($key) $(, "-", stringify!($rest))*)),*],
            Box::new([$($crate::view::element::Value::from($value).0),*]),
            $state,
        )
    };
}

pub(super) use {element, input};

/// The value of an attribute.
pub(super) struct Value(pub(super) Option<AttributeOrProperty>);

/// What an input holds.
pub(super) enum Input {
    /// Whether it is checked.
    Checked(bool),
    /// What is typed in it.
    Typed(String),
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        // Not `AttributeOrProperty::Static`, which Yew's server renderer leaves out.
        Self(Some(AttributeOrProperty::Attribute(AttrValue::Static(text))))
    }
}

impl From<String> for Value {
    #[inline(never)]
    fn from(text: String) -> Self {
        Self(Some(AttributeOrProperty::Attribute(text.into())))
    }
}

impl From<bool> for Value {
    /// An attribute that is there or not, such as `open`.
    fn from(there: bool) -> Self {
        Self::from(there.then_some(""))
    }
}

impl From<Option<&'static str>> for Value {
    fn from(text: Option<&'static str>) -> Self {
        match text {
            Some(text) => Self::from(text),
            None => Self(None),
        }
    }
}

type Values = Box<[Option<AttributeOrProperty>]>;

/// What `element!` calls.
#[inline(never)]
pub(super) fn make(tag: &'static str, keys: &'static [&'static str], values: Values, children: Vec<Html>) -> Html {
    let mut element = VTag::new(tag);
    element.attributes = Attributes::Dynamic { keys, values };
    element.add_children(children);
    element.into()
}

/// What `input!` calls.
#[inline(never)]
pub(super) fn make_input(keys: &'static [&'static str], values: Values, state: Input) -> Html {
    let mut element = VTag::new("input");
    element.attributes = Attributes::Dynamic { keys, values };
    match state {
        Input::Checked(checked) => element.set_checked(checked),
        Input::Typed(typed) => element.set_value(typed),
    }
    element.into()
}
