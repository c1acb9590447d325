//! Statuses: how they stand to the scale, and who names units with one that has no count.

use super::Check;
use crate::{Citation, raw};

impl Check<'_> {
    /// The sources that name units with a status, each once. One that is not in the file is an error of the unit.
    pub(super) fn sources_of_units(&self, status: &raw::Status) -> Option<Vec<Citation>> {
        let named =
            self.file.units.iter().filter_map(|unit| unit.status.as_ref()).filter(|named| named.is == status.id);
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
    pub(super) fn scale(&mut self, path: &str, raw: &raw::Status) {
        if raw.outside != raw.glyph.is_outside() {
            self.errors.add(
                format!("{path}.glyph"),
                "A status outside the scale has the glyph “dash” or “cross”, and a step of the scale has another. Use the right \
                 glyph, or correct “outside”.",
            );
        }
        let mut before = self.file.statuses.iter().take_while(|status| !std::ptr::eq(*status, raw));
        if !raw.outside && before.any(|status| status.outside) {
            self.errors.add(path, "This step of the scale stands after a status outside it. Move it before that one.");
        }
        if self.file.statuses.iter().all(|status| status.outside) {
            self.errors.add(
                format!("{path}.outside"),
                "Every status is outside the scale, so there is none. Remove “outside” where a status is a step.",
            );
        }
    }
}
