//! A number as it is written.

use serde::Deserialize;

use super::{Citation, Comparison};

/// A number: either published, with its value and sources, or derived by a rule.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Figure {
    /// Names it in this file and in texts, as `{referrals}`.
    #[schemars(example = &"referrals")]
    pub id: String,
    /// The number as it was published: a whole one, from 0. Left out where a rule derives it.
    #[schemars(with = "Option<u64>", example = 320)]
    pub value: Option<f64>,
    /// The rule that derives it. Such a figure is computed and labelled; never type its value.
    pub derive: Option<Rule>,
    /// The id of the noun for what is counted.
    #[schemars(example = &"referral")]
    pub noun: String,
    /// A few words that name it.
    #[schemars(example = &"referrals to the watchdog since April 2014")]
    pub label: String,
    /// The sentence that completes the number on a card; the label where it is left out.
    #[schemars(example = &"referrals required an investigation")]
    pub says: Option<String>,
    /// What is counted, in a sentence.
    #[schemars(example = &"Referrals that forces made to the watchdog, each once.")]
    pub counts: String,
    /// The id of the figure that it is a part of; never smaller than it.
    #[schemars(example = &"referrals")]
    pub part_of: Option<String>,
    /// The months that it covers.
    pub period: Option<Period>,
    /// The day on which it was so, instead of a period. What is derived from statuses is of their day, without this.
    #[schemars(example = &"2017-05-31")]
    pub as_at: Option<String>,
    /// Who says so; none only for a derived figure.
    #[serde(default)]
    pub sources: Vec<Citation>,
    /// How it is compared with the earlier edition’s, where the two do not count alike. Left out where they do.
    pub comparison: Option<Comparison>,
    /// The ids of the warnings that must be readable beside it.
    #[serde(default)]
    #[schemars(extend("examples" = [["only-two-named"]]))]
    pub cautions: Vec<String>,
}

/// How a figure is computed from figures and statuses, named by their ids.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Rule {
    /// All of these together, such as `["insufficient", "not-started"]`.
    Sum(Vec<String>),
    /// One less some others, such as the referrals less the investigations.
    Difference {
        /// The id of what is taken from.
        of: String,
        /// The ids of what is taken away.
        less: Vec<String>,
    },
}

/// The months that a figure covers, first and last counted in.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first month.
    #[schemars(example = &"2014-04")]
    pub from: String,
    /// The last month; left out where the source says only “since”.
    #[schemars(example = &"2016-03")]
    pub to: Option<String>,
    /// How long that is about, in words, where the end is left out.
    #[schemars(example = &"three and a half years")]
    pub about: Option<String>,
}
