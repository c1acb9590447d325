//! The files that the guide changes: the edition as a person changes it who reads the guide, by its lines and not by
//! what JSON makes of them; and what the guide would overwrite, which is moved away and back, so that nobody loses an
//! edition or a build by the tests.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use xtask::shell::Shell;

/// Replaces a section: the lines from that with its name to the next section, or to the end of the file.
///
/// # Errors
/// When there is no such section.
pub fn section(file: &str, name: &str, text: &str) -> Result<String, String> {
    let mut lines: Vec<&str> = file.lines().collect();
    let begins = format!("  \"{name}\":");
    let first = lines.iter().position(|line| line.starts_with(&begins));
    let first = first.ok_or_else(|| format!("the edition has no section {name}"))?;
    let length = lines[first + 1..].iter().position(|line| line.starts_with("  \"") || *line == "}");
    let end = length.map_or(lines.len(), |length| first + 1 + length);
    lines.splice(first..end, text.lines());
    Ok(lines.join("\n") + "\n")
}

/// Replaces a text that is there once.
///
/// # Errors
/// When it is not there, or more than once, so that a reader would not know which.
pub fn exchange(file: &str, old: &str, new: &str) -> Result<String, String> {
    match file.matches(old).count() {
        1 => Ok(file.replacen(old, new, 1)),
        count => Err(format!("{old} is {count} times in the edition, and should be once")),
    }
}

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
    pub fn new<'a>(shell: &Shell, makes: impl Iterator<Item = &'a str>) -> Result<Self> {
        let made: Vec<PathBuf> = makes.map(|name| shell.root.join(name)).collect();
        let there = made.iter().find(|file| file.exists());
        ensure!(
            there.is_none(),
            "{} is there already, and the guide would overwrite it. Move it elsewhere, or remove it.",
            there.map(|file| file.display().to_string()).unwrap_or_default()
        );
        let work = shell.work();
        let stash = Stash { dist: shell.dist(), before: work.join("dist"), after: work.join("guide-dist"), made };
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
                eprintln!("{error:#}");
            }
        }
    }
}

/// Moves a folder, if there is one, to where another may be.
fn moved(from: &Path, to: &Path) -> Result<()> {
    let unless_missing = |result: io::Result<()>| match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other.with_context(|| format!("moving {} to {}", from.display(), to.display())),
    };
    unless_missing(fs::remove_dir_all(to))?;
    unless_missing(fs::rename(from, to))
}

const FILE: &str = "{\n  \"nouns\": {\n    \"force\": {}\n  },\n  \"cards\": [],\n  \"changes\": [\n    1\n  ]\n}\n";

pub fn a_section_gives_way_from_its_first_line_to_its_last() {
    let nouns = section(FILE, "nouns", "  \"nouns\": {},").expect("there is one");
    assert_eq!(nouns, "{\n  \"nouns\": {},\n  \"cards\": [],\n  \"changes\": [\n    1\n  ]\n}\n");
    let cards = section(FILE, "cards", "  \"cards\": [\n    2\n  ],").expect("there is one");
    assert_eq!(cards, FILE.replace("[],", "[\n    2\n  ],"));
    let last = section(FILE, "changes", "  \"changes\": []").expect("there is one");
    assert!(last.ends_with("  \"cards\": [],\n  \"changes\": []\n}\n"), "{last}");
    assert_eq!(section(FILE, "force", ""), Err("the edition has no section force".into()));
}

pub fn a_text_gives_way_where_it_is_there_once() {
    assert_eq!(exchange("a b c", "b", "d").as_deref(), Ok("a d c"));
    for file in ["a c", "b b"] {
        assert!(exchange(file, "b", "d").is_err(), "{file}");
    }
}

pub fn a_folder_takes_the_place_of_another_and_none_of_nothing() {
    let work = Shell::new().expect("a shell").work().join("unit-stash");
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

pub fn somebodys_file_is_left_alone() {
    let shell = Shell::new().expect("a shell");
    let Err(error) = Stash::new(&shell, ["README.md"].into_iter()) else {
        panic!("the README is there");
    };
    assert!(error.to_string().contains("README.md is there already"), "{error}");
}
