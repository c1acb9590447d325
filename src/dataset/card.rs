//! Cards: which figures are shown large, with which picture.

use serde::Deserialize;

use super::{FigureId, Term};

/// A summary card: one figure, a picture of its proportion, its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id in the file and in addresses.
    pub id: String,
    /// The figure.
    pub figure: FigureId,
    /// How its proportion is drawn; `None` where a number says all.
    pub picture: Option<Picture>,
    /// Named parts of the figure, which together never exceed it.
    pub parts: Vec<Term>,
    /// A small table of its kinds.
    pub split: Option<Split>,
}

/// How a card draws its figure within the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Picture {
    /// A bar whose lengths are the numbers.
    Bar,
    /// A dot for each one counted.
    Dots,
    /// A square for each one counted, like the squares of the grid.
    Squares,
}

/// A small table that splits figures by kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// What it splits by.
    pub title: String,
    /// The figures that are split, one a column.
    pub columns: Vec<FigureId>,
    /// The kinds.
    pub rows: Vec<Row>,
}

/// One kind: a figure a column, each a part of that column's figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The kind.
    pub label: String,
    /// As many figures as there are columns.
    pub figures: Vec<FigureId>,
}
