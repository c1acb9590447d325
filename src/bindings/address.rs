//! What an address means: its fragment holds a whole selection, or leads to a card. The page's script reads and
//! writes the address itself; a graphic among others on a page has none.

use messages::client_data::ClientData;
use messages::selection::{Action, Selection};
use messages::url_state;

/// The selection that the fragment of an address holds, or the one a page begins with.
pub(super) fn read(client_data: &ClientData, prefix: &str, hash: &str) -> Selection {
    followed(client_data, prefix, hash).into_iter().fold(Selection::default(), Selection::after)
}

/// What following an address with this fragment means: a whole selection, or a card.
/// Nothing for a fragment of the page around the graphic.
pub(super) fn followed(client_data: &ClientData, prefix: &str, hash: &str) -> Vec<Action> {
    if let Some(selection) = url_state::read(client_data, hash) {
        return vec![Action::Restore(selection)];
    }
    let card =
        hash.strip_prefix('#').and_then(|id| id.strip_prefix(prefix)).and_then(|name| name.strip_prefix("-card-"));
    client_data.cards().filter(|(_, id)| card == Some(id.as_str())).map(|(card, _)| Action::Card(card, true)).collect()
}
