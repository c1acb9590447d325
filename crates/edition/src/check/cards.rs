//! Cards: what they show is there, and a table has a figure a column.

use super::{Check, each, optional};
use crate::{Card, Row, Split, raw};

impl Check<'_> {
    pub(super) fn card(&mut self, path: &str, raw: &raw::Card) -> Option<Card> {
        let figure = self.figure_id(&format!("{path}.figure"), &raw.figure);
        let parts = self.terms(&format!("{path}.parts"), &raw.parts);
        let split = raw.split.as_ref().map(|raw| self.split(&format!("{path}.split"), raw));
        Some(Card { id: raw.id.clone(), figure: figure?, picture: raw.picture, parts: parts?, split: optional(split)? })
    }

    fn split(&mut self, path: &str, raw: &raw::Split) -> Option<Split> {
        for (list, none) in [("columns", raw.columns.is_empty()), ("rows", raw.rows.is_empty())] {
            if none {
                self.errors.add(
                    format!("{path}.{list}"),
                    "This list is empty. Add at least one, or remove the whole “split”.",
                );
            }
        }
        let title = self.filled(&format!("{path}.title"), &raw.title);
        let columns = each(&raw.columns, |place, id| self.figure_id(&format!("{path}.columns[{place}]"), id));
        let rows = each(&raw.rows, |place, row| {
            let path = format!("{path}.rows[{place}]");
            if row.figures.len() != raw.columns.len() {
                self.errors.add(
                    format!("{path}.figures"),
                    format!(
                        "This row has {} figures for {} columns. Give one for each column.",
                        row.figures.len(),
                        raw.columns.len()
                    ),
                );
            }
            let label = self.filled(&format!("{path}.label"), &row.label);
            let figures = each(&row.figures, |place, id| self.figure_id(&format!("{path}.figures[{place}]"), id));
            Some(Row { label: label?, figures: figures? })
        });
        Some(Split { title: title?, columns: columns?, rows: rows? })
    }
}
