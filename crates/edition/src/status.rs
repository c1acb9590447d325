//! Statuses: the states a plan can be in, in their order.

use serde::Deserialize;

use super::Citation;

/// The most statuses an edition may have: each needs a shade and a glyph that readers can tell from the others.
pub const MOST_STATUSES: usize = 6;

/// The most filters of the grid besides that which shows all, by status, sum or group: the style sheet knows as many.
pub const MOST_FILTERS: usize = 18;

/// The most sums of statuses that the grid can show together: the style sheet knows as many. Further sums are figures like others.
pub const MOST_SUMS: usize = 4;

/// One state, with the number of units that are in it. Statuses are an order, not good and bad; those outside the scale stand
/// after its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its id in the file.
    pub id: String,
    /// How many units are in it.
    pub count: u64,
    /// Whether that was counted here, since the sources name every unit and give no count.
    pub is_counted_here: bool,
    /// The glyph that tells it from the others without colour; no two statuses share one.
    pub glyph: Glyph,
    /// What it is called.
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
    /// Who says so.
    pub sources: Vec<Citation>,
    /// Whether it is no step of the scale, such as “not inspected”.
    pub outside: bool,
    /// How many were in it in the earlier edition, where the two may be set side by side.
    pub before: Option<u64>,
}

/// A glyph that grows with the order of the statuses and reads in grey, in print and in forced colours; outside the scale a bar
/// or a cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Glyph {
    /// The outline of a page: there is a document, and little in it.
    Page,
    /// An empty disc.
    Empty,
    /// A disc filled by a quarter.
    Quarter,
    /// A disc filled by half.
    Half,
    /// A disc filled by three quarters.
    ThreeQuarters,
    /// A full disc.
    Full,
    /// A bar in a ring: outside the scale.
    Dash,
    /// A cross in a ring: outside the scale.
    Cross,
}

impl Glyph {
    /// Whether it is one of those that say that a status is outside the scale.
    pub fn is_outside(self) -> bool {
        matches!(self, Self::Dash | Self::Cross)
    }
}

/// Statuses as a file has them.
pub mod raw {
    use serde::Deserialize;

    use crate::Glyph;
    use crate::raw::Citation;

    /// A state that is counted.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Status {
        /// Names it in this file and in addresses.
        #[schemars(example = &"not-started")]
        pub id: String,
        /// How many are in it, as it was published: a whole number, from 0. Leave it out where the sources name every unit and give
        /// no count: the units are then counted, and the page says so.
        #[schemars(with = "Option<u64>", example = 15)]
        pub count: Option<f64>,
        /// The glyph that tells it from the others without colour; no two statuses share one.
        pub glyph: Glyph,
        /// What it is called.
        #[schemars(example = &"Plan not started")]
        pub label: String,
        /// What it means, in a sentence.
        #[schemars(example = &"A plan was drawn up; work on it had not begun.")]
        pub meaning: String,
        /// Who says so: at least one. Where the count is left out, the sources of the units.
        #[serde(default)]
        pub sources: Vec<Citation>,
        /// Whether it is no step of the scale, such as “not inspected” or “no data”. It then stands after the steps, is drawn
        /// without a colour, and has the glyph `dash` or `cross`.
        #[serde(default)]
        #[schemars(example = true)]
        pub outside: bool,
    }
}
