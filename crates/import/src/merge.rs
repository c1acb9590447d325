//! Merges rows into the list of units: reads all rows first, then writes those that do not contradict each other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jsonc_parser::cst::{CstArray, CstInputValue, CstNode};
use jsonc_parser::json;

use super::citation::Citation;
use super::made::Made;
use super::names::{Names, StatusCells};
use super::table::Cells;
use edition::raw::{File, Named, Unit};
use edition::text::shortened;

/// A merge under way.
pub(super) struct Merge<'file> {
    names: Names<'file>,
    units: CstArray,
    /// The items of that list as they were before.
    items: Vec<CstNode>,
    /// What the rows say of each unit, by its place in the list.
    imported_lines: BTreeMap<usize, Vec<(u64, StatusCells)>>,
    /// Where an edition lists no unit yet, each row makes one.
    made: Option<Made>,
}

/// What comes of a row.
pub(super) enum Outcome {
    /// It says something new.
    Taken,
    /// It says nothing new.
    Known,
    /// It cannot be taken, for this reason.
    Refused(String),
}

impl<'file> Merge<'file> {
    /// A merge into this list of the file.
    pub(super) fn new(file: &'file File, units: CstArray) -> Self {
        let made = file.units.is_empty().then(Made::default);
        Self { names: Names::new(file), items: units.elements(), units, imported_lines: BTreeMap::new(), made }
    }

    /// Whether each row makes a unit, since the edition lists none.
    pub(super) fn makes_units(&self) -> bool {
        self.made.is_some()
    }

    /// Reads a row, and says what comes of it where no other row matters for that.
    pub(super) fn read(&mut self, line: u64, cells: &Cells) -> Option<Outcome> {
        match self.understood(line, cells) {
            Ok(outcome) => outcome,
            Err(why) => Some(Outcome::Refused(why)),
        }
    }

    fn understood(&mut self, line: u64, cells: &Cells) -> Result<Option<Outcome>, String> {
        self.names.day(cells)?;
        if let Some(made) = &mut self.made {
            let imported = self.names.status(cells, false)?;
            made.add(line, cells, imported)?;
            return Ok(None);
        }
        let place = self.names.unit(cells)?;
        self.names.agrees(place, cells)?;
        let unit = &self.names.file.units[place];
        if self.items.get(place).and_then(CstNode::as_object).is_none() {
            return Err(
                "The edition does not list it as an object in braces { }. Correct it first: `cargo xtask check` tells where."
                    .into(),
            );
        }
        let is_disputed = unit.status.as_ref().is_some_and(|named| !named.conflicting.is_empty());
        match self.names.status(cells, is_disputed)? {
            Some(imported) => {
                agrees(unit, &imported.status)?;
                self.imported_lines.entry(place).or_default().push((line, imported));
                Ok(None)
            }
            None if self.names.cited(cells)?.iter().all(|cited| is_cited(unit, cited)) => Ok(Some(Outcome::Known)),
            None => Err("The sources of the edition differ about it, and the row names another. Write by hand what that one says.".into()),
        }
    }

    /// Writes what the rows say, and says what comes of those that [`Merge::read`] left open, by their lines.
    pub(super) fn write(mut self) -> HashMap<u64, Outcome> {
        let mut outcomes = HashMap::new();
        for (place, imported) in std::mem::take(&mut self.imported_lines) {
            let statuses: BTreeSet<&str> = imported.iter().map(|(_, imported)| imported.status.as_str()).collect();
            if statuses.len() > 1 {
                let lines: Vec<u64> = imported.iter().map(|(line, _)| *line).collect();
                let why = format!(
                    "Lines {} are about the same one and do not agree. Keep the one that is right; where sources differ, write that by hand under “otherwise”.",
                    lines_listed(&lines)
                );
                outcomes.extend(imported.iter().map(|(line, _)| (*line, Outcome::Refused(why.clone()))));
                continue;
            }
            let mut new: Vec<Citation> = Vec::new();
            let status = imported.first().map(|(_, imported)| imported.status.clone()).unwrap_or_default();
            let unit = &self.names.file.units[place];
            for (line, imported) in imported {
                let before = new.len();
                for cited in imported.cited {
                    if !new.contains(&cited) && !is_cited(unit, &cited) {
                        new.push(cited);
                    }
                }
                outcomes.insert(line, if new.len() > before { Outcome::Taken } else { Outcome::Known });
            }
            if !new.is_empty() {
                self.name_status(unit, place, &status, &new);
            }
        }
        // All at once: one by one takes time that grows as its square.
        if let Some(made) = self.made {
            let (units, of_rows) = made.finish();
            outcomes.extend(of_rows);
            if !units.is_empty() {
                self.units.replace_with(CstInputValue::Array(units));
            }
        }
        outcomes
    }

    /// Names a status in the file, or adds sources to one that it names already.
    fn name_status(&self, unit: &Unit, place: usize, status: &str, new: &[Citation]) {
        let Some(object) = self.items.get(place).and_then(CstNode::as_object) else { return };
        if unit.status.is_some() {
            let sources = object.object_value_or_set("status").array_value_or_set("sources");
            new.iter().for_each(|cited| _ = sources.append(cited.written()));
            return;
        }
        let written = named(status, new);
        match object.get("status") {
            // A null stands there.
            Some(field) => field.set_value(written),
            None => _ = object.append("status", written),
        }
    }
}

/// The numbers of lines, as a sentence lists them: of many the first five.
pub(super) fn lines_listed(lines: &[u64]) -> String {
    let numbers: Vec<String> = lines.iter().take(5).map(u64::to_string).collect();
    match &numbers[..] {
        _ if lines.len() > numbers.len() => format!("{} and {} more", numbers.join(", "), lines.len() - numbers.len()),
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => numbers.concat(),
    }
}

/// A status as a file holds it.
pub(super) fn named(status: &str, cited: &[Citation]) -> CstInputValue {
    let cited = CstInputValue::Array(cited.iter().map(Citation::written).collect());
    json!({ "is": status, "sources": cited })
}

/// Whether the edition has no other status for a unit.
fn agrees(unit: &Unit, status: &str) -> Result<(), String> {
    match &unit.status {
        Some(named) if named.is != status => Err(format!(
            "The edition has the status “{}” for it already, and sources that do not agree are not merged. Keep the one that is right, or write the other by hand under “otherwise”, to show that they differ.",
            shortened(&named.is)
        )),
        _ => Ok(()),
    }
}

/// Whether the edition cites this for the status of a unit, or for another that a source gives it.
fn is_cited(unit: &Unit, cited: &Citation) -> bool {
    let all = |named: &Named| {
        named
            .sources
            .iter()
            .chain(named.conflicting.iter().flat_map(|other| &other.sources))
            .any(|known| cited.is(known))
    };
    unit.status.as_ref().is_some_and(all)
}
