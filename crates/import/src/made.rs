//! New units from rows.

use std::collections::{HashMap, HashSet};

use deunicode::deunicode;
use jsonc_parser::cst::CstInputValue;

use super::judgements::named;
use super::merge::lines_listed;
use super::names::StatusCells;
use super::own_fields::{is_named_as_its_group, named_as_its_group};
use super::square::{in_file, square};
use super::table::Cells;
use super::unit_fields::{Change, aliases};
use edition::text::{id, id_of, shortened, text};
use validate::alike::{near, same};

/// The units that were made so far.
#[derive(Default)]
pub(super) struct Made {
    units: Vec<MadeUnit>,
}

/// A unit that a row makes.
pub(super) struct MadeUnit {
    pub line: u64,
    pub id: String,
    pub name: String,
    /// The unit as a file holds it.
    pub value: CstInputValue,
}

/// What a table says below its rows, or in place of a name, in small letters.
const TOTALS: [&str; 6] = ["total", "totals", "grand total", "subtotal", "overall", "all"];
const NOTES: [&str; 6] = ["note", "notes", "source", "sources", "footnote", "footnotes"];

impl Made {
    /// Makes a unit of a row, which must have a group where the table has these groupings.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub(super) fn add(
        &mut self,
        line: u64,
        cells: &Cells,
        imported: Option<StatusCells>,
        given: Vec<Change>,
        groupings: &[&str],
    ) -> Result<(), String> {
        let name = cells.get("name").ok_or("It has no name. Write one, or remove the row.")?;
        is_name(name)?;
        let own = match cells.get("id") {
            Some(own) => id(own)?,
            // A name in another script than ours is written in our letters.
            None => Some(id_of(name)).filter(|own| !own.is_empty()).unwrap_or_else(|| id_of(&deunicode(name))),
        };
        if own.is_empty() {
            return Err("Its name has no letter of which an id could be made. Write one in a column “id”.".into());
        }
        if let Some(empty) = groupings.iter().find(|id| !cells.contains_key(**id)) {
            return Err(format!("It has no {empty}, which the table gives for others. Write it, or remove the row."));
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
            (
                "aliases".to_owned(),
                CstInputValue::Array(aliases(cells).map(|alias| of("aliases", alias)).collect::<Result<_, _>>()?),
            ),
        ];
        if let Some(code) = cells.get("code") {
            fields.push(("code".to_owned(), of("code", code)?));
        }
        if let Some(place) = square(cells)? {
            fields.push(("place".to_owned(), in_file(place)));
        }
        if let Some(change) = given.iter().find(|change| is_named_as_its_group(change, name, cells)) {
            return Err(named_as_its_group(&change.called));
        }
        for Change { field, value, .. } in given {
            match field.split_once('.') {
                Some((outer, inner)) => {
                    let place = fields.iter().position(|(name, _)| name == outer);
                    let place = place.unwrap_or_else(|| {
                        fields.push((outer.to_owned(), CstInputValue::Object(Vec::new())));
                        fields.len() - 1
                    });
                    if let CstInputValue::Object(inners) = &mut fields[place].1 {
                        inners.push((inner.to_owned(), value));
                    }
                }
                None => fields.push((field, value)),
            }
        }
        fields.extend(imported.map(|StatusCells { status, cited, judged, is_by_exception }| {
            ("status".to_owned(), named(&status, &cited, judged.as_deref(), is_by_exception))
        }));
        self.units.push(MadeUnit { line, id: own, name: name.clone(), value: CstInputValue::Object(fields) });
        Ok(())
    }

    /// The units that can be added to those of these ids, and the rows that are refused, each with its line. Where several
    /// have one id, which of them is right is not known.
    pub(super) fn finish<'id>(self, ids: impl Iterator<Item = &'id str>) -> (Vec<MadeUnit>, Vec<(u64, String)>) {
        let there: HashSet<&str> = ids.collect();
        let mut lines: HashMap<String, Vec<u64>> = HashMap::new();
        for made in &self.units {
            lines.entry(made.id.clone()).or_default().push(made.line);
        }
        let (mut units, mut refused) = (Vec::new(), Vec::new());
        for made in self.units {
            let own = shortened(&made.id);
            match &lines[&made.id][..] {
                _ if there.contains(&*made.id) => refused.push((made.line, format!(
                    "The edition lists another one with the id “{own}”, which its name makes, too. Write an id for it in a column “id”."
                ))),
                [_] => units.push(made),
                several => refused.push((made.line, format!(
                    "Lines {} have the same name, or names that make the same id, “{own}”. Remove all but one, or rename them, or write an id for each in a column “id”.",
                    lines_listed(several),
                ))),
            }
        }
        (units, refused)
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
