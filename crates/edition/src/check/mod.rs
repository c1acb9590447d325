//! The checks: every rule that makes a file a dataset, and every error of a file that breaks one.

mod cards;
mod comparison;
mod cycles;
mod edition;
mod figures;
mod groupings;
mod ids;
mod map;
mod measures;
mod nouns;
mod part_of;
mod parts;
mod questions;
mod scale;
mod sources;
mod units;
mod values;

use std::collections::BTreeMap;

use ids::Ids;
use map::Map;
use scale::Scale;
use values::Values;

use super::rule_error::{RuleError, RuleErrors};
use super::text::{address, fill, number, shortened, text};
use super::{
    CautionId, Citation, Dataset, Date, Figure, FigureId, MOST_STATUSES, MOST_SUMS, Noun, Origin, Rule, Status,
    StatusSum, Term, raw,
};

/// Checks a whole file. Fields that break a rule are noted and left out, and the check goes on to find the rest.
pub(super) fn check(file: &raw::File) -> Result<Dataset, Vec<RuleError>> {
    let mut errors = RuleErrors::default();
    let ids = Ids::check(file, &mut errors);
    let values = Values::check(file, &mut errors);
    let mut check = Check { file, ids, values, nouns: BTreeMap::new(), map: Map::default(), errors };
    check.amounts("", Scale::of(file));
    let dataset = check.dataset();
    let errors = check.errors.into_vec();
    match dataset {
        Some(dataset) if errors.is_empty() => Ok(dataset),
        _ => Err(errors),
    }
}

/// A check under way.
struct Check<'file> {
    file: &'file raw::File,
    ids: Ids<'file>,
    values: Values,
    /// The nouns by their ids; `None` for one whose words are not right.
    nouns: BTreeMap<&'file str, Option<Noun>>,
    map: Map,
    errors: RuleErrors,
}

impl Check<'_> {
    /// Everything of the file as its checked type; `None` once anything is left out.
    fn dataset(&mut self) -> Option<Dataset> {
        let file = self.file;
        self.nouns();
        let edition = self.edition();
        let earlier = self.earlier();
        // Whatever else is wrong with the edition; a day that is not one is an error already.
        let published = Date::parse(&file.edition.published).ok();
        let sources = self.sources(published);
        let cautions = file
            .cautions
            .iter()
            .map(|(id, raw)| self.filled(&format!("cautions.{}", shortened(id)), raw))
            .collect::<Vec<_>>();
        let figures = each(&file.figures, |place, raw| self.figure(&format!("figures[{place}]"), raw, published));
        let cards = each(&file.cards, |place, raw| self.card(&format!("cards[{place}]"), raw));
        let statuses = each(&file.statuses, |place, raw| {
            let count = self.values.any(&raw.id);
            self.status(&format!("statuses[{place}]"), raw, Scale::of(file), count)
        });
        let questions =
            each(&file.questions, |place, raw| self.question(&format!("questions[{place}]"), raw, published));
        let groupings = each(&file.groupings, |place, raw| self.grouping(&format!("groupings[{place}]"), raw));
        let measures = each(&file.measures, |place, raw| self.measure(&format!("measures[{place}]"), raw, published));
        let units = each(&file.units, |place, raw| self.unit(&format!("units[{place}]"), raw));
        let notes = each(&file.notes, |place, raw| self.note(&format!("notes[{place}]"), raw));
        let changes = self.changes(published);
        let support = file.support.as_ref().map(|raw| self.support(raw));
        self.parts();
        self.whole_map();
        let figures = figures?;
        Some(Dataset {
            edition: edition?,
            earlier: earlier?,
            sources: sources?,
            caution_ids: file.cautions.keys().cloned().collect(),
            cautions: cautions.into_iter().collect::<Option<_>>()?,
            sums: sums(&figures),
            figures,
            cards: cards?,
            statuses: statuses?,
            questions: questions?,
            groupings: groupings?,
            measures: measures?,
            units: units?,
            notes: notes?,
            support: optional(support)?,
            changes: changes?,
        })
    }

    fn status(&mut self, path: &str, raw: &raw::Status, scale: Scale<'_>, count: Option<u64>) -> Option<Status> {
        // Where there are far too many, which is an error as well, the first will do.
        let mut first = scale.statuses.iter().take(2 * MOST_STATUSES);
        let twin = first.find(|other| other.glyph == raw.glyph && other.id != raw.id);
        if let Some(twin) = twin {
            self.errors.add(
                format!("{path}.glyph"),
                format!(
                    "“{}” and “{}” have the same glyph. Give each its own, so that they differ without colour.",
                    shortened(&raw.id),
                    shortened(&twin.id)
                ),
            );
        }
        self.scale(path, raw, scale);
        let label = self.filled(&format!("{path}.label"), &raw.label);
        let meaning = self.filled(&format!("{path}.meaning"), &raw.meaning);
        if raw.sources.is_empty() && raw.count.is_some() {
            self.errors.add(format!("{path}.sources"), "A status needs a source. Name the one that states its count.");
        }
        let mut sources = self.citations(&format!("{path}.sources"), &raw.sources);
        if raw.sources.is_empty() && raw.count.is_none() {
            sources = self.sources_of_units(raw, scale);
        }
        Some(Status {
            id: raw.id.clone(),
            count: count?,
            is_counted_here: raw.count.is_none(),
            glyph: raw.glyph,
            outside: raw.outside,
            label: label?,
            meaning: meaning?,
            sources: sources?,
            before: None,
        })
    }

    /// A text with its numbers filled in.
    fn filled(&mut self, path: &str, raw: &str) -> Option<String> {
        // What has an id but no value has an error where it stands, and only one.
        let value = |id: &str| match self.values.any(id) {
            Some(value) => Some(number(value)),
            None => self.ids.term(id).is_ok().then(String::new),
        };
        let filled = text(raw).and_then(|text| fill(&text, value));
        self.errors.keep(path, filled)
    }

    fn citations(&mut self, path: &str, raw: &[raw::Citation]) -> Option<Vec<Citation>> {
        each(raw, |place, citation| {
            let path = format!("{path}[{place}]");
            let source = self.ids.source(&citation.source);
            let source = self.errors.keep(&format!("{path}.source"), source);
            let place = citation.place.as_ref().map(|raw| self.errors.keep(&format!("{path}.place"), text(raw)));
            Some(Citation { source: source?, place: optional(place)? })
        })
    }

    fn cautions(&mut self, path: &str, raw: &[String]) -> Option<Vec<CautionId>> {
        each(raw, |place, id| {
            let caution = self.ids.caution(id);
            self.errors.keep(&format!("{path}[{place}]"), caution)
        })
    }

    fn figure_id(&mut self, path: &str, id: &str) -> Option<FigureId> {
        let figure = self.ids.figure(id);
        self.errors.keep(path, figure)
    }

    fn term(&mut self, path: &str, id: &str) -> Option<Term> {
        let term = self.ids.term(id);
        self.errors.keep(path, term)
    }

    fn terms(&mut self, path: &str, ids: &[String]) -> Option<Vec<Term>> {
        each(ids, |place, id| self.term(&format!("{path}[{place}]"), id))
    }

    fn address(&mut self, path: String, raw: &str) -> Option<String> {
        self.errors.keep(&path, address(raw))
    }
}

/// Checks each item, also those after one that failed, and gives all of them or none.
fn each<'raw, Raw, Item>(
    raw: &'raw [Raw],
    mut check: impl FnMut(usize, &'raw Raw) -> Option<Item>,
) -> Option<Vec<Item>> {
    let checked: Vec<Option<Item>> = raw.iter().enumerate().map(|(place, raw)| check(place, raw)).collect();
    checked.into_iter().collect()
}

/// A field that may be missing (`Some(None)`) but not wrong (`None`).
fn optional<Item>(checked: Option<Option<Item>>) -> Option<Option<Item>> {
    match checked {
        None => Some(None),
        Some(item) => item.map(Some),
    }
}

/// The figures that add up nothing but statuses: the first of them, as many as the grid can show together.
fn sums(figures: &[Figure]) -> Vec<StatusSum> {
    let sum = |(place, figure): (usize, &Figure)| {
        let Origin::Derived(Rule::Sum(terms)) = &figure.origin else {
            return None;
        };
        let status = |term: &Term| if let Term::Status(status) = term { Some(*status) } else { None };
        let statuses = terms.iter().map(status).collect::<Option<Vec<_>>>()?;
        Some(StatusSum { figure: FigureId(place), statuses })
    };
    figures.iter().enumerate().filter_map(sum).take(MOST_SUMS).collect()
}
