//! The scale: its steps stand first, and what is outside it is drawn as such.

use super::Check;
use crate::raw;

impl Check<'_> {
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
