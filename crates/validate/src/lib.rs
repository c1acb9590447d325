//! Validates the file of an edition: every error and every warning, each with its place and its fix.
//!
//! The build uses the same validation, so it refuses exactly the files that `check` refuses.

pub mod alike;
mod depth_limit;
mod diagnostic;
mod encoding;
mod file;
mod line_col;
mod lints;
mod map;
mod periods;
mod previous_edition;
mod references;
mod schema;
mod serde_errors;
mod similar_names;
mod spans;
mod strict_deserializer;
mod syntax;
mod unit_lints;

pub use diagnostic::{Diagnostic, Report, Severity};
pub use edition::limits::LARGEST_FILE;
pub use file::{Opened, open, read_limited};
pub use previous_edition::{ReadPrevious, Valid};

use std::io;

use diagnostic::UnplacedDiagnostic;
use edition::{Dataset, RuleError};
use spans::Tree;

/// The path of a diagnostic that concerns no single value.
const WHOLE: &str = "the file";

/// Validates the content of a file that has no earlier edition beside it. Messages call the file `name`.
///
/// ```
/// let report = validate::validate("next.json", b"{");
/// assert!(!report.valid);
/// assert_eq!((report.diagnostics[0].line, report.diagnostics[0].column), (1, 2));
/// ```
pub fn validate(name: &str, bytes: &[u8]) -> Report {
    validate_with_previous(name, bytes, &|_| Err(io::ErrorKind::NotFound.into()))
}

/// Validates the content of a file. If the file names an earlier edition, `beside` reads it.
pub fn validate_with_previous(name: &str, bytes: &[u8], beside: ReadPrevious<'_>) -> Report {
    validated(name, bytes, beside).0
}

/// Whether the brackets of a text are nested deeper than an edition may nest them.
pub fn is_too_deep(text: &str) -> bool {
    depth_limit::too_deep(text).is_some()
}

/// The report of a file and, where the file has no error, its content.
fn validated(name: &str, bytes: &[u8], beside: ReadPrevious<'_>) -> (Report, Option<Valid>) {
    if let Some(diagnostic) = file::too_large(bytes.len() as u64) {
        return (Report::new(name, "", vec![diagnostic]), None);
    }
    match encoding::text(bytes) {
        Ok(text) => {
            let (diagnostics, valid) = diagnostics_of(text, beside);
            (Report::new(name, text, diagnostics), valid)
        }
        Err((before, diagnostic)) => (Report::new(name, before, vec![diagnostic]), None),
    }
}

/// All diagnostics of a text and, where there is no error, the edition that it holds.
fn diagnostics_of(text: &str, beside: ReadPrevious<'_>) -> (Vec<UnplacedDiagnostic>, Option<Valid>) {
    // First of all, so that no parser sees what could overflow its stack.
    if let Some(diagnostic) = depth_limit::too_deep(text) {
        return (vec![diagnostic], None);
    }
    let value = match syntax::value(text) {
        Ok(value) => value,
        Err(diagnostic) => return (vec![diagnostic], None),
    };
    let tree = Tree::of(text);
    let mut diagnostics = tree.twice();
    let (file, errors) = schema::read(value);
    diagnostics.extend(errors.into_iter().map(|error| error.placed(&tree)));
    let Some(file) = file else { return (diagnostics, None) };
    let well_formed = diagnostics.is_empty();
    let checked = Dataset::check(&file);
    if well_formed {
        diagnostics.extend(lints::warnings(&file, &tree));
    }
    match checked {
        Ok(data) => {
            let (more, valid) = previous_edition::validated(text, data, &tree, beside);
            diagnostics.extend(more);
            (diagnostics, valid.filter(|_| well_formed))
        }
        Err(errors) => {
            diagnostics.extend(errors.into_iter().map(|RuleError { path, message }| {
                let offset = tree.value(&path);
                UnplacedDiagnostic::error(offset, path, &message)
            }));
            (diagnostics, None)
        }
    }
}
