//! An edition as it is written in a file: shapes and nothing more. `check` makes a `Dataset` of it, and the JSON Schema is made
//! from these types, so what is said of a field here is what an editor shows while somebody fills it in.

use std::collections::BTreeMap;

use serde::Deserialize;

pub use crate::card::raw::{Card, Row, Split};
pub use crate::comparison::raw::{Comparison, Previous};
pub use crate::edition::raw::{Edition, Licence};
pub use crate::figure::raw::{Figure, Period, Rule};
pub use crate::grouping::raw::Grouping;
pub use crate::measure::raw::{Measure, MeasureValue};
pub use crate::noun::raw::{Noun, NounForms};
pub use crate::question::raw::Question;
pub use crate::source::raw::{Change, Citation, Note, Source, Support};
pub use crate::status::raw::Status;
pub use crate::unit::raw::{Conflicting, Name, Named, Place, Unit};

/// One edition: every figure, status and unit that a graphic shows, with who says so.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct File {
    /// Where the description of such files is, for editors that complete and check while you type.
    #[serde(rename = "$schema")]
    #[schemars(example = &"edition.schema.json")]
    pub schema: Option<String>,
    /// The earlier edition that this one is compared with, so that cards and grid say what has changed.
    pub previous: Option<Previous>,
    /// Title, dates and texts.
    pub edition: Edition,
    /// The words for what is counted, by an id of your choice, such as `force`.
    pub nouns: BTreeMap<String, Noun>,
    /// The published documents that the figures come from.
    pub sources: Vec<Source>,
    /// Warnings that stand beside figures, by an id of your choice, such as `only-two-named`.
    pub cautions: BTreeMap<String, String>,
    /// Every number.
    pub figures: Vec<Figure>,
    /// The summary cards, in the order in which they are shown.
    pub cards: Vec<Card>,
    /// The states that are counted, from the least to the most advanced: at most six.
    pub statuses: Vec<Status>,
    /// Further questions on which every unit was judged, each with its own statuses and day.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// The ways to put units together, such as by region: each a column of the tables.
    #[serde(default)]
    pub groupings: Vec<Grouping>,
    /// The numbers that each unit may have, such as its officers: each a column of the tables.
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// Whatever the grid shows one by one, A to Z: forces, hospitals.
    pub units: Vec<Unit>,
    /// Paragraphs on method and background.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// A line for readers in distress.
    pub support: Option<Support>,
    /// Corrections since the edition was first published.
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// The JSON Schema of such a file, as text.
///
/// # Errors
/// Only what the writer of JSON says; writing into memory does not fail by itself.
pub fn schema() -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(&schemars::schema_for!(File))? + "\n")
}
