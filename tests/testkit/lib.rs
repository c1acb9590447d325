//! What several programs of tests use: the project's folder, editions to change, editions at random, the published folder.

use std::path::Path;

pub mod edited;
pub mod formula;
pub mod published;
pub mod strategies;

/// The folder of the project.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package is a folder of the project")
}
