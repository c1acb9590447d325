//! The earlier edition that a file names: it lies beside it, is sound, and is really earlier.

use super::finding::Found;
use super::tree::Tree;
use super::{Beside, encoding, shape, syntax};
use crate::dataset::{Dataset, Problem};

/// Where a file names it.
const PATH: &str = "previous.file";

/// What there is to find once the two are set side by side. `read` reads a file that lies beside this one.
pub(super) fn found(data: Dataset, tree: &Tree<'_>, read: Beside<'_>) -> Vec<Found> {
    let Some(name) = data.earlier().map(|earlier| earlier.file.clone()) else { return Vec::new() };
    let placed = |Problem { path, message }: Problem, make: fn(usize, String, &str) -> Found| {
        make(tree.value(&path), path, &message)
    };
    let told = match read(&name) {
        Err(error) => Err(format!("The earlier edition cannot be read: {error}. Put {name} beside this file.")),
        Ok(bytes) => earlier(&bytes).ok_or_else(|| {
            format!("The earlier edition is not sound. Check it by itself, with cargo xtask check {name}, and mend it first.")
        }),
    };
    match told.map(|earlier| data.since(&earlier)) {
        Err(message) => vec![placed(Problem { path: PATH.into(), message }, Found::problem)],
        Ok(Err(problems)) => problems.into_iter().map(|problem| placed(problem, Found::problem)).collect(),
        Ok(Ok((_, left))) => left.into_iter().map(|problem| placed(problem, Found::warning)).collect(),
    }
}

/// The earlier edition, if it is one.
fn earlier(bytes: &[u8]) -> Option<Dataset> {
    let value = syntax::value(encoding::text(bytes).ok()?).ok()?;
    let (file, faults) = shape::read(value);
    file.filter(|_| faults.is_empty()).and_then(|file| Dataset::check(&file).ok())
}
