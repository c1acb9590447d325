//! Questions: further judgements of each unit, each with a scale, counts and a day of its own.

use super::{CautionId, Date, Status};

/// A further question on which every unit was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id in the file, and the heading of its column in tables that are downloaded.
    pub id: String,
    /// What it is called: the heading of its column in the page.
    pub title: String,
    /// What was judged, and on what.
    pub intro: String,
    /// The day on which the judgements were so.
    pub as_at: Date,
    /// Its statuses, in their order. Their counts sum to the units.
    pub statuses: Vec<Status>,
    /// Warnings that must be readable beside it.
    pub cautions: Vec<CautionId>,
}

/// Questions as a file has them.
pub mod raw {
    use serde::Deserialize;

    use crate::raw::Status;

    /// A further question on which every unit was judged. The first one is that of “statuses”.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Question {
        /// Names it in this file, and heads its column in tables.
        #[schemars(example = &"effectiveness-2016")]
        pub id: String,
        /// What it is called.
        #[schemars(example = &"Effectiveness 2016")]
        pub title: String,
        /// What was judged, and on what.
        #[schemars(example = &"How well each force prevents crime. Not today’s position.")]
        pub intro: String,
        /// The day on which the judgements were so; never later than the edition’s `published`.
        #[schemars(example = &"2017-03-02")]
        pub as_at: String,
        /// The states that are counted, from the least to the most advanced: at most six.
        pub statuses: Vec<Status>,
        /// The ids of the warnings that must be readable beside it.
        #[serde(default)]
        #[schemars(extend("examples" = [["one-inspection"]]))]
        pub cautions: Vec<String>,
    }
}
