//! Parts and wholes: nothing is larger than what it is part of, and the statuses account for every force.

use super::Check;
use crate::dataset::text::shortened;
use crate::dataset::{FigureId, Term, raw};

impl Check<'_> {
    /// The statuses add up to the forces, and none names more forces than it counts.
    pub(super) fn amounts(&mut self) {
        let forces = self.file.forces.len() as u64;
        let counts = self.file.statuses.iter().map(|status| self.values.any(&status.id));
        let counts = counts.into_iter().try_fold(0, |sum: u64, count| Some(sum.saturating_add(count?)));
        if let Some(counts) = counts
            && counts != forces
        {
            self.problems.add(
                "statuses",
                format!("The statuses count {counts} forces, but the file lists {forces}. Correct the counts or the list of forces."),
            );
        }
        for (place, status) in self.file.statuses.iter().enumerate() {
            let is = |force: &&raw::Force| {
                force.status.as_ref().is_some_and(|named| named.is == status.id && named.otherwise.is_empty())
            };
            let named = self.file.forces.iter().filter(is).count() as u64;
            if let Some(count) = self.values.any(&status.id)
                && named > count
            {
                self.problems.add(
                    format!("statuses[{place}].count"),
                    format!("“{}” counts {count}, but {named} forces are named with it. Correct the count or the forces’ statuses.", shortened(&status.label)),
                );
            }
        }
    }

    /// A part is not larger than its whole, and named parts of one whole do not exceed it.
    pub(super) fn parts(&mut self) {
        let wholes = Wholes::of(self);
        for (place, figure) in self.file.figures.iter().enumerate() {
            let Whole::Figure(whole) = wholes.0[place] else { continue };
            let path = format!("figures[{place}].partOf");
            let whole_id = &self.file.figures[whole.0].id;
            if let (Some(value), Some(limit)) = (self.values.any(&figure.id), self.values.any(whole_id))
                && value > limit
            {
                self.problems.add(
                    &*path,
                    format!(
                        "“{}” is {value}, larger than “{whole_id}”, {limit}, which it is part of. Correct one of them.",
                        figure.id
                    ),
                );
            }
            if wholes.lead(FigureId(place), FigureId(place)) {
                self.problems
                    .add(path, format!("“{}” is a part of itself in a circle. Name the larger whole.", figure.id));
            }
        }
        for (place, card) in self.file.cards.iter().enumerate() {
            let path = format!("cards[{place}]");
            self.within(&wholes, &format!("{path}.parts"), &card.figure, card.parts.iter().collect());
            let Some(split) = &card.split else { continue };
            for (column, whole) in split.columns.iter().enumerate() {
                let parts = split.rows.iter().filter_map(|row| row.figures.get(column));
                let parts = parts.filter(|id| self.names.figure(id).is_ok()).collect();
                self.within(&wholes, &format!("{path}.split.columns[{column}]"), whole, parts);
            }
        }
    }

    fn within(&mut self, wholes: &Wholes, path: &str, whole: &str, parts: Vec<&String>) {
        let Ok(goal) = self.names.figure(whole) else { return };
        for (place, id) in parts.iter().enumerate() {
            if parts[..place].contains(id) {
                self.problems.add(path, format!("“{id}” is shown twice as a part of “{whole}”. Name it once."));
            }
            let message = match self.names.term(id) {
                Ok(Term::Figure(part)) if !wholes.lead(part, goal) => format!(
                    "“{id}” is shown as a part of “{whole}”, but its “partOf” does not say so. Correct “partOf”, or show another figure."
                ),
                Ok(Term::Status(_)) if !self.adders(id).any(|adder| adder == goal || wholes.lead(adder, goal)) => {
                    format!(
                        "“{id}” is shown as a part of “{whole}”, which does not add it up. Show a figure that is derived from it."
                    )
                }
                _ => continue,
            };
            self.problems.add(path, message);
        }
        let total = parts.into_iter().filter_map(|id| self.values.any(id)).fold(0, u64::saturating_add);
        if let Some(limit) = self.values.any(whole)
            && total > limit
        {
            self.problems.add(
                path,
                format!("The parts add up to {total}, more than “{whole}”, {limit}. Correct the figures, or name fewer parts."),
            );
        }
    }

    /// The figures that add up this status.
    fn adders(&self, status: &str) -> impl Iterator<Item = FigureId> {
        let adds = move |figure: &raw::Figure| matches!(&figure.derive, Some(raw::Rule::Sum(of)) if of.iter().any(|id| id == status));
        self.file.figures.iter().enumerate().filter(move |(_, figure)| adds(figure)).map(|(place, _)| FigureId(place))
    }
}

/// What each figure is a part of.
struct Wholes(Vec<Whole>);

#[derive(Clone, Copy)]
enum Whole {
    /// Nothing.
    None,
    /// This figure.
    Figure(FigureId),
    /// Something that the file does not know, which is told already.
    Unknown,
}

impl Wholes {
    fn of(check: &Check<'_>) -> Self {
        let whole = |figure: &raw::Figure| match figure.part_of.as_deref().map(|id| check.names.figure(id)) {
            None => Whole::None,
            Some(Ok(whole)) => Whole::Figure(whole),
            Some(Err(_)) => Whole::Unknown,
        };
        Self(check.file.figures.iter().map(whole).collect())
    }

    /// Whether `part` is, directly or not, a part of `goal`, or may be; a chain longer than the list is a circle.
    fn lead(&self, part: FigureId, goal: FigureId) -> bool {
        let above = |whole: &Whole| if let Whole::Figure(figure) = whole { Some(self.0[figure.0]) } else { None };
        let mut chain = std::iter::successors(Some(self.0[part.0]), above).take(self.0.len());
        chain.any(|whole| match whole {
            Whole::None => false,
            Whole::Figure(figure) => figure == goal,
            Whole::Unknown => part != goal,
        })
    }
}
