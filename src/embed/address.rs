//! The page's address: its fragment is read at the start and on every change of it, and follows the selection.

use wasm_bindgen::JsValue;

use crate::fragment;
use crate::register::Register;
use crate::selection::{Action, Selection, View};

/// The selection that the address holds, or the one a page begins with.
pub(super) fn read(register: &Register, prefix: &str) -> Selection {
    let start = Selection::default();
    followed(register, prefix).into_iter().fold(start, Selection::after)
}

/// What following the current address means: a whole selection, a card, or the filter that a card leads to. Nothing for
/// a fragment of the page around the graphic.
pub(super) fn followed(register: &Register, prefix: &str) -> Vec<Action> {
    let Some(hash) = web_sys::window().and_then(|window| window.location().hash().ok()) else {
        return vec![];
    };
    if let Some(selection) = fragment::read(register, &hash) {
        return vec![Action::Restore(selection)];
    }
    let name = hash.strip_prefix('#').and_then(|id| id.strip_prefix(prefix));
    if let Some(id) = name.and_then(|name| name.strip_prefix("-card-")) {
        return register.cards().filter(|(_, card)| *card == id).map(|(card, _)| Action::Card(card, true)).collect();
    }
    name.and_then(|name| name.strip_prefix("-filter-")).map(|name| filter(register, name)).unwrap_or_default()
}

/// What leading into the grid with a filter means: its blocks are shown, so the view by status is.
pub(super) fn filter(register: &Register, name: &str) -> Vec<Action> {
    let actions = |filter| vec![Action::View(View::ByStatus), Action::Filter(filter)];
    register.filter_named(name).map(actions).unwrap_or_default()
}

/// Puts the selection into the address without a new entry in the history. A page that may not change its address (a
/// `srcdoc` frame, or Safari after a hundred changes in half a minute) goes on without.
pub(super) fn write(register: &Register, selection: &Selection) {
    let Some(window) = web_sys::window() else { return };
    let fragment = fragment::write(register, selection);
    let location = window.location();
    let (Ok(path), Ok(search)) = (location.pathname(), location.search()) else { return };
    let address = if fragment.is_empty() { format!("{path}{search}") } else { format!("#{fragment}") };
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}
