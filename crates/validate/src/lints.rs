//! Lints: warnings about values that are allowed but unusual.

use super::diagnostic::UnplacedDiagnostic;
use super::references::Used;
use super::similar_names;
use super::spans::Tree;
use edition::text::shortened;
use edition::{Date, raw};

/// The fewest words that can explain a status.
const FEWEST_WORDS: usize = 3;

/// After so many years the edition must say that its statuses are old.
const OLD: u16 = 2;

/// A status outside the scale that a sum adds to some steps and not to all.
fn mixed<'file>(file: &'file raw::File, rule: Option<&raw::Rule>) -> Option<&'file str> {
    let Some(raw::Rule::Sum(terms)) = rule else { return None };
    let (added, left): (Vec<_>, Vec<_>) = file.statuses.iter().partition(|status| terms.contains(&status.id));
    let (outside, steps): (Vec<_>, Vec<_>) = added.into_iter().partition(|status| status.outside);
    let is_whole = left.iter().all(|status| status.outside);
    outside.first().filter(|_| !steps.is_empty() && !is_whole).map(|status| status.id.as_str())
}

/// A warning for everything that is odd.
pub(super) fn warnings(file: &raw::File, tree: &Tree<'_>) -> Vec<UnplacedDiagnostic> {
    let used = Used::of(file);
    let mut warnings = Vec::new();
    let mut warn =
        |path: String, message: &str| warnings.push(UnplacedDiagnostic::warning(tree.value(&path), path, message));
    if let Some(message) = old(file) {
        warn("edition.asAt".to_owned(), &message);
    }
    for (path, message) in super::periods::warnings(file)
        .into_iter()
        .chain(super::map::warnings(file))
        .chain(super::unit_lints::warnings(file))
    {
        warn(path, &message);
    }
    for (place, source) in file.sources.iter().enumerate() {
        if !used.sources.contains(source.id.as_str()) {
            warn(
                format!("sources[{place}]"),
                "Nothing refers to this source. Name it where it says something, or remove it; as further reading it may stay.",
            );
        }
        if source.address.starts_with("http://") {
            warn(
                format!("sources[{place}].address"),
                "This address begins with http://, so that the page marks it as not encrypted. Use https:// where the site has it; \
                 else it may stay.",
            );
        }
    }
    for id in file.cautions.keys() {
        if !used.cautions.contains(id.as_str()) {
            warn(
                format!("cautions.{}", shortened(id)),
                "Nothing refers to this caution, so nobody will see it. Name it in the “cautions” of a figure or of the edition, or remove it.",
            );
        }
    }
    for (place, figure) in file.figures.iter().enumerate() {
        if figure.cautions.is_empty() {
            warn(
                format!("figures[{place}].cautions"),
                "This figure has no caution. Add one if it can be misread; a plain count may do without.",
            );
        }
        if let Some(outside) = mixed(file, figure.derive.as_ref()) {
            warn(
                format!("figures[{place}].derive"),
                &format!(
                    "This sum adds “{}”, which is outside the scale, to steps of it. Remove it from the sum; where the label says \
                     that it is counted, it may stay.",
                    shortened(outside)
                ),
            );
        }
        if !used.figures.contains(figure.id.as_str()) {
            warn(
                format!("figures[{place}]"),
                "No card, no other figure and no text refers to this figure. Show it on a card or remove it; the table of all figures shows it in any case.",
            );
        }
    }
    for (place, status) in file.statuses.iter().enumerate() {
        if status.count == Some(0.0) {
            warn(
                format!("statuses[{place}].count"),
                "No unit is in this status. Remove it, or correct the count; where it is news that nobody is in it, it may stay.",
            );
        }
        if let Some(message) = unexplained(status) {
            warn(format!("statuses[{place}].meaning"), message);
        }
    }
    for (path, message) in similar_names::warnings(file) {
        warn(path, &message);
    }
    warnings
}

/// What there is to say about statuses that were old when they were published.
fn old(file: &raw::File) -> Option<String> {
    let (as_at, published) = (Date::parse(&file.edition.as_at).ok()?, Date::parse(&file.edition.published).ok()?);
    let years = |date: Date| (date.month.year, date.month.number, date.day);
    let (year, month, day) = years(as_at);
    if years(published) <= (year + OLD, month, day) {
        return None;
    }
    let year = year.to_string();
    let said = file.notes.iter().map(|note| &note.text).chain(file.cautions.values()).any(|text| text.contains(&year));
    (!said).then(|| {
        format!("The statuses were more than two years old when they were published. Write why in a note or a caution that names {year}; the day over the grid may be enough.")
    })
}

/// What there is to say about a status whose meaning adds nothing.
fn unexplained(status: &raw::Status) -> Option<&'static str> {
    let plain = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    if plain(&status.meaning) == plain(&status.label) {
        Some(
            "The meaning only repeats the label. Write in a sentence what was found; where the label says it all, it may stay.",
        )
    } else if status.meaning.split_whitespace().count() < FEWEST_WORDS {
        Some(
            "The meaning has fewer than three words. Write in a sentence what was found; where the label says it all, it may stay.",
        )
    } else {
        None
    }
}
