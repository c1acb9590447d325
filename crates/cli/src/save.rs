//! Saves a file as a whole or not at all: a person's file is replaced only by a complete one.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
#[cfg(unix)]
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use tempfile::Builder;

/// Writes a file: beside it first, and then by its name, so that a full disk or an interrupt leaves what was there. What stands
/// under the name keeps its mode; of a link the file that it leads to is replaced. A pipe or a device is written to as it is.
///
/// # Errors
/// What the system says; nothing has changed then.
pub fn save(file: &Path, content: &[u8]) -> io::Result<()> {
    let there = match fs::metadata(file) {
        Ok(there) => Some(there),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        return OpenOptions::new().write(true).open(file)?.write_all(content);
    }
    // Where nothing is there, a link may still lead elsewhere.
    let target = match &there {
        Some(_) => file.canonicalize()?,
        None => led(file)?,
    };
    if let Some(there) = &there {
        if there.permissions().readonly() {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is protected from writing"));
        }
        // Whoever may not write to the file must not replace it either.
        OpenOptions::new().write(true).open(&target)?;
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = Builder::new();
    builder.prefix(".").suffix(".new");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: what is allowed to all, less what this person's settings take away.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut draft = builder.tempfile_in(folder)?;
    draft.write_all(content)?;
    if let Some(there) = there {
        // Only who may give files away can keep the owner; for all others it is the same.
        #[cfg(unix)]
        let _ = std::os::unix::fs::fchown(draft.as_file(), Some(there.uid()), Some(there.gid()));
        draft.as_file().set_permissions(there.permissions())?;
    }
    draft.as_file().sync_all()?;
    draft.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Where links lead whose last one leads to nothing yet.
fn led(file: &Path) -> io::Result<std::path::PathBuf> {
    let mut file = file.to_owned();
    for _ in 0..40 {
        match fs::read_link(&file) {
            Ok(next) => file = file.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => return Ok(file),
        }
    }
    Err(io::Error::other("its links lead nowhere"))
}
