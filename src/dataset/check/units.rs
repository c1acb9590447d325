//! Units: the words for what is counted, in every language that gives them.

use super::{Check, each, optional};
use crate::dataset::text::{language, listed, shortened};
use crate::dataset::{Unit, raw};

impl Check<'_> {
    /// Checks the words of every unit, used or not.
    pub(super) fn units(&mut self) {
        let file = self.file;
        for (id, raw) in &file.units {
            let unit = self.words(&format!("units.{}", shortened(id)), raw);
            self.units.insert(id, unit);
        }
    }

    /// What the grid shows one by one.
    pub(super) fn unit(&mut self, id: Option<&str>) -> Option<Unit> {
        let id = id.unwrap_or("force");
        let unit = self.units.get(id).cloned();
        if unit.is_none() {
            let known = listed(self.file.units.keys().map(String::as_str));
            self.problems.add(
                "edition.unit",
                format!(
                    "The grid shows one “{}” after the other, which “units” does not know. Add its words there, or name one of: {known}.",
                    shortened(id)
                ),
            );
        }
        unit.flatten()
    }

    fn words(&mut self, path: &str, raw: &raw::Unit) -> Option<Unit> {
        let names: Vec<(&String, &raw::UnitName)> = raw.names.iter().collect();
        let names = each(&names, |_, (tag, raw::UnitName { one, other, plural })| {
            let language = self.problems.keep(&format!("{path}.names"), language(tag));
            let name = self.word(&format!("{path}.names.{}", shortened(tag)), [one, other], plural.as_deref());
            Some((language?, name?))
        });
        let unit = self.word(path, [&raw.one, &raw.other], raw.plural.as_deref());
        Some(Unit { names: names?, ..unit? })
    }

    fn word(&mut self, path: &str, [one, other]: [&str; 2], plural: Option<&str>) -> Option<Unit> {
        let one = self.plain(path, "one", one);
        let other = self.plain(path, "other", other);
        let plural = optional(plural.map(|raw| self.plain(path, "plural", raw)))?;
        Some(Unit { one: one?, plural: plural.or_else(|| other.clone())?, other: other?, names: Vec::new() })
    }
}
