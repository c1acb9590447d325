//! The page's style sheet, cut down to what an HTML fragment uses and bound to its root, with names of its own.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::rules::{Declaration, Rule, closing, rules, split};
use super::{HOST, UNLABELLED, renamed};

/// What an HTML fragment holds that selectors can name.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Classes, by the names that they have in the page.
    pub(super) classes: BTreeSet<String>,
    pub(super) attributes: BTreeSet<String>,
}

/// The rules of a style sheet that reach something named, each bound to the root.
pub(super) fn scoped(css: &str, names: &Names) -> String {
    let mut written = String::new();
    write(&rules(css), names, &mut written);
    written
}

fn write(rules: &[Rule], names: &Names, out: &mut String) {
    for rule in rules {
        match rule {
            // The page around it counts more than the device: see `auto`.
            Rule::Group(head, _) if head.contains("prefers-color-scheme") => {}
            Rule::Group(head, rules) => {
                let mut inner = String::new();
                write(rules, names, &mut inner);
                if !inner.is_empty() {
                    // Writing into a text does not fail.
                    let _ = write!(out, "{}{{{inner}}}", renamed(head));
                }
            }
            Rule::Style(selectors, declarations) => {
                let bound: Vec<String> = selectors.iter().filter_map(|selector| bound(selector, names)).collect();
                if !bound.is_empty() {
                    // No part of a picture can be ticked any more, which is what a pointer would promise.
                    let declarations = declarations.iter().filter(|it| it.property != "cursor");
                    let declarations: Vec<String> = declarations.map(written).collect();
                    let _ = write!(out, "{}{{{}}}", bound.join(","), declarations.join(";"));
                }
            }
        }
    }
}

fn written(Declaration { property, value }: &Declaration) -> String {
    // A property of an empty value needs the space in older browsers.
    let value = if value.is_empty() { " " } else { value };
    renamed(&format!("{property}:{}", in_pixels(value)))
}

/// A value whose lengths are pixels: many pages set their root to another size of text than 16 pixels.
fn in_pixels(value: &str) -> String {
    let mut written = String::new();
    let mut parts = value.split("rem").peekable();
    while let Some(part) = parts.next() {
        let digits = part.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.').len();
        match (parts.peek().is_some(), part[digits..].parse::<f64>()) {
            (true, Ok(number)) => {
                let _ = write!(written, "{}{}px", &part[..digits], number * 16.0);
            }
            (true, Err(_)) => written += &format!("{part}rem"),
            (false, _) => written += part,
        }
    }
    written
}

/// A selector that reaches only the root and what is in it; `None` where it names something that is not there.
fn bound(selector: &str, names: &Names) -> Option<String> {
    let selector = present(selector, names)?.replace(" label", &format!(" {UNLABELLED}"));
    let own = [":where(.force-status)", ".force-status"].iter().find_map(|root| selector.strip_prefix(root));
    let outside = ["html", "body", ":root", "@"].iter().any(|start| selector.starts_with(start));
    // What a reader has ticked, chosen or followed: a fragment has no controls.
    let chosen = [":checked", ":target", ":focus-within"].iter().any(|state| selector.contains(state));
    match own {
        _ if outside || chosen => None,
        Some(rest) => Some(renamed(&format!(".{HOST}{rest}"))),
        None => Some(renamed(&format!(".{HOST} {selector}"))),
    }
}

/// The selector with only those alternatives of its `:is()` that are there; `None` where it needs what is not.
fn present(selector: &str, names: &Names) -> Option<String> {
    let Some((before, after)) = selector.split_once(":is(") else {
        return named(selector).all(|name| name.is_in(names)).then(|| selector.to_owned());
    };
    let (list, after) = after.split_at(closing(after, '(', ')'));
    let after = after.strip_prefix(')')?;
    let list: Vec<String> = split(list, ',').into_iter().filter_map(|part| present(part.trim(), names)).collect();
    let (before, after) = (present(before, names)?, present(after, names)?);
    (!list.is_empty()).then(|| format!("{before}:is({}){after}", list.join(",")))
}

enum Name<'a> {
    Class(&'a str),
    Attribute(&'a str),
}

impl Name<'_> {
    fn is_in(&self, names: &Names) -> bool {
        match self {
            Self::Class("force-status") => true,
            Self::Class(class) => names.classes.contains(*class),
            // A host sets the first, and a reader who opens a disclosure the second.
            Self::Attribute("data-theme" | "open") => true,
            Self::Attribute(attribute) => names.attributes.contains(*attribute),
        }
    }
}

/// Every class and attribute that a selector names.
fn named(selector: &str) -> impl Iterator<Item = Name<'_>> {
    selector.char_indices().filter_map(|(place, letter)| {
        let rest = &selector[place + letter.len_utf8()..];
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_');
        let name = &rest[..end.unwrap_or(rest.len())];
        match letter {
            '.' if !name.starts_with(|letter: char| letter.is_ascii_digit()) => Some(Name::Class(name)),
            '[' => Some(Name::Attribute(name)),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scoped(css: &str) -> String {
        let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let names = Names { classes: set(&["fs-a", "fs-b"]), attributes: set(&["open"]) };
        super::scoped(css, &names)
    }

    #[test]
    fn every_rule_is_bound_to_the_root_and_renamed() {
        assert_eq!(
            scoped(".fs-a > .fs-b { color: var(--fs-text); }"),
            ".fsf-host .fsf-a > .fsf-b{color:var(--fsf-text)}"
        );
        assert_eq!(
            scoped(".force-status { --fs-text: var(--force-status-text, #000); }"),
            ".fsf-host{--fsf-text:var(--force-status-text, #000)}"
        );
        assert_eq!(scoped(":where(.force-status) :where(h1) { x: y }"), ".fsf-host :where(h1){x:y}");
        assert_eq!(scoped("html, .fs-a[open] { x: y }"), ".fsf-host .fsf-a[open]{x:y}");
    }

    #[test]
    fn lengths_are_pixels() {
        assert_eq!(
            scoped(".fs-a { padding: .6875rem 0 -1rem; font: 1.5rem/1.5 x }"),
            ".fsf-host .fsf-a{padding:11px 0 -16px;font:24px/1.5 x}"
        );
        assert_eq!(scoped(".fs-a { x: remark(.fs-b) }"), ".fsf-host .fsf-a{x:remark(.fsf-b)}");
    }

    #[test]
    fn rules_for_what_is_not_there_go() {
        for css in [
            ".fs-c { x: y }",
            ".fs-a[data-x] { x: y }",
            "html { x: y }",
            ".fs-a:has(:checked) { x: y }",
            "@page { x: y }",
        ] {
            assert_eq!(scoped(css), "", "{css}");
        }
        assert_eq!(scoped("@media print { .fs-c { x: y } }"), "");
        assert_eq!(scoped("@media (prefers-color-scheme: dark) { .fs-a { x: y } }"), "");
    }

    #[test]
    fn of_several_alternatives_those_that_are_there_stay() {
        assert_eq!(scoped(".fs-a:is(.fs-b, .fs-c) .fs-b { x: y }"), ".fsf-host .fsf-a:is(.fsf-b) .fsf-b{x:y}");
        assert_eq!(scoped(".fs-a:is(.fs-c) { x: y }"), "");
    }
}
