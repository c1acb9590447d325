//! References: every id that something in the file refers to.

use std::collections::HashSet;

use edition::raw;

/// The ids that are referred to, by what they name.
#[derive(Default)]
pub(super) struct Used<'file> {
    pub(super) sources: HashSet<&'file str>,
    pub(super) cautions: HashSet<&'file str>,
    pub(super) figures: HashSet<&'file str>,
}

impl<'file> Used<'file> {
    /// Gathers them. What a figure says of itself does not count.
    pub(super) fn of(file: &'file raw::File) -> Self {
        let mut used = Self::default();
        used.cited(file);
        used.cautions.extend(file.edition.figures_cautions.iter().chain(&file.edition.cautions).map(String::as_str));
        let statuses = file.previous.iter().filter_map(|previous| previous.statuses.as_ref());
        used.cautions.extend(statuses.map(raw::Comparison::caution));
        let edition = &file.edition;
        let texts = [
            &edition.kicker,
            &edition.title,
            &edition.standfirst,
            &edition.grid_title,
            &edition.grid_intro,
            &edition.coverage,
        ];
        let optional = [&edition.figures_title, &edition.figures_intro, &edition.status_title, &edition.find_hint];
        used.mentioned(texts.into_iter().chain(optional.into_iter().flatten()));
        let units = file.units.iter().flat_map(|unit| &unit.cautions);
        let measures = file.measures.iter().flat_map(|measure| &measure.cautions);
        let questions = file.questions.iter().flat_map(|question| &question.cautions);
        used.cautions.extend(units.chain(measures).chain(questions).map(String::as_str));
        used.mentioned(file.measures.iter().map(|measure| &measure.counts));
        used.mentioned(file.questions.iter().map(|question| &question.intro));
        used.mentioned(file.cautions.values());
        let statuses = file.statuses.iter().chain(file.questions.iter().flat_map(|question| &question.statuses));
        used.mentioned(statuses.flat_map(|status| [&status.label, &status.meaning]));
        used.mentioned(file.notes.iter().map(|note| &note.text));
        used.mentioned(file.changes.iter().map(|change| &change.text));
        file.figures.iter().for_each(|figure| used.figure(figure));
        file.cards.iter().for_each(|card| used.card(card));
        used
    }

    fn cited(&mut self, file: &'file raw::File) {
        let named =
            file.units.iter().flat_map(|unit| unit.status.iter().chain(unit.judgements.values())).flat_map(|named| {
                named.sources.iter().chain(named.conflicting.iter().flat_map(|other| &other.sources))
            });
        let figures = file.figures.iter().flat_map(|figure| &figure.sources);
        let statuses = file.statuses.iter().chain(file.questions.iter().flat_map(|question| &question.statuses));
        let statuses = statuses.flat_map(|status| &status.sources);
        let measures = file.measures.iter().flat_map(|measure| &measure.sources);
        let notes = file.notes.iter().flat_map(|note| &note.sources);
        self.sources.extend(
            named.chain(figures).chain(statuses).chain(measures).chain(notes).map(|cited| cited.source.as_str()),
        );
    }

    fn figure(&mut self, figure: &'file raw::Figure) {
        self.cautions.extend(figure.cautions.iter().map(String::as_str));
        self.cautions.extend(figure.comparison.iter().map(raw::Comparison::caution));
        let rule = figure.derive.iter().flat_map(|rule| match rule {
            raw::Rule::Sum(of) => of.iter().collect(),
            raw::Rule::Difference { of, less } => std::iter::once(of).chain(less).collect::<Vec<_>>(),
        });
        let texts = [&figure.label, &figure.counts].into_iter().chain(&figure.says).flat_map(|text| mentions(text));
        let ids = rule.chain(&figure.part_of).map(String::as_str).chain(texts);
        self.figures.extend(ids.filter(|&id| id != figure.id));
    }

    fn card(&mut self, card: &'file raw::Card) {
        self.figures.extend(std::iter::once(&card.figure).chain(&card.parts).map(String::as_str));
        if let Some(split) = &card.split {
            let shown = split.columns.iter().chain(split.rows.iter().flat_map(|row| &row.figures));
            self.figures.extend(shown.map(String::as_str));
            self.mentioned(std::iter::once(&split.title).chain(split.rows.iter().map(|row| &row.label)));
        }
    }

    fn mentioned(&mut self, texts: impl IntoIterator<Item = &'file String>) {
        self.figures.extend(texts.into_iter().flat_map(|text| mentions(text)));
    }
}

/// The ids in braces in a text.
fn mentions(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(id, _)| id)
}
