//! Checks the earlier edition that a file names: it must lie beside the file, be valid, and be earlier.

use std::io;

use super::diagnostic::UnplacedDiagnostic;
use super::spans::Tree;
use super::{depth_limit, encoding, schema, syntax};
use edition::{Dataset, RuleError};

/// Reads the file of this name beside the file that is validated.
pub type ReadPrevious<'files> = &'files dyn Fn(&str) -> io::Result<Vec<u8>>;

/// The content of a valid file.
#[derive(Clone, Debug)]
pub struct Valid {
    /// The text of the file.
    pub text: String,
    /// The edition, compared with the earlier edition that the file names.
    pub data: Dataset,
    /// The file of the earlier edition: its name and its text.
    pub earlier: Option<(String, String)>,
}

/// Compares an edition with the earlier edition that it names. Returns the diagnostics and, without an error, the content of
/// both files.
pub(super) fn validated(
    text: &str,
    data: Dataset,
    tree: &Tree<'_>,
    beside: ReadPrevious<'_>,
) -> (Vec<UnplacedDiagnostic>, Option<Valid>) {
    let text = text.to_owned();
    let Some(name) = data.earlier().map(|earlier| earlier.file.clone()) else {
        return (Vec::new(), Some(Valid { text, data, earlier: None }));
    };
    let placed = |errors: Vec<RuleError>, make: fn(usize, String, &str) -> UnplacedDiagnostic| {
        let made = errors.into_iter().map(|RuleError { path, message }| make(tree.value(&path), path, &message));
        made.collect::<Vec<_>>()
    };
    let wrong = |message| vec![RuleError { path: "previous.file".into(), message }];
    let read = match beside(&name) {
        Err(error) => Err(format!("The earlier edition cannot be read: {error}. Put {name} beside this file.")),
        Ok(bytes) => earlier(&bytes).ok_or_else(|| {
            format!("The earlier edition has errors. Run cargo xtask check {name}, and fix them first.")
        }),
    };
    match read.map_err(wrong).and_then(|(earlier, written)| Ok((data.since(&earlier)?, written))) {
        Err(errors) => (placed(errors, UnplacedDiagnostic::error), None),
        Ok(((data, left), written)) => {
            (placed(left, UnplacedDiagnostic::warning), Some(Valid { text, data, earlier: Some((name, written)) }))
        }
    }
}

/// The earlier edition and its text, if it is valid by itself. An edition that it names as still earlier is not read.
fn earlier(bytes: &[u8]) -> Option<(Dataset, String)> {
    let text = encoding::text(bytes).ok().filter(|text| depth_limit::too_deep(text).is_none())?;
    let (value, tree) = (syntax::value(text).ok()?, Tree::of(text));
    let (file, faults) = schema::read(value);
    let file = file.filter(|_| faults.is_empty() && tree.twice().is_empty())?;
    Some((Dataset::check(&file).ok()?, text.to_owned()))
}
