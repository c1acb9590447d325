//! Parts and wholes: nothing is larger than what it is part of, and the statuses account for every force.

use super::Check;
use crate::dataset::{Figure, FigureId, Term, raw};

impl Check<'_> {
    /// The statuses add up to the forces, and none names more forces than it counts.
    pub(super) fn amounts(&mut self) {
        let forces = self.file.forces.len() as u64;
        let counts: Option<u64> = self.file.statuses.iter().map(|status| self.values.status(&status.id)).sum();
        if let Some(counts) = counts
            && counts != forces
        {
            self.problems.add(
                "statuses",
                format!("The statuses count {counts} forces, but the file lists {forces}. Correct the counts or the list of forces."),
            );
        }
        for (place, status) in self.file.statuses.iter().enumerate() {
            let is = |force: &&raw::Force| force.status.as_ref().is_some_and(|named| named.is == status.id);
            let named = self.file.forces.iter().filter(is).count() as u64;
            if let Some(count) = self.values.status(&status.id)
                && named > count
            {
                self.problems.add(
                    format!("statuses[{place}].count"),
                    format!("“{}” counts {count}, but {named} forces are named with it. Correct the count or the forces’ statuses.", status.label),
                );
            }
        }
    }

    /// A part is not larger than its whole, and named parts of one whole do not exceed it.
    pub(super) fn parts(&mut self, figures: &[Figure]) {
        for (place, figure) in figures.iter().enumerate() {
            let Some(whole) = figure.part_of else { continue };
            if figure.value > figures[whole.0].value {
                let whole = &figures[whole.0];
                self.problems.add(
                    format!("figures[{place}].partOf"),
                    format!(
                        "“{}” is {}, larger than “{}”, {}, which it is part of. Correct one of them.",
                        figure.id, figure.value, whole.id, whole.value
                    ),
                );
            }
            if reaches(figures, Some(whole), FigureId(place)) {
                self.problems.add(
                    format!("figures[{place}].partOf"),
                    format!("“{}” is a part of itself in a circle. Name the larger whole.", figure.id),
                );
            }
        }
        for (place, card) in self.file.cards.iter().enumerate() {
            let path = format!("cards[{place}]");
            self.within(figures, &format!("{path}.parts"), &card.figure, card.parts.iter());
            let Some(split) = &card.split else { continue };
            for (column, whole) in split.columns.iter().enumerate() {
                let parts = split.rows.iter().filter_map(|row| row.figures.get(column));
                self.within(figures, &format!("{path}.split.columns[{column}]"), whole, parts);
            }
        }
    }

    fn within<'id>(
        &mut self,
        figures: &[Figure],
        path: &str,
        whole: &str,
        parts: impl Iterator<Item = &'id String> + Clone,
    ) {
        let Ok(whole) = self.names.figure(whole) else { return };
        for id in parts.clone() {
            if let Ok(Term::Figure(part)) = self.names.term(id)
                && !reaches(figures, figures[part.0].part_of, whole)
            {
                self.problems.add(
                    path,
                    format!("“{id}” is shown as a part of “{}”, but its “partOf” does not say so. Correct “partOf”, or show another figure.", figures[whole.0].id),
                );
            }
        }
        let total: u64 = parts.filter_map(|id| self.values.any(id)).sum();
        let limit = figures[whole.0].value;
        if total > limit {
            self.problems.add(
                path,
                format!(
                    "The parts add up to {total}, more than “{}”, {limit}. Correct the figures, or name fewer parts.",
                    figures[whole.0].id
                ),
            );
        }
    }
}

/// Whether the chain of wholes that starts at `from` comes to `goal`; a chain longer than the list is a circle.
fn reaches(figures: &[Figure], from: Option<FigureId>, goal: FigureId) -> bool {
    let mut chain = std::iter::successors(from, |figure| figures[figure.0].part_of).take(figures.len());
    chain.any(|figure| figure == goal)
}
