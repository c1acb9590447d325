//! Values: published numbers are whole and sane, derived ones are computed and never typed.

use std::collections::HashMap;

use crate::dataset::problem::Problems;
use crate::dataset::{LARGEST_VALUE, raw};

/// The value of every figure and the count of every status that has a lawful one.
pub(super) struct Values(HashMap<String, u64>);

impl Values {
    /// Reads the published values, computes the derived ones, and notes what cannot be.
    pub(super) fn check(file: &raw::File, problems: &mut Problems) -> Self {
        let mut values = Self(HashMap::new());
        for (place, status) in file.statuses.iter().enumerate() {
            if let Some(count) = problems.keep(&format!("statuses[{place}].count"), whole(status.count)) {
                values.0.insert(status.id.clone(), count);
            }
        }
        for (place, figure) in file.figures.iter().enumerate() {
            if figure.derive.is_none() {
                let value = figure.value.ok_or_else(|| {
                    "This figure has neither a value nor a rule. Give it the “value” that its source states, or “derive” it.".into()
                });
                let value = problems.keep(&format!("figures[{place}].value"), value.and_then(whole));
                values.0.extend(value.map(|value| (figure.id.clone(), value)));
            }
        }
        values.derive(file, problems);
        values
    }

    /// The number of whatever has this id.
    pub(super) fn any(&self, id: &str) -> Option<u64> {
        self.0.get(id).copied()
    }

    /// Computes derived figures as soon as all they rest on is known, until no more can be.
    fn derive(&mut self, file: &raw::File, problems: &mut Problems) {
        let mut waiting: Vec<_> = (file.figures.iter().enumerate())
            .filter_map(|(place, figure)| Some((place, figure, figure.derive.as_ref()?)))
            .collect();
        loop {
            let before = waiting.len();
            waiting.retain(|(place, figure, rule)| {
                let Some(computed) = self.compute(rule) else {
                    return true;
                };
                let computed = computed.and_then(|value| agree(value, figure.value));
                let value = problems.keep(&format!("figures[{place}].derive"), computed);
                self.0.extend(value.map(|value| (figure.id.clone(), value)));
                false
            });
            if waiting.len() == before {
                break;
            }
        }
        // What still waits rests on itself, on a wrong value (told already) or on an unknown id (told later).
        for (place, figure, rule) in &waiting {
            let (mut followed, mut ahead) = (Vec::new(), ids(rule));
            while let Some(id) = ahead.pop() {
                if !followed.contains(&id) {
                    followed.push(id);
                    ahead.extend(
                        waiting.iter().filter(|(_, other, _)| other.id == *id).flat_map(|(_, _, rule)| ids(rule)),
                    );
                }
            }
            if followed.contains(&&figure.id) {
                problems.add(
                    format!("figures[{place}].derive"),
                    format!("“{}” is derived from itself in a circle. Derive it from published figures.", figure.id),
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
                    "The rule gives more than {LARGEST_VALUE}. Correct the rule or the figures it rests on."
                )),
                sum => Ok(sum),
            },
            raw::Rule::Difference { of, less } => {
                let (of, less) = (self.any(of)?, total(less)?);
                of.checked_sub(less).ok_or_else(|| {
                    format!("{of} less {less} is below nothing. Correct the rule or the figures it rests on.")
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
            "The rule gives {computed}, but “value” says {typed}. Remove “value”: a derived figure is computed, not typed."
        )),
        _ => Ok(computed),
    }
}

fn whole(value: f64) -> Result<u64, String> {
    if value.fract() == 0.0 && (0.0..=LARGEST_VALUE as f64).contains(&value) {
        Ok(value as u64)
    } else {
        Err(format!("{value} is not a whole number from 0 to {LARGEST_VALUE}. Give the count as it was published."))
    }
}
