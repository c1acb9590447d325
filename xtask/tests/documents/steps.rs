//! The guide as steps: what its blocks have a reader do, and what the reader then sees.
//!
//! A block is understood by its language and by the paragraph directly before it:
//!
//! - `sh`: commands to run;
//! - `console`: commands after `$ `, each with what it says;
//! - `json` after “Replace the section `name`”: the new section of the edition;
//! - `json` after “find:”, then `json` after “write instead:”: some text of the edition, and what takes its place;
//! - `csv` after a name in code that ends with `.csv`: a file to save under that name.
//!
//! Any other block is a mistake, so that nothing in the guide goes untried.

use crate::blocks::{Block, blocks};

/// A step.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// The line of the guide on which it begins, from 1.
    pub line: usize,
    /// What is done.
    pub action: Action,
}

/// What a reader does.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    /// Runs a command.
    Run {
        /// The command.
        command: String,
    },
    /// Runs a command, and compares what it says.
    Show {
        /// The command.
        command: String,
        /// The lines that it says.
        says: Vec<String>,
    },
    /// Replaces a section of the edition.
    Section {
        /// Its name.
        name: String,
        /// The new one, name included.
        text: String,
    },
    /// Replaces some text in the edition.
    Exchange {
        /// What is there.
        old: String,
        /// What takes its place.
        new: String,
    },
    /// Saves a file.
    Save {
        /// Its name.
        name: String,
        /// What is in it.
        text: String,
    },
}

impl Action {
    /// What a report calls it.
    pub fn name(&self) -> &str {
        match self {
            Action::Run { command } | Action::Show { command, .. } => command,
            Action::Section { name, .. } | Action::Save { name, .. } => name,
            Action::Exchange { old, .. } => old.lines().next().unwrap_or_default(),
        }
    }
}

/// Reads the guide.
///
/// # Errors
/// The line of a block that is not understood, and why.
pub fn read(markdown: &str) -> Result<Vec<Step>, String> {
    let (mut steps, mut old) = (Vec::new(), None);
    for block in blocks(markdown) {
        let Block { line, language, before, lines } = &block;
        let wrong = |why: &str| Err(format!("line {line}: {why}"));
        let text = lines.join("\n");
        let action = match *language {
            "sh" => {
                steps.extend(
                    block.commands().into_iter().map(|(line, command)| Step { line, action: Action::Run { command } }),
                );
                continue;
            }
            "console" => {
                steps.extend(shown(lines, *line)?);
                continue;
            }
            "json" => match (section(before), old.take()) {
                (Some(name), None) if text.starts_with(&format!("  \"{name}\":")) => Action::Section { name, text },
                (Some(_), None) => return wrong("the block is not the section that the sentence before it names"),
                (None, None) if before.ends_with("find:") || before.ends_with("Find:") => {
                    old = Some(text);
                    continue;
                }
                (None, Some(old)) if before.ends_with("write instead:") => Action::Exchange { old, new: text },
                _ => return wrong("no sentence before the block says what to do with it"),
            },
            "csv" => match before.rsplit('`').find(|name| name.ends_with(".csv") && !name.contains(' ')) {
                Some(name) => Action::Save { name: name.to_owned(), text: text + "\n" },
                None => return wrong("the paragraph before the block names no file to save"),
            },
            _ => return wrong("nobody has said what to do with such a block"),
        };
        steps.push(Step { line: *line, action });
    }
    match old {
        Some(old) => Err(format!("nothing is to be written instead of {old}")),
        None => Ok(steps),
    }
}

/// The section that a sentence has its reader replace.
fn section(sentence: &str) -> Option<String> {
    let (_, name) = sentence.rsplit_once("eplace the section `")?;
    Some(name.split_once('`')?.0.to_owned())
}

/// The commands of a `console` block.
fn shown(lines: &[&str], line: usize) -> Result<Vec<Step>, String> {
    let mut steps: Vec<Step> = Vec::new();
    for (&text, line) in lines.iter().zip(line..) {
        match (text.strip_prefix("$ "), steps.last_mut()) {
            (Some(command), _) => {
                steps.push(Step { line, action: Action::Show { command: command.into(), says: Vec::new() } });
            }
            (None, Some(Step { action: Action::Show { says, .. }, .. })) => says.push(text.into()),
            (None, _) => return Err(format!("line {line}: the block does not begin with a command after `$ `")),
        }
    }
    Ok(steps)
}

/// The steps of a guide whose fences are written `~~~`, so that this file's own differ from them.
fn read_guide(guide: &str) -> Result<Vec<Step>, String> {
    read(&guide.replace("~~~", "```"))
}

fn only(guide: &str) -> Action {
    let mut steps = read_guide(guide).expect("the guide is understood");
    assert_eq!(steps.len(), 1, "{steps:?}");
    steps.remove(0).action
}

pub fn a_block_of_json_is_the_section_that_the_sentence_before_it_names() {
    let guide = "See `cards`. Replace the\nsection `nouns`, and mind it:\n\n~~~json\n  \"nouns\": {\n  },\n~~~\n";
    let section = Action::Section { name: "nouns".into(), text: "  \"nouns\": {\n  },".into() };
    assert_eq!(only(guide), section);
    let other = guide.replace("`nouns`", "`cards`");
    assert_eq!(
        read_guide(&other),
        Err("line 5: the block is not the section that the sentence before it names".into())
    );
}

pub fn text_to_find_is_replaced_by_the_block_after_it() {
    let guide = "Now find:\n\n~~~json\n1\n~~~\n\nand write instead:\n\n~~~json\n2\n~~~\n";
    assert_eq!(only(guide), Action::Exchange { old: "1".into(), new: "2".into() });
    let half = guide.split_once("\nand").expect("it has two halves").0;
    assert_eq!(read_guide(half), Err("nothing is to be written instead of 1".into()));
}

pub fn a_table_is_saved_under_the_name_before_it() {
    let guide = "Not `a.csv` but `b.csv`, as CSV:\n\n~~~csv\nname\nAlder\n~~~\n";
    assert_eq!(only(guide), Action::Save { name: "b.csv".into(), text: "name\nAlder\n".into() });
}

pub fn commands_are_run_and_their_outputs_compared_where_they_are_shown() {
    let steps =
        read_guide("~~~sh\ncp a b\n~~~\n~~~console\n$ one\nsays\n\nmore\n$ two\n~~~\n").expect("it is understood");
    let show = |command: &str, says: &[&str]| Action::Show {
        command: command.into(),
        says: says.iter().map(|&line| line.to_owned()).collect(),
    };
    let expected =
        [(2, Action::Run { command: "cp a b".into() }), (5, show("one", &["says", "", "more"])), (9, show("two", &[]))];
    assert_eq!(steps, expected.map(|(line, action)| Step { line, action }));
}

pub fn no_block_goes_untried() {
    for (guide, why) in [
        ("An example:\n\n~~~json\n{}\n~~~\n", "line 4: no sentence before the block says what to do with it"),
        ("Write instead:\n\n~~~json\n{}\n~~~\n", "line 4: no sentence before the block says what to do with it"),
        ("Save it:\n\n~~~csv\nname\n~~~\n", "line 4: the paragraph before the block names no file to save"),
        ("~~~console\nsays\n~~~\n", "line 2: the block does not begin with a command after `$ `"),
        ("~~~text\nplain\n~~~\n", "line 2: nobody has said what to do with such a block"),
        ("~~~\nplain\n~~~\n", "line 2: nobody has said what to do with such a block"),
    ] {
        assert_eq!(read_guide(guide), Err(why.to_owned()), "{guide}");
    }
}

pub fn a_sentence_counts_for_the_block_directly_after_it_alone() {
    let guide = "Replace the section `nouns`:\n\nAnother paragraph.\n\n~~~json\n  \"nouns\": {},\n~~~\n";
    assert!(read_guide(guide).is_err());
}
