//! Problems as a page's script gets them.

use wasm_bindgen::JsValue;

use crate::dataset::Problem;

/// A list of objects with `path` and `message`.
pub(super) fn told(problems: &[Problem]) -> JsValue {
    serde_wasm_bindgen::to_value(problems).unwrap_or_default()
}
