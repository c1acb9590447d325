//! The edition that is published: its file, read and checked, with the heights that were measured of it.

use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::dataset::{Dataset, Problem, raw};
use crate::snippet::Heights;

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
    /// How high its page is, where somebody measured it: the table lies beside the file, `edition.heights.txt` beside
    /// `edition.json`.
    pub heights: Heights,
}

/// Why an edition cannot be published.
#[derive(Debug)]
pub struct EditionError {
    /// The file.
    pub file: PathBuf,
    /// Everything that is wrong with it.
    pub problems: Vec<Problem>,
}

impl fmt::Display for EditionError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} cannot be published: {} to mend.", self.file.display(), self.problems.len())?;
        self.problems.iter().try_for_each(|problem| write!(out, "\n  {problem}"))
    }
}

impl std::error::Error for EditionError {}

impl Edition {
    /// The file that `FORCE_STATUS_EDITION` names, or the default edition's.
    pub fn file() -> PathBuf {
        let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("static/edition.json");
        env::var_os(VARIABLE).map_or_else(default, PathBuf::from)
    }

    /// Reads and checks an edition.
    ///
    /// # Errors
    /// Every problem of the file, each with its place and its mend.
    pub fn read(file: &Path) -> Result<Self, EditionError> {
        let failed = |problems| EditionError { file: file.to_owned(), problems };
        let text = fs::read_to_string(file).map_err(|error| {
            let message = format!("It cannot be read: {error}. Give the path of a file in UTF-8.");
            failed(vec![Problem { path: "the file".into(), message }])
        })?;
        let (data, earlier) = since(file, data(&text).map_err(failed)?).map_err(failed)?;
        let heights = heights(&file.with_extension("heights.txt")).map_err(|problem| failed(vec![problem]))?;
        Ok(Self { text, data: Rc::new(data), earlier, heights })
    }
}

/// What the text of an edition says.
fn data(text: &str) -> Result<Dataset, Vec<Problem>> {
    let file: raw::File = serde_json::from_str(text).map_err(|error| {
        let path = format!("line {}, column {}", error.line(), error.column());
        let message = format!("The file cannot be read: {error}. Compare this place with the default edition.");
        vec![Problem { path, message }]
    })?;
    Dataset::check(&file)
}

/// The edition with what has changed since the earlier one that it names, which lies beside its file.
fn since(file: &Path, own: Dataset) -> Result<(Dataset, Option<(String, String)>), Vec<Problem>> {
    let Some(name) = own.earlier().map(|earlier| earlier.file.clone()) else { return Ok((own, None)) };
    let wrong = |message| vec![Problem { path: "previous.file".into(), message }];
    let text = fs::read_to_string(file.with_file_name(&name))
        .map_err(|error| wrong(format!("{name} cannot be read: {error}. Put the earlier edition beside this one.")))?;
    let earlier = data(&text).map_err(|_| {
        wrong(format!("{name} is not sound. Check it by itself, with cargo xtask check {name}, and mend it first."))
    })?;
    Ok((own.since(&earlier)?.0, Some((name, text))))
}

/// The heights in a table; none where there is no table.
fn heights(file: &Path) -> Result<Heights, Problem> {
    if !file.is_file() {
        return Ok(Heights::default());
    }
    let text = fs::read_to_string(file).map_err(|error| error.to_string());
    let heights = text.and_then(|text| Heights::read(&text));
    heights.map_err(|message| Problem { path: file.display().to_string(), message })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_edition_is_read_with_its_heights() {
        let edition = Edition::read(&Edition::file()).unwrap();
        assert_eq!(edition.data.forces().len(), 43);
        assert!(edition.heights.at(640).is_some());
    }

    #[test]
    fn what_cannot_be_read_is_told_with_the_file() {
        for (file, says) in
            [("Cargo.toml", "line 1, column 2"), ("no-such.json", "cannot be read"), ("src", "cannot be read")]
        {
            let error = Edition::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap_err().to_string();
            assert!(error.contains(file) && error.contains(says) && error.contains("1 to mend"), "{error}");
        }
    }
}
