//! The fields of a unit that an edition defines: its groups and numbers; and its link and warnings.

use std::cell::RefCell;
use std::collections::BTreeMap;

use jsonc_parser::cst::CstInputValue;

use super::numbers::{NumberStyle, in_file};
use super::table::Cells;
use super::unit_fields::Change;
use edition::raw::{File, MeasureValue, Unit};
use edition::text::{shortened, text, web_address};
use edition::{Decimal, NumberFormat, Published};
use validate::alike::near;

/// What the reading of a row needs to know of its table and of the edition.
pub(super) struct TableOf<'file> {
    /// The edition.
    pub file: &'file File,
    /// How the table writes numbers.
    pub numbers: NumberStyle,
    /// Whether the table is a workbook, which holds a percentage as a fraction of one.
    pub is_workbook: bool,
    /// What was taken that is no number, by measure and text, and how often.
    pub texts: RefCell<BTreeMap<(String, String), usize>>,
}

impl TableOf<'_> {
    /// What stood in place of numbers and was taken as it is: a sentence for each measure.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut lines: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for ((measure, text), count) in self.texts.borrow().iter() {
            lines.entry(measure.clone()).or_default().push(format!("“{}” ({count})", shortened(text)));
        }
        let line = |(measure, texts): (&String, &Vec<String>)| {
            format!("Under {measure} these are no numbers and are shown as they stand: {}.", texts.join(", "))
        };
        lines.iter().map(line).collect()
    }

    /// A value of a measure in a cell, as a file holds it, with its text.
    fn value(&self, id: &str, cell: &str) -> Result<(String, CstInputValue), String> {
        let measure = self.file.measures.iter().find(|measure| measure.id == id);
        let format = NumberFormat::parse(measure.and_then(|measure| measure.format.as_deref()))?;
        if self.is_workbook && format == NumberFormat::Percent {
            return Err(format!(
                "A workbook holds a percentage as a fraction of one, and shows another number: {} may mean itself or a hundred times as much. Save the table as “CSV UTF-8”, which holds what is shown.",
                shortened(cell)
            ));
        }
        let (value, is_text) = self.numbers.value(cell, &format).map_err(|why| format!("Its {id}: {why}"))?;
        if is_text {
            *self.texts.borrow_mut().entry((id.to_owned(), value.clone())).or_default() += 1;
        }
        Ok((value.clone(), in_file(&value, is_text)))
    }
}

/// The fields that the edition defines, each with the value that a row gives: those of a unit that the edition does not list.
///
/// # Errors
/// A cell that holds no value of its field.
pub(super) fn given(cells: &Cells, table: &TableOf<'_>) -> Result<Vec<Change>, String> {
    let file = table.file;
    let mut given = Vec::new();
    let mut add = |field: String, called: &str, then: String, value: CstInputValue| {
        given.push(Change { field, called: called.to_owned(), now: String::new(), then, value, is_new: true });
    };
    for grouping in &file.groupings {
        let Some(cell) = cells.get(&*grouping.id) else { continue };
        let group = text(cell).map_err(|why| format!("Its {}: {why}", grouping.id))?;
        // A group that the edition lists is written as it is there.
        let known = grouping.groups.iter().find(|known| near(known) == near(&group));
        let group = known.unwrap_or(&group).clone();
        add(format!("groups.{}", grouping.id), &grouping.label, group.clone(), CstInputValue::String(group));
    }
    for measure in &file.measures {
        let Some(cell) = cells.get(&*measure.id) else { continue };
        let (then, value) = table.value(&measure.id, cell)?;
        add(format!("values.{}", measure.id), &measure.label, then, value);
    }
    if let Some(cell) = cells.get("link") {
        let link = web_address(cell).map_err(|why| format!("Its link: {why}"))?;
        add("link".into(), "link", link.clone(), CstInputValue::String(link));
    }
    if let Some(cell) = cells.get("cautions") {
        let ids: Vec<&str> = cell.split(';').map(str::trim).filter(|id| !id.is_empty()).collect();
        if let Some(unknown) = ids.iter().find(|id| !file.cautions.contains_key(**id)) {
            return Err(format!(
                "The edition has no caution “{}”. Write the id of one, or add it to the edition first.",
                shortened(unknown)
            ));
        }
        let list = ids.iter().map(|id| CstInputValue::String((*id).to_owned())).collect();
        add("cautions".into(), "cautions", ids.join("; "), CstInputValue::Array(list));
    }
    Ok(given)
}

/// The time of a judgement in a cell, as a file has it: a day, a month or a year, or the first and last day of one of these.
///
/// # Errors
/// When it is none, or one that may be read in several ways.
pub(super) fn judged(cell: &str) -> Result<String, String> {
    let read = match cell.split_once('/') {
        Some((first, last)) => {
            let spans = |text: &str| {
                let published = Published::parse(text).ok()?;
                (published.first_day().iso() == first && published.last_day().iso() == last).then(|| published.iso())
            };
            first.get(..7).and_then(spans).or_else(|| first.get(..4).and_then(spans))
        }
        None => Published::parse(cell.strip_suffix(" 00:00:00").unwrap_or(cell)).ok().map(Published::iso),
    };
    read.ok_or_else(|| {
        format!(
            "Expected the time of its judgement, found “{}”. Write the year first, as in 2016-08-31, or a month or a year alone, such as 2016-08.",
            shortened(cell)
        )
    })
}

/// Those of them that a row gives another value than the edition.
///
/// # Errors
/// As [`given`].
pub(super) fn own_fields(unit: &Unit, cells: &Cells, given: Vec<Change>) -> Result<Vec<Change>, String> {
    let mut changes = Vec::new();
    let mut all = given;
    if let (Some(cell), Some(_)) = (cells.get("judged"), &unit.status) {
        let (field, called, then) = ("status.judged".to_owned(), "time of judgement".to_owned(), judged(cell)?);
        let value = CstInputValue::String(then.clone());
        all.push(Change { field, called, now: String::new(), then, value, is_new: true });
    }
    for mut change in all {
        let now = match change.field.split_once('.') {
            Some(("groups", id)) => unit.groups.get(id).cloned(),
            Some(("values", id)) => unit.values.get(id).map(written),
            Some(("judgements", id)) => unit.judgements.get(id).map(|named| named.is.clone()),
            Some(("status", _)) => unit.status.as_ref().and_then(|status| status.judged.clone()),
            _ if change.field == "link" => unit.link.clone(),
            _ => Some(unit.cautions.join("; ")).filter(|ids| !ids.is_empty()),
        };
        let is_same = now.as_ref().is_some_and(|now| match change.field.starts_with("values") {
            true => *now == change.then,
            false => near(now) == near(&change.then),
        });
        if !is_same && is_named_as_its_group(&change, &unit.name, cells) {
            return Err(named_as_its_group(&change.called));
        }
        if !is_same {
            change.is_new = now.is_none();
            change.now = now.unwrap_or_default();
            changes.push(change);
        }
    }
    Ok(changes)
}

/// Whether a row puts a unit into a group of its own name, as that of a total does; a total has no id.
pub(super) fn is_named_as_its_group(change: &Change, name: &str, cells: &Cells) -> bool {
    !cells.contains_key("id") && change.field.starts_with("groups.") && near(&change.then) == near(name)
}

/// Why such a row is refused.
pub(super) fn named_as_its_group(grouping: &str) -> String {
    format!(
        "Its name is the name of its {}. Remove the row, or write the name of a unit.",
        shortened(grouping).to_lowercase()
    )
}

/// A value of the edition as a table gives it.
fn written(value: &MeasureValue) -> String {
    match value {
        MeasureValue::Number(number) => number.to_string(),
        MeasureValue::Text(text) => Decimal::parse(text).map_or_else(|_| text.clone(), |number| number.iso()),
    }
}
