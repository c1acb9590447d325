//! What the reader has chosen, and the one reducer that changes it.

use crate::client_data::FilterId;
use edition::{CardId, UnitId};

/// Characters of a search that are read; what is longer names no place.
pub const LONGEST_SEARCH: usize = 80;

/// Everything that a reader can choose. The page shows it by attributes alone; the address can hold it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Whether the list of all units is open.
    pub view: View,
    /// Which statuses the list shows: all of them where it is closed.
    pub filter: FilterId,
    /// The cards that are open, in their order, each once.
    pub open: Vec<CardId>,
    /// What the reader asks about: a unit, words, or nothing. The later of the two replaces the other.
    pub asked: Asked,
}

/// A view of the grid: the blocks are always shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The blocks alone: one for each status, with a square for each unit.
    #[default]
    ByStatus,
    /// The list of all units, too: a tile for each.
    ByUnit,
}

/// What the reader asks about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    #[default]
    Nothing,
    /// A unit that was chosen in the grid.
    Unit(UnitId),
    /// Words typed into the finder: never empty, at most [`LONGEST_SEARCH`] characters.
    Words(String),
}

/// Something the reader did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Opened or closed the list of all units. A closed list shows all statuses again.
    View(View),
    /// Chose which statuses the list shows, which opens it.
    Filter(FilterId),
    /// Opened or closed a card.
    Card(CardId, bool),
    /// Chose a unit, or none.
    Unit(Option<UnitId>),
    /// Typed into the finder, or cleared it.
    Words(String),
    /// Followed a link to a whole selection.
    Restore(Selection),
}

impl Selection {
    /// The selection after an action.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        match action {
            Action::View(view) => {
                self.view = view;
                if view == View::ByStatus {
                    self.filter = FilterId::default();
                }
            }
            Action::Filter(filter) => {
                self.filter = filter;
                if filter != FilterId::default() {
                    self.view = View::ByUnit;
                }
            }
            Action::Card(card, open) => {
                self.open.retain(|&other| other != card);
                if open {
                    self.open.push(card);
                    self.open.sort_by_key(|card| card.place());
                }
            }
            Action::Unit(unit) => self.asked = unit.map_or(Asked::Nothing, Asked::Unit),
            Action::Words(words) => self.asked = Asked::words(&words),
            Action::Restore(selection) => self = selection,
        }
        self
    }

    /// The words in the finder; empty where there are none.
    pub fn words(&self) -> &str {
        match &self.asked {
            Asked::Words(words) => words,
            _ => "",
        }
    }
}

impl Asked {
    /// Asks by words; blank ones ask nothing. What is typed is kept as it was typed, spaces too, so that the finder
    /// never takes a letter back.
    pub fn words(words: &str) -> Self {
        if words.trim().is_empty() { Self::Nothing } else { Self::Words(words.chars().take(LONGEST_SEARCH).collect()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client_data::ClientData;

    fn ids(data: &ClientData) -> (Vec<CardId>, UnitId) {
        let unit = data.units().nth(7).unwrap().0;
        (data.cards().map(|(card, _)| card).collect(), unit)
    }

    #[test]
    fn an_action_changes_what_it_names_and_nothing_else() {
        let data = crate::tests::client_data();
        let (cards, unit) = ids(&data);
        let begun = Selection::default()
            .after(Action::View(View::ByUnit))
            .after(Action::Card(cards[1], true))
            .after(Action::Unit(Some(unit)));
        let filter = data.filters().nth(3).unwrap().0;
        let after = begun.clone().after(Action::Filter(filter));
        assert_eq!(after, Selection { filter, ..begun });
    }

    #[test]
    fn cards_stay_open_beside_one_another_in_their_order() {
        let data = crate::tests::client_data();
        let (cards, _) = ids(&data);
        let open = |selection: Selection, place: usize| selection.after(Action::Card(cards[place], true));
        let selection = open(open(open(Selection::default(), 2), 0), 2);
        assert_eq!(selection.open, [cards[0], cards[2]]);
        assert_eq!(selection.after(Action::Card(cards[0], false)).open, [cards[2]]);
    }

    #[test]
    fn the_later_of_unit_and_words_replaces_the_other() {
        let data = crate::tests::client_data();
        let (_, unit) = ids(&data);
        let words = Selection::default().after(Action::Unit(Some(unit))).after(Action::Words("Leeds ".into()));
        assert_eq!(words.asked, Asked::Words("Leeds ".into()));
        assert_eq!(words.clone().after(Action::Unit(Some(unit))).asked, Asked::Unit(unit));
        assert_eq!(words.after(Action::Words("  ".into())).asked, Asked::Nothing);
    }

    #[test]
    fn a_flood_of_letters_is_cut() {
        let selection = Selection::default().after(Action::Words("ŵ".repeat(10_000)));
        assert_eq!(selection.words().chars().count(), LONGEST_SEARCH);
    }
}
