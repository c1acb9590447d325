//! One row after the other into the list of forces.

use std::collections::{BTreeSet, HashMap, HashSet};

use jsonc_parser::cst::{CstArray, CstInputValue, CstNode};
use jsonc_parser::json;

use super::table::Cells;
use crate::dataset::raw::{File, Force};
use crate::dataset::text::{id_of, listed, shortened};

/// A merge under way.
pub(super) struct Merge<'file> {
    file: &'file File,
    forces: CstArray,
    /// The items of that list as they were before.
    items: Vec<CstNode>,
    /// The places in the list by what they are called, in small letters.
    called: HashMap<String, BTreeSet<usize>>,
    /// The line that told of a force, by its place in the list.
    told: HashMap<usize, u64>,
    /// Where an edition lists no force yet, each row makes one: their ids, and what they are.
    made: Option<(HashSet<String>, Vec<CstInputValue>)>,
}

impl<'file> Merge<'file> {
    /// A merge into this list of the file.
    pub(super) fn new(file: &'file File, forces: CstArray) -> Self {
        let mut called: HashMap<String, BTreeSet<usize>> = HashMap::new();
        for (place, force) in file.forces.iter().enumerate() {
            for name in [&force.id, &force.name, &force.short]
                .into_iter()
                .chain(force.names.values().flat_map(|own| [&own.name, &own.short]))
            {
                called.entry(name.to_lowercase()).or_default().insert(place);
            }
        }
        let made = file.forces.is_empty().then(Default::default);
        Self { file, items: forces.elements(), forces, called, told: HashMap::new(), made }
    }

    /// Writes the forces that were made into the list, all at once: one by one takes time that grows as its square.
    pub(super) fn finish(self) {
        if let Some((_, made)) = self.made.filter(|(_, made)| !made.is_empty()) {
            self.forces.replace_with(CstInputValue::Array(made));
        }
    }

    /// Takes a row, and says whether it told anything new.
    ///
    /// # Errors
    /// Why it cannot be taken; nothing of it is then.
    pub(super) fn row(&mut self, line: u64, cells: &Cells) -> Result<bool, String> {
        let name = cells.get("name").ok_or("It has no name. Write one, or remove the row.")?;
        let status = self.status(cells)?;
        if self.made.is_some() {
            return self.make(name, cells, status).map(|()| true);
        }
        let place = self.place(name)?;
        if let Some(before) = self.told.get(&place) {
            return Err(format!("Line {before} is about the same one. Join the two, or remove one."));
        }
        self.told.insert(place, line);
        let Some((status, citation)) = status else { return Ok(false) };
        self.name_status(&self.file.forces[place], place, &status, citation)
    }

    /// The status that a row gives, with the source that says so.
    fn status(&self, cells: &Cells) -> Result<Option<(String, Citation)>, String> {
        let (status, source) = (cells.get("status"), cells.get("source"));
        let Some(status) = status else {
            return match source {
                None => Ok(None),
                Some(_) => {
                    Err("It has a source and no status. Write the status that the source names, or empty the cell."
                        .into())
                }
            };
        };
        let statuses = &self.file.statuses;
        let found = statuses.iter().find(|known| same(&known.id, status) || same(&known.label, status));
        let found = found.ok_or_else(|| {
            let known = listed(statuses.iter().map(|status| status.label.as_str()));
            format!("“{}” is no status of the edition. Write one of these: {known}.", shortened(status))
        })?;
        let source = source
            .ok_or("It has a status and no source. Write who says so of it by name; without that it must stay open.")?;
        let sources = &self.file.sources;
        let cited = sources.iter().find(|known| same(&known.id, source) || same(&known.short, source));
        let cited = cited.ok_or_else(|| {
            let known = listed(sources.iter().map(|source| source.id.as_str()));
            format!(
                "“{}” is no source of the edition. Add it to “sources”, or write one of these: {known}.",
                shortened(source)
            )
        })?;
        Ok(Some((found.id.clone(), Citation { source: cited.id.clone(), place: cells.get("place").cloned() })))
    }

    /// The place of the force of this name.
    fn place(&self, name: &str) -> Result<usize, String> {
        let quoted = shortened(name);
        let full = |place: usize| shortened(&self.file.forces[place].name);
        let mut found = self.called.get(&name.to_lowercase()).into_iter().flatten().copied();
        match (found.next(), found.next()) {
            (Some(place), None) => Ok(place),
            (Some(one), Some(other)) => {
                Err(format!("“{quoted}” may be {} or {}. Write the whole name, or the id.", full(one), full(other)))
            }
            (None, _) => Err(format!(
                "The edition lists none that is called “{quoted}”. Write its whole name, as the edition has it."
            )),
        }
    }

    /// Names a status in the file, or adds a source to one that it names already.
    fn name_status(&self, force: &Force, place: usize, status: &str, citation: Citation) -> Result<bool, String> {
        let object = self.items.get(place).and_then(CstNode::as_object);
        let object = object.ok_or(
            "The edition does not list it as an object in braces { }. Correct it first: `cargo xtask check` tells where.",
        )?;
        let Some(named) = &force.status else {
            let citation = citation.written();
            let written = json!({ "is": status, "sources": [citation] });
            match object.get("status") {
                // A null stands there.
                Some(field) => field.set_value(written),
                None => _ = object.append("status", written),
            }
            return Ok(true);
        };
        if named.is != status {
            return Err(format!(
                "The edition has the status “{}” for it already, and sources that do not agree are not merged. Keep the one that is right, or write the other by hand under “otherwise”, to show that they differ.",
                shortened(&named.is)
            ));
        }
        if named.sources.iter().any(|known| known.source == citation.source && known.place == citation.place) {
            return Ok(false);
        }
        let sources = object.object_value_or_set("status").array_value_or_set("sources");
        sources.append(citation.written());
        Ok(true)
    }

    /// Makes a force of a row.
    fn make(&mut self, name: &str, cells: &Cells, status: Option<(String, Citation)>) -> Result<(), String> {
        let (ids, made) = self.made.get_or_insert_default();
        let id = id_of(name);
        if id.is_empty() {
            return Err(
                "Its name has no letter from a to z, of which an id could be made. Add it to the edition by hand."
                    .into(),
            );
        }
        if ids.contains(&id) {
            let id = shortened(&id);
            return Err(format!(
                "Another row has the same name, or one that makes the same id, “{id}”. Rename one of the two."
            ));
        }
        let nation =
            cells.get("nation").ok_or("It has no nation, which a new one needs. Write it, such as England.")?;
        let short = cells.get("short").map_or(name, String::as_str);
        let aliases = cells.get("aliases").map(String::as_str).unwrap_or_default();
        let aliases = aliases.split(';').map(str::trim).filter(|alias| !alias.is_empty());
        let aliases = CstInputValue::Array(aliases.map(|alias| CstInputValue::String(alias.to_owned())).collect());
        let text = |text: &str| CstInputValue::String(text.to_owned());
        let mut fields = vec![
            ("id".to_owned(), text(&id)),
            ("name".to_owned(), text(name)),
            ("short".to_owned(), text(short)),
            ("nation".to_owned(), text(nation)),
            ("aliases".to_owned(), aliases),
        ];
        if let Some((status, citation)) = status {
            let citation = citation.written();
            fields.push(("status".to_owned(), json!({ "is": status, "sources": [citation] })));
        }
        made.push(CstInputValue::Object(fields));
        ids.insert(id);
        Ok(())
    }
}

/// Where in a source something stands.
struct Citation {
    source: String,
    place: Option<String>,
}

impl Citation {
    fn written(self) -> CstInputValue {
        let source = ("source".to_owned(), CstInputValue::String(self.source));
        let place = self.place.map(|place| ("place".to_owned(), CstInputValue::String(place)));
        CstInputValue::Object([source].into_iter().chain(place).collect())
    }
}

/// Whether two names are the same but for capital letters.
fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
