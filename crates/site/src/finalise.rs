//! The last step of a build: rules for static hosts, and compressed copies of all files.

use std::path::Path;
use std::{fs, io};

use super::precompress::precompressed;
use super::serving::{HEADERS, headers, is_served};

/// Why a folder could not be finalised: the file and what the system said.
#[derive(Debug, thiserror::Error)]
#[error("{file} cannot be read, compressed or written: {source}. Delete dist/ and build again.")]
pub struct FinaliseError {
    file: String,
    source: io::Error,
}

/// Finalises a folder of published files: writes the rules for static hosts, and a compressed copy of each file. No file may change
/// after this.
///
/// `compress` is for publication: it takes seconds, which a person who waits for a change to show does without.
///
/// # Errors
/// When a file cannot be read or written.
pub fn finalise(folder: &Path, compress: bool) -> Result<(), FinaliseError> {
    let files = files(folder).map_err(error(&folder.display().to_string()))?;
    let text = headers(files.iter().map(String::as_str));
    fs::write(folder.join(HEADERS), text).map_err(error(HEADERS))?;
    for file in files.iter().filter(|file| compress && is_served(file)) {
        let bytes = fs::read(folder.join(file)).map_err(error(file))?;
        for (end, compressed) in precompressed(file, &bytes).map_err(error(file))? {
            let name = format!("{file}{end}");
            fs::write(folder.join(&name), compressed).map_err(error(&name))?;
        }
    }
    Ok(())
}

/// The files in a folder and in those within it, as paths from the folder, in order.
///
/// # Errors
/// When a folder cannot be listed.
pub fn files(folder: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            files.extend(self::files(&entry.path())?.into_iter().map(|file| format!("{name}/{file}")));
        } else {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

fn error(file: &str) -> impl FnOnce(io::Error) -> FinaliseError {
    let file = file.to_owned();
    move |source| FinaliseError { file, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with a page within another, which goes away with this.
    struct Folder(std::path::PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("force-status-{name}-{}", std::process::id()));
            fs::create_dir_all(folder.join("demo")).expect("a folder can be made");
            fs::write(folder.join("demo/index.html"), "of 43 forces ".repeat(50)).expect("a file can be written");
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_build_for_publication_is_packed_down_to_its_last_folder() {
        let folder = Folder::new("packed");
        finalise(&folder.0, true).expect("it can be finalised");
        let expected = ["_headers", "demo/index.html", "demo/index.html.br", "demo/index.html.gz"];
        assert_eq!(files(&folder.0).expect("it can be listed"), expected);
        let rules = fs::read_to_string(folder.0.join(HEADERS)).expect("it is there");
        assert!(rules.contains("\n/demo/\n"), "{rules}");
    }

    #[test]
    fn a_build_that_somebody_waits_for_is_not_packed() {
        let folder = Folder::new("unpacked");
        finalise(&folder.0, false).expect("it can be finalised");
        assert_eq!(files(&folder.0).expect("it can be listed"), ["_headers", "demo/index.html"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_named_with_the_way_out() {
        let error = finalise(Path::new("/no/such/folder"), true).expect_err("it is not there").to_string();
        assert!(error.contains("/no/such/folder") && error.contains("build again"), "{error}");
    }
}
