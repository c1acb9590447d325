//! Values: published numbers are whole and sane, derived ones are computed and never typed.

use std::collections::{HashMap, HashSet, VecDeque};

use super::cycles::in_cycles;
use super::scale::Scale;
use crate::rule_error::RuleErrors;
use crate::text::{number, shortened};
use crate::{LARGEST_VALUE, raw};

/// The value of every figure and the count of every status that has an allowed one.
pub(super) struct Values(HashMap<String, u64>);

impl Values {
    /// Reads the published values, computes the derived ones, and notes what cannot be.
    pub(super) fn check(file: &raw::File, errors: &mut RuleErrors) -> Self {
        let mut values = Self(HashMap::new());
        for (place, status) in file.statuses.iter().enumerate() {
            let count = Scale::of(file).count(file, status);
            if let Some(count) = errors.keep(&format!("statuses[{place}].count"), count) {
                values.0.insert(status.id.clone(), count);
            }
        }
        for (place, figure) in file.figures.iter().enumerate() {
            if figure.derive.is_none() {
                let value = figure.value.ok_or_else(|| {
                    "This figure has neither a value nor a rule. Give it the “value” that its source states, or “derive” it.".into()
                });
                let value = errors.keep(&format!("figures[{place}].value"), value.and_then(whole));
                values.0.extend(value.map(|value| (figure.id.clone(), value)));
            }
        }
        values.derive(file, errors);
        values
    }

    /// The number of whatever has this id.
    pub(super) fn any(&self, id: &str) -> Option<u64> {
        self.0.get(id).copied()
    }

    /// Computes each derived figure as soon as all it rests on is known.
    fn derive(&mut self, file: &raw::File, errors: &mut RuleErrors) {
        let derived: Vec<_> = (file.figures.iter().enumerate())
            .filter_map(|(place, figure)| Some((place, figure, figure.derive.as_ref()?)))
            .collect();
        // Which of them wait for an id, and for how many each waits.
        let mut waiting: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut missing = vec![0; derived.len()];
        for (it, (_, _, rule)) in derived.iter().enumerate() {
            let unknown: HashSet<&String> = ids(rule).into_iter().filter(|id| self.any(id).is_none()).collect();
            missing[it] = unknown.len();
            unknown.into_iter().for_each(|id| waiting.entry(id).or_default().push(it));
        }
        let mut ready: VecDeque<usize> = (0..derived.len()).filter(|&it| missing[it] == 0).collect();
        while let Some(it) = ready.pop_front() {
            let (place, figure, rule) = derived[it];
            let Some(computed) = self.compute(rule) else { continue };
            let computed = computed.and_then(|value| agree(value, figure.value));
            let Some(value) = errors.keep(&format!("figures[{place}].derive"), computed) else { continue };
            self.0.insert(figure.id.clone(), value);
            for next in waiting.remove(figure.id.as_str()).unwrap_or_default() {
                missing[next] -= 1;
                if missing[next] == 0 {
                    ready.push_back(next);
                }
            }
        }
        // What still waits rests on itself, on a wrong value (an error already) or on an unknown id (an error later).
        let waits: HashMap<&str, usize> =
            (0..derived.len()).filter(|&it| missing[it] > 0).map(|it| (derived[it].1.id.as_str(), it)).collect();
        let rests = |rule| ids(rule).into_iter().filter_map(|id| waits.get(id.as_str()).copied()).collect();
        let leads: Vec<Vec<usize>> = derived.iter().map(|(_, _, rule)| rests(rule)).collect();
        for ((place, figure, _), is_in_cycle) in derived.iter().zip(in_cycles(&leads)) {
            if is_in_cycle {
                let id = shortened(&figure.id);
                errors.add(
                    format!("figures[{place}].derive"),
                    format!("“{id}” is derived from itself, by way of others. Derive it from published figures."),
                );
            }
        }
    }

    /// The value that a rule gives; `None` while something it rests on is not known.
    fn compute(&self, rule: &raw::Rule) -> Option<Result<u64, String>> {
        let total = |ids: &[String]| ids.iter().try_fold(0, |sum: u64, id| Some(sum.saturating_add(self.any(id)?)));
        Some(match rule {
            raw::Rule::Sum(of) => match total(of)? {
                sum if sum > LARGEST_VALUE => Err(format!(
                    "The rule gives more than {}. Correct the rule or the figures it rests on.",
                    number(LARGEST_VALUE)
                )),
                sum => Ok(sum),
            },
            raw::Rule::Difference { of, less } => {
                let (of, less) = (self.any(of)?, total(less)?);
                of.checked_sub(less).ok_or_else(|| {
                    format!("{of} less {less} is below zero. Correct the rule or the figures it rests on.")
                })
            }
        })
    }
}

/// Every id that a rule rests on.
pub(super) fn ids(rule: &raw::Rule) -> Vec<&String> {
    match rule {
        raw::Rule::Sum(of) => of.iter().collect(),
        raw::Rule::Difference { of, less } => std::iter::once(of).chain(less).collect(),
    }
}

/// A typed value beside a rule must be what the rule gives.
fn agree(computed: u64, typed: Option<f64>) -> Result<u64, String> {
    match typed {
        Some(typed) if typed != computed as f64 => Err(format!(
            "The rule gives {computed}, but “value” says {}. Remove “value”: a derived figure is computed, not typed.",
            shortened(&typed.to_string())
        )),
        _ => Ok(computed),
    }
}

pub(super) fn whole(value: f64) -> Result<u64, String> {
    if value.fract() == 0.0 && (0.0..=LARGEST_VALUE as f64).contains(&value) {
        Ok(value as u64)
    } else {
        Err(format!(
            "{} is not a whole number from 0 to {}. Give the count as it was published, in digits alone.",
            shortened(&value.to_string()),
            number(LARGEST_VALUE)
        ))
    }
}
