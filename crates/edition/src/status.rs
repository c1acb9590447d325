//! Statuses: the states a plan can be in, in their order.

use serde::Deserialize;

use super::Citation;

/// The most statuses an edition may have: each needs a shade and a mark that readers can tell from the others.
pub const MOST_STATUSES: usize = 6;

/// The most sums of statuses that the grid can show together: the style sheet knows as many. Further sums are figures like others.
pub const MOST_GROUPS: usize = 4;

/// One state, with the number of units that are in it. Statuses are an order, not good and bad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its id in the file.
    pub id: String,
    /// How many units are in it.
    pub count: u64,
    /// The mark that tells it from the others without colour; no two statuses share one.
    pub mark: Mark,
    /// What it is called.
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
    /// Who says so.
    pub sources: Vec<Citation>,
    /// How many were in it in the earlier edition, where the two may be set side by side.
    pub before: Option<u64>,
}

/// A mark that grows with the order of the statuses and reads in grey, in print and in forced colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
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
}
