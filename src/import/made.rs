//! Units made of rows, for an edition that lists none yet.

use std::collections::HashMap;

use jsonc_parser::cst::CstInputValue;
use jsonc_parser::json;

use super::merge::named;
use super::names::{Told, aliases};
use super::square::square;
use super::table::Cells;
use crate::dataset::text::{id, id_of, shortened, text};

/// The units that were made so far.
#[derive(Default)]
pub(super) struct Made {
    /// The lines that made them, by their ids.
    lines: HashMap<String, u64>,
    values: Vec<CstInputValue>,
}

impl Made {
    /// Makes a unit of a row.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub(super) fn add(&mut self, line: u64, cells: &Cells, told: Option<Told>) -> Result<(), String> {
        let name = cells.get("name").ok_or("It has no name. Write one, or remove the row.")?;
        let own = match cells.get("id") {
            Some(own) => id(own)?,
            None => id_of(name),
        };
        if own.is_empty() {
            return Err(
                "Its name has no letter from a to z, of which an id could be made. Write one in a column “id”.".into(),
            );
        }
        if let Some(line) = self.lines.get(&own) {
            return Err(format!(
                "Line {line} has the same name, or one that makes the same id, “{}”. Rename one of the two, or write an id for each in a column “id”.",
                shortened(&own)
            ));
        }
        let nation =
            cells.get("nation").ok_or("It has no nation, which a new one needs. Write it, such as England.")?;
        let short = cells.get("short").unwrap_or(name);
        let of = |part: &str, raw: &str| match text(raw) {
            Ok(text) => Ok(CstInputValue::String(text)),
            Err(why) => Err(format!("Its {part}: {why}")),
        };
        let mut fields = vec![
            ("id".to_owned(), CstInputValue::String(own.clone())),
            ("name".to_owned(), of("name", name)?),
            ("short".to_owned(), of("short name", short)?),
            ("nation".to_owned(), of("nation", nation)?),
            (
                "aliases".to_owned(),
                CstInputValue::Array(aliases(cells).map(|alias| of("aliases", alias)).collect::<Result<_, _>>()?),
            ),
        ];
        if let Some(code) = cells.get("code") {
            fields.push(("code".to_owned(), of("code", code)?));
        }
        if let Some(place) = square(cells)? {
            let [column, row] = place.map(i32::from);
            fields.push(("place".to_owned(), json!({ "column": column, "row": row })));
        }
        fields.extend(told.map(|Told { status, cited }| ("status".to_owned(), named(&status, &cited))));
        self.values.push(CstInputValue::Object(fields));
        self.lines.insert(own, line);
        Ok(())
    }

    /// The units as a file holds them.
    pub(super) fn into_values(self) -> Vec<CstInputValue> {
        self.values
    }
}
