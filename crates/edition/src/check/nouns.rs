//! Nouns: the words for what is counted, in every language that gives them.

use super::{Check, each, optional};
use crate::text::{language, listed, shortened};
use crate::{Noun, raw};

impl Check<'_> {
    /// Checks the words of every noun, used or not.
    pub(super) fn nouns(&mut self) {
        let file = self.file;
        for (id, raw) in &file.nouns {
            let noun = self.words(&format!("nouns.{}", shortened(id)), raw);
            self.nouns.insert(id, noun);
        }
    }

    /// The noun for the units.
    pub(super) fn noun(&mut self, id: &str) -> Option<Noun> {
        let noun = self.nouns.get(id).cloned();
        if noun.is_none() {
            let known = listed(self.file.nouns.keys().map(String::as_str));
            self.errors.add(
                "edition.noun",
                format!("“{}” is not among the nouns. Add it under “nouns”, or name one of: {known}.", shortened(id)),
            );
        }
        noun.flatten()
    }

    fn words(&mut self, path: &str, raw: &raw::Noun) -> Option<Noun> {
        let names: Vec<(&String, &raw::NounForms)> = raw.names.iter().collect();
        let names = each(&names, |_, (tag, raw::NounForms { one, other, plural })| {
            let language = self.errors.keep(&format!("{path}.names"), language(tag));
            let name = self.word(&format!("{path}.names.{}", shortened(tag)), [one, other], plural.as_deref());
            Some((language?, name?))
        });
        let noun = self.word(path, [&raw.one, &raw.other], raw.plural.as_deref());
        Some(Noun { names: names?, ..noun? })
    }

    fn word(&mut self, path: &str, [one, other]: [&str; 2], plural: Option<&str>) -> Option<Noun> {
        let one = self.plain(path, "one", one);
        let other = self.plain(path, "other", other);
        let plural = optional(plural.map(|raw| self.plain(path, "plural", raw)))?;
        Some(Noun { one: one?, plural: plural.or_else(|| other.clone())?, other: other?, names: Vec::new() })
    }
}
