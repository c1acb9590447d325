//! The register: of an edition, only what a living page needs to answer its reader.
//!
//! The figures themselves stand in the page's HTML. What the browser has to know is which forces there are, what people
//! call them, what the sources say of each, and how many have which status. The build writes this part of the checked
//! edition into the wasm, which so carries neither the rules nor the figures a second time.

use super::{CardId, Date, ForceId, GroupId, Month, StatusId, rooms};

/// Forces and statuses of one checked edition, with every number filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// The language of the texts.
    pub language: String,
    /// Which forces the edition covers, and which it does not.
    pub coverage: String,
    /// The day on which the statuses were so: year, month, day.
    pub(super) as_at: (u16, u8, u8),
    pub(super) cards: Vec<CardRow>,
    pub(super) statuses: Vec<StatusRow>,
    pub(super) groups: Vec<GroupRow>,
    pub(super) forces: Vec<ForceRow>,
}

/// A card, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRow {
    /// Its id.
    pub id: String,
}

/// A status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusRow {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
    /// How many forces are in it.
    pub count: u32,
}

/// Statuses that a derived figure adds up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// The id of the figure.
    pub id: String,
    /// What the figure is called.
    pub label: String,
    /// How many forces are in these statuses together.
    pub count: u32,
    /// The places of the statuses.
    pub(super) statuses: Vec<usize>,
}

/// A force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForceRow {
    /// Its id.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// Its name on a tile.
    pub short: String,
    /// England or Wales.
    pub nation: String,
    /// What else it is called and what people look for: its names in other languages first, then places.
    pub aliases: Vec<String>,
    /// The place of its status and who says so, only where a source does.
    pub(super) status: Option<(usize, String)>,
}

rooms! { Register:
    cards, CardId, CardRow, "The cards, in the order in which they are shown.";
    statuses, StatusId, StatusRow, "The statuses, in their order.";
    groups, GroupId, GroupRow, "The groups of statuses that a figure adds up.";
    forces, ForceId, ForceRow, "The forces, A to Z.";
}

impl Register {
    /// The register as rows of text, the shape in which the wasm holds it: a shape so plain that reading it takes next
    /// to no code. The first cell of a row says what it is.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let (year, month, day) = self.as_at;
        let row = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
        let date = [year.to_string(), month.to_string(), day.to_string()];
        let mut rows = vec![row(&["edition", &self.language, &self.coverage, &date[0], &date[1], &date[2]])];
        rows.extend(self.cards.iter().map(|card| row(&["card", &card.id])));
        for StatusRow { id, label, meaning, count } in &self.statuses {
            rows.push(row(&["status", id, label, meaning, &count.to_string()]));
        }
        for GroupRow { id, label, count, statuses } in &self.groups {
            let mut group = row(&["group", id, label, &count.to_string()]);
            group.extend(statuses.iter().map(usize::to_string));
            rows.push(group);
        }
        for ForceRow { id, name, short, nation, aliases, status } in &self.forces {
            let (status, source) =
                status.clone().map(|(place, source)| (place.to_string(), source)).unwrap_or_default();
            let mut force = row(&["force", id, name, short, nation, &status, &source]);
            force.extend_from_slice(aliases);
            rows.push(force);
        }
        rows
    }

    /// Reads what [`Register::rows`] wrote. `None` for anything else.
    pub fn from_rows(rows: Vec<Vec<String>>) -> Option<Self> {
        let mut register = Self::default();
        for row in rows {
            let mut cells = row.into_iter();
            let mut next = || cells.next();
            match next()?.as_str() {
                "edition" => {
                    (register.language, register.coverage) = (next()?, next()?);
                    register.as_at = (next()?.parse().ok()?, next()?.parse().ok()?, next()?.parse().ok()?);
                }
                "card" => register.cards.push(CardRow { id: next()? }),
                "status" => {
                    let (id, label, meaning, count) = (next()?, next()?, next()?, next()?.parse().ok()?);
                    register.statuses.push(StatusRow { id, label, meaning, count });
                }
                "group" => {
                    let (id, label, count) = (next()?, next()?, next()?.parse().ok()?);
                    let statuses = cells.filter_map(|cell| cell.parse().ok()).collect();
                    register.groups.push(GroupRow { id, label, count, statuses });
                }
                "force" => {
                    let (id, name, short, nation, status, source) =
                        (next()?, next()?, next()?, next()?, next()?, next()?);
                    let status = status.parse().ok().map(|place| (place, source));
                    register.forces.push(ForceRow { id, name, short, nation, aliases: cells.collect(), status });
                }
                _ => return None,
            }
        }
        Some(register)
    }

    /// The day on which the statuses were so.
    pub fn as_at(&self) -> Date {
        let (year, number, day) = self.as_at;
        Date { month: Month { year, number }, day }
    }

    /// The status that a source names for a force, and the source in short.
    pub fn status_of(&self, force: ForceId) -> Option<(StatusId, &str)> {
        self[force].status.as_ref().map(|(status, source)| (StatusId(*status), source.as_str()))
    }

    /// The forces that a source names with this status.
    pub fn named(&self, status: StatusId) -> impl Iterator<Item = (ForceId, &ForceRow)> {
        self.forces().filter(move |(_, force)| force.status.as_ref().is_some_and(|(named, _)| *named == status.0))
    }

    /// How many forces have this status without being named by a source.
    pub fn unnamed(&self, status: StatusId) -> u32 {
        self[status].count - self.named(status).count() as u32
    }

    /// How many forces no source names.
    pub fn all_unnamed(&self) -> u32 {
        self.forces.iter().filter(|force| force.status.is_none()).count() as u32
    }

    /// The statuses that a force may have: its own where a source names it, otherwise each that is not wholly named.
    pub fn possible(&self, force: ForceId) -> Vec<StatusId> {
        match self.status_of(force) {
            Some((status, _)) => vec![status],
            None => self.statuses().map(|(status, _)| status).filter(|&status| self.unnamed(status) > 0).collect(),
        }
    }

    /// The statuses of a group, in their order.
    pub fn statuses_in(&self, group: GroupId) -> Vec<StatusId> {
        self[group].statuses.iter().map(|&place| StatusId(place)).collect()
    }
}
