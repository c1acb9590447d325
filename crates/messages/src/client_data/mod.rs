//! The client data: of an edition, only what a page needs once it is live.
//!
//! The figures themselves stand in the page's HTML. What the browser has to know is which units there are, what people
//! call them, and what is to be said of each and under each filter: sentences that the build has composed from the
//! checked edition. So the wasm carries neither the rules nor the figures a second time.

pub(crate) mod compose;

use crate::catalog::MessageId;
use edition::limits::is_long;
use edition::{CardId, StatusId, UnitId};

/// Which filter, counted from 0: all, each status, each sum of statuses, each group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FilterId(usize);

/// How many units a longer edition lists at a time.
pub const LISTED: usize = 60;

/// What a living page needs to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientData {
    /// The tag of the locale, and the texts of the interface in the order of [`MessageId::ALL`], with tabs between
    /// them.
    pub(crate) texts: String,
    /// The class of the map, which says how many columns it has: `fs-c7`; empty where the edition has no map.
    pub map: String,
    pub(crate) cards: Vec<String>,
    pub(crate) filters: Vec<FilterRow>,
    pub(crate) blocks: Vec<BlockRow>,
    pub(crate) kinds: Vec<KindRow>,
    /// The lines of the units as [`ClientData::write`] writes them: an edition may have tens of thousands.
    pub(crate) units: String,
    /// Where the line of each unit ends.
    pub(crate) ends: Vec<usize>,
}

/// A filter of the grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterRow {
    /// Its name in addresses and controls: `all`, the id of a status or figure, or `region.north-west`.
    pub name: String,
    /// Its short name in attributes, by which the style sheet knows what it shows: `all`, `0`, `1`. A place and
    /// not an id, so that one style sheet serves every edition.
    pub token: String,
    /// What it shows, in a few words; empty for all.
    pub lead: String,
    /// The rest of that sentence.
    pub rest: String,
}

/// A block of the grid: a status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockRow {
    /// The id of the status.
    pub id: String,
    /// The class that shades it.
    pub class: String,
    /// The id of the card that stands above this block and its neighbours, whose statuses the card's figure adds up; empty
    /// where there is none.
    pub card: String,
}

/// What units have in common of which the same is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KindRow {
    /// The class that shades their tiles.
    pub class: String,
    /// The tokens of the filters under which they are listed: those of the status that a source names for them, that of their
    /// group, and all.
    pub within: String,
    /// What their tiles say below the name.
    pub label: String,
    /// What follows their names in the blocks: what they were before, where that is another status.
    pub was: String,
    /// What is known of each, as the rest of a sentence that begins with its name.
    pub known: String,
    /// The places of the statuses that they may have: their own where a source names them.
    pub(crate) possible: Vec<usize>,
}

/// The class of what no source names; that of what sources name differently begins with it.
pub const UNNAMED: &str = "fs-unnamed";

impl KindRow {
    /// Whether a source names them. Counts may leave a unit a single status; that is not to be named.
    pub fn is_named(&self) -> bool {
        !self.class.starts_with(UNNAMED)
    }

    /// Whether a source names them with this status.
    pub fn have(&self, status: StatusId) -> bool {
        self.is_named() && self.possible.contains(&status.place())
    }

    /// Whether they are some of several that may have this status, of which no source says which.
    pub fn may_have(&self, status: StatusId) -> bool {
        !self.is_named() && self.possible.contains(&status.place())
    }
}

/// A unit.
#[derive(Clone, Debug)]
pub struct UnitRow<'client_data> {
    /// Its id.
    pub id: &'client_data str,
    /// Its full name.
    pub name: &'client_data str,
    /// Its name on a tile.
    pub short: &'client_data str,
    /// The classes for its place on the map; empty where the edition has no map.
    pub place: &'client_data str,
    /// What is known of it.
    pub kind: &'client_data KindRow,
    /// What else people call it or look for: its names in other languages, places, its groups.
    pub aliases: std::str::Split<'client_data, char>,
}

impl ClientData {
    /// The cards, in the order in which they are shown.
    pub fn cards(&self) -> impl Iterator<Item = (CardId, &String)> {
        self.cards.iter().enumerate().map(|(place, card)| (CardId::at(place), card))
    }

    /// The id of a card.
    pub fn card(&self, card: CardId) -> &str {
        &self.cards[card.place()]
    }

    /// The tag of the locale.
    pub fn language(&self) -> &str {
        self.texts.split('\t').next().unwrap_or_default()
    }

    /// A text of the interface.
    pub fn text(&self, id: MessageId) -> &str {
        self.texts.split('\t').nth(id as usize + 1).unwrap_or_default()
    }

    /// The filters: all, each status, each sum of statuses, each group.
    pub fn filters(&self) -> impl Iterator<Item = (FilterId, &FilterRow)> {
        self.filters.iter().enumerate().map(|(place, filter)| (FilterId(place), filter))
    }

    /// A filter.
    pub fn filter(&self, filter: FilterId) -> &FilterRow {
        &self.filters[filter.0]
    }

    /// The filter of this name.
    pub fn filter_named(&self, name: &str) -> Option<FilterId> {
        self.filters.iter().position(|filter| filter.name == name).map(FilterId)
    }

    /// The blocks, in the order of the statuses.
    pub fn blocks(&self) -> impl Iterator<Item = (StatusId, &BlockRow)> {
        self.blocks.iter().enumerate().map(|(place, block)| (StatusId::at(place), block))
    }

    /// The units, A to Z.
    pub fn units(&self) -> impl Iterator<Item = (UnitId, UnitRow<'_>)> {
        (0..self.ends.len()).map(UnitId::at).map(|unit| (unit, self.unit(unit)))
    }

    /// Whether there are more units than can have a tile each.
    pub fn is_long(&self) -> bool {
        is_long(self.ends.len())
    }

    /// Whether each unit has a place on a map.
    pub fn has_map(&self) -> bool {
        !self.map.is_empty()
    }

    /// A unit.
    pub fn unit(&self, unit: UnitId) -> UnitRow<'_> {
        let place = unit.place();
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        let mut cells = self.units[start..self.ends[place]].split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let kind = next().parse().unwrap_or(0usize);
        let (id, name, short, place) = (next(), next(), next(), next());
        UnitRow { id, name, short, place, kind: &self.kinds[kind], aliases: cells }
    }

    /// The unit of this id.
    pub fn unit_named(&self, id: &str) -> Option<UnitId> {
        self.units().find(|(_, unit)| unit.id == id).map(|(unit, _)| unit)
    }

    /// Adds a line of a unit: its kind, its id, its name, its short name, the classes for its place, what else it is called.
    pub(crate) fn add_unit(&mut self, line: &str) {
        if !self.ends.is_empty() {
            self.units.push('\n');
        }
        self.units.push_str(line);
        self.ends.push(self.units.len());
    }

    /// The client data as lines of cells parted by tabs: a shape so plain that reading it takes next to no code. The first cell
    /// of a line says what it is; that of a unit, of which kind. No text of a checked edition holds a tab.
    pub fn write(&self) -> String {
        let mut lines = vec![["texts", &self.texts].join("\t"), ["map", &self.map].join("\t")];
        lines.extend(self.cards.iter().map(|card| ["card", card].join("\t")));
        for KindRow { class, within, label, was, known, possible } in &self.kinds {
            let possible: Vec<String> = possible.iter().map(usize::to_string).collect();
            lines.push(["kind", class, within, label, was, known, &possible.join(",")].join("\t"));
        }
        for FilterRow { name, token, lead, rest } in &self.filters {
            lines.push(["filter", name, token, lead, rest].join("\t"));
        }
        for BlockRow { id, class, card } in &self.blocks {
            lines.push(["block", id, class, card].join("\t"));
        }
        lines.push(self.units.clone());
        lines.join("\n")
    }

    /// Reads what [`ClientData::write`] wrote. Cells that are missing are read as empty.
    pub fn read(text: &str) -> Self {
        let mut client_data = Self::default();
        for line in text.split('\n') {
            let mut cells = line.split('\t').map(str::to_owned);
            let mut next = || cells.next().unwrap_or_default();
            match next().as_str() {
                "texts" => line["texts\t".len()..].clone_into(&mut client_data.texts),
                "map" => client_data.map = next(),
                "card" => client_data.cards.push(next()),
                "kind" => client_data.kinds.push(KindRow {
                    class: next(),
                    within: next(),
                    label: next(),
                    was: next(),
                    known: next(),
                    possible: next().split(',').filter_map(|place| place.parse().ok()).collect(),
                }),
                "filter" => {
                    client_data.filters.push(FilterRow { name: next(), token: next(), lead: next(), rest: next() })
                }
                "block" => client_data.blocks.push(BlockRow { id: next(), class: next(), card: next() }),
                _ => client_data.add_unit(line),
            }
        }
        client_data
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_data_survives_its_way_into_the_wasm() {
        let client_data = crate::tests::client_data();
        assert_eq!(ClientData::read(&client_data.write()), *client_data);
    }

    #[test]
    fn the_client_data_gives_a_status_only_to_units_that_a_source_names() {
        let (data, client_data) = (crate::tests::data(), crate::tests::client_data());
        for (id, unit) in data.units() {
            let named: Vec<StatusId> = data
                .statuses()
                .map(|(status, _)| status)
                .filter(|&status| client_data.unit(id).kind.have(status))
                .collect();
            assert_eq!(named, unit.status.iter().map(|named| named.status).collect::<Vec<_>>(), "{}", unit.name);
        }
    }
}
