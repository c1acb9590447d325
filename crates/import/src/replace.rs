//! Whole cells that a person replaces, and cells that hold what a spreadsheet shows for a formula that fails.

use std::collections::{HashMap, HashSet};

use super::Options;
use super::table::Cells;
use edition::text::shortened;
use edition::{Decimal, raw};
use validate::alike::same;

/// What Excel, LibreOffice and Google Sheets show for a formula that fails, and what numbers too large for them are saved as.
const FAILED: [&str; 15] = [
    "#n/a",
    "#ref!",
    "#div/0!",
    "#value!",
    "#name?",
    "#num!",
    "#null!",
    "#error!",
    "#spill!",
    "#calc!",
    "#getting_data",
    "err:502",
    "nan",
    "inf",
    "-inf",
];

/// The replacements of an import.
pub(super) struct Replacements<'options> {
    /// Each text in plain spelling, with what it stands for.
    texts: HashMap<String, &'options str>,
    /// Those that a cell held.
    used: HashSet<String>,
    /// The columns of numbers.
    measures: HashSet<&'options str>,
}

impl<'options> Replacements<'options> {
    /// The replacements that options name.
    ///
    /// # Errors
    /// When two of them replace one text by two others.
    pub(super) fn new(options: &'options Options, file: &'options raw::File) -> Result<Self, String> {
        let mut texts: HashMap<String, &str> = HashMap::new();
        for (from, to) in &options.replace {
            if let Some(other) = texts.insert(same(from), to)
                && other != to
            {
                return Err(format!(
                    "--replace names “{}” twice, with “{}” and with “{}”. Name it once.",
                    shortened(from),
                    shortened(other),
                    shortened(to)
                ));
            }
        }
        let measures = file.measures.iter().map(|measure| measure.id.as_str()).collect();
        Ok(Self { texts, used: HashSet::new(), measures })
    }

    /// Replaces the cells of a row, and leaves out those that are empty then. A number of a measure stays: `5` may stand for
    /// a status in one column and is five in another.
    ///
    /// # Errors
    /// When a cell holds what a formula that fails leaves.
    pub(super) fn apply(&mut self, cells: &mut Cells) -> Result<(), String> {
        for (column, cell) in cells.iter_mut() {
            let plain = same(cell);
            let is_number = self.measures.contains(&**column) && Decimal::parse(cell).is_ok();
            if let Some(to) = self.texts.get(&plain).filter(|_| !is_number) {
                self.used.insert(plain);
                (*to).clone_into(cell);
            } else if FAILED.contains(&&*plain) {
                return Err(format!(
                    "Under {column} stands “{}”, which a spreadsheet shows where a formula fails. Correct the formula, or have such cells read as empty by --replace \"{}=\".",
                    shortened(cell),
                    shortened(cell)
                ));
            }
        }
        cells.retain(|_, cell| !cell.is_empty());
        Ok(())
    }

    /// A sentence for each that no cell held.
    pub(super) fn unused(&self, options: &Options) -> Vec<String> {
        let unused = options.replace.iter().filter(|(from, _)| !self.used.contains(&same(from)));
        unused.map(|(from, _)| format!("No cell holds “{}”, which --replace names.", shortened(from))).collect()
    }
}
