//! An edition as a page's script gives it.

use wasm_bindgen::prelude::*;

use crate::compose;
use edition::{RuleError, size};

/// Composes an edition from an object, and returns it: see [`compose::Composed`]. `earlier` is the edition that it names as
/// `previous`, or undefined; `address` is that of its file, `language` the tag of the one to speak.
///
/// # Errors
/// A list of errors, each an object with `path` and `message`.
#[wasm_bindgen]
pub async fn compose(
    file: JsValue,
    earlier: JsValue,
    address: Option<String>,
    language: Option<String>,
) -> Result<JsValue, JsValue> {
    // By way of a value of no certain type: serde-wasm-bindgen looks for the fields that it expects and would pass over
    // others, which a file may not have.
    let value = |value: JsValue| {
        let wrong = |error: serde_wasm_bindgen::Error| {
            // The error of what is too large or too deep is a sentence that says what to do.
            let error = error.to_string();
            let error = error.strip_prefix("Error: ").unwrap_or(&error);
            let message = match error.strip_suffix('.') {
                Some(_) => error.to_owned(),
                None => format!("{error}. Give what the JSON of an edition holds."),
            };
            to_js(&[RuleError { path: "data".to_owned(), message }])
        };
        // First of all, so that nothing follows what could overflow its stack.
        size::within_limits(serde_wasm_bindgen::Deserializer::from(value.clone())).map_err(wrong)?;
        serde_wasm_bindgen::from_value(value).map_err(wrong)
    };
    let earlier = if earlier.is_undefined() { None } else { Some(value(earlier)?) };
    let composed =
        compose::compose(value(file)?, earlier, address, language.as_deref()).await.map_err(|errors| to_js(&errors))?;
    serde_wasm_bindgen::to_value(&composed).map_err(JsValue::from)
}

/// A list of objects with `path` and `message`, as a page's script gets errors.
fn to_js(errors: &[RuleError]) -> JsValue {
    serde_wasm_bindgen::to_value(errors).unwrap_or_default()
}
