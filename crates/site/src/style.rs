//! The page's style sheet as the build reads it: the whole of it, and the colours of its tokens.

/// Joins the style sheets of these names.
macro_rules! sheets {
    ($($name:literal),+ $(,)?) => {
        concat!($(include_str!(concat!("../../../static/style/", $name, ".css")), "\n"),+)
    };
}

/// The page's style sheet: the parts that `index.html` names, in its order.
pub fn css() -> &'static str {
    sheets!(
        "tokens",
        "base",
        "head",
        "card",
        "disclosure",
        "grid",
        "map",
        "choice",
        "footer",
        "width",
        "show",
        "forced",
        "paper"
    )
}

/// A token that the style sheet lacks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "The style sheet has no colour for --fs-{0}. Write it as `--fs-{0}: #16202b;` in static/style/tokens.css, for light and dark."
)]
pub struct NoColour(String);

/// The light colour of a token: `#16202b`.
///
/// # Errors
/// When the style sheet gives it none.
pub fn light(token: &str) -> Result<&'static str, NoColour> {
    colour(css(), token)
}

/// The dark colour of a token.
///
/// # Errors
/// When the style sheet gives it none.
pub fn dark(token: &str) -> Result<&'static str, NoColour> {
    let dark = css().split_once(r#".force-status[data-theme="dark"]"#);
    dark.map_or_else(|| Err(NoColour(token.to_owned())), |(_, css)| colour(css, token))
}

/// The colour that a token is first given: `--fs-text: #16202b;` or `--fs-text: var(…, #16202b);`.
fn colour(css: &'static str, token: &str) -> Result<&'static str, NoColour> {
    let value = css.split_once(&format!("--fs-{token}: ")).and_then(|(_, value)| value.split_once(';'));
    let colour = value.and_then(|(value, _)| Some(value[value.find('#')?..].trim_end_matches(')')));
    colour.ok_or_else(|| NoColour(token.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn the_parts_are_those_of_the_page_in_its_order() {
        let page = include_str!("../../../index.html");
        let parts = page.split("static/style/").skip(1).filter_map(|rest| rest.split_once(".css"));
        let joined: Vec<String> = parts
            .map(|(name, _)| {
                let path = crate::project().join(format!("static/style/{name}.css"));
                std::fs::read_to_string(path).expect("the page's sheets are there") + "\n"
            })
            .collect();
        assert!(joined.len() > 5);
        assert_eq!(css(), joined.concat());
    }

    #[test]
    fn a_token_has_its_colours() {
        assert_eq!(light("text").unwrap(), "#16202b");
        assert_eq!(light("background").unwrap(), "#fff");
        assert_eq!((dark("text").unwrap(), dark("step-5").unwrap()), ("#e9eef2", "#a9dde0"));
    }

    #[test]
    fn a_token_that_is_not_there_is_named() {
        assert!(light("purple").unwrap_err().to_string().contains("--fs-purple"));
    }
}
