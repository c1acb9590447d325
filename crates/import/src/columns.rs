//! The columns of a table: what its headings mean, by their names, by the edition's own word for a unit, or as a person says.

use std::rc::Rc;

use super::Options;
use edition::raw;
use edition::spreadsheet::UNIT_COLUMNS;
use edition::text::{listed, shortened};
use validate::alike::near;

/// A column: one of [`UNIT_COLUMNS`], or the id of a question, grouping or measure of the edition.
pub(super) type Column = Rc<str>;

/// What headings mean in an edition.
pub(super) struct Headings {
    /// What a person says that headings mean: each as [`near`] has it, with its column.
    mapped: Vec<(String, Column)>,
    /// The same headings as the person has written them.
    written: Vec<String>,
    /// The questions, groupings and measures of the edition: each by its id and its names, as [`near`] has them, with its column.
    own: Vec<(String, Column)>,
    /// What the edition calls a unit, as [`near`] has it: the heading “Hospital” or “Hospital name” of an edition of hospitals.
    nouns: Vec<String>,
}

impl Headings {
    /// What headings mean in a file.
    ///
    /// # Errors
    /// A column that is mapped and not known.
    pub(super) fn new(file: &raw::File, options: &Options) -> Result<Self, String> {
        let groupings = file.groupings.iter().map(|it| (&it.id, std::iter::once(&it.label).chain(it.names.values())));
        let mut own: Vec<(String, Column)> = Vec::new();
        for (id, names) in groupings {
            own.extend(names.chain([id]).map(|name| (near(name), id.as_str().into())));
        }
        for measure in &file.measures {
            own.extend([&measure.label, &measure.id].map(|name| (near(name), measure.id.as_str().into())));
        }
        for question in &file.questions {
            let id = question.id.as_str();
            own.extend([(near(&question.title), id.into()), (near(id), id.into())]);
            own.extend(
                ["_id", "_sources", "_judged", "_by_exception"]
                    .map(|end| (near(&format!("{id}{end}")), format!("{id}{end}").into())),
            );
        }
        let mut mapped = Vec::new();
        for (heading, column) in &options.map {
            let of_edition = own.iter().find(|(name, _)| *name == near(column)).map(|(_, column)| column.clone());
            let known = known(column).or(of_edition).ok_or_else(|| {
                let columns = UNIT_COLUMNS.map(str::to_owned).into_iter();
                let columns: Vec<String> = columns.chain(own.iter().map(|(_, column)| column.to_string())).collect();
                format!(
                    "“{}” is no column that is read. Write one of these: {}.",
                    shortened(column),
                    each_once(columns).join(", ")
                )
            })?;
            let earlier = mapped.iter().find(|(other, _)| *other == near(heading));
            if let Some((_, other)) = earlier.filter(|(_, other)| *other != known) {
                return Err(format!(
                    "--map names “{}” twice, as {other} and as {known}. Name it once.",
                    shortened(heading)
                ));
            }
            mapped.push((near(heading), known));
        }
        let noun = file.nouns.iter().find(|(id, _)| **id == file.edition.noun).map(|(_, noun)| noun);
        let words = noun.into_iter().flat_map(|noun| [&noun.one, &noun.other]).map(|word| near(word));
        let nouns = words.flat_map(|word| [format!("{word} name"), format!("name of {word}"), word]).collect();
        let written = options.map.iter().map(|(heading, _)| heading.clone()).collect();
        Ok(Self { mapped, written, own, nouns })
    }

    /// The column that a heading means; none where it is not known.
    pub(super) fn column(&self, heading: &str) -> Option<Column> {
        let plain = near(heading);
        let mapped = self.mapped.iter().find(|(heading, _)| *heading == plain).map(|(_, column)| column.clone());
        let own = || self.own.iter().find(|(name, _)| *name == plain).map(|(_, column)| column.clone());
        let name = || self.nouns.contains(&plain).then(|| "name".into());
        mapped.or_else(|| known(heading)).or_else(own).or_else(name)
    }

    /// The columns that headings mean, each once: a heading that a person has mapped goes before one of that name, and a
    /// column's own name before the edition's word for a unit.
    ///
    /// # Errors
    /// Two headings that mean one column.
    pub(super) fn columns(&self, headings: &[String]) -> Result<Vec<Option<Column>>, String> {
        let rank = |heading: &String| {
            let plain = near(heading);
            match self.mapped.iter().any(|(mapped, _)| *mapped == plain) {
                true => 0,
                false if known(heading).is_some() || self.own.iter().any(|(name, _)| *name == plain) => 1,
                false => 2,
            }
        };
        let mut columns: Vec<Option<Column>> = headings.iter().map(|heading| self.column(heading)).collect();
        let all = each_once(columns.iter().flatten().map(|column| column.to_string()).collect());
        for column in all {
            let of = |columns: &[Option<Column>]| -> Vec<usize> {
                (0..headings.len()).filter(|&place| columns[place].as_deref() == Some(&*column)).collect()
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
        self.written.iter().map(String::as_str).find(|heading| !plain.contains(&near(heading)))
    }
}

/// The known column of this name.
fn known(heading: &str) -> Option<Column> {
    let heading = near(heading).replace(' ', "_");
    UNIT_COLUMNS.into_iter().find(|known| *known == heading).map(Column::from)
}

/// The same without those that stand before, in order.
fn each_once(mut columns: Vec<String>) -> Vec<String> {
    let mut met = std::collections::HashSet::new();
    columns.retain(|column| met.insert(column.clone()));
    columns
}

/// Headings as a sentence lists them.
pub(super) fn quoted<'text>(headings: impl Iterator<Item = &'text String>) -> String {
    let headings: Vec<String> = headings.map(|heading| format!("“{}”", shortened(heading))).collect();
    listed(headings.iter().map(String::as_str))
}

/// The columns that are read.
pub(super) fn list() -> String {
    UNIT_COLUMNS.join(", ")
}
