//! Measures: numbers that each unit has, such as its officers, which are no counts of units.

use super::text::shortened;
use super::{CautionId, Citation, Date, Decimal, Period};

/// A number that each unit may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its id in the file, and the heading of its column in tables that are downloaded.
    pub id: String,
    /// What it is called: the heading of its column in the page.
    pub label: String,
    /// What is measured, in a sentence.
    pub counts: String,
    /// How its numbers are written.
    pub format: NumberFormat,
    /// How many digits behind the point are shown; as many as were published where none is given.
    pub decimals: Option<u8>,
    /// The months that it covers.
    pub period: Option<Period>,
    /// The day on which it was so, where it has no period.
    pub as_at: Option<Date>,
    /// Who says so: at least one.
    pub sources: Vec<Citation>,
    /// Warnings that must be readable beside it.
    pub cautions: Vec<CautionId>,
}

/// How a number is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// By itself: 1,225.
    Plain,
    /// With a percent sign: 4.5%.
    Percent,
    /// As an amount of this currency, by its code of three letters: £1,225.
    Currency(String),
}

impl NumberFormat {
    /// Reads the format of a measure as a file has it; [`NumberFormat::Plain`] where it is left out.
    ///
    /// # Errors
    /// When it is none of `plain`, `percent` and three capital letters.
    pub fn parse(raw: Option<&str>) -> Result<Self, String> {
        match raw {
            None | Some("plain") => Ok(Self::Plain),
            Some("percent") => Ok(Self::Percent),
            Some(code) if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                Ok(Self::Currency(code.to_owned()))
            }
            Some(other) => Err(format!(
                "“{}” is no way to write numbers. Write plain, percent, or the code of a currency, such as GBP.",
                shortened(other)
            )),
        }
    }
}

/// What was published of a unit under a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureValue {
    /// A number.
    Number(Decimal),
    /// What stands in place of one, as it was published: "<15", "c".
    Text(String),
}

/// Measures as a file has them.
pub mod raw {
    use std::fmt;

    use serde::de::{Deserialize, Deserializer, Error, Visitor};

    use crate::raw::{Citation, Period};

    /// A number that each unit may have, such as its officers.
    #[derive(Clone, Debug, serde::Deserialize, schemars::JsonSchema)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Measure {
        /// Names it in this file, and heads its column in tables.
        #[schemars(example = &"officers")]
        pub id: String,
        /// What it is called.
        #[schemars(example = &"Officers")]
        pub label: String,
        /// What is measured, in a sentence.
        #[schemars(example = &"Police officers of all ranks, in full-time equivalents.")]
        pub counts: String,
        /// How its numbers are written: `plain` where it is left out, `percent`, or the code of a currency such as `GBP`.
        #[schemars(example = &"percent")]
        pub format: Option<String>,
        /// How many digits behind the point are shown, from 0 to 6; as many as were published where it is left out.
        #[schemars(with = "Option<u8>", range(max = 6), example = 0)]
        pub decimals: Option<f64>,
        /// The months that it covers.
        pub period: Option<Period>,
        /// The day on which it was so, instead of a period.
        #[schemars(example = &"2016-09-30")]
        pub as_at: Option<String>,
        /// Who says so: at least one.
        #[serde(default)]
        pub sources: Vec<Citation>,
        /// The ids of the warnings that must be readable beside it.
        #[serde(default)]
        pub cautions: Vec<String>,
    }

    /// What was published of a unit under a measure: a number, or the text that stands in place of one, such as "<15".
    #[derive(Clone, Debug, PartialEq, schemars::JsonSchema)]
    #[serde(untagged)]
    pub enum MeasureValue {
        /// A number.
        Number(f64),
        /// A number in digits, or the text that stands in place of one.
        Text(String),
    }

    impl<'de> Deserialize<'de> for MeasureValue {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(ValueVisitor)
        }
    }

    struct ValueVisitor;

    impl Visitor<'_> for ValueVisitor {
        type Value = MeasureValue;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("a number, or a text such as \"<15\"")
        }

        fn visit_f64<E: Error>(self, value: f64) -> Result<MeasureValue, E> {
            Ok(MeasureValue::Number(value))
        }

        fn visit_i64<E: Error>(self, value: i64) -> Result<MeasureValue, E> {
            Ok(MeasureValue::Number(value as f64))
        }

        fn visit_u64<E: Error>(self, value: u64) -> Result<MeasureValue, E> {
            Ok(MeasureValue::Number(value as f64))
        }

        fn visit_str<E: Error>(self, value: &str) -> Result<MeasureValue, E> {
            Ok(MeasureValue::Text(value.to_owned()))
        }
    }
}
