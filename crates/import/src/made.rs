//! New units from rows, for an edition that lists none yet.

use std::collections::HashMap;

use jsonc_parser::cst::CstInputValue;
use jsonc_parser::json;

use super::merge::{Outcome, lines_listed, named};
use super::names::{StatusCells, aliases};
use super::square::square;
use super::table::Cells;
use edition::text::{id, id_of, shortened, text};
use validate::alike::{near, same};

/// The units that were made so far.
#[derive(Default)]
pub(super) struct Made {
    /// Each with its line and its id.
    units: Vec<(u64, String, CstInputValue)>,
}

/// What a table says below its rows, or in place of a name, in small letters.
const TOTALS: [&str; 6] = ["total", "totals", "grand total", "subtotal", "overall", "all"];
const NOTES: [&str; 6] = ["note", "notes", "source", "sources", "footnote", "footnotes"];

impl Made {
    /// Makes a unit of a row.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub(super) fn add(&mut self, line: u64, cells: &Cells, imported: Option<StatusCells>) -> Result<(), String> {
        let name = cells.get("name").ok_or("It has no name. Write one, or remove the row.")?;
        is_name(name)?;
        let own = match cells.get("id") {
            Some(own) => id(own)?,
            None => id_of(name),
        };
        if own.is_empty() {
            return Err(
                "Its name has no letter from a to z, of which an id could be made. Write one in a column “id”.".into(),
            );
        }
        let nation =
            cells.get("nation").ok_or("It has no nation, which a new one needs. Write it, such as England.")?;
        if same(nation) == same(name) {
            return Err("Its name is the name of its nation. Remove the row, or write the name of a unit.".into());
        }
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
        fields.extend(imported.map(|StatusCells { status, cited }| ("status".to_owned(), named(&status, &cited))));
        self.units.push((line, own, CstInputValue::Object(fields)));
        Ok(())
    }

    /// The units as a file holds them, and what comes of each row that made one. Where several have one id, which of them is
    /// right is not known.
    pub(super) fn finish(self) -> (Vec<CstInputValue>, Vec<(u64, Outcome)>) {
        let mut lines: HashMap<String, Vec<u64>> = HashMap::new();
        for (line, own, _) in &self.units {
            lines.entry(own.clone()).or_default().push(*line);
        }
        let (mut values, mut outcomes) = (Vec::new(), Vec::new());
        for (line, own, value) in self.units {
            outcomes.push((line, match &lines[&own][..] {
                [_] => {
                    values.push(value);
                    Outcome::Taken
                }
                several => Outcome::Refused(format!(
                    "Lines {} have the same name, or names that make the same id, “{}”. Remove all but one, or rename them, or write an id for each in a column “id”.",
                    lines_listed(several),
                    shortened(&own)
                )),
            }));
        }
        (values, outcomes)
    }
}

/// Whether a text can be the name of a new unit: nobody has confirmed that there is such a one.
///
/// # Errors
/// Why not, and what to do.
fn is_name(name: &str) -> Result<(), String> {
    let refused = |what: &str, fix: &str| Err(format!("Its name, “{}”, {what}. {fix}", shortened(name)));
    text(name).map_err(|why| format!("Its name: {why}"))?;
    let plain = near(name);
    let first = same(name).split([' ', ':']).next().unwrap_or_default().to_owned();
    if TOTALS.contains(&&*plain) || name.contains(':') && NOTES.contains(&&*first) {
        return refused("is a total or a note, not a unit", "Remove the row.");
    }
    if name.starts_with("#") || name.starts_with(['=', '+', '@']) {
        return refused("is a formula, or what a spreadsheet shows for one that fails", "Write the name itself.");
    }
    if name.contains(['<', '>', '{', '}']) || name.contains('&') && name.contains(';') {
        return refused("holds code", "Write the name as people read it.");
    }
    // What UTF-8 looks like where it was read as the encoding of Windows.
    if ["â€", "Ã¢", "Ã©", "Ã¨", "Ã´", "Ã®", "Ã¼", "Ã¶", "Ã¤", "Â\u{a0}", "Å´", "Åµ"]
        .iter()
        .any(|broken| name.contains(broken))
    {
        return refused(
            "has letters that were read in the wrong encoding",
            "Open the table anew as UTF-8, and save it as “CSV UTF-8”.",
        );
    }
    if name.ends_with(['*', '†', '‡', '?', '¹', '²', '³']) {
        return refused("ends with a mark", "Remove the mark, and write what it says as a caution.");
    }
    Ok(())
}
