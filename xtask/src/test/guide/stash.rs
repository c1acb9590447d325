//! Moves away what the guide would overwrite, and moves it back: nobody loses an edition or a build by running the tests.

use crate::error::Error;
use crate::progress;
use crate::project::Project;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The project's folder without `dist` and without what the guide makes, until this is dropped.
pub struct Stash {
    dist: PathBuf,
    /// Where the pages are that were there before.
    before: PathBuf,
    /// Where the pages of the guide go in the end, for people to look at.
    after: PathBuf,
    made: Vec<PathBuf>,
}

impl Stash {
    /// Moves the pages away.
    ///
    /// # Errors
    /// When a file that the guide makes is there already: it may be somebody's work.
    pub fn new<'a>(project: &Project, makes: impl Iterator<Item = &'a str>) -> Result<Self, Error> {
        let made: Vec<PathBuf> = makes.map(|name| project.root().join(name)).collect();
        if let Some(there) = made.iter().find(|file| file.exists()) {
            return Err(Error::Refused(format!(
                "{} is there already, and the guide would overwrite it. Move it elsewhere, or remove it.",
                there.display()
            )));
        }
        let work = project.work();
        let stash = Stash { dist: project.dist(), before: work.join("dist"), after: work.join("guide-dist"), made };
        moved(&stash.dist, &stash.before)?;
        Ok(stash)
    }
}

impl Drop for Stash {
    fn drop(&mut self) {
        for file in &self.made {
            // One that was saved twice is gone by now, and one that an early end left out never was.
            let _ = fs::remove_file(file);
        }
        for result in [moved(&self.dist, &self.after), moved(&self.before, &self.dist)] {
            if let Err(error) = result {
                progress::complain(&error.to_string());
            }
        }
    }
}

/// Moves a folder, if there is one, to where another may be.
fn moved(from: &Path, to: &Path) -> Result<(), Error> {
    let unless_missing = |result: io::Result<()>| match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other.map_err(Error::io(format!("moving {} to {}", from.display(), to.display()))),
    };
    unless_missing(fs::remove_dir_all(to))?;
    unless_missing(fs::rename(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::Shell;

    #[test]
    fn a_folder_takes_the_place_of_another_and_none_of_nothing() {
        let work = Shell::for_tests().project.work().join("unit-stash");
        let (from, to) = (work.join("from"), work.join("to"));
        let _ = fs::remove_dir_all(&work);
        for (folder, text) in [(&from, "new"), (&to, "old")] {
            fs::create_dir_all(folder).expect("the folder can be made");
            fs::write(folder.join("text"), text).expect("the file can be written");
        }
        moved(&from, &to).expect("the folder can be moved");
        assert_eq!(fs::read_to_string(to.join("text")).ok().as_deref(), Some("new"));
        moved(&from, &to).expect("nothing is there to be moved");
        assert!(!from.exists() && !to.exists());
    }

    #[test]
    fn somebodys_file_is_left_alone() {
        let project = Shell::for_tests().project;
        let Err(error) = Stash::new(&project, ["README.md"].into_iter()) else {
            panic!("the README is there");
        };
        assert!(error.to_string().contains("README.md is there already"), "{error}");
    }
}
