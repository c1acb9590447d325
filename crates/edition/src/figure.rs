//! Figures: numbers with what they count, their period, their whole, and their sources.

use super::{CautionId, Comparison, Date, FigureId, Month, PreviousValue, SourceId, StatusId};

/// The largest value a figure may have: beyond it JavaScript no longer tells whole numbers apart, and nobody
/// counts that many of anything that this graphic shows.
pub const LARGEST_VALUE: u64 = 1_000_000_000_000_000;

/// The words for what is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// For one of them.
    pub one: String,
    /// For any other number.
    pub other: String,
    /// Without a number.
    pub plural: String,
    /// The same in other languages: the language's tag, and the words, which have no further ones.
    pub names: Vec<(String, Noun)>,
}

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

/// Where in a source something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// The place in it, where the source has such places: "paragraph 9".
    pub place: Option<String>,
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
