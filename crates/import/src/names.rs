//! Finds the unit, the status and the source that a cell names. An ambiguous name is refused.

use super::Options;
use super::citation::Citation;
use super::day::may_mean;
use super::judgements::is_yes;
use super::own_fields::{TableOf, judged};
use super::table::Cells;
use super::unit_of_row::by_id;
use edition::text::{listed, shortened, text};
use edition::{Date, raw};
use validate::alike::{Called, near};

/// The names of an edition's units, statuses and sources.
pub(super) struct Names<'file> {
    pub file: &'file raw::File,
    pub units: Called,
    statuses: Called,
    /// The statuses of each further question.
    pub questions: Vec<Called>,
    pub sources: Called,
    as_at: Option<Date>,
    /// The source of a status whose row names none.
    pub source: Option<usize>,
    /// The same for each further question, where one is named.
    pub question_sources: Vec<Option<usize>>,
    /// Whether the table may change and add units.
    pub update: bool,
    /// How the table is read.
    pub table: TableOf<'file>,
}

/// The status that a row gives, with who says so.
pub(super) struct StatusCells {
    pub status: String,
    pub cited: Vec<Citation>,
    /// When it was judged, as a file has it, where the row says that.
    pub judged: Option<String>,
    /// Whether the source says it only of all that it does not name.
    pub is_by_exception: bool,
}

impl<'file> Names<'file> {
    /// The names of a file.
    ///
    /// # Errors
    /// A source that an option names and the edition does not have.
    pub(super) fn new(file: &'file raw::File, options: &Options, table: TableOf<'file>) -> Result<Self, String> {
        let (mut units, mut statuses, mut sources) = (Called::default(), Called::default(), Called::default());
        for (place, unit) in file.units.iter().enumerate() {
            let others = unit.names.values().flat_map(|own| [&own.name, &own.short]);
            [&unit.id, &unit.name, &unit.short].into_iter().chain(others).for_each(|name| units.add(name, place));
        }
        for (place, status) in file.statuses.iter().enumerate() {
            [&status.id, &status.label].into_iter().for_each(|name| statuses.add(name, place));
        }
        for (place, source) in file.sources.iter().enumerate() {
            [&source.id, &source.short].into_iter().for_each(|name| sources.add(name, place));
        }
        let questions = file.questions.iter().map(|question| {
            let mut called = Called::default();
            for (place, status) in question.statuses.iter().enumerate() {
                [&status.id, &status.label].into_iter().for_each(|name| called.add(name, place));
            }
            called
        });
        let questions = questions.collect();
        let as_at = Date::parse(&file.edition.as_at).ok();
        let mut names = Self {
            file,
            units,
            statuses,
            questions,
            sources,
            as_at,
            source: None,
            question_sources: vec![None; file.questions.len()],
            update: options.update,
            table,
        };
        names.source = options.source.as_deref().map(|name| names.source(name)).transpose()?;
        for (question, source) in &options.sources {
            let is_it = |it: &raw::Question| near(&it.id) == near(question) || near(&it.title) == near(question);
            let place = file.questions.iter().position(is_it).ok_or_else(|| {
                format!(
                    "The edition has no question “{}”, which --source names. Write the id of one before the sign, as in --source effectiveness=hmic.",
                    shortened(question)
                )
            })?;
            names.question_sources[place] = Some(names.source(source)?);
        }
        Ok(names)
    }

    /// Whether a row is of the day of the edition: that of another would come under a wrong title.
    pub(super) fn day(&self, cells: &Cells) -> Result<(), String> {
        match (cells.get("as_at"), self.as_at) {
            (Some(cell), Some(day)) if !may_mean(cell, day) => Err(format!(
                "It is as at “{}”, and the edition as at {}. Use the table of this edition, or remove the column.",
                shortened(cell),
                day.iso()
            )),
            _ => Ok(()),
        }
    }

    /// The status that a row gives, with the sources that say so; none where it gives none.
    pub(super) fn status(&self, cells: &Cells, is_disputed: bool) -> Result<Option<StatusCells>, String> {
        let statuses = &self.file.statuses;
        let mut cited = self.cited(cells)?;
        let named = cells.get("status").map(|name| (name, self.statuses.find(name)));
        if named.is_none() && !cells.contains_key("status_id") && cells.contains_key("judged") && cited.is_empty() {
            // Of a unit that has a status already, the time is a field like others.
            return Ok(None);
        }
        let place = match (cells.get("status_id"), named) {
            (None, None) if cited.is_empty() && !cells.contains_key("place") => return Ok(None),
            (None, None) if cited.is_empty() => {
                return Err(
                    "It has a place in a source, and neither source nor status. Write both, or empty the cell.".into(),
                );
            }
            (None, None) => {
                return Err(
                    "It has a source and no status. Write the status that the source names, or empty the cell.".into(),
                );
            }
            (Some(id), named) => {
                let place = by_id(id, statuses.iter().map(|status| &*status.id)).ok_or_else(|| self.no_status(id))?;
                if let Some((name, _)) = named.filter(|(_, named)| !named.contains(&place)) {
                    return Err(format!(
                        "Its status has the id “{}” and is called “{}”, which are not the same. Correct the one that is wrong.",
                        shortened(id),
                        shortened(name)
                    ));
                }
                place
            }
            // Where sources differ, the published table has only words for that.
            (None, Some((_, named))) if named.is_empty() && is_disputed => return Ok(None),
            (None, Some((name, named))) => match named[..] {
                [place] => place,
                [] => return Err(self.no_status(name)),
                [one, other, ..] => {
                    let full = |place: usize| {
                        format!("{} ({})", shortened(&statuses[place].label), shortened(&statuses[place].id))
                    };
                    return Err(format!(
                        "“{}” may be the status {} or {}. Write its id in a column “status_id”.",
                        shortened(name),
                        full(one),
                        full(other)
                    ));
                }
            },
        };
        if cited.is_empty() {
            let source = self.source.ok_or(
                "It has a status and no source. Write who says so of it by name; without that it must stay open.",
            )?;
            cited.push(self.citation(source, cells)?);
        }
        let judged = cells.get("judged").map(|cell| judged(cell)).transpose()?;
        let is_by_exception = cells.get("by_exception").map(|cell| is_yes(cell)).transpose()?.unwrap_or_default();
        Ok(Some(StatusCells { status: statuses[place].id.clone(), cited, judged, is_by_exception }))
    }

    /// Everyone whom a row names as a source.
    pub(super) fn cited(&self, cells: &Cells) -> Result<Vec<Citation>, String> {
        let mut cited = cells.get("sources").map(|list| self.list(list)).transpose()?.unwrap_or_default();
        let source = match (cells.get("source_id"), cells.get("source")) {
            (None, None) => return Ok(cited),
            (Some(id), name) => {
                let place =
                    by_id(id, self.file.sources.iter().map(|source| &*source.id)).ok_or_else(|| self.no_source(id))?;
                if let Some(name) = name.filter(|name| !self.sources.find(name).contains(&place)) {
                    return Err(format!(
                        "Its source has the id “{}” and is called “{}”, which are not the same. Correct the one that is wrong.",
                        shortened(id),
                        shortened(name)
                    ));
                }
                place
            }
            (None, Some(name)) => self.source(name)?,
        };
        cited.push(self.citation(source, cells)?);
        Ok(cited)
    }

    /// A source, by its place, with the place in it that a row gives.
    pub(super) fn citation(&self, source: usize, cells: &Cells) -> Result<Citation, String> {
        let place = cells.get("place").map(|place| text(place)).transpose()?;
        Ok(Citation { source: self.file.sources[source].id.clone(), place })
    }

    /// The place of the source of this name.
    pub(super) fn source(&self, name: &str) -> Result<usize, String> {
        match self.sources.find(name)[..] {
            [place] => Ok(place),
            [] => Err(self.no_source(name)),
            [one, other, ..] => {
                let id = |place: usize| shortened(&self.file.sources[place].id);
                Err(format!(
                    "“{}” may be the source with the id {} or {}. Write the id in a column “source_id”.",
                    shortened(name),
                    id(one),
                    id(other)
                ))
            }
        }
    }

    fn no_status(&self, name: &str) -> String {
        let known = listed(self.file.statuses.iter().map(|status| status.label.as_str()));
        format!(
            "“{0}” is no status of the edition. Write one of these: {known}. Where it stands for one of them, say so by --replace \"{0}=…\".",
            shortened(name)
        )
    }

    fn no_source(&self, name: &str) -> String {
        let known = listed(self.file.sources.iter().map(|source| source.id.as_str()));
        format!(
            "“{}” is no source of the edition. Add it to “sources”, or write one of these: {known}.",
            shortened(name)
        )
    }
}
