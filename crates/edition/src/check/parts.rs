//! Parts and wholes: nothing is larger than what it is part of, and the statuses account for every unit.

use std::collections::{HashMap, HashSet};

use super::Check;
use super::part_of::PartOf;
use super::scale::Scale;
use crate::text::shortened;
use crate::{FigureId, Term, raw};

impl Check<'_> {
    /// The statuses of a question add up to the units, and none names more units than it counts. The paths begin with `at`.
    pub(super) fn amounts(&mut self, at: &str, scale: Scale<'_>) {
        let units = self.file.units.len() as u64;
        // What has no count has an error elsewhere.
        let counts: Vec<Option<u64>> = scale.statuses.iter().map(|raw| scale.count(self.file, raw).ok()).collect();
        let sum = counts.iter().try_fold(0, |sum: u64, count| Some(sum.saturating_add((*count)?)));
        if let Some(sum) = sum
            && sum != units
        {
            self.errors.add(
                format!("{at}statuses"),
                format!("The statuses count {sum} units, but the file lists {units}. Correct the counts or the list of units."),
            );
        }
        let mut named: HashMap<&str, u64> = HashMap::new();
        // One of which sources differ has no status here.
        let settled = |named: &&raw::Named| named.conflicting.is_empty();
        let file = self.file;
        for status in file.units.iter().filter_map(|unit| scale.named(unit)).filter(settled) {
            *named.entry(&status.is).or_default() += 1;
        }
        for ((place, status), count) in scale.statuses.iter().enumerate().zip(counts) {
            let named = named.get(status.id.as_str()).copied().unwrap_or_default();
            if let Some(count) = count
                && named > count
            {
                self.errors.add(
                    format!("{at}statuses[{place}].count"),
                    format!("“{}” counts {count}, but {named} units are named with it. Correct the count or the units’ statuses.", shortened(&status.label)),
                );
            }
        }
    }

    /// A part is not larger than its whole, and named parts of one whole do not exceed it.
    pub(super) fn parts(&mut self) {
        let part_of = PartOf::new(self);
        for (place, figure) in self.file.figures.iter().enumerate() {
            let Some(whole) = part_of.named(FigureId(place)) else { continue };
            let path = format!("figures[{place}].partOf");
            let whole_id = &self.file.figures[whole.0].id;
            if let (Some(value), Some(limit)) = (self.values.any(&figure.id), self.values.any(whole_id))
                && value > limit
            {
                self.errors.add(
                    &*path,
                    format!(
                        "“{}” is {value}, larger than “{}”, {limit}, which it is part of. Correct one of them.",
                        shortened(&figure.id),
                        shortened(whole_id)
                    ),
                );
            }
            if part_of.is_in_cycle(FigureId(place)) {
                let id = shortened(&figure.id);
                self.errors.add(path, format!("“{id}” is a part of itself, by way of others. Name the larger whole."));
            }
        }
        for (place, card) in self.file.cards.iter().enumerate() {
            let path = format!("cards[{place}]");
            self.within(&part_of, &format!("{path}.parts"), &card.figure, card.parts.iter().collect());
            let Some(split) = &card.split else { continue };
            let mut columns = vec![Vec::new(); split.columns.len()];
            for row in &split.rows {
                for (parts, id) in columns.iter_mut().zip(&row.figures).filter(|(_, id)| self.ids.figure(id).is_ok()) {
                    parts.push(id);
                }
            }
            for ((column, whole), parts) in split.columns.iter().enumerate().zip(columns) {
                self.within(&part_of, &format!("{path}.split.columns[{column}]"), whole, parts);
            }
        }
    }

    fn within(&mut self, part_of: &PartOf<'_>, path: &str, whole: &str, parts: Vec<&String>) {
        let Ok(goal) = self.ids.figure(whole) else { return };
        let quoted = shortened(whole);
        let mut shown = HashSet::new();
        for id in &parts {
            let part = shortened(id);
            if !shown.insert(*id) {
                self.errors.add(path, format!("“{part}” is shown twice as a part of “{quoted}”. Name it once."));
            }
            let message = match self.ids.term(id) {
                Ok(Term::Figure(figure)) if !part_of.is_part(figure, goal) => format!(
                    "“{part}” is shown as a part of “{quoted}”, but its “partOf” does not say so. Correct “partOf”, or show another figure."
                ),
                Ok(Term::Status(_)) if !part_of.adds_up(id, goal) => format!(
                    "“{part}” is shown as a part of “{quoted}”, whose rule does not add it up. Show it as a part of a figure whose rule does, or remove it here."
                ),
                _ => continue,
            };
            self.errors.add(path, message);
        }
        let total = parts.into_iter().filter_map(|id| self.values.any(id)).fold(0, u64::saturating_add);
        if let Some(limit) = self.values.any(whole)
            && total > limit
        {
            self.errors.add(
                path,
                format!("The parts add up to {total}, more than “{quoted}”, {limit}. Correct the figures, or name fewer parts."),
            );
        }
    }
}
