//! Merges rows into the list of units: reads all rows first, then writes those that do not contradict each other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jsonc_parser::cst::{CstArray, CstInputValue, CstNode};

use super::Options;
use super::citation::Citation;
use super::judgements::named;
use super::made::Made;
use super::names::{Names, StatusCells};
use super::own_fields::TableOf;
use super::table::Cells;
use super::unit_fields::{Change, stated};
use super::unit_of_row::UnitOfRow;
use edition::raw::{File, Named, Unit};
use edition::text::shortened;
use validate::alike::near;

/// A merge under way.
pub(super) struct Merge<'file> {
    names: Names<'file>,
    units: CstArray,
    /// The items of that list as they were before.
    items: Vec<CstNode>,
    /// What the rows say of each unit, by its place in the list.
    imported_lines: BTreeMap<usize, Vec<ImportedLine>>,
    /// The units that a row is about, by their places in the list.
    met: BTreeSet<usize>,
    /// The units that rows make.
    made: Made,
    /// Whether the table may change and add units.
    update: bool,
    /// The groupings of which the table has columns.
    pub groupings: Vec<&'file str>,
}

/// What a row says of a unit that the edition lists.
struct ImportedLine {
    line: u64,
    status: Option<StatusCells>,
    changes: Vec<Change>,
    /// What it says of each field, plainly spelled; none where it says what the edition does.
    stated: Vec<(String, Option<String>)>,
}

/// What comes of the rows when they are written.
pub(super) struct Merged {
    /// What comes of the rows that [`Merge::read`] left open, by their lines.
    pub outcomes: HashMap<u64, Outcome>,
    /// The names of the units that were added to others.
    pub added: Vec<String>,
    /// What was changed of units: each with the edition's words and the row's.
    pub changed: Vec<String>,
    /// The names of the units that no row is about, where the table may change units.
    pub missing: Vec<String>,
    /// The units to be written behind the others: see `append.rs`.
    pub appended: Vec<CstInputValue>,
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
    ///
    /// # Errors
    /// As [`Names::new`].
    pub(super) fn new(
        file: &'file File,
        units: CstArray,
        options: &Options,
        table: TableOf<'file>,
    ) -> Result<Self, String> {
        Ok(Self {
            names: Names::new(file, options, table)?,
            items: units.elements(),
            units,
            imported_lines: BTreeMap::new(),
            met: BTreeSet::new(),
            made: Made::default(),
            update: options.update,
            groupings: Vec::new(),
        })
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
        let UnitOfRow::Known(place, has_other_name) = self.names.unit(cells)? else {
            let imported = self.names.status(cells, false)?;
            let given = self.names.given(cells)?;
            self.made.add(line, cells, imported, given, &self.groupings)?;
            return Ok(None);
        };
        self.met.insert(place);
        let changes = self.names.changes(place, cells, has_other_name)?;
        let unit = &self.names.file.units[place];
        if self.items.get(place).and_then(CstNode::as_object).is_none() {
            return Err(
                "The edition does not list it as an object in braces { }. Correct it first: `cargo xtask check` tells where."
                    .into(),
            );
        }
        let is_disputed = unit.status.as_ref().is_some_and(|named| !named.conflicting.is_empty());
        let status = self.names.status(cells, is_disputed)?;
        match &status {
            Some(imported) => agrees(unit, &imported.status)?,
            None if self.names.cited(cells)?.iter().all(|cited| is_cited(unit, cited)) => {}
            None => return Err("The sources of the edition differ about it, and the row names another. Write by hand what that one says.".into()),
        }
        // In an update another row may contradict what this one says as the edition does.
        if status.is_none() && changes.is_empty() && !self.update {
            return Ok(Some(Outcome::Known));
        }
        self.imported_lines.entry(place).or_default().push(ImportedLine {
            line,
            status,
            stated: stated(cells, &changes)
                .into_iter()
                .map(|(field, value)| (field.to_owned(), value.map(near)))
                .collect(),
            changes,
        });
        Ok(None)
    }

    /// What stood in place of numbers.
    pub(super) fn texts(&self) -> Vec<String> {
        self.names.table.texts()
    }

    /// Writes what the rows say.
    pub(super) fn write(mut self) -> Merged {
        let (mut outcomes, mut all_changed) = (HashMap::new(), Vec::new());
        for (place, imported) in std::mem::take(&mut self.imported_lines) {
            if contradict(&imported) {
                let lines: Vec<u64> = imported.iter().map(|imported| imported.line).collect();
                let why = format!(
                    "Lines {} are about the same one and do not agree. Keep the one that is right; where sources differ, write that by hand under “conflicting”.",
                    lines_listed(&lines)
                );
                outcomes.extend(lines.iter().map(|line| (*line, Outcome::Refused(why.clone()))));
                continue;
            }
            let (mut new, mut changed): (Vec<Citation>, BTreeSet<String>) = Default::default();
            let (mut status, mut judged, mut by_exception, mut values) = (None, None, false, Vec::new());
            let unit = &self.names.file.units[place];
            for ImportedLine { line, status: own, changes, .. } in imported {
                let before = new.len() + changed.len();
                if let Some(own) = own {
                    let is_new = |cited: &Citation| !is_cited(unit, cited);
                    for cited in own.cited.into_iter().filter(is_new) {
                        if !new.contains(&cited) {
                            new.push(cited);
                        }
                    }
                    status = Some(own.status);
                    judged = own.judged.or(judged);
                    by_exception |= own.is_by_exception;
                }
                for change in changes {
                    if changed.insert(change.field.clone()) {
                        if !change.is_new {
                            all_changed.push(format!(
                                "{}, {}: “{}” is now “{}”",
                                shortened(&unit.id),
                                change.called,
                                shortened(&change.now),
                                shortened(&change.then)
                            ));
                        }
                        values.push((change.field, change.value));
                    }
                }
                let is_new = new.len() + changed.len() > before;
                outcomes.insert(line, if is_new { Outcome::Taken } else { Outcome::Known });
            }
            if let Some(status) = status.filter(|_| !new.is_empty()) {
                self.name_status(unit, place, &new, named(&status, &new, judged.as_deref(), by_exception));
            }
            for (field, value) in values {
                self.set(place, &field, value);
            }
        }
        let units = &self.names.file.units;
        let missing = units.iter().enumerate().filter(|(place, _)| self.update && !self.met.contains(place));
        let missing = missing.map(|(_, unit)| unit.name.clone()).collect();
        let (made, refused) = self.made.finish(units.iter().map(|unit| &*unit.id));
        outcomes.extend(refused.into_iter().map(|(line, why)| (line, Outcome::Refused(why))));
        outcomes.extend(made.iter().map(|made| (made.line, Outcome::Taken)));
        let names = made.iter().map(|made| made.name.clone());
        let added = if units.is_empty() { Vec::new() } else { names.collect() };
        let mut appended = Vec::new();
        let values: Vec<CstInputValue> = made.into_iter().map(|made| made.value).collect();
        match units.is_empty() {
            // All at once: one by one takes time that grows as its square.
            true if !values.is_empty() => _ = self.units.replace_with(CstInputValue::Array(values)),
            _ => appended = values,
        }
        Merged { outcomes, added, changed: all_changed, missing, appended }
    }

    /// Sets a field of a unit in the file, or one within it, as in `groups.region`.
    fn set(&self, place: usize, field: &str, value: CstInputValue) {
        let Some(object) = self.items.get(place).and_then(CstNode::as_object) else { return };
        let (object, field) = match field.split_once('.') {
            Some((outer, inner)) => (object.object_value_or_set(outer), inner),
            None => (object, field),
        };
        match object.get(field) {
            Some(there) => there.set_value(value),
            None => _ = object.append(field, value),
        }
    }

    /// Names a status in the file, or adds sources to one that it names already.
    fn name_status(&self, unit: &Unit, place: usize, new: &[Citation], status: CstInputValue) {
        let Some(object) = self.items.get(place).and_then(CstNode::as_object) else { return };
        if unit.status.is_some() {
            let sources = object.object_value_or_set("status").array_value_or_set("sources");
            new.iter().for_each(|cited| _ = sources.append(cited.written()));
            return;
        }
        // A null may stand there.
        self.set(place, "status", status);
    }
}

/// Whether rows about one unit give it two statuses, or a field two values.
fn contradict(imported: &[ImportedLine]) -> bool {
    let statuses = imported.iter().filter_map(|line| line.status.as_ref());
    let statuses = statuses.map(|status| ("status", Some(status.status.as_str())));
    let fields = imported.iter().flat_map(|line| &line.stated).map(|(field, value)| (field.as_str(), value.as_deref()));
    let mut values: HashMap<&str, Option<&str>> = HashMap::new();
    statuses.chain(fields).any(|(field, value)| *values.entry(field).or_insert(value) != value)
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

/// Whether the edition has no other status for a unit.
fn agrees(unit: &Unit, status: &str) -> Result<(), String> {
    match &unit.status {
        Some(named) if named.is != status => Err(format!(
            "The edition has the status “{}” for it already, and sources that do not agree are not merged. Keep the one that is right, or write the other by hand under “conflicting”, to show that they differ.",
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
