//! Judgements: how a row gives those on further questions, and how a file holds one.

use jsonc_parser::cst::CstInputValue;
use jsonc_parser::json;

use super::citation::Citation;
use super::names::Names;
use super::own_fields::{given, judged};
use super::table::Cells;
use super::unit_fields::Change;
use super::unit_of_row::by_id;
use edition::text::{listed, shortened};
use validate::alike::near;

impl Names<'_> {
    /// What a row gives of the fields that the edition defines.
    ///
    /// # Errors
    /// A cell that holds no value of its field.
    pub(super) fn given(&self, cells: &Cells) -> Result<Vec<Change>, String> {
        let mut given = given(cells, &self.table)?;
        let questions = self.file.questions.iter().zip(&self.questions).zip(&self.question_sources);
        for ((question, called), own_source) in questions {
            let id = &*question.id;
            let unknown = |cell: &String| {
                format!(
                    "“{}” is no status of the question {id}, or may be one of several. Write one of these, or its id in a column {id}_id: {}.",
                    shortened(cell),
                    listed(question.statuses.iter().map(|status| status.label.as_str()))
                )
            };
            let only = |cell: &String| match called.find(cell)[..] {
                [place] => Ok(place),
                _ => Err(unknown(cell)),
            };
            let own = |end: &str| cells.get(&*format!("{id}{end}"));
            let place = match (own("_id"), own("")) {
                (None, None) => continue,
                (None, Some(label)) => only(label)?,
                (Some(own), label) => {
                    let place =
                        by_id(own, question.statuses.iter().map(|status| &*status.id)).ok_or_else(|| unknown(own))?;
                    // Two statuses may share a label; the id says which it is.
                    if let Some(label) = label.filter(|label| !called.find(label).contains(&place)) {
                        return Err(format!(
                            "Its status under {id} has the id “{}” and is called “{}”, which are not the same. Correct the one that is wrong.",
                            shortened(own),
                            shortened(label)
                        ));
                    }
                    place
                }
            };
            let mut cited = match own("_sources") {
                Some(list) => self.list(list)?,
                None if own_source.is_some() => Vec::new(),
                None => self.cited(cells)?,
            };
            if cited.is_empty() {
                let source = own_source.or(self.source).ok_or_else(|| {
                    format!("It has a status under {id} and no source. Write who says so of it by name, or name the source of all rows after --source.")
                })?;
                cited.push(self.citation(source, cells)?);
            }
            let status = question.statuses[place].id.clone();
            let judged = own("_judged").map(|cell| judged(cell)).transpose()?;
            let is_by_exception = own("_by_exception").map(|cell| is_yes(cell)).transpose()?.unwrap_or_default();
            let value = named(&status, &cited, judged.as_deref(), is_by_exception);
            let (field, called) = (format!("judgements.{id}"), question.title.clone());
            given.push(Change { field, called, now: String::new(), then: status, value, is_new: true });
        }
        Ok(given)
    }
}

/// Whether a cell says yes.
///
/// # Errors
/// When it says neither yes nor no.
pub(super) fn is_yes(cell: &str) -> Result<bool, String> {
    match near(cell).as_str() {
        "yes" | "true" | "1" | "y" => Ok(true),
        "no" | "false" | "0" | "n" => Ok(false),
        _ => Err(format!("Expected yes or no under by_exception, found “{}”. Write one of the two.", shortened(cell))),
    }
}

/// A status as a file holds it.
pub(super) fn named(status: &str, cited: &[Citation], judged: Option<&str>, is_by_exception: bool) -> CstInputValue {
    let cited = CstInputValue::Array(cited.iter().map(Citation::written).collect());
    let mut fields = vec![("is".to_owned(), json!(status)), ("sources".to_owned(), cited)];
    fields.extend(judged.map(|judged| ("judged".to_owned(), json!(judged))));
    fields.extend(is_by_exception.then(|| ("byException".to_owned(), json!(true))));
    CstInputValue::Object(fields)
}
