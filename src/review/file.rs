//! The file on the disk: how large it is, before anything is made of it.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::finding::{Found, Review};
use super::{LARGEST_FILE, Sound, WHOLE, judged};
use crate::dataset::limits;

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
    let bytes = match read_limited(path)? {
        Ok(bytes) => bytes,
        Err(bytes) => {
            return Ok(Opened { review: Review::new(&name, "", too_large(bytes).into_iter().collect()), sound: None });
        }
    };
    let (review, sound) = judged(&name, &bytes, &|name| beside(path, name));
    Ok(Opened { review, sound })
}

/// Reads a file that has at most [`LARGEST_FILE`] bytes; of a larger one, how many it has, or how many were read.
///
/// # Errors
/// What the system says when it cannot be read.
pub fn read_limited(path: &Path) -> io::Result<Result<Vec<u8>, u64>> {
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    if size > LARGEST_FILE {
        return Ok(Err(size));
    }
    let mut bytes = Vec::new();
    // What has no size, such as a pipe, may be endless.
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    Ok(if size > LARGEST_FILE { Err(size) } else { Ok(bytes) })
}

/// Reads a file that lies beside another, by its name.
fn beside(path: &Path, name: &str) -> io::Result<Vec<u8>> {
    read_limited(&path.with_file_name(name))?.map_err(|_| io::Error::other("it is larger than an edition may be"))
}

/// What there is to say about a file of so many bytes.
pub(super) fn too_large(bytes: u64) -> Option<Found> {
    (bytes > LARGEST_FILE).then(|| Found::problem(0, WHOLE, &limits::too_large(bytes)))
}
