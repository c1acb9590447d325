//! The earlier edition that a file names: it lies beside it, is sound, and is really earlier.

use std::io;

use super::finding::Found;
use super::tree::Tree;
use super::{deep, encoding, shape, syntax};
use crate::dataset::{Dataset, Problem};

/// Reads a file that lies beside the one that is reviewed, by its name.
pub type Beside<'files> = &'files dyn Fn(&str) -> io::Result<Vec<u8>>;

/// What a file says that is sound.
#[derive(Clone, Debug)]
pub struct Sound {
    /// Its text.
    pub text: String,
    /// What that says, with what has changed since the earlier edition that it names.
    pub data: Dataset,
    /// That edition's file: its name, and its text.
    pub earlier: Option<(String, String)>,
}

/// What there is to find once a file and the earlier edition that it names are set side by side, and what both say.
pub(super) fn judged(text: &str, data: Dataset, tree: &Tree<'_>, beside: Beside<'_>) -> (Vec<Found>, Option<Sound>) {
    let text = text.to_owned();
    let Some(name) = data.earlier().map(|earlier| earlier.file.clone()) else {
        return (Vec::new(), Some(Sound { text, data, earlier: None }));
    };
    let placed = |problems: Vec<Problem>, make: fn(usize, String, &str) -> Found| {
        let made = problems.into_iter().map(|Problem { path, message }| make(tree.value(&path), path, &message));
        made.collect::<Vec<_>>()
    };
    let wrong = |message| vec![Problem { path: "previous.file".into(), message }];
    let read = match beside(&name) {
        Err(error) => Err(format!("The earlier edition cannot be read: {error}. Put {name} beside this file.")),
        Ok(bytes) => earlier(&bytes).ok_or_else(|| {
            format!("The earlier edition is not sound. Check it by itself, with cargo xtask check {name}, and mend it first.")
        }),
    };
    match read.map_err(wrong).and_then(|(earlier, written)| Ok((data.since(&earlier)?, written))) {
        Err(problems) => (placed(problems, Found::problem), None),
        Ok(((data, left), written)) => {
            (placed(left, Found::warning), Some(Sound { text, data, earlier: Some((name, written)) }))
        }
    }
}

/// The earlier edition by itself, if it is sound, and its text. Whatever it names as still earlier does not matter here.
fn earlier(bytes: &[u8]) -> Option<(Dataset, String)> {
    let text = encoding::text(bytes).ok().filter(|text| deep::too_deep(text).is_none())?;
    let (value, tree) = (syntax::value(text).ok()?, Tree::of(text));
    let (file, faults) = shape::read(value);
    let file = file.filter(|_| faults.is_empty() && tree.twice().is_empty())?;
    Some((Dataset::check(&file).ok()?, text.to_owned()))
}
