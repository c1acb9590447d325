//! What a row says of a unit itself: its names, groups, numbers, code, place on the map, link and warnings.

use jsonc_parser::cst::CstInputValue;

use super::own_fields::own_fields;
use super::square;
use super::table::Cells;
use edition::raw::Unit;
use edition::spreadsheet::UNIT_COLUMNS;
use edition::text::{shortened, text};
use validate::alike::near;

/// A field of a unit that a row gives another value than the edition.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// The field in the file: `short`, or `groups.region` for one within another.
    pub field: String,
    /// What it is called in a sentence.
    pub called: String,
    /// The edition's words.
    pub now: String,
    /// The row's words.
    pub then: String,
    /// The value that the file then has.
    pub value: CstInputValue,
    /// Whether a table may say it that changes nothing but statuses: the edition says nothing of it.
    pub is_new: bool,
}

impl Change {
    /// Why a row is refused where a table changes nothing but statuses.
    pub(super) fn refused(&self) -> String {
        format!(
            "The edition has “{}” as its {}, and the row “{}”. An import changes nothing but statuses: change one of the two by hand, or have the table change it by --update.",
            shortened(&self.now),
            self.called,
            shortened(&self.then)
        )
    }
}

/// The fields of a unit to which a row gives another value. Its name may differ only where an id says which unit it is.
///
/// # Errors
/// A cell that holds no value of its field.
pub(super) fn changes(
    unit: &Unit,
    cells: &Cells,
    has_other_name: bool,
    given: Vec<Change>,
) -> Result<Vec<Change>, String> {
    let mut changes = own_fields(unit, cells, given)?;
    let mut texts = |field: &str, called: &str, now: &str, cell: &String| {
        let value = CstInputValue::String(text(cell).map_err(|why| format!("Its {called}: {why}"))?);
        let (field, called) = (field.to_owned(), called.to_owned());
        changes.push(Change { field, called, now: now.to_owned(), then: cell.clone(), value, is_new: false });
        Ok::<_, String>(())
    };
    if let Some(name) = cells.get("name").filter(|_| has_other_name) {
        texts("name", "name", &unit.name, name)?;
    }
    let is_short = |short: &&String| {
        let names = unit.names.values().map(|own| &own.short).chain([&unit.short]);
        names.into_iter().all(|name| near(name) != near(short))
    };
    if let Some(short) = cells.get("short").filter(is_short) {
        texts("short", "short name", &unit.short, short)?;
    }
    let code = unit.code.as_deref().unwrap_or_default();
    if let Some(own) = cells.get("code").filter(|own| near(own) != near(code)) {
        texts("code", "code", code, own)?;
    }
    changes.extend(square::change(unit, cells)?);
    let is_new = |alias: &&str| !unit.aliases.iter().any(|known| near(known) == near(alias));
    let new: Vec<&str> = aliases(cells).filter(is_new).collect();
    if let [first, ..] = new[..] {
        let all = unit.aliases.iter().map(String::as_str).chain(new.iter().copied());
        let all = all.map(|alias| Ok(CstInputValue::String(text(alias)?))).collect::<Result<_, String>>();
        let value = CstInputValue::Array(all.map_err(|why| format!("Its aliases: {why}"))?);
        let (now, then) = (unit.aliases.join("; "), if new.len() == 1 { first.to_owned() } else { new.join("; ") });
        changes.push(Change { field: "aliases".into(), called: "aliases".into(), now, then, value, is_new: false });
    }
    Ok(changes)
}

/// What a row says of each field that it fills: the value that it gives, or none where that is the edition's.
pub(super) fn stated<'change>(
    cells: &'change Cells,
    changes: &'change [Change],
) -> Vec<(&'change str, Option<&'change str>)> {
    let own = ["name", "short", "code", "column", "link", "cautions"];
    let of_unit = |column: &&str| match *column {
        "name" => cells.contains_key("id"),
        known => own.contains(&known) || !UNIT_COLUMNS.contains(&known),
    };
    let field = |column: &str| if column == "column" { "place" } else { column }.to_owned();
    let is_changed = |column: &&str| {
        let field = field(column);
        changes.iter().any(|change| change.field.rsplit('.').next() == Some(&field))
    };
    let unchanged = cells.keys().map(|column| &**column).filter(of_unit).filter(|column| !is_changed(column));
    let changed = changes.iter().map(|change| (&*change.field, Some(&*change.then)));
    unchanged.map(|column| (column, None)).chain(changed).collect()
}

/// The aliases of a row.
pub(super) fn aliases(cells: &Cells) -> impl Iterator<Item = &str> {
    let aliases = cells.get("aliases").map(String::as_str).unwrap_or_default();
    aliases.split(';').map(str::trim).filter(|alias| !alias.is_empty())
}
