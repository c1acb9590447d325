//! The edition that is published: its file, read and checked, with the heights that were measured of it.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::project;
use edition::Dataset;
use force_status::embed_code::{Heights, Shown};
use validate::{Report, Valid};

/// The variable that names another file than the default edition's.
const VARIABLE: &str = "FORCE_STATUS_EDITION";

/// An edition, ready to be published.
#[derive(Clone, Debug)]
pub struct Edition {
    /// What its file holds, as it stands.
    pub text: String,
    /// What that says.
    pub data: Rc<Dataset>,
    /// The file of the earlier edition that it names: its name, and what it holds.
    pub earlier: Option<(String, String)>,
    /// How high its page is in its own language (`None`) and in others, where somebody measured it: the tables lie beside the
    /// file, `edition.heights.txt` and `edition.cy.heights.txt` beside `edition.json`.
    heights: Vec<(Option<&'static str>, Heights)>,
    /// The same of its parts, in its own language: `edition.cards.heights.txt`, `edition.card-plans.heights.txt`.
    part_heights: Vec<(Shown, Heights)>,
}

/// Why an edition cannot be published.
#[derive(Debug, thiserror::Error)]
pub enum EditionError {
    /// The system does not give this file.
    #[error("{file} cannot be read: {1}. Give the path of an edition.", file = .0.display())]
    Unread(PathBuf, io::Error),
    /// The file has errors; the report holds all of them.
    #[error("{0}")]
    Refused(Report),
    /// The table of heights beside the edition is wrong, for this reason.
    #[error("{file}: {1}", file = .0.display())]
    Heights(PathBuf, String),
}

impl Edition {
    /// The file that `FORCE_STATUS_EDITION` names, or the default edition's.
    pub fn file() -> PathBuf {
        let default = || project().join("static/edition.json");
        env::var_os(VARIABLE).map_or_else(default, PathBuf::from)
    }

    /// Reads an edition that has no error. Warnings do not matter.
    ///
    /// # Errors
    /// All errors, each with its place and how to fix it.
    pub fn read(file: &Path) -> Result<Self, EditionError> {
        let opened = validate::open(file).map_err(|error| EditionError::Unread(file.to_owned(), error))?;
        let Valid { text, data, earlier } =
            opened.valid.ok_or_else(|| EditionError::Refused(opened.report.errors()))?;
        let others = messages::languages(&data).into_iter().map(|(language, _)| Some(language.tag()));
        let languages = std::iter::once(None).chain(others);
        let heights = languages
            .map(|language| {
                let table =
                    file.with_extension(language.map_or("heights.txt".into(), |tag| format!("{tag}.heights.txt")));
                let heights = heights(&table).map_err(|why| EditionError::Heights(table, why))?;
                Ok((language, heights))
            })
            .collect::<Result<_, _>>()?;
        let part_heights = Shown::parts(&data)
            .into_iter()
            .map(|shown| {
                let table = file.with_extension(shown.file("edition.heights.txt").trim_start_matches("edition."));
                let heights = self::heights(&table).map_err(|why| EditionError::Heights(table, why))?;
                Ok((shown, heights))
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { text, data: Rc::new(data), earlier, heights, part_heights })
    }

    /// How high its parts are in its own language.
    pub fn part_heights(&self) -> Vec<(Shown, Heights)> {
        self.part_heights.clone()
    }

    /// How high the page is in a language: its own, or another that is localised; nothing where nobody measured it.
    pub fn heights(&self, localised: &Dataset) -> Heights {
        let language = localised.edition().other_language();
        let known = self.heights.iter().find(|(known, _)| *known == language);
        known.map(|(_, heights)| heights.clone()).unwrap_or_default()
    }
}

/// The heights in a table; none where there is no table.
fn heights(file: &Path) -> Result<Heights, String> {
    if !file.is_file() {
        return Ok(Heights::default());
    }
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    Heights::read(text.trim_start_matches('\u{FEFF}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_edition_is_read_with_its_heights() {
        let edition = Edition::read(&Edition::file()).unwrap();
        assert_eq!(edition.data.units().len(), 43);
        assert!(edition.heights(&edition.data).at(640).is_some());
    }

    #[test]
    fn what_cannot_be_published_is_reported_with_the_file_and_the_place() {
        for (file, says) in [
            ("Cargo.toml", "Cargo.toml:1:2: error: the file: "),
            ("Cargo.toml", "Cargo.toml: 1 error. Fix the error before publishing."),
            ("no-such.json", "no-such.json cannot be read: "),
            ("src", "src cannot be read: "),
        ] {
            let error = Edition::read(&project().join(file)).unwrap_err().to_string();
            assert!(error.contains(says) && error.ends_with('.'), "{error}");
        }
    }
}
