//! Figures: each is published by a source or derived by a rule, and says what it counts and when.

use std::collections::HashSet;

use super::{Check, optional, values};
use crate::text::{shortened, text};
use crate::{Date, End, Figure, Month, Origin, Period, Rule, raw};

impl Check<'_> {
    pub(super) fn figure(&mut self, path: &str, raw: &raw::Figure, published: Option<Date>) -> Option<Figure> {
        let noun = self.nouns.get(raw.noun.as_str()).cloned();
        if noun.is_none() {
            self.errors.add(
                format!("{path}.noun"),
                format!("“{}” is not among the nouns. Correct it, or add it under “nouns”.", shortened(&raw.noun)),
            );
        }
        if raw.derive.is_none() && raw.sources.is_empty() {
            self.errors.add(
                format!("{path}.sources"),
                "A published figure needs a source. Name the source that states it, or derive the figure by a rule under “derive”.",
            );
        }
        let label = self.filled(&format!("{path}.label"), &raw.label);
        let says = match &raw.says {
            Some(says) => self.filled(&format!("{path}.says"), says),
            None => label.clone(),
        };
        let counts = self.filled(&format!("{path}.counts"), &raw.counts);
        let part_of = raw.part_of.as_deref().map(|whole| self.figure_id(&format!("{path}.partOf"), whole));
        let period = raw.period.as_ref().map(|raw| self.period(&format!("{path}.period"), raw, published));
        let as_at = self.as_at(path, raw, published);
        let origin = match &raw.derive {
            None => Some(Origin::Published),
            Some(rule) => self.rule(&format!("{path}.derive"), rule).map(Origin::Derived),
        };
        let sources = self.citations(&format!("{path}.sources"), &raw.sources);
        let cautions = self.cautions(&format!("{path}.cautions"), &raw.cautions);
        let comparison = self.comparison_of(path, raw.comparison.as_ref());
        Some(Figure {
            id: raw.id.clone(),
            value: self.values.any(&raw.id)?,
            noun: noun.flatten()?,
            label: label?,
            says: says?,
            counts: counts?,
            part_of: optional(part_of)?,
            period: optional(period)?,
            as_at: optional(as_at)?,
            origin: origin?,
            sources: sources?,
            cautions: cautions?,
            comparison: comparison?,
            before: None,
        })
    }

    /// The day of a figure: its own, or that of the statuses for what is derived from them and says no other time.
    fn as_at(&mut self, path: &str, raw: &raw::Figure, published: Option<Date>) -> Option<Option<Date>> {
        let path = format!("{path}.asAt");
        let Some(day) = &raw.as_at else {
            let of_statuses = raw.derive.iter().flat_map(values::ids).any(|id| self.ids.status(id).is_ok());
            // A day that is none is an error at its own place.
            return (raw.period.is_none() && of_statuses).then(|| Date::parse(&self.file.edition.as_at).ok());
        };
        if raw.period.is_some() {
            self.errors.add(
                &path,
                "This figure has both a period and a day. Keep the one that its source states, and remove the other.",
            );
        }
        Some(self.day_of(&path, day, published))
    }

    /// The day of a measure.
    pub(super) fn day(&mut self, path: &str, day: &str, published: Option<Date>) -> Option<Date> {
        self.day_of(&format!("{path}.asAt"), day, published)
    }

    fn day_of(&mut self, path: &str, day: &str, published: Option<Date>) -> Option<Date> {
        let day = self.errors.keep(path, Date::parse(day));
        if day.zip(published).is_some_and(|(day, published)| published < day) {
            self.errors.add(path, "This day is after its publication. Correct “asAt” or “edition.published”.");
        }
        day
    }

    pub(super) fn period(&mut self, path: &str, raw: &raw::Period, published: Option<Date>) -> Option<Period> {
        let from = self.errors.keep(&format!("{path}.from"), Month::parse(&raw.from));
        let to = match (&raw.to, &raw.about) {
            (Some(to), None) => self.errors.keep(&format!("{path}.to"), Month::parse(to).map(End::Month)),
            (None, Some(about)) => self.errors.keep(&format!("{path}.about"), text(about).map(End::About)),
            _ => {
                self.errors.add(
                    path,
                    "A period ends either with “to”, a month, or with “about”, its length in words. Give one of the two.",
                );
                None
            }
        };
        self.errors.keep(path, Period::new(from?, to?, published))
    }

    fn rule(&mut self, path: &str, raw: &raw::Rule) -> Option<Rule> {
        let (raw::Rule::Sum(several) | raw::Rule::Difference { less: several, .. }) = raw;
        if several.is_empty() {
            self.errors.add(
                path,
                "This rule is empty. Name what it adds up or takes away, or give the “value” that a source states.",
            );
        }
        let mut named = HashSet::new();
        for id in values::ids(raw) {
            if !named.insert(id) {
                self.errors.add(path, format!("This rule names “{}” twice. Remove one of the two.", shortened(id)));
            }
        }
        match raw {
            raw::Rule::Sum(of) => self.terms(&format!("{path}.sum"), of).map(Rule::Sum),
            raw::Rule::Difference { of, less } => {
                let of = self.term(&format!("{path}.difference.of"), of);
                let less = self.terms(&format!("{path}.difference.less"), less);
                Some(Rule::Difference(of?, less?))
            }
        }
    }
}
