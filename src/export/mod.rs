//! What machines read: the published page, the data as CSV and JSON; and how servers are to serve it.

mod built;
mod csv;
mod pack;
mod page;
mod policy;
mod seal;
pub mod serving;

pub use built::{Asset, Built, BuiltError};
pub use csv::{figures_csv, forces_csv};
pub use page::{Filling, PageError, Part, Pieces, graphic, page, piece, pieces};
pub use policy::{integrity, policy};
pub use seal::{SealError, files, seal};

use crate::EDITION;
use crate::dataset::{Dataset, Problem, raw};

/// The edition that is built in, read and checked.
///
/// # Errors
/// Every problem of the file, each with its path and its mend.
pub fn edition() -> Result<Dataset, Vec<Problem>> {
    let file: raw::File = serde_json::from_str(EDITION).map_err(|error| {
        vec![Problem {
            path: format!("line {}, column {}", error.line(), error.column()),
            message: format!("The file cannot be read: {error}. Compare this place with the default edition."),
        }]
    })?;
    Dataset::check(&file)
}
