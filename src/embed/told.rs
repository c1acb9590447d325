//! Problems as a page's script gets them.

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::dataset::Problem;

#[derive(Serialize)]
struct Told<'a> {
    path: &'a str,
    message: &'a str,
}

/// A list of objects with `path` and `message`.
pub(super) fn told(problems: &[Problem]) -> JsValue {
    let told: Vec<_> = problems.iter().map(|Problem { path, message }| Told { path, message }).collect();
    serde_wasm_bindgen::to_value(&told).unwrap_or_default()
}
