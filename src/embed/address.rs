//! What an address means: its fragment holds a whole selection, or leads to a card or a filter. The page's script reads and
//! writes the address itself; a graphic among others on a page has none.

use crate::fragment;
use crate::register::Register;
use crate::selection::{Action, Selection, View};

/// The selection that the fragment of an address holds, or the one a page begins with.
pub(super) fn read(register: &Register, prefix: &str, hash: &str) -> Selection {
    followed(register, prefix, hash).into_iter().fold(Selection::default(), Selection::after)
}

/// What following an address with this fragment means: a whole selection, a card, or the filter that a card leads to.
/// Nothing for a fragment of the page around the graphic.
pub(super) fn followed(register: &Register, prefix: &str, hash: &str) -> Vec<Action> {
    if let Some(selection) = fragment::read(register, hash) {
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
