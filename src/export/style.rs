//! The page's style sheet as the build reads it: the whole of it, and the light colours of its tokens.

use std::fmt;

/// The page's style sheet.
pub fn css() -> &'static str {
    include_str!("../../static/force-status.css")
}

/// A token that the style sheet lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoColour(String);

impl fmt::Display for NoColour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "The style sheet has no light colour for --fs-{0}. Write it as `--fs-{0}: var(--fs-light, #16202b) …`.",
            self.0
        )
    }
}

impl std::error::Error for NoColour {}

/// The light colour of a token: `#16202b`.
///
/// # Errors
/// When the style sheet gives it none.
pub fn light(token: &str) -> Result<&'static str, NoColour> {
    let value = css().split_once(&format!("--fs-{token}: var(--fs-light, "));
    let colour = value.and_then(|(_, value)| Some(value.split_once(')')?.0));
    colour.filter(|colour| colour.starts_with('#')).ok_or_else(|| NoColour(token.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_its_light_colour() {
        assert_eq!(light("ink").unwrap(), "#16202b");
        assert_eq!(light("ground").unwrap(), "#fff");
    }

    #[test]
    fn a_token_that_is_not_there_is_named() {
        assert!(light("purple").unwrap_err().to_string().contains("--fs-purple"));
    }
}
