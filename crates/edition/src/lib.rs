//! The model: one edition, as types that cannot hold an invalid value.
//!
//! A [`Dataset`] is only ever made by [`Dataset::check`], which refuses a file that breaks a rule. Whoever holds one
//! may trust it: references resolve, statuses add up, parts fit into their wholes, addresses are https.

mod card;
mod check;
mod compare;
mod comparison;
mod date;
mod decimal;
mod edition;
mod figure;
mod grouping;
pub mod letters;
pub mod limits;
mod locale;
mod measure;
mod noun;
mod question;
pub mod raw;
mod rule_error;
pub mod size;
mod source;

pub mod spreadsheet;
mod status;
pub mod text;
mod unit;

pub use card::{Card, Picture, Row, Split};
pub use comparison::{Comparison, Days, Earlier, PreviousStatus, PreviousValue};
pub use date::{Date, Month, Published};
pub use decimal::Decimal;
pub use edition::{Edition, Licence, MOST_NOTES};
pub use figure::{End, Figure, LARGEST_VALUE, Origin, Period, Rule, Term};
pub use grouping::Grouping;
pub use measure::{Measure, MeasureValue, NumberFormat};
pub use noun::Noun;
pub use question::Question;
pub use rule_error::RuleError;
pub use source::{Change, Citation, Note, Source, Support};
pub use status::{Glyph, MOST_FILTERS, MOST_STATUSES, MOST_SUMS, Status};
pub use unit::{LONGEST_CODE, MOST_COLUMNS, MOST_ROWS, Name, Named, Place, Unit};

/// One edition, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    edition: Edition,
    earlier: Option<Earlier>,
    sources: Vec<Source>,
    cautions: Vec<String>,
    /// The ids of the cautions, in their order.
    caution_ids: Vec<String>,
    figures: Vec<Figure>,
    cards: Vec<Card>,
    statuses: Vec<Status>,
    sums: Vec<StatusSum>,
    questions: Vec<Question>,
    groupings: Vec<Grouping>,
    measures: Vec<Measure>,
    units: Vec<Unit>,
    notes: Vec<Note>,
    support: Option<Support>,
    changes: Vec<Change>,
}

/// Statuses that a derived figure adds up, so that the grid can show them together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusSum {
    /// The figure that is their sum.
    pub figure: FigureId,
    /// The statuses, in order.
    pub statuses: Vec<StatusId>,
}

/// Which source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceId(usize);
/// Which caution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CautionId(usize);
/// Which figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureId(usize);
/// Which card, counted from 0 in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardId(usize);
/// Which status, counted from 0 in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusId(usize);
/// Which sum of statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SumId(usize);
/// Which further question, counted from 0 in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionId(usize);
/// Which grouping, counted from 0 in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupingId(usize);
/// Which measure, counted from 0 in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasureId(usize);
/// Which unit, counted from 0 in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitId(usize);

macro_rules! places {
    ($($id:ident)*) => {
        $(impl $id {
            /// The place in the edition's own order, from 0.
            pub fn place(self) -> usize {
                self.0
            }
        })*
    };
}

places! { SourceId CautionId FigureId CardId StatusId SumId QuestionId GroupingId MeasureId UnitId }

macro_rules! at {
    ($($id:ident)*) => {
        $(impl $id {
            /// The id of a place that client data holds, which got it from a checked edition.
            pub fn at(place: usize) -> Self {
                Self(place)
            }
        })*
    };
}

at! { CardId StatusId UnitId }

/// Lists that are read by ids of their own.
macro_rules! lists {
    ($owner:ident: $($field:ident, $id:ident, $item:ty, $doc:literal;)*) => {
        $(impl std::ops::Index<$id> for $owner {
            type Output = $item;
            fn index(&self, id: $id) -> &$item {
                &self.$field[id.0]
            }
        })*
        impl $owner {
            $(#[doc = $doc]
            pub fn $field(&self) -> impl ExactSizeIterator<Item = ($id, &$item)> + Clone {
                self.$field.iter().enumerate().map(|(place, item)| ($id(place), item))
            })*
        }
    };
}

lists! { Dataset:
    sources, SourceId, Source, "The sources, in the order in which they are listed.";
    cautions, CautionId, String, "The cautions.";
    figures, FigureId, Figure, "The figures.";
    cards, CardId, Card, "The cards, in the order in which they are shown.";
    statuses, StatusId, Status, "The statuses, in their order.";
    sums, SumId, StatusSum, "The sums of statuses that a figure adds up.";
    questions, QuestionId, Question, "The further questions.";
    groupings, GroupingId, Grouping, "The groupings.";
    measures, MeasureId, Measure, "The measures.";
    units, UnitId, Unit, "The units, A to Z.";
}

impl Dataset {
    /// Checks a file against every rule and makes a dataset of it.
    ///
    /// ```
    /// # use edition::{Dataset, raw};
    /// let mut file: raw::File = serde_json::from_str(include_str!("../../../static/edition.json"))?;
    /// assert_eq!(Dataset::check(&file).expect("it is valid").units().len(), 43);
    /// file.edition.title.clear();
    /// assert_eq!(Dataset::check(&file).expect_err("it has no title")[0].path, "edition.title");
    /// # Ok::<_, serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    /// Returns all errors, each with its path and how to fix it; never an empty list.
    pub fn check(file: &raw::File) -> Result<Self, Vec<RuleError>> {
        check::check(file)
    }

    /// Title, dates and texts.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Method and background.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The line for readers in distress.
    pub fn support(&self) -> Option<&Support> {
        self.support.as_ref()
    }

    /// Corrections, newest first.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The number of a figure or a status.
    pub fn value(&self, term: Term) -> u64 {
        match term {
            Term::Figure(figure) => self[figure].value,
            Term::Status(status) => self[status].count,
        }
    }

    /// What a figure or a status is called.
    pub fn label(&self, term: Term) -> &str {
        match term {
            Term::Figure(figure) => &self[figure].label,
            Term::Status(status) => &self[status].label,
        }
    }

    /// The sum that a figure is, if it adds up statuses.
    pub fn sum_of(&self, figure: FigureId) -> Option<SumId> {
        self.sums().find(|(_, sum)| sum.figure == figure).map(|(sum, _)| sum)
    }

    /// Who says so of a figure: its sources or, of a derived one that has none, those of what it is derived from, each once.
    pub fn sources_of(&self, figure: &Figure) -> Vec<Citation> {
        // What is taken from counts the same things as what is left.
        let bases = |figure: &Figure| match &figure.origin {
            Origin::Derived(Rule::Difference(of, _)) => vec![*of],
            _ => figure.terms(),
        };
        let mut sources = figure.sources.clone();
        let mut ahead = if sources.is_empty() { bases(figure) } else { Vec::new() };
        ahead.reverse();
        // Each is walked once and without recursion: many may rest on the same, in long chains.
        let mut met = vec![false; self.figures.len()];
        while let Some(term) = ahead.pop() {
            let cited = match term {
                Term::Status(status) => &self[status].sources,
                Term::Figure(figure) if std::mem::replace(&mut met[figure.0], true) => continue,
                Term::Figure(figure) => {
                    let figure = &self[figure];
                    if figure.sources.is_empty() {
                        ahead.extend(bases(figure).into_iter().rev());
                    }
                    &figure.sources
                }
            };
            let new = cited.iter().filter(|citation| !sources.contains(citation)).cloned().collect::<Vec<_>>();
            sources.extend(new);
        }
        sources
    }

    /// When a figure was published: with the latest of its sources, or with the edition where it has none.
    pub fn published(&self, figure: &Figure) -> Published {
        let days = self.sources_of(figure).into_iter().map(|citation| self[citation.source].published);
        days.max_by_key(|published| published.last_day()).unwrap_or(Published::Day(self.edition.published))
    }

    /// Citations in short: "IPCC; Wigan Today / PA, paragraph 9".
    pub fn cite(&self, citations: &[Citation]) -> String {
        let cite = |citation: &Citation| {
            let short = &self[citation.source].short;
            citation.place.as_ref().map_or(short.clone(), |place| format!("{short}, {place}"))
        };
        citations.iter().map(cite).collect::<Vec<_>>().join("; ")
    }

    /// The columns and rows of the tile map; `None` where the units have no places.
    pub fn map_size(&self) -> Option<(u8, u8)> {
        let places = self.units.iter().filter_map(|unit| unit.place);
        places.map(|place| (place.column, place.row)).reduce(|most, next| (most.0.max(next.0), most.1.max(next.1)))
    }

    /// The id of a caution in the file.
    pub fn caution_id(&self, caution: CautionId) -> &str {
        &self.caution_ids[caution.0]
    }

    /// The grouping by which the table of units is arranged and the grid filtered, with its place; `None` where there is none.
    pub fn main_grouping(&self) -> Option<(GroupingId, &Grouping)> {
        self.edition.group_by.map(|id| (id, &self[id]))
    }

    /// The units that a source names with this status.
    pub fn named(&self, status: StatusId) -> impl Iterator<Item = (UnitId, &Unit)> {
        self.units().filter(move |(_, unit)| unit.status.as_ref().is_some_and(|named| named.status == status))
    }

    /// How many units have this status without being named by a source.
    pub fn unnamed(&self, status: StatusId) -> u64 {
        self[status].count - self.named(status).count() as u64
    }

    /// How many units are named differently by different sources.
    pub fn all_disputed(&self) -> u64 {
        self.units.iter().filter(|unit| !unit.disputed.is_empty()).count() as u64
    }

    /// How many units have no status that the sources agree on.
    pub fn all_unnamed(&self) -> u64 {
        self.units.iter().filter(|unit| unit.status.is_none()).count() as u64
    }

    /// The statuses that a unit may have: its own where a source names it, otherwise each that is not wholly named.
    pub fn possible(&self, unit: UnitId) -> Vec<StatusId> {
        match &self[unit].status {
            Some(named) => vec![named.status],
            None if !self[unit].disputed.is_empty() => self[unit].disputed.iter().map(|named| named.status).collect(),
            None => self.statuses().map(|(status, _)| status).filter(|&status| self.unnamed(status) > 0).collect(),
        }
    }
}
