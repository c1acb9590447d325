//! Sources, and the texts around the figures: notes, support, the licence and corrections.

use super::{Check, each};
use crate::text::{language, shortened, text, web_address};
use crate::{Change, Date, Licence, Note, Published, Source, Support, raw};

impl Check<'_> {
    pub(super) fn sources(&mut self, published: Option<Date>) -> Option<Vec<Source>> {
        each(&self.file.sources, |place, raw| {
            let path = format!("sources[{place}]");
            let date = self.errors.keep(&format!("{path}.published"), Published::parse(&raw.published));
            if let (Some(date), Some(published)) = (date, published)
                && date.first_day() > published
            {
                self.errors.add(
                    format!("{path}.published"),
                    "This source is later than the edition that cites it. Correct its date or “edition.published”.",
                );
            }
            let title = self.plain(&path, "title", &raw.title);
            let publisher = self.plain(&path, "publisher", &raw.publisher);
            let short = self.plain(&path, "short", &raw.short);
            let address = self.errors.keep(&format!("{path}.address"), web_address(&raw.address));
            Some(Source {
                id: raw.id.clone(),
                title: title?,
                publisher: publisher?,
                short: short?,
                published: date?,
                address: address?,
            })
        })
    }

    pub(super) fn note(&mut self, path: &str, raw: &raw::Note) -> Option<Note> {
        let text = self.filled(&format!("{path}.text"), &raw.text);
        let sources = self.citations(&format!("{path}.sources"), &raw.sources);
        Some(Note { text: text?, sources: sources? })
    }

    pub(super) fn support(&mut self, raw: &raw::Support) -> Option<Support> {
        let text = self.plain("support", "text", &raw.text);
        let names: Vec<(&String, &String)> = raw.names.iter().collect();
        let names = each(&names, |_, (tag, text)| {
            let language = self.errors.keep("support.names", language(tag));
            let text = self.plain("support.names", &shortened(tag), text);
            Some((language?, text?))
        });
        let name = self.plain("support", "name", &raw.name);
        let address = self.address("support.address".into(), &raw.address);
        Some(Support { text: text?, language: None, names: names?, name: name?, address: address? })
    }

    pub(super) fn licence(&mut self, raw: &raw::Licence) -> Option<Licence> {
        let name = self.plain("edition.licence", "name", &raw.name);
        let address = self.address("edition.licence.address".into(), &raw.address);
        Some(Licence { name: name?, address: address? })
    }

    /// Corrections, newest first.
    pub(super) fn changes(&mut self, published: Option<Date>) -> Option<Vec<Change>> {
        let mut changes = each(&self.file.changes, |place, raw| {
            let path = format!("changes[{place}]");
            let date = self.errors.keep(&format!("{path}.date"), Date::parse(&raw.date));
            if let (Some(date), Some(published)) = (date, published)
                && date < published
            {
                self.errors.add(
                    format!("{path}.date"),
                    "This correction is earlier than the edition. Correct its date or “edition.published”.",
                );
            }
            let text = self.filled(&format!("{path}.text"), &raw.text);
            Some(Change { date: date?, text: text? })
        })?;
        changes.sort_by_key(|change| std::cmp::Reverse(change.date));
        Some(changes)
    }

    /// A text in which no number is filled in.
    pub(super) fn plain(&mut self, path: &str, field: &str, raw: &str) -> Option<String> {
        self.errors.keep(&format!("{path}.{field}"), text(raw))
    }
}
