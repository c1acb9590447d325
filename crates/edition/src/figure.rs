//! Figures: numbers with what they count, their period, their whole, and their sources.

use super::{CautionId, Citation, Comparison, Date, FigureId, Month, Noun, PreviousValue, StatusId};

/// The largest value a figure may have: beyond it JavaScript no longer tells whole numbers apart, and nobody
/// counts that many of anything that this graphic shows.
pub const LARGEST_VALUE: u64 = 1_000_000_000_000_000;

/// A number with all that is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its id in the file.
    pub id: String,
    /// The number itself: a whole one, never above [`LARGEST_VALUE`].
    pub value: u64,
    /// The words for what is counted.
    pub noun: Noun,
    /// A few words that name the figure.
    pub label: String,
    /// The sentence that completes the number on a card; the label where a file gives none.
    pub says: String,
    /// What is counted, in a sentence.
    pub counts: String,
    /// The whole that it is a part of; never smaller than it.
    pub part_of: Option<FigureId>,
    /// The months that it covers.
    pub period: Option<Period>,
    /// The day on which it was so, where it has no period; that of the statuses for what is derived from them.
    pub as_at: Option<Date>,
    /// Published or derived.
    pub origin: Origin,
    /// The sources, for a derived figure those that say the same in other words.
    pub sources: Vec<Citation>,
    /// Warnings that must be readable beside it.
    pub cautions: Vec<CautionId>,
    /// What the edition says of comparing it with an earlier one.
    pub comparison: Option<Comparison>,
    /// Its number in the earlier edition, where the two may be set side by side.
    pub before: Option<PreviousValue>,
}

impl Figure {
    /// What it is computed from, in the order of its rule; nothing for a published one.
    pub fn terms(&self) -> Vec<Term> {
        match &self.origin {
            Origin::Published => Vec::new(),
            Origin::Derived(Rule::Sum(terms)) => terms.clone(),
            Origin::Derived(Rule::Difference(of, less)) => [&[*of], &less[..]].concat(),
        }
    }
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A source states it.
    Published,
    /// It is computed here, and must be labelled so.
    Derived(Rule),
}

/// How a number is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// All of these together.
    Sum(Vec<Term>),
    /// One less the others.
    Difference(Term, Vec<Term>),
}

/// A number that a rule or a part refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The value of a figure.
    Figure(FigureId),
    /// The count of a status.
    Status(StatusId),
}

/// The months that a figure covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first month, counted in.
    pub from: Month,
    /// The end.
    pub to: End,
}

/// How a period ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// With this month, counted in; never before the first.
    Month(Month),
    /// At a day that the source does not give: how long the period was about, in words.
    About(String),
}

impl Period {
    /// Puts a period together; the error says what is wrong with it.
    pub(super) fn new(from: Month, to: End, published: Option<Date>) -> Result<Self, String> {
        let last = if let End::Month(to) = to { to } else { from };
        if last < from {
            return Err("This period ends before it begins. Correct “from” or “to”.".into());
        }
        if published.is_some_and(|published| published.month < last) {
            return Err(
                "This period reaches past the day of publication. Correct the period or “edition.published”.".into()
            );
        }
        Ok(Self { from, to })
    }
}

/// Figures as a file has them.
pub mod raw {
    use serde::Deserialize;

    use crate::raw::{Citation, Comparison};

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
}
