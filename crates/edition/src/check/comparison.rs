//! The earlier edition: its file has a name that is safe to look for, and what is said of comparisons has cautions.

use super::edition::is_taken;
use super::{Check, optional};
use crate::text::shortened;
use crate::{Comparison, Earlier, raw};

impl Check<'_> {
    /// The earlier edition; `None` once something is wrong with it.
    pub(super) fn earlier(&mut self) -> Option<Option<Earlier>> {
        let Some(raw) = &self.file.previous else { return Some(None) };
        let file = self.errors.keep("previous.file", self.file_name(&raw.file));
        let statuses = raw.statuses.as_ref().map(|raw| self.comparison("previous.statuses", raw));
        Some(Some(Earlier { file: file?, statuses: optional(statuses)?, days: None }))
    }

    /// What is said of the comparison of a figure.
    pub(super) fn comparison_of(&mut self, path: &str, raw: Option<&raw::Comparison>) -> Option<Option<Comparison>> {
        let path = format!("{path}.comparison");
        if raw.is_some() && self.file.previous.is_none() {
            self.errors.add(
                &path,
                "This says how the figure is compared, but the file names no earlier edition. Name it under “previous”, or \
                 remove this.",
            );
        }
        optional(raw.map(|raw| self.comparison(&path, raw)))
    }

    fn comparison(&mut self, path: &str, raw: &raw::Comparison) -> Option<Comparison> {
        let (make, word): (fn(_) -> _, _) = match raw {
            raw::Comparison::Carried(_) => (Comparison::Carried, "carried"),
            raw::Comparison::Refused(_) => (Comparison::Refused, "refused"),
        };
        let caution = self.ids.caution(raw.caution());
        self.errors.keep(&format!("{path}.{word}"), caution).map(make)
    }

    /// A name without a folder: what a server or a disk finds beside this file, and nothing else.
    fn file_name(&self, raw: &str) -> Result<String, String> {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        let own = format!("{}.json", self.file.edition.id);
        let is_plain = raw.ends_with(".json") && raw.chars().all(plain) && !raw.starts_with('.') && raw.len() <= 100;
        if !is_plain {
            return Err(format!(
                "“{}” is not the name of an edition beside this one. Give it without a folder, in letters, digits and hyphens, \
                 such as abuse-of-position-2017-10.json.",
                shortened(raw)
            ));
        }
        if raw.eq_ignore_ascii_case(&own) || is_taken(raw) {
            return Err(format!(
                "“{raw}” is the name of another file of the published folder. Rename the earlier edition."
            ));
        }
        Ok(raw.to_owned())
    }
}
