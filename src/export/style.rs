//! The page's style sheet as the build reads it: the whole of it, and the light colours of its tokens.

use std::fmt;

/// Joins the style sheets of these names.
macro_rules! sheets {
    ($($name:literal),+ $(,)?) => {
        concat!($(include_str!(concat!("../../static/style/", $name, ".css")), "\n"),+)
    };
}

/// The page's style sheet: the parts that `index.html` names, in its order.
pub fn css() -> &'static str {
    sheets!("tokens", "base", "head", "card", "disclosure", "grid", "choice", "footer", "width", "forced", "paper")
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
    let value = css().split_once(&format!("--fs-{token}: ")).and_then(|(_, value)| value.split_once(';'));
    let light = value.and_then(|(value, _)| value.split_once("var(--fs-light, "));
    let colour = light.and_then(|(_, value)| Some(value.split_once(')')?.0));
    colour.filter(|colour| colour.starts_with('#')).ok_or_else(|| NoColour(token.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_those_of_the_page_in_its_order() {
        let page = include_str!("../../index.html");
        let parts = page.split("static/style/").skip(1).filter_map(|rest| rest.split_once(".css"));
        let joined: Vec<String> = parts
            .map(|(name, _)| {
                let path = format!("{}/static/style/{name}.css", env!("CARGO_MANIFEST_DIR"));
                std::fs::read_to_string(path).expect("the page's sheets are there") + "\n"
            })
            .collect();
        assert!(joined.len() > 5);
        assert_eq!(css(), joined.concat());
    }

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
