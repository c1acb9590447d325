//! Forces: their names, the places they cover, and what is known of each.

use super::{Citation, StatusId, Was, raw};

pub use raw::Name;

/// A police force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Force {
    /// Its id in the file and in addresses.
    pub id: String,
    /// Its full name, as at the day of the edition.
    pub name: String,
    /// The name without "Police" or "Constabulary", for a tile.
    pub short: String,
    /// Its names in other languages, by the language's tag.
    pub names: Vec<(String, Name)>,
    /// England or Wales.
    pub nation: String,
    /// What else people type when they look for it: places, counties, nicknames.
    pub aliases: Vec<String>,
    /// Its status, only where a source names it and no other source says otherwise. `None` says nothing against a force.
    pub status: Option<Named>,
    /// What sources say that do not agree: two or more different statuses, each with who says so; else empty.
    pub mixed: Vec<Named>,
    /// What the earlier edition named for it, where both name a status for it.
    pub was: Option<Was>,
}

/// The status of a force that a source names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which status.
    pub status: StatusId,
    /// Who says so: at least one.
    pub sources: Vec<Citation>,
}
