//! An edition in another locale than its own: names and words change; texts and figures stay.

use super::{Dataset, Noun};

impl Dataset {
    /// The languages in which every noun has forms, besides the edition's own: those in which it can be localised.
    pub fn languages(&self) -> Vec<&str> {
        let nouns = || self.figures.iter().map(|figure| &figure.noun).chain([&self.edition.noun]);
        let has = |noun: &Noun, tag: &str| noun.names.iter().any(|(other, _)| other == tag);
        let tags = self.edition.noun.names.iter().map(|(tag, _)| tag.as_str());
        tags.filter(|tag| nouns().all(|noun| has(noun, tag))).collect()
    }

    /// The same edition in this locale: nouns and units have their names in it, the units A to Z by those, and so has the
    /// line for readers in distress. The other texts keep their own language. `None` where a noun has no forms in it.
    pub fn localised(&self, tag: &str) -> Option<Self> {
        let mut localised = self.clone();
        localised.edition.locale = tag.to_owned();
        let language = &self.edition.language;
        localised.edition.noun = named(&self.edition.noun, tag, language)?;
        for figure in &mut localised.figures {
            figure.noun = named(&figure.noun, tag, language)?;
        }
        // The plain words of the interface say it in the language that is localised.
        localised.edition.status_title = None;
        localised.edition.find_hint = None;
        if let Some(support) = &mut localised.support
            && let Some((_, text)) = support.names.iter().find(|(other, _)| other == tag)
        {
            support.text.clone_from(text);
            support.language = Some(tag.to_owned());
        }
        let mut is_moved = false;
        for unit in &mut localised.units {
            if let Some((_, own)) = unit.names.iter().find(|(other, _)| other == tag) {
                // The edition's own names still find it.
                let own = own.clone();
                unit.aliases.push(std::mem::replace(&mut unit.short, own.short));
                unit.aliases.push(std::mem::replace(&mut unit.name, own.name));
                is_moved = true;
            }
        }
        if is_moved {
            localised.units.sort_by_cached_key(|unit| unit.short.to_lowercase());
        }
        Some(localised)
    }
}

/// A noun by its forms in a language, with those of the edition's own language beside them.
fn named(noun: &Noun, tag: &str, language: &str) -> Option<Noun> {
    let (_, words) = noun.names.iter().find(|(other, _)| other == tag)?;
    Some(Noun { names: vec![(language.to_owned(), noun.clone())], ..words.clone() })
}
