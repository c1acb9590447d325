//! An edition spoken in another language than its own: names and words change, texts and figures stay.

use super::{Dataset, Unit};

impl Dataset {
    /// The languages in which every unit has words, besides the edition's own: those in which it can be spoken.
    pub fn languages(&self) -> Vec<&str> {
        let units = || self.figures.iter().map(|figure| &figure.unit).chain([&self.edition.unit]);
        let has = |unit: &Unit, tag: &str| unit.names.iter().any(|(other, _)| other == tag);
        let tags = self.edition.unit.names.iter().map(|(tag, _)| tag.as_str());
        tags.filter(|tag| units().all(|unit| has(unit, tag))).collect()
    }

    /// The same edition spoken in this language: units and forces have their names in it, the forces A to Z by those, and so has the
    /// line for readers in distress. The other texts keep their own language. `None` where a unit has no words in it.
    pub fn spoken_in(&self, tag: &str) -> Option<Self> {
        let mut spoken = self.clone();
        spoken.edition.spoken = tag.to_owned();
        let language = &self.edition.language;
        spoken.edition.unit = named(&self.edition.unit, tag, language)?;
        for figure in &mut spoken.figures {
            figure.unit = named(&figure.unit, tag, language)?;
        }
        // The plain words of the interface say it in the language that is spoken.
        spoken.edition.status_title = None;
        spoken.edition.find_hint = None;
        if let Some(support) = &mut spoken.support
            && let Some((_, text)) = support.names.iter().find(|(other, _)| other == tag)
        {
            support.text.clone_from(text);
            support.language = Some(tag.to_owned());
        }
        let mut is_moved = false;
        for force in &mut spoken.forces {
            if let Some((_, own)) = force.names.iter().find(|(other, _)| other == tag) {
                // The edition's own names still find it.
                let own = own.clone();
                force.aliases.push(std::mem::replace(&mut force.short, own.short));
                force.aliases.push(std::mem::replace(&mut force.name, own.name));
                is_moved = true;
            }
        }
        if is_moved {
            spoken.forces.sort_by_cached_key(|force| force.short.to_lowercase());
        }
        Some(spoken)
    }
}

/// A unit by its words in a language, with those of the edition's own language beside them.
fn named(unit: &Unit, tag: &str, language: &str) -> Option<Unit> {
    let (_, words) = unit.names.iter().find(|(other, _)| other == tag)?;
    Some(Unit { names: vec![(language.to_owned(), unit.clone())], ..words.clone() })
}
