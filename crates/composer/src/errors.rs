//! Errors as a page's script gets them.

use wasm_bindgen::JsValue;

use edition::RuleError;

/// A list of objects with `path` and `message`.
pub(crate) fn to_js(errors: &[RuleError]) -> JsValue {
    serde_wasm_bindgen::to_value(errors).unwrap_or_default()
}
