//! An edition as it is written in a file: shapes and nothing more. `check` makes a `Dataset` of it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct File {
    /// Title, dates and texts of the edition.
    pub edition: Edition,
    /// What is counted, by id: `{ "one": "force", "other": "forces" }`.
    pub units: BTreeMap<String, Unit>,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    /// Warnings that stand beside figures, by id.
    pub cautions: BTreeMap<String, String>,
    /// Every number.
    pub figures: Vec<Figure>,
    /// The summary cards, in the order in which they are shown.
    pub cards: Vec<Card>,
    /// The states a plan can be in, from the least to the most advanced.
    pub statuses: Vec<Status>,
    /// The forces, A to Z.
    pub forces: Vec<Force>,
    /// Method and background.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// A line for readers in distress.
    pub support: Option<Support>,
    /// Corrections since the edition was first published.
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// Title, dates and texts of the edition. Texts may hold `{id}` for the number of a figure or status.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Edition`, where they are documented")]
pub struct Edition {
    pub id: String,
    pub language: String,
    pub kicker: String,
    pub title: String,
    pub standfirst: String,
    pub as_at: String,
    pub published: String,
    pub grid_title: String,
    pub grid_intro: String,
    pub coverage: String,
    pub unit: Option<String>,
    pub status_title: Option<String>,
    pub find_hint: Option<String>,
    #[serde(default)]
    pub cautions: Vec<String>,
    pub licence: Option<Licence>,
}

/// The licence of the data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Licence`, where they are documented")]
pub struct Licence {
    pub name: String,
    pub address: String,
}

/// The words for what is counted.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// For one of them: "force".
    pub one: String,
    /// For any other number: "forces".
    pub other: String,
}

/// A published document.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Source`, where they are documented")]
pub struct Source {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub short: String,
    pub published: String,
    pub address: String,
}

/// Where in a source something stands.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The id of the source.
    pub source: String,
    /// The place in it: "paragraph 9".
    pub place: Option<String>,
}

/// A number: either published, with its value and sources, or derived by a rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Figure`, where they are documented")]
pub struct Figure {
    pub id: String,
    pub value: Option<f64>,
    pub derive: Option<Rule>,
    pub unit: String,
    pub label: String,
    pub says: Option<String>,
    pub counts: String,
    pub part_of: Option<String>,
    pub period: Option<Period>,
    #[serde(default)]
    pub sources: Vec<Citation>,
    #[serde(default)]
    pub cautions: Vec<String>,
}

/// How a figure is computed from figures and statuses, named by their ids.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Rule {
    /// All of these together.
    Sum(Vec<String>),
    /// One less some others.
    Difference {
        /// What is taken from.
        of: String,
        /// What is taken away.
        less: Vec<String>,
    },
}

/// The months that a figure covers, first and last counted in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first month: `2014-04`.
    pub from: String,
    /// The last month; missing where the source says only "since".
    pub to: Option<String>,
    /// How long that is about, in words, where the end is missing.
    pub about: Option<String>,
}

/// A summary card.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Card`, where they are documented")]
pub struct Card {
    pub id: String,
    pub figure: String,
    pub picture: super::Picture,
    #[serde(default)]
    pub parts: Vec<String>,
    pub split: Option<Split>,
}

/// A small table that splits figures by kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Split`, where they are documented")]
pub struct Split {
    pub title: String,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row of such a table: a figure a column.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Row`, where they are documented")]
pub struct Row {
    pub label: String,
    pub figures: Vec<String>,
}

/// A state that a plan can be in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Status`, where they are documented")]
pub struct Status {
    pub id: String,
    pub count: f64,
    pub mark: super::Mark,
    pub label: String,
    pub meaning: String,
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// A police force.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Force`, where they are documented")]
pub struct Force {
    pub id: String,
    pub name: String,
    pub short: String,
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    pub nation: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub status: Option<Named>,
}

/// The status of a force that a source names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The id of the status.
    pub is: String,
    /// The sources that say so: never none.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// A paragraph on method or background.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Note`, where they are documented")]
pub struct Note {
    pub text: String,
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// Help for readers in distress.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Support`, where they are documented")]
pub struct Support {
    pub text: String,
    pub name: String,
    pub address: String,
}

/// A correction.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `dataset::Change`, where they are documented")]
pub struct Change {
    pub date: String,
    pub text: String,
}
