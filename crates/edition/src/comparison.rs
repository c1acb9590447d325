//! The earlier edition, and what an edition says of comparing itself with it.

use super::{CautionId, Date};

/// The earlier edition that an edition is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its file, beside the edition's own.
    pub file: String,
    /// How statuses are compared, where the edition says it.
    pub statuses: Option<Comparison>,
    /// Its days; `None` until [`Dataset::since`](super::Dataset::since) has read it.
    pub days: Option<Days>,
}

/// The days of an earlier edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The day on which the statuses were so.
    pub as_at: Date,
    /// The day on which the figures were published.
    pub published: Date,
}

/// What an edition says of a comparison that would not be made without it, or that must not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// It is made, with this caution beside it.
    Carried(CautionId),
    /// It is not made, and this is why.
    Refused(CautionId),
}

/// The number of a figure in the earlier edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviousValue {
    /// The number.
    pub value: u64,
    /// The number of its whole.
    pub whole: Option<u64>,
    /// The day on which it was so, where that is known.
    pub as_at: Option<Date>,
    /// What must be said where the two are set side by side.
    pub caution: Option<CautionId>,
}

/// The status that the earlier edition named for a unit, which this one names, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviousStatus {
    /// What the earlier edition called it.
    pub label: String,
    /// Whether it is another one now.
    pub is_other: bool,
}

impl raw::Comparison {
    /// The id of the caution.
    pub fn caution(&self) -> &str {
        let (Self::Carried(caution) | Self::Refused(caution)) = self;
        caution
    }
}

/// Comparisons as a file has them.
pub mod raw {
    use serde::Deserialize;

    /// The earlier edition that this one is compared with.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Previous {
        /// Its file, which lies beside this one.
        #[schemars(example = &"abuse-of-position-2017-10.json")]
        pub file: String,
        /// How statuses are compared whose words or whose number of units have changed. Left out where nothing has.
        pub statuses: Option<Comparison>,
    }

    /// How a number is compared with the earlier one where it counts something else, or over another time.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub enum Comparison {
        /// It is compared, with the caution of this id beside it.
        Carried(String),
        /// It is not compared; the caution of this id says why.
        Refused(String),
    }
}
