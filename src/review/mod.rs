//! Review: everything that is wrong or odd in the file of an edition, each with its place and its mend.
//!
//! The build refuses a file for the same reasons. A review goes further: it says line and column, tells of names that
//! stand twice, of files that were saved wrongly, and warns of what is lawful and odd.

mod beside;
mod deep;
mod encoding;
mod file;
mod finding;
mod odd;
mod place;
mod shape;
mod strict;
mod syntax;
mod told;
mod tree;
mod used;

pub use file::{beside, read};
pub use finding::{Finding, Review, Severity};

use std::io;

use crate::dataset::{Dataset, Problem};
use finding::Found;
use tree::Tree;

/// The most bytes a file may have: hundreds of times those of the default edition.
pub const LARGEST_FILE: u64 = 20_000_000;

/// What a finding is about when it is about no value in particular.
const WHOLE: &str = "the file";

/// Reads a file that lies beside the one that is reviewed, by its name.
pub type Beside<'files> = &'files dyn Fn(&str) -> io::Result<Vec<u8>>;

/// Reviews what a file holds that lies beside no other. `name` is what the review calls it.
pub fn review(name: &str, bytes: &[u8]) -> Review {
    review_beside(name, bytes, &|_| Err(io::ErrorKind::NotFound.into()))
}

/// Reviews what a file holds. The earlier edition, if it names one, is read by `beside`.
pub fn review_beside(name: &str, bytes: &[u8], beside: Beside<'_>) -> Review {
    if let Some(found) = file::too_large(bytes.len() as u64) {
        return Review::new(name, "", vec![found]);
    }
    match encoding::text(bytes) {
        Ok(text) => Review::new(name, text, found(text, beside)),
        Err((before, found)) => Review::new(name, before, vec![found]),
    }
}

/// Everything there is to find in a text.
fn found(text: &str, beside: Beside<'_>) -> Vec<Found> {
    // First of all, so that no parser sees what could overflow its stack.
    if let Some(found) = deep::too_deep(text) {
        return vec![found];
    }
    let value = match syntax::value(text) {
        Ok(value) => value,
        Err(found) => return vec![found],
    };
    let tree = Tree::of(text);
    let mut found = tree.twice();
    let (file, faults) = shape::read(value);
    found.extend(faults.into_iter().map(|fault| fault.placed(&tree)));
    let well_formed = found.is_empty();
    if let Some(file) = file {
        match Dataset::check(&file) {
            Ok(data) => found.extend(beside::found(data, &tree, beside)),
            Err(problems) => found.extend(problems.into_iter().map(|Problem { path, message }| {
                let offset = tree.value(&path);
                Found::problem(offset, path, &message)
            })),
        }
        if well_formed {
            found.extend(odd::warnings(&file, &tree));
        }
    }
    found
}
