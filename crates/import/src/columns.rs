//! The columns of a table: what its headings mean, by their names, by the edition's own word for a unit, or as a person says.

use super::Options;
use edition::raw;
use edition::text::{listed, shortened};
use validate::alike::near;

/// The headings that are known, in small or capital letters.
pub const COLUMNS: [&str; 17] = [
    "name",
    "id",
    "short",
    "nation",
    "aliases",
    "code",
    "column",
    "row",
    "status",
    "status_id",
    "source",
    "source_id",
    "place",
    "sources",
    "as_at",
    "before",
    "before_published",
];

/// What headings mean in an edition.
pub(super) struct Headings {
    /// What a person says that headings mean: each as [`near`] has it, with its column.
    mapped: Vec<(String, &'static str)>,
    /// What the edition calls a unit, as [`near`] has it: the heading “Hospital” or “Hospital name” of an edition of hospitals.
    nouns: Vec<String>,
}

impl Headings {
    /// What headings mean in a file.
    ///
    /// # Errors
    /// A column that is mapped and not known.
    pub(super) fn new(file: &raw::File, options: &Options) -> Result<Self, String> {
        let mut mapped = Vec::new();
        for (heading, column) in &options.map {
            let known = known(column).ok_or_else(|| {
                format!("“{}” is no column that is read. Write one of these: {}.", shortened(column), list())
            })?;
            mapped.push((near(heading), known));
        }
        let noun = file.nouns.iter().find(|(id, _)| **id == file.edition.noun).map(|(_, noun)| noun);
        let words = noun.into_iter().flat_map(|noun| [&noun.one, &noun.other]).map(|word| near(word));
        let nouns = words.flat_map(|word| [format!("{word} name"), format!("name of {word}"), word]).collect();
        Ok(Self { mapped, nouns })
    }

    /// The column that a heading means; none where it is not known.
    pub(super) fn column(&self, heading: &str) -> Option<&'static str> {
        let plain = near(heading);
        let mapped = self.mapped.iter().find(|(heading, _)| *heading == plain).map(|(_, column)| *column);
        let name = || self.nouns.contains(&plain).then_some("name");
        mapped.or_else(|| known(heading)).or_else(name)
    }

    /// The columns that headings mean, each once: a heading that a person has mapped goes before one of that name, and a
    /// column's own name before the edition's word for a unit.
    ///
    /// # Errors
    /// Two headings that mean one column.
    pub(super) fn columns(&self, headings: &[String]) -> Result<Vec<Option<&'static str>>, String> {
        let rank = |heading: &String| {
            let plain = near(heading);
            match self.mapped.iter().any(|(mapped, _)| *mapped == plain) {
                true => 0,
                false if known(heading).is_some() => 1,
                false => 2,
            }
        };
        let mut columns: Vec<Option<&'static str>> = headings.iter().map(|heading| self.column(heading)).collect();
        for column in COLUMNS {
            let of = |columns: &[Option<&str>]| -> Vec<usize> {
                (0..headings.len()).filter(|&place| columns[place] == Some(column)).collect()
            };
            let places = of(&columns);
            let Some(best) = places.iter().map(|&place| rank(&headings[place])).min() else { continue };
            for &place in places.iter().filter(|&&place| rank(&headings[place]) > best) {
                columns[place] = None;
            }
            if of(&columns).len() > 1 {
                return Err(format!("The table has two columns “{column}”. Remove one of the two."));
            }
        }
        Ok(columns)
    }

    /// A heading that is mapped, and that none of these is.
    pub(super) fn missing(&self, headings: &[String]) -> Option<&str> {
        let plain: Vec<String> = headings.iter().map(|heading| near(heading)).collect();
        self.mapped.iter().map(|(heading, _)| heading.as_str()).find(|heading| !plain.iter().any(|it| it == heading))
    }
}

/// The known column of this name.
fn known(heading: &str) -> Option<&'static str> {
    let heading = near(heading).replace(' ', "_");
    COLUMNS.into_iter().find(|known| *known == heading)
}

/// Headings as a sentence lists them.
pub(super) fn quoted<'text>(headings: impl Iterator<Item = &'text String>) -> String {
    let headings: Vec<String> = headings.map(|heading| format!("“{}”", shortened(heading))).collect();
    listed(headings.iter().map(String::as_str))
}

/// The columns that are read.
pub(super) fn list() -> String {
    COLUMNS.join(", ")
}
