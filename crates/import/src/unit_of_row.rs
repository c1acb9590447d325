//! The unit that a row is about: by its id, by its name, or a new one.

use super::names::Names;
use super::table::Cells;
use super::unit_fields::{Change, changes};
use edition::text::shortened;
use validate::alike::{near, same};

/// The unit that a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitOfRow {
    /// One that the edition lists, by its place; and whether the row calls it by a name that the edition does not have.
    Known(usize, bool),
    /// One that it does not list.
    New,
}

impl Names<'_> {
    /// The unit that a row is about.
    ///
    /// # Errors
    /// When the edition does not list it, and the table may not add any; when it may be two; when its id is another's.
    pub(super) fn unit(&self, cells: &Cells) -> Result<UnitOfRow, String> {
        if self.file.units.is_empty() {
            return Ok(UnitOfRow::New);
        }
        let (id, name) = (cells.get("id"), cells.get("name"));
        let full = |place: usize| {
            let unit = &self.file.units[place];
            format!("{} ({})", shortened(&unit.name), shortened(&unit.id))
        };
        let named = name.map(|name| self.units.find(name)).unwrap_or_default();
        if let Some(id) = id {
            return match (by_id(id, self.file.units.iter().map(|unit| &*unit.id)), name) {
                (Some(place), Some(_)) if named.contains(&place) => Ok(UnitOfRow::Known(place, false)),
                (Some(place), None) => Ok(UnitOfRow::Known(place, false)),
                (Some(place), Some(_)) if self.update && named.is_empty() => Ok(UnitOfRow::Known(place, true)),
                (Some(place), Some(name)) => Err(format!(
                    "Its id belongs to {}, but its name is “{}”. Correct the one that is wrong.",
                    full(place),
                    shortened(name)
                )),
                (None, Some(_)) if self.update && named.is_empty() => Ok(UnitOfRow::New),
                (None, Some(name)) if self.update => Err(format!(
                    "“{}” is the name of {}, and its id is “{}”. Correct the one that is wrong.",
                    shortened(name),
                    full(named[0]),
                    shortened(id)
                )),
                (None, _) => Err(format!(
                    "The edition lists none with the id “{}”. Correct it, or empty the cell and write the whole name.",
                    shortened(id)
                )),
            };
        }
        let name = name.ok_or("It has no name. Write one, or remove the row.")?;
        match named[..] {
            [] if self.update => Ok(UnitOfRow::New),
            [] => Err(format!(
                "The edition lists none that is called “{}”. Write its whole name, as the edition has it; where it is a new one, add it by --update.",
                shortened(name)
            )),
            [place] => Ok(UnitOfRow::Known(place, false)),
            [one, other, ..] => Err(format!(
                "“{}” may be {} or {}. Write the whole name, or the id in a column “id”.",
                shortened(name),
                full(one),
                full(other)
            )),
        }
    }

    /// The fields of a unit that a row changes.
    ///
    /// # Errors
    /// When it changes any, and the table may not.
    pub(super) fn changes(&self, place: usize, cells: &Cells, has_other_name: bool) -> Result<Vec<Change>, String> {
        let changes = changes(&self.file.units[place], cells, has_other_name, self.given(cells)?)?;
        match changes.iter().find(|change| !change.is_new) {
            Some(change) if !self.update => Err(change.refused()),
            _ => Ok(changes),
        }
    }
}

/// The place of the only one with this id, also where a spreadsheet has taken zeros from its beginning.
pub(super) fn by_id<'id>(id: &str, ids: impl Iterator<Item = &'id str> + Clone) -> Option<usize> {
    let only = |alike: fn(&str) -> String| {
        let wanted = alike(id);
        let found: Vec<usize> =
            ids.clone().enumerate().filter(|(_, known)| alike(known) == wanted).map(|(place, _)| place).collect();
        <[usize; 1]>::try_from(found).ok().map(|[place]| place)
    };
    only(same).or_else(|| only(near))
}
