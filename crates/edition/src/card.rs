//! Cards: which figures are shown large, with which picture, and which stand above blocks of the grid.

use serde::Deserialize;

use super::{CardId, Dataset, FigureId, StatusId, Term};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
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

impl Dataset {
    /// The card that stands above the block of a status: its figure adds up this and neighbouring statuses. Of several such cards
    /// the first counts, and one whose statuses do not stand together, or of which another has one, stands with the others.
    pub fn card_above(&self, status: StatusId) -> Option<CardId> {
        let mut taken: Vec<StatusId> = Vec::new();
        for (id, card) in self.cards() {
            let Some(sum) = self.sum_of(card.figure) else { continue };
            let mut statuses = self[sum].statuses.clone();
            statuses.sort_by_key(|status| status.place());
            let is_together = statuses.windows(2).all(|pair| pair[0].place() + 1 == pair[1].place());
            if !is_together || statuses.iter().any(|status| taken.contains(status)) {
                continue;
            }
            if statuses.contains(&status) {
                return Some(id);
            }
            taken.extend(statuses);
        }
        None
    }

    /// Whether a card stands above the blocks of the statuses that its figure adds up.
    pub fn is_above_blocks(&self, card: CardId) -> bool {
        self.statuses().any(|(status, _)| self.card_above(status) == Some(card))
    }
}

/// Cards as a file has them.
pub mod raw {
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
}
