//! Measures, and what was published of each unit under them.

use std::collections::BTreeMap;

use super::{Check, optional};
use crate::text::{shortened, text};
use crate::{Date, Decimal, Measure, MeasureValue, NumberFormat, raw};

/// The most digits behind the point that are shown.
const MOST_DECIMALS: f64 = 6.0;

impl Check<'_> {
    pub(super) fn measure(&mut self, path: &str, raw: &raw::Measure, published: Option<Date>) -> Option<Measure> {
        let label = self.plain(path, "label", &raw.label);
        let counts = self.filled(&format!("{path}.counts"), &raw.counts);
        let format = self.errors.keep(&format!("{path}.format"), NumberFormat::parse(raw.format.as_deref()));
        let decimals = raw.decimals.map(|raw| self.errors.keep(&format!("{path}.decimals"), decimals(raw)));
        let period = raw.period.as_ref().map(|raw| self.period(&format!("{path}.period"), raw, published));
        let as_at = raw.as_at.as_ref().map(|raw| self.day(path, raw, published));
        if raw.period.is_some() == raw.as_at.is_some() {
            self.errors.add(
                path,
                "A measure has either a period or a day, so that nobody takes its numbers for those of another time. Give one of “period” and “asAt”.",
            );
        }
        if raw.sources.is_empty() {
            self.errors
                .add(format!("{path}.sources"), "A measure needs a source. Name the one that states its numbers.");
        }
        let sources = self.citations(&format!("{path}.sources"), &raw.sources);
        let cautions = self.cautions(&format!("{path}.cautions"), &raw.cautions);
        Some(Measure {
            id: raw.id.clone(),
            label: label?,
            counts: counts?,
            format: format?,
            decimals: optional(decimals)?,
            period: optional(period)?,
            as_at: optional(as_at)?,
            sources: sources?,
            cautions: cautions?,
        })
    }

    /// What was published of a unit under each measure of the file.
    pub(super) fn measured(
        &mut self,
        path: &str,
        raw: &BTreeMap<String, raw::MeasureValue>,
    ) -> Option<Vec<Option<MeasureValue>>> {
        let mut values = Some(vec![None; self.file.measures.len()]);
        for (id, value) in raw {
            let path = format!("{path}.values.{}", shortened(id));
            let measure = self.ids.measure(id);
            let measure = self.errors.keep(&path, measure);
            let value = self.errors.keep(&path, measure_value(value));
            match (&mut values, measure, value) {
                (Some(values), Some(measure), Some(value)) => values[measure.0] = Some(value),
                _ => values = None,
            }
        }
        values
    }
}

/// A number where it is one; else the text that stands in place of one.
fn measure_value(raw: &raw::MeasureValue) -> Result<MeasureValue, String> {
    match raw {
        raw::MeasureValue::Number(value) => Decimal::parse(&value.to_string()).map(MeasureValue::Number),
        raw::MeasureValue::Text(raw) => {
            let text = text(raw)?;
            Ok(Decimal::parse(&text).map_or(MeasureValue::Text(text), MeasureValue::Number))
        }
    }
}

fn decimals(raw: f64) -> Result<u8, String> {
    if raw.fract() == 0.0 && (0.0..=MOST_DECIMALS).contains(&raw) {
        Ok(raw as u8)
    } else {
        Err(format!(
            "{} is not a number of digits behind the point. Give a whole number from 0 to {MOST_DECIMALS}.",
            shortened(&raw.to_string())
        ))
    }
}
