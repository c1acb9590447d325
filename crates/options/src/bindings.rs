//! Options as a page's script gives them, by serde-wasm-bindgen, and errors as it gets them.

use std::collections::BTreeMap;

use js_sys::Array;
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::errors::to_js;
use crate::options::{Given, Options};
use edition::RuleError;
use messages::client_data::ClientData;

/// A value of a page's script, as it is.
#[derive(Deserialize)]
struct Kept(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue);

/// Reads options, and returns them as the attributes of the element: a list of names with values, or `undefined` where an
/// attribute is not to be there. `client_data` is that of the edition, as [`ClientData::write`] wrote it; without it nobody knows
/// yet which names there are.
///
/// # Errors
/// A list of errors, each an object with `path` and `message`.
#[wasm_bindgen]
pub fn check(options: JsValue, client_data: Option<String>) -> Result<JsValue, JsValue> {
    let given = given(&options).map_err(|error| to_js(&[error]))?;
    let known = client_data.map(|client_data| ClientData::read(&client_data));
    let options = Options::read(&given, known.as_ref()).map_err(|errors| to_js(&errors))?;
    serde_wasm_bindgen::to_value(&options.attributes()).map_err(JsValue::from)
}

/// Options by their names.
fn given(options: &JsValue) -> Result<BTreeMap<String, Given>, RuleError> {
    let kept: Result<BTreeMap<String, Kept>, _> = serde_wasm_bindgen::from_value(options.clone());
    match kept {
        Ok(kept) if !Array::is_array(options) => {
            Ok(kept.into_iter().map(|(name, Kept(value))| (name, one(value))).collect())
        }
        _ => {
            let message = format!("got {}; they take an object such as {{ view: \"unit\" }}.", one(options.clone()));
            Err(RuleError { path: "options".to_owned(), message })
        }
    }
}

/// What a value is. Nobody looks into an object here: it may hold itself.
fn one(value: JsValue) -> Given {
    if Array::is_array(&value) {
        Given::List
    } else if value.is_object() {
        Given::Object
    } else {
        serde_wasm_bindgen::from_value(value).unwrap_or(Given::Other)
    }
}
