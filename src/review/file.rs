//! The file on the disk: how large it is, before anything is made of it.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::finding::{Found, Review};
use super::{LARGEST_FILE, Sound, WHOLE, judged};

/// A file that was reviewed.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What was found in it.
    pub review: Review,
    /// What it says, where it is sound.
    pub sound: Option<Sound>,
}

/// Reads a file and reviews it. Of one that is too large no more is read than shows it.
///
/// # Errors
/// What the system says when it cannot be read.
pub fn open(path: &Path) -> io::Result<Opened> {
    let name = path.display().to_string();
    let file = File::open(path)?;
    if let Some(found) = too_large(file.metadata()?.len()) {
        return Ok(Opened { review: Review::new(&name, "", vec![found]), sound: None });
    }
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    let (review, sound) = judged(&name, &bytes, &|name| beside(path, name));
    Ok(Opened { review, sound })
}

/// Reads a file that lies beside another, by its name.
fn beside(path: &Path, name: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path.with_file_name(name))?.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    match too_large(bytes.len() as u64) {
        None => Ok(bytes),
        Some(_) => Err(io::Error::other("it is larger than an edition may be")),
    }
}

/// What there is to say about a file of so many bytes.
pub(super) fn too_large(bytes: u64) -> Option<Found> {
    (bytes > LARGEST_FILE).then(|| {
        let message = format!(
            "The file has {}, more than the {} that an edition may have. Remove what is not part of the edition.",
            megabytes(bytes),
            megabytes(LARGEST_FILE)
        );
        Found::problem(0, WHOLE, &message)
    })
}

/// A size in words, rounded up, so that what is over a limit is not told to be at it.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    if tenths.is_multiple_of(10) {
        format!("{} MB", tenths / 10)
    } else {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    }
}
