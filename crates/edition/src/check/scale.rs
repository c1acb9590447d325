//! Statuses: how they stand to the scale, and who names units with one that has no count.

use super::{Check, values};
use crate::{Citation, raw};

/// The statuses of a question, and which of them each unit is named with.
#[derive(Clone, Copy)]
pub(super) struct Scale<'file> {
    pub statuses: &'file [raw::Status],
    /// The further question; `None` for the first one.
    question: Option<&'file str>,
}

impl<'file> Scale<'file> {
    /// That of the first question.
    pub(super) fn of(file: &'file raw::File) -> Self {
        Self { statuses: &file.statuses, question: None }
    }

    /// That of a further question.
    pub(super) fn of_question(question: &'file raw::Question) -> Self {
        Self { statuses: &question.statuses, question: Some(&question.id) }
    }

    /// What a unit is named with.
    pub(super) fn named<'unit>(&self, unit: &'unit raw::Unit) -> Option<&'unit raw::Named> {
        match self.question {
            None => unit.status.as_ref(),
            Some(question) => unit.judgements.get(question),
        }
    }

    /// The count of a status: as published, or of the units that are named with it.
    ///
    /// # Errors
    /// When it is none, or cannot be counted.
    pub(super) fn count(&self, file: &raw::File, status: &raw::Status) -> Result<u64, String> {
        status.count.map_or_else(|| self.counted(file, status), values::whole)
    }

    /// How many units are named with a status that has no count.
    fn counted(&self, file: &raw::File, status: &raw::Status) -> Result<u64, String> {
        let is_settled = |unit: &raw::Unit| self.named(unit).is_some_and(|named| named.conflicting.is_empty());
        if file.units.is_empty() || !file.units.iter().all(is_settled) {
            return Err("This status has no count, and not every unit is named with one status. Give the count that its source states.".into());
        }
        let is_in = |unit: &&raw::Unit| self.named(unit).is_some_and(|named| named.is == status.id);
        Ok(file.units.iter().filter(is_in).count() as u64)
    }
}

impl Check<'_> {
    /// The sources that name units with a status, each once. One that is not in the file is an error of the unit.
    pub(super) fn sources_of_units(&self, status: &raw::Status, scale: Scale<'_>) -> Option<Vec<Citation>> {
        let named = self.file.units.iter().filter_map(|unit| scale.named(unit)).filter(|named| named.is == status.id);
        let mut sources = Vec::new();
        for cited in named.flat_map(|named| &named.sources) {
            let source = self.ids.source(&cited.source).ok()?;
            if sources.iter().all(|known: &Citation| known.source != source) {
                sources.push(Citation { source, place: None });
            }
        }
        Some(sources)
    }

    /// Checks how a status stands to the scale.
    pub(super) fn scale(&mut self, path: &str, raw: &raw::Status, scale: Scale<'_>) {
        if raw.outside != raw.glyph.is_outside() {
            self.errors.add(
                format!("{path}.glyph"),
                "A status outside the scale has the glyph “dash” or “cross”, and a step of the scale has another. Use the right \
                 glyph, or correct “outside”.",
            );
        }
        let mut before = scale.statuses.iter().take_while(|status| !std::ptr::eq(*status, raw));
        if !raw.outside && before.any(|status| status.outside) {
            self.errors.add(path, "This step of the scale stands after a status outside it. Move it before that one.");
        }
        if scale.statuses.iter().all(|status| status.outside) {
            self.errors.add(
                format!("{path}.outside"),
                "Every status is outside the scale, so there is none. Remove “outside” where a status is a step.",
            );
        }
    }
}
