//! Units: their names, the places they cover, and their statuses with sources.

use super::{CautionId, Citation, MeasureValue, PreviousStatus, Published, StatusId};

pub use raw::Name;

/// The most columns of a tile map.
pub const MOST_COLUMNS: u8 = 30;
/// The most rows of a tile map.
pub const MOST_ROWS: u8 = 60;
/// The most letters and digits of a code: what fits on a tile of a phone.
pub const LONGEST_CODE: usize = 4;

/// One of what the edition reports on: a police force, a hospital.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its id in the file and in addresses.
    pub id: String,
    /// Its full name, as at the day of the edition.
    pub name: String,
    /// The name without "Police" or "Constabulary", for a tile.
    pub short: String,
    /// Its names in other languages, by the language's tag.
    pub names: Vec<(String, Name)>,
    /// Its group in each grouping of the edition, in their order; `None` where it has none.
    pub groups: Vec<Option<String>>,
    /// How it was judged on each further question of the edition, in their order, where a source names it: its status is a place
    /// among those of the question.
    pub judgements: Vec<Option<Named>>,
    /// What was published of it under each measure of the edition, in their order; `None` where nothing was.
    pub values: Vec<Option<MeasureValue>>,
    /// A page about it: an address that begins with https:// or http://.
    pub link: Option<String>,
    /// Warnings that must be readable beside it.
    pub cautions: Vec<CautionId>,
    /// The letters or digits on its tile: 1 to [`LONGEST_CODE`], each unit its own. There wherever `place` is.
    pub code: Option<String>,
    /// Where its tile stands on the map. Every unit of an edition has a place, or none has.
    pub place: Option<Place>,
    /// What else people type when they look for it: places, counties, nicknames.
    pub aliases: Vec<String>,
    /// Its status, only where a source names it and no other source says otherwise. `None` says nothing against a unit.
    pub status: Option<Named>,
    /// What sources say that do not agree: two or more different statuses, each with who says so; else empty.
    pub disputed: Vec<Named>,
    /// What the earlier edition named for it, where both name a status for it.
    pub was: Option<PreviousStatus>,
}

/// A square of the tile map. No two units of an edition share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The column, from 1 at the left to [`MOST_COLUMNS`].
    pub column: u8,
    /// The row, from 1 at the top to [`MOST_ROWS`].
    pub row: u8,
}

/// The status of a unit that a source names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which status.
    pub status: StatusId,
    /// Who says so: at least one.
    pub sources: Vec<Citation>,
    /// When it was judged, where that is not the day of the edition's statuses.
    pub judged: Option<Published>,
    /// Whether the sources say it only of all units that they do not name.
    pub is_by_exception: bool,
}

/// Units as a file has them.
pub mod raw {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use crate::raw::{Citation, MeasureValue};

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
        /// Its groups, by the ids of the groupings.
        #[serde(default)]
        #[schemars(extend("examples" = [{ "region": "North East" }]))]
        pub groups: BTreeMap<String, String>,
        /// How it was judged on further questions, by their ids; only where a source names it.
        #[serde(default)]
        #[schemars(extend("examples" = [{ "effectiveness-2016": { "is": "good", "sources": [{ "source": "hmic" }] } }]))]
        pub judgements: BTreeMap<String, Named>,
        /// Its numbers, by the ids of the measures, as they were published.
        #[serde(default)]
        #[schemars(extend("examples" = [{ "officers": 1225.6 }]))]
        pub values: BTreeMap<String, MeasureValue>,
        /// The address of a page about it, such as its report.
        #[schemars(example = &"https://example.org/report")]
        pub link: Option<String>,
        /// The ids of the warnings that must be readable beside it: a footnote in the table, a sentence behind what is said of it.
        #[serde(default)]
        #[schemars(extend("examples" = [["merged-in-2016"]]))]
        pub cautions: Vec<String>,
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
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Named {
        /// The id of the status.
        #[schemars(example = &"in-place")]
        pub is: String,
        /// The sources that say so of it, by its name or of all others: at least one.
        #[serde(default)]
        pub sources: Vec<Citation>,
        /// When it was judged, where each unit has a time of its own: a day, a month such as 2016-08, or a year.
        #[schemars(example = &"2016-08")]
        pub judged: Option<String>,
        /// Whether the sources do not name it, and say this of all others, as in “All other forces were judged as good”.
        #[serde(default)]
        #[schemars(example = true)]
        pub by_exception: bool,
        /// What other sources say of it instead. It is then shown with no status, and with what each source says.
        #[serde(default)]
        pub conflicting: Vec<Conflicting>,
    }

    /// Another status that a source names for a unit.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Conflicting {
        /// The id of the status.
        #[schemars(example = &"started")]
        pub is: String,
        /// The sources that say so of it by name: at least one.
        #[serde(default)]
        pub sources: Vec<Citation>,
    }
}
