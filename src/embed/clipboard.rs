//! Copying: to the clipboard where the browser lets a page do so, otherwise by selecting the text for the reader.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Clipboard, HtmlElement};

/// Copies what an element shows, then tells whether the clipboard took it. A table is copied with tabs between its cells,
/// as spreadsheets take it.
pub(super) fn copy(element: HtmlElement, then: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let done = write(&element.inner_text()).await.is_some();
        if !done {
            select(&element);
        }
        then(done);
    });
}

/// `None` where there is no clipboard (an insecure page, a frame without leave) or it refuses.
async fn write(text: &str) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let clipboard: Clipboard = clipboard.is_object().then(|| clipboard.unchecked_into())?;
    JsFuture::from(clipboard.write_text(text)).await.ok().map(drop)
}

/// Selects what an element shows.
fn select(element: &HtmlElement) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()).flatten();
    if let Some(selection) = selection {
        let _ = selection.select_all_children(element);
    }
}
