//! What the grid shows as it is written: statuses, and whatever has one.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Citation;
use crate::Mark;

/// A state that is counted.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Names it in this file and in addresses.
    #[schemars(example = &"not-started")]
    pub id: String,
    /// How many are in it, as it was published: a whole number, from 0.
    #[schemars(with = "u64", example = 15)]
    pub count: f64,
    /// The mark that tells it from the others without colour; no two statuses share one.
    pub mark: Mark,
    /// What it is called.
    #[schemars(example = &"Plan not started")]
    pub label: String,
    /// What it means, in a sentence.
    #[schemars(example = &"A plan was drawn up; work on it had not begun.")]
    pub meaning: String,
    /// Who says so: at least one.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// A police force, or whatever else the grid shows one by one.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Names it in this file and in addresses.
    #[schemars(example = &"west-yorkshire")]
    pub id: String,
    /// Its full name, as at the day of the edition.
    #[schemars(example = &"West Yorkshire Police")]
    pub name: String,
    /// The name that fits on a tile.
    #[schemars(example = &"West Yorkshire")]
    pub short: String,
    /// Its names in other languages, by the language’s tag.
    #[serde(default)]
    pub names: BTreeMap<String, Name>,
    /// The nation that it is in.
    #[schemars(example = &"England")]
    pub nation: String,
    /// The few letters or digits that its tile on the map shows, each unit its own.
    #[schemars(example = &"WYP", length(min = 1, max = 4))]
    pub code: Option<String>,
    /// Where its tile stands on the map. Give every unit a place, or none: without places there is a list alone.
    pub place: Option<Place>,
    /// What else people type when they look for it: towns, counties, nicknames.
    #[serde(default)]
    #[schemars(extend("examples" = [["Leeds", "Bradford"]]))]
    pub aliases: Vec<String>,
    /// Its status, only where a source names it. Leave it out for all others: a guess would be a libel.
    pub status: Option<Named>,
}

/// A square of the tile map.
#[derive(Clone, Copy, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The column, counted from the left: a whole number from 1. Twelve fit a narrow screen.
    #[schemars(with = "u8", range(min = 1, max = 30), example = 5)]
    pub column: f64,
    /// The row, counted from the top: a whole number from 1.
    #[schemars(with = "u8", range(min = 1, max = 60), example = 3)]
    pub row: f64,
}

/// What it is called in another language.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Its full name.
    #[schemars(example = &"Heddlu De Cymru")]
    pub name: String,
    /// The name that fits on a tile.
    #[schemars(example = &"De Cymru")]
    pub short: String,
}

/// The status of a unit that a source names.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The id of the status.
    #[schemars(example = &"in-place")]
    pub is: String,
    /// The sources that say so of it by name: at least one.
    #[serde(default)]
    pub sources: Vec<Citation>,
    /// What other sources say of it instead. It is then shown in no group, with what each source says.
    #[serde(default)]
    pub otherwise: Vec<Otherwise>,
}

/// Another status that a source names for a unit.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Otherwise {
    /// The id of the status.
    #[schemars(example = &"started")]
    pub is: String,
    /// The sources that say so of it by name: at least one.
    #[serde(default)]
    pub sources: Vec<Citation>,
}
