//! Reads a file from the disk, up to the size that an edition may have.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::diagnostic::{Report, UnplacedDiagnostic};
use super::{LARGEST_FILE, Valid, WHOLE, validated};
use edition::limits;

/// A file that was read and validated.
#[derive(Clone, Debug)]
pub struct Opened {
    /// All diagnostics of the file.
    pub report: Report,
    /// The edition, where the file has no error.
    pub valid: Option<Valid>,
}

/// Reads and validates a file. A file that is too large is not read to its end.
///
/// # Errors
/// What the system says when it cannot be read.
pub fn open(path: &Path) -> io::Result<Opened> {
    let name = path.display().to_string();
    let bytes = match read_limited(path)? {
        Ok(bytes) => bytes,
        Err(bytes) => {
            return Ok(Opened { report: Report::new(&name, "", too_large(bytes).into_iter().collect()), valid: None });
        }
    };
    let (report, valid) = validated(&name, &bytes, &|name| beside(path, name));
    Ok(Opened { report, valid })
}

/// Reads a file of at most [`LARGEST_FILE`] bytes. For a larger file it returns the number of bytes: all of them, or as many as
/// were read.
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

/// Reads the file of this name in the folder of `path`.
fn beside(path: &Path, name: &str) -> io::Result<Vec<u8>> {
    read_limited(&path.with_file_name(name))?.map_err(|_| io::Error::other("it is larger than an edition may be"))
}

/// The error for a file that has too many bytes.
pub(super) fn too_large(bytes: u64) -> Option<UnplacedDiagnostic> {
    (bytes > LARGEST_FILE).then(|| UnplacedDiagnostic::error(0, WHOLE, &limits::too_large(bytes)))
}
