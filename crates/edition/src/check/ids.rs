//! Ids: they are well formed and unique, and every reference finds what it names.

use std::collections::{BTreeMap, HashMap};

use crate::rule_error::RuleErrors;
use crate::spreadsheet::UNIT_COLUMNS;
use crate::text::{id, shortened};
use crate::{CautionId, FigureId, GroupingId, MOST_STATUSES, MeasureId, SourceId, StatusId, Term, raw};

/// Every id of the file, with what it stands for.
pub(super) struct Ids<'file> {
    terms: HashMap<&'file str, Term>,
    sources: HashMap<&'file str, SourceId>,
    cautions: HashMap<&'file str, CautionId>,
    groupings: HashMap<&'file str, GroupingId>,
    measures: HashMap<&'file str, MeasureId>,
}

impl<'file> Ids<'file> {
    /// Gathers the ids and notes those that are malformed, taken or missing.
    pub(super) fn check(file: &'file raw::File, errors: &mut RuleErrors) -> Self {
        let figures = file.figures.iter().map(|figure| &figure.id);
        let statuses = file.statuses.iter().map(|status| &status.id);
        let mut terms = unique("figures", figures, errors, |place| Term::Figure(FigureId(place)));
        for (place, status) in file.statuses.iter().enumerate() {
            if terms.contains_key(status.id.as_str()) {
                errors.add(
                    format!("statuses[{place}].id"),
                    format!("“{}” names both a figure and a status. Rename one of the two.", status.id),
                );
            }
        }
        terms.extend(unique("statuses", statuses, errors, |place| Term::Status(StatusId(place))));
        if let Some(term) = terms.get("all") {
            let path = match term {
                Term::Figure(figure) => format!("figures[{}].id", figure.place()),
                Term::Status(status) => format!("statuses[{}].id", status.place()),
            };
            errors.add(path, "In addresses “all” means every status, so nothing else can have this id. Rename it.");
        }
        unique("cards", file.cards.iter().map(|card| &card.id), errors, |_| ());
        unique("units", file.units.iter().map(|unit| &unit.id), errors, |_| ());
        columns(file, errors);
        unique("questions", file.questions.iter().map(|question| &question.id), errors, |_| ());
        for noun in file.nouns.keys() {
            errors.keep(&format!("nouns.{}", shortened(noun)), id(noun));
        }
        for (path, none) in [
            ("sources", file.sources.is_empty()),
            ("figures", file.figures.is_empty()),
            ("cards", file.cards.is_empty()),
            ("statuses", file.statuses.is_empty()),
            ("units", file.units.is_empty()),
        ] {
            if none {
                errors.add(path, "This list is empty. Add at least one: an edition needs it.");
            }
        }
        if file.statuses.len() > MOST_STATUSES {
            errors.add(
                "statuses",
                format!(
                    "There are {} statuses; readers can tell at most {MOST_STATUSES} apart. Join some of them into one.",
                    file.statuses.len()
                ),
            );
        }
        Self {
            terms,
            sources: unique("sources", file.sources.iter().map(|source| &source.id), errors, SourceId),
            cautions: cautions(&file.cautions, errors),
            groupings: unique("groupings", file.groupings.iter().map(|grouping| &grouping.id), errors, GroupingId),
            measures: unique("measures", file.measures.iter().map(|measure| &measure.id), errors, MeasureId),
        }
    }

    /// The figure or status of this id.
    pub(super) fn term(&self, id: &str) -> Result<Term, String> {
        find(&self.terms, id, "figure or status")
    }

    /// The figure of this id.
    pub(super) fn figure(&self, id: &str) -> Result<FigureId, String> {
        match self.terms.get(id) {
            Some(Term::Figure(figure)) => Ok(*figure),
            _ => Err(unknown(id, "figure")),
        }
    }

    /// The status of this id.
    pub(super) fn status(&self, id: &str) -> Result<StatusId, String> {
        match self.terms.get(id) {
            Some(Term::Status(status)) => Ok(*status),
            _ => Err(unknown(id, "status")),
        }
    }

    /// The source of this id.
    pub(super) fn source(&self, id: &str) -> Result<SourceId, String> {
        find(&self.sources, id, "source")
    }

    /// The grouping of this id.
    pub(super) fn grouping(&self, id: &str) -> Result<GroupingId, String> {
        find(&self.groupings, id, "grouping")
    }

    /// The measure of this id.
    pub(super) fn measure(&self, id: &str) -> Result<MeasureId, String> {
        find(&self.measures, id, "measure")
    }

    /// The caution of this id.
    pub(super) fn caution(&self, id: &str) -> Result<CautionId, String> {
        find(&self.cautions, id, "caution")
    }
}

fn find<Id: Copy>(known: &HashMap<&str, Id>, id: &str, kind: &str) -> Result<Id, String> {
    known.get(id).copied().ok_or_else(|| unknown(id, kind))
}

fn unknown(id: &str, kind: &str) -> String {
    format!("No {kind} of this file has the id “{}”. Correct the id, or add the {kind}.", shortened(id))
}

fn unique<'file, Id>(
    list: &str,
    ids: impl Iterator<Item = &'file String>,
    errors: &mut RuleErrors,
    make: impl Fn(usize) -> Id,
) -> HashMap<&'file str, Id> {
    let mut known = HashMap::new();
    for (place, raw) in ids.enumerate() {
        let path = format!("{list}[{place}].id");
        if errors.keep(&path, id(raw)).is_some() && known.insert(raw.as_str(), make(place)).is_some() {
            errors.add(
                path,
                format!("The id “{raw}” is taken by an earlier one in this list. Give each an id of its own."),
            );
        }
    }
    known
}

/// The ids of questions, groupings and measures head columns of tables, of which no two have one heading.
fn columns(file: &raw::File, errors: &mut RuleErrors) {
    let lists: [(&str, Vec<&String>); 3] = [
        ("groupings", file.groupings.iter().map(|grouping| &grouping.id).collect()),
        ("measures", file.measures.iter().map(|measure| &measure.id).collect()),
        ("questions", file.questions.iter().map(|question| &question.id).collect()),
    ];
    let mut known: HashMap<&str, &str> = HashMap::new();
    let columns =
        lists.into_iter().flat_map(|(list, ids)| ids.into_iter().enumerate().map(move |(place, id)| (list, place, id)));
    for (list, place, id) in columns {
        let path = format!("{list}[{place}].id");
        let plain = id.replace('-', "_");
        if UNIT_COLUMNS.contains(&plain.as_str()) {
            errors.add(path, format!("“{}” heads another column of tables of units. Rename it.", shortened(id)));
        } else if known.insert(id, list).is_some_and(|other| other != list) {
            errors.add(
                path,
                format!("“{}” heads another column of tables of units, too. Rename one of the two.", shortened(id)),
            );
        }
    }
}

fn cautions<'file>(raw: &'file BTreeMap<String, String>, errors: &mut RuleErrors) -> HashMap<&'file str, CautionId> {
    let known = raw.keys().enumerate().map(|(place, key)| {
        errors.keep(&format!("cautions.{}", shortened(key)), id(key));
        (key.as_str(), CautionId(place))
    });
    known.collect()
}
