//! What the fragment's style adds to the page's: the colour scheme of the page around it, and the hue that this page sets.
//! Both without a script, for browsers that can.

use std::fmt::Write as _;

use crate::style::{NoColour, dark, light};

/// The style of the element's own tree, which has the colours of a hue.
const ELEMENT: &str = include_str!("../../../../static/style/element.css");
/// The hue of the statuses where a page sets none, in degrees of OKLCH.
const OWN_HUE: &str = "var(--force-status-hue, 204)";
/// The tokens, with what a page may set in their place.
const TOKENS: [(&str, Option<&str>); 14] = [
    ("background", Some("force-status-background")),
    ("text", Some("force-status-text")),
    ("muted", Some("fs-own-muted")),
    ("accent", Some("force-status-accent")),
    ("border", None),
    ("outline", None),
    ("step-1", None),
    ("step-2", None),
    ("step-3", None),
    ("step-4", None),
    ("step-5", None),
    ("tint", None),
    ("on-light", None),
    ("on-dark", None),
];

/// The rules, by the names of the page's style.
pub(super) fn rules() -> Result<String, NoColour> {
    let mut declarations = String::new();
    for (token, own) in TOKENS {
        let both = match (hued(token, "[data-hue] {"), hued(token, r#"[data-theme="light"]) {"#)) {
            (Some(light), Some(dark)) => format!("light-dark({light}, {dark})"),
            _ => format!("light-dark({}, {})", light(token)?, dark(token)?),
        };
        let value = own.map_or_else(|| both.clone(), |own| format!("var(--{own}, {both})"));
        // Writing into a text does not fail.
        let _ = write!(declarations, "--fs-{token}: {value};");
    }
    // Of a page that says nothing the scheme is light, which is what its own background is.
    Ok(format!(
        "{}@supports (color: light-dark(#000, #fff)) {{ @media screen and (forced-colors: none) and (prefers-contrast: no-preference) {{ \
         .force-status:not([data-theme=\"light\"]):not([data-theme=\"dark\"]) {{ {declarations} color-scheme: inherit; }} }} }}",
        hue()
    ))
}

/// The rules of the element for a hue, for whatever hue is set.
fn hue() -> String {
    let rules =
        ELEMENT.split_once("@supports").and_then(|(_, rest)| rest.split_once("/*")).map_or("", |(rules, _)| rules);
    format!("@supports{}", rules.replace("[data-hue]", "").replace("var(--force-status-hue)", OWN_HUE))
}

/// The colour that a token has in a hue, in the first rule after these words.
fn hued(token: &str, after: &str) -> Option<String> {
    // Outlines have their hue in a rule of their own, and in the scheme of the page around their usual one.
    let (_, rules) = ELEMENT.split_once(after).filter(|_| token != "outline")?;
    let (_, value) = rules.split_once(&format!("--fs-{token}: "))?;
    Some(value.split_once(';')?.0.replace("var(--force-status-hue)", OWN_HUE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_token_has_a_light_and_a_dark_colour_and_keeps_what_a_page_sets() {
        let rules = rules().unwrap();
        assert!(rules.contains("--fs-text: var(--force-status-text, light-dark(#16202b, #e9eef2));"), "{rules}");
        assert!(
            rules.contains("--fs-step-1: light-dark(oklch(0.948 0.011 var(--force-status-hue, 204)), oklch(0.271 "),
            "{rules}"
        );
    }
}
