//! PartOf: what each figure is a part of, directly or not, asked in one step however long the chain is.

use std::collections::HashMap;

use super::Check;
use super::cycles::in_cycles;
use crate::{FigureId, raw};

/// What each figure is a part of.
pub(super) struct PartOf<'file> {
    /// What each names as its whole.
    named: Vec<Option<FigureId>>,
    /// When a walk from the largest wholes down comes to each, and when it leaves it: what it meets in between are its
    /// parts. None where the chain ends in nothing known or in a cycle, which is an error already.
    spans: Vec<Option<(usize, usize)>>,
    in_cycle: Vec<bool>,
    /// The figures that add up a status.
    adders: HashMap<&'file str, Vec<FigureId>>,
}

impl<'file> PartOf<'file> {
    /// Follows every figure of the file.
    pub(super) fn new(check: &Check<'file>) -> Self {
        let figures = &check.file.figures;
        let whole = |figure: &raw::Figure| figure.part_of.as_deref().and_then(|id| check.ids.figure(id).ok());
        let named: Vec<Option<FigureId>> = figures.iter().map(whole).collect();
        let leads: Vec<Vec<usize>> = named.iter().map(|whole| whole.iter().map(|whole| whole.0).collect()).collect();
        let mut parts = vec![Vec::new(); figures.len()];
        for (part, whole) in named.iter().enumerate() {
            whole.iter().for_each(|whole| parts[whole.0].push(part));
        }
        let largest = (0..figures.len()).filter(|&place| figures[place].part_of.is_none());
        let spans = spans(&parts, largest);
        Self { spans, in_cycle: in_cycles(&leads), named, adders: adders(figures) }
    }

    /// What this one names as its whole.
    pub(super) fn named(&self, part: FigureId) -> Option<FigureId> {
        self.named[part.0]
    }

    /// Whether this one is a part of itself.
    pub(super) fn is_in_cycle(&self, part: FigureId) -> bool {
        self.in_cycle[part.0]
    }

    /// Whether `part` is, directly or not, a part of `goal`, or may be.
    pub(super) fn is_part(&self, part: FigureId, goal: FigureId) -> bool {
        match (self.spans[part.0], self.spans[goal.0]) {
            (Some((met, _)), Some((from, to))) => from < met && met < to,
            (None, _) => part != goal,
            (Some(_), None) => false,
        }
    }

    /// Whether `goal`, or a part of it, adds up this status.
    pub(super) fn adds_up(&self, status: &str, goal: FigureId) -> bool {
        self.adders.get(status).into_iter().flatten().any(|&adder| adder == goal || self.is_part(adder, goal))
    }
}

/// When a walk comes to each figure and leaves it.
fn spans(parts: &[Vec<usize>], largest: impl Iterator<Item = usize>) -> Vec<Option<(usize, usize)>> {
    let (mut spans, mut now) = (vec![None; parts.len()], 0);
    for start in largest {
        let mut path = vec![(start, 0, now)];
        while let Some((at, step, met)) = path.last_mut() {
            now += 1;
            if let Some(&part) = parts[*at].get(*step) {
                *step += 1;
                path.push((part, 0, now));
            } else {
                spans[*at] = Some((*met, now));
                path.pop();
            }
        }
    }
    spans
}

/// The figures that add up each status, or whatever else their rules name.
fn adders(figures: &[raw::Figure]) -> HashMap<&str, Vec<FigureId>> {
    let mut adders: HashMap<&str, Vec<FigureId>> = HashMap::new();
    for (place, figure) in figures.iter().enumerate() {
        let Some(raw::Rule::Sum(of)) = &figure.derive else { continue };
        for id in of {
            let known = adders.entry(id).or_default();
            if known.last() != Some(&FigureId(place)) {
                known.push(FigureId(place));
            }
        }
    }
    adders
}
