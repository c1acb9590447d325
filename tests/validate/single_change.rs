//! The default edition with a single change, and the diagnostics of exactly that place.

use edition::RuleError;
use testkit::edited::says_how_to_fix_it;
use validate::{Diagnostic, Report, Severity, validate};

pub use testkit::published::EDITION;

/// The default edition with the only `before` in it changed to `after`.
#[track_caller]
pub fn with(before: &str, after: &str) -> String {
    changed(EDITION, before, after)
}

/// A text with the only `before` in it changed to `after`.
#[track_caller]
pub fn changed(text: &str, before: &str, after: &str) -> String {
    assert_eq!(text.matches(before).count(), 1, "{before} stands once");
    text.replace(before, after)
}

/// What the review says of a text: everything it says tells how to fix it.
#[track_caller]
pub fn reviewed(text: &str) -> Report {
    let report = validate("edition.json", text.as_bytes());
    for Diagnostic { path, message, .. } in &report.diagnostics {
        says_how_to_fix_it(&RuleError { path: path.clone(), message: message.clone() });
    }
    report
}

/// Line and column of the first character of the only `spot` in a text, counted anew.
#[track_caller]
pub fn place(text: &str, spot: &str) -> (usize, usize) {
    assert_eq!(text.matches(spot).count(), 1, "{spot} stands once");
    let before = text.split(spot).next().unwrap_or_default();
    let line = before.split('\n').next_back().unwrap_or_default();
    (before.split('\n').count(), line.chars().count() + 1)
}

/// What the review says of a path: one thing, at the spot and with these words.
#[track_caller]
pub fn has_diagnostic(text: &str, severity: Severity, path: &str, spot: &str, words: &str) {
    let report = reviewed(text);
    let found: Vec<&Diagnostic> = report.diagnostics.iter().filter(|diagnostic| diagnostic.path == path).collect();
    let [diagnostic] = found.as_slice() else { panic!("one thing is to be said of {path}:\n{report}") };
    assert_eq!(diagnostic.severity, severity, "{report}");
    assert!(diagnostic.message.contains(words), "“{words}” is to be said:\n{report}");
    assert_eq!((diagnostic.line, diagnostic.column), place(text, spot), "it stands at {spot}:\n{report}");
}

/// The text is refused for one error, and for no other: at the spot and with these words.
#[track_caller]
pub fn refused(text: &str, path: &str, spot: &str, words: &str) {
    has_diagnostic(text, Severity::Error, path, spot, words);
    let report = reviewed(text);
    assert_eq!((report.valid, report.count(Severity::Error)), (false, 1), "{report}");
}

/// The text is valid, and warned of is this: at the spot and with these words.
#[track_caller]
pub fn warned(text: &str, path: &str, spot: &str, words: &str) {
    has_diagnostic(text, Severity::Warning, path, spot, words);
    assert!(reviewed(text).valid, "a warning keeps nothing from being published:\n{}", reviewed(text));
}

/// Nothing is said of this path.
#[track_caller]
pub fn silent(text: &str, path: &str) {
    let report = reviewed(text);
    assert!(report.diagnostics.iter().all(|diagnostic| diagnostic.path != path), "{path} is in order:\n{report}");
}
