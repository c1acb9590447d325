//! Review: everything that is wrong or odd in the file of an edition, each with its place and its mend.
//!
//! The build asks for the same review and refuses what this refuses, so no file is sound for one of them alone.

mod beside;
mod deep;
mod encoding;
mod file;
mod finding;
mod map;
mod odd;
mod place;
mod shape;
mod strict;
mod syntax;
mod times;
mod told;
mod tree;
mod twins;
mod used;

pub use crate::dataset::limits::LARGEST_FILE;
pub use beside::{Beside, Sound};
pub use file::{Opened, open, read_limited};
pub use finding::{Finding, Review, Severity};

use std::io;

use crate::dataset::{Dataset, Problem};
use finding::Found;
use tree::Tree;

/// What a finding is about when it is about no value in particular.
const WHOLE: &str = "the file";

/// Reviews what a file holds that lies beside no other. `name` is what the review calls it.
pub fn review(name: &str, bytes: &[u8]) -> Review {
    review_beside(name, bytes, &|_| Err(io::ErrorKind::NotFound.into()))
}

/// Reviews what a file holds that lies beside others: the earlier edition, if it names one, is read by `beside`.
pub fn review_beside(name: &str, bytes: &[u8], beside: Beside<'_>) -> Review {
    judged(name, bytes, beside).0
}

/// Whether a text opens more brackets, one within the other, than an edition may.
pub(crate) fn is_too_deep(text: &str) -> bool {
    deep::too_deep(text).is_some()
}

/// The review, and what the file says where it is sound.
fn judged(name: &str, bytes: &[u8], beside: Beside<'_>) -> (Review, Option<Sound>) {
    if let Some(found) = file::too_large(bytes.len() as u64) {
        return (Review::new(name, "", vec![found]), None);
    }
    match encoding::text(bytes) {
        Ok(text) => {
            let (found, sound) = found(text, beside);
            (Review::new(name, text, found), sound)
        }
        Err((before, found)) => (Review::new(name, before, vec![found]), None),
    }
}

/// Everything there is to find in a text, and what it says where nothing must be mended.
fn found(text: &str, beside: Beside<'_>) -> (Vec<Found>, Option<Sound>) {
    // First of all, so that no parser sees what could overflow its stack.
    if let Some(found) = deep::too_deep(text) {
        return (vec![found], None);
    }
    let value = match syntax::value(text) {
        Ok(value) => value,
        Err(found) => return (vec![found], None),
    };
    let tree = Tree::of(text);
    let mut found = tree.twice();
    let (file, faults) = shape::read(value);
    found.extend(faults.into_iter().map(|fault| fault.placed(&tree)));
    let Some(file) = file else { return (found, None) };
    let well_formed = found.is_empty();
    let checked = Dataset::check(&file);
    if well_formed {
        found.extend(odd::warnings(&file, &tree));
    }
    match checked {
        Ok(data) => {
            let (more, sound) = beside::judged(text, data, &tree, beside);
            found.extend(more);
            (found, sound.filter(|_| well_formed))
        }
        Err(problems) => {
            found.extend(problems.into_iter().map(|Problem { path, message }| {
                let offset = tree.value(&path);
                Found::problem(offset, path, &message)
            }));
            (found, None)
        }
    }
}
