//! Units: their names, their places on the map, and the statuses that sources name for them.

use std::collections::HashSet;

use super::{Check, each, optional};
use crate::text::{language, shortened, web_address};
use crate::{Date, Name, Named, Published, StatusId, Unit, raw};

/// The most names and places that a unit may be found by.
const MOST_ALIASES: usize = 100;

impl Check<'_> {
    pub(super) fn unit(&mut self, path: &str, raw: &raw::Unit) -> Option<Unit> {
        let name = self.plain(path, "name", &raw.name);
        let short = self.plain(path, "short", &raw.short);
        let groups = self.groups(path, &raw.groups);
        let judgements = self.judgements(path, &raw.judgements);
        let values = self.measured(path, &raw.values);
        let link = raw.link.as_ref().map(|link| self.errors.keep(&format!("{path}.link"), web_address(link)));
        let cautions = self.cautions(&format!("{path}.cautions"), &raw.cautions);
        let code = raw.code.as_ref().map(|raw| self.code(&format!("{path}.code"), raw));
        let place = raw.place.map(|raw| self.place(&format!("{path}.place"), raw));
        if raw.aliases.len() > MOST_ALIASES {
            self.errors.add(
                format!("{path}.aliases"),
                format!(
                    "There are {} aliases; at most {MOST_ALIASES} are searched. Keep those that people type.",
                    raw.aliases.len()
                ),
            );
        }
        let aliases = each(&raw.aliases, |place, alias| self.plain(path, &format!("aliases[{place}]"), alias));
        let names: Vec<(&String, &Name)> = raw.names.iter().collect();
        let names = each(&names, |_, (tag, own)| {
            let language = self.errors.keep(&format!("{path}.names"), language(tag));
            let path = format!("{path}.names.{}", shortened(tag));
            let name = (self.plain(&path, "name", &own.name), self.plain(&path, "short", &own.short));
            Some((language?, Name { name: name.0?, short: name.1? }))
        });
        let status = optional(raw.status.as_ref().map(|named| self.named(&format!("{path}.status"), named)))?;
        // Where sources differ, the unit has none of the statuses.
        let (status, disputed) = match status {
            Some(named) if named.len() > 1 => (None, named),
            Some(named) => (named.into_iter().next(), Vec::new()),
            None => (None, Vec::new()),
        };
        Some(Unit {
            id: raw.id.clone(),
            name: name?,
            short: short?,
            names: names?,
            groups: groups?,
            judgements: judgements?,
            values: values?,
            link: optional(link)?,
            cautions: cautions?,
            code: optional(code)?,
            place: optional(place)?,
            aliases: aliases?,
            status,
            disputed,
            was: None,
        })
    }

    /// What sources name for a unit: one status or, where they differ, several.
    fn named(&mut self, path: &str, raw: &raw::Named) -> Option<Vec<Named>> {
        let status = self.ids.status(&raw.is);
        let first = self.judgement(path, raw, status);
        let mut statuses = HashSet::from([&raw.is]);
        let others = each(&raw.conflicting, |place, other| {
            let path = format!("{path}.conflicting[{place}]");
            if !statuses.insert(&other.is) {
                self.errors.add(
                    format!("{path}.is"),
                    format!(
                        "“{}” is already named for this unit, so these sources agree. Add them to that status.",
                        shortened(&other.is)
                    ),
                );
            }
            let status = self.ids.status(&other.is);
            self.statement(&path, &other.sources, status)
        });
        let mut named = vec![first?];
        named.extend(others?);
        Some(named)
    }

    /// When a unit was judged: not after the publication.
    fn judged(&mut self, path: &str, raw: &str) -> Option<Published> {
        let judged = self.errors.keep(path, Published::parse(raw))?;
        if Date::parse(&self.file.edition.published).is_ok_and(|published| published < judged.first_day()) {
            self.errors.add(path, "This judgement is after its publication. Correct “judged” or “edition.published”.");
        }
        Some(judged)
    }

    /// A status with its sources and its time.
    pub(super) fn judgement(
        &mut self,
        path: &str,
        raw: &raw::Named,
        status: Result<StatusId, String>,
    ) -> Option<Named> {
        let judged = optional(raw.judged.as_ref().map(|raw| self.judged(&format!("{path}.judged"), raw)));
        let statement = self.statement(path, &raw.sources, status);
        Some(Named { judged: judged?, is_by_exception: raw.by_exception, ..statement? })
    }

    fn statement(&mut self, path: &str, sources: &[raw::Citation], status: Result<StatusId, String>) -> Option<Named> {
        if sources.is_empty() {
            self.errors.add(
                format!("{path}.sources"),
                "A unit has a status only where a source names it. Name that source, or remove the status.",
            );
        }
        let status = self.errors.keep(&format!("{path}.is"), status);
        let sources = self.citations(&format!("{path}.sources"), sources);
        Some(Named { status: status?, sources: sources?, judged: None, is_by_exception: false })
    }
}
