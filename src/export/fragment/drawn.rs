//! What the style sheet says of drawings, as attributes of the drawings: they keep their look where styles are taken away.

use super::rules::{Declaration, Rule, rules, split};
use crate::export::style::{NoColour, light};

/// The properties of drawings that can be attributes.
const DRAWN: [&str; 4] = ["fill", "stroke", "stroke-width", "stroke-dasharray"];

/// An attribute for whatever a selector finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    /// A selector of classes alone, by the names that they have in the page.
    pub(super) selector: String,
    pub(super) name: String,
    pub(super) value: String,
}

/// The attributes, in the order in which a later one counts more. Colours are the light ones.
pub(super) fn attributes(css: &str) -> Result<Vec<Attribute>, NoColour> {
    let styles: Vec<(String, Vec<Declaration>)> = rules(css)
        .into_iter()
        .filter_map(|rule| {
            if let Rule::Style(selectors, declarations) = rule { Some((selectors, declarations)) } else { None }
        })
        .flat_map(|(selectors, declarations)| {
            let selectors = selectors.iter().flat_map(|selector| alternatives(selector)).collect::<Vec<_>>();
            selectors.into_iter().map(move |selector| (selector, declarations.clone()))
        })
        .filter(|(selector, _)| is_of_classes(selector))
        .collect();
    let mut attributes = Vec::new();
    for (selector, declarations) in &styles {
        for Declaration { property, value } in declarations {
            if !DRAWN.contains(&property.as_str()) {
                continue;
            }
            let mut add = |selector: String, value: &str| {
                let value = plain(value)?;
                attributes.push(Attribute { selector, name: property.clone(), value });
                Ok(())
            };
            add(selector.clone(), value)?;
            // Within some drawings a token has another value.
            for (within, redefined) in &styles {
                let token = redefined.iter().find(|token| *value == format!("var({})", token.property));
                if let Some(token) = token.filter(|_| within.starts_with(".fs-")) {
                    add(format!("{within} {selector}"), &token.value)?;
                }
            }
        }
    }
    Ok(attributes)
}

/// A value with the light colour in place of its token.
fn plain(value: &str) -> Result<String, NoColour> {
    match value.strip_prefix("var(--fs-").and_then(|token| token.strip_suffix(')')) {
        Some(token) => light(token).map(str::to_owned),
        None => Ok(value.to_owned()),
    }
}

/// Whether a selector is made of classes and spaces, such as finds drawings.
fn is_of_classes(selector: &str) -> bool {
    selector.starts_with(".fs-")
        && selector.chars().all(|letter| letter.is_ascii_alphanumeric() || ".- ".contains(letter))
}

/// One selector for each alternative of an `:is()`.
fn alternatives(selector: &str) -> Vec<String> {
    match selector.split_once(":is(").and_then(|(before, after)| Some((before, after.split_once(')')?))) {
        None => vec![selector.to_owned()],
        Some((before, (list, after))) => {
            split(list, ',').into_iter().map(|part| format!("{before}{}{after}", part.trim())).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_get_what_the_style_sheet_says_in_light_colours() {
        let css =
            ".fs-disc { fill: var(--fs-ground); color: red } .fs-in:is(.fs-x, .fs-y) { --fs-ground: var(--fs-ink); }";
        let found = attributes(css).unwrap();
        let found: Vec<_> =
            found.iter().map(|it| (it.selector.as_str(), it.name.as_str(), it.value.as_str())).collect();
        let expected = [
            (".fs-disc", "fill", "#fff"),
            (".fs-in.fs-x .fs-disc", "fill", "#16202b"),
            (".fs-in.fs-y .fs-disc", "fill", "#16202b"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_page_s_own_style_sheet_draws_squares() {
        let found = attributes(crate::export::style::css()).unwrap();
        assert!(found.iter().any(|it| it.selector == ".fs-square" && it.name == "stroke" && it.value.starts_with('#')));
    }
}
