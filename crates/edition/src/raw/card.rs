//! A summary card as it is written.

use serde::Deserialize;

use crate::Picture;

/// A summary card: one figure with a picture of its proportion.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Names it in this file and in addresses.
    #[schemars(example = &"investigations")]
    pub id: String,
    /// The id of the figure that it shows.
    #[schemars(example = &"investigations")]
    pub figure: String,
    /// How the proportion is drawn: `bar`, `dots` or `squares`. Leave it out where the number says all.
    pub picture: Option<Picture>,
    /// The ids of the figures or statuses that are its parts, in the order in which they are drawn.
    #[serde(default)]
    #[schemars(extend("examples" = [["ongoing", "no-longer-ongoing"]]))]
    pub parts: Vec<String>,
    /// A small table that splits figures by kind.
    pub split: Option<Split>,
}

/// A small table that splits figures by kind.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// Its title.
    #[schemars(example = &"How they were investigated")]
    pub title: String,
    /// The ids of the figures that head its columns and that the rows add up to.
    #[schemars(extend("examples" = [["investigations", "ongoing"]]))]
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of such a table: a figure a column.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The kind.
    #[schemars(example = &"Independent")]
    pub label: String,
    /// The ids of its figures, one for each column.
    #[schemars(extend("examples" = [["independent", "ongoing-independent"]]))]
    pub figures: Vec<String>,
}
