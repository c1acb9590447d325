//! The published page: the graphic, rendered by Yew's server renderer, inside the page that trunk made.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::Cell;

use super::html_fragment::without_comments;
use super::policy::policy;
use super::trunk_output::Asset;
use edition::Dataset;
use force_status::view::static_parts::digest;

/// The id of the element in the page's source that the graphic goes into.
const HOST: &str = "force-status";

/// What the style says in the element's own tree besides.
const OWN_TREE: &str = include_str!("../../../static/style/element.css");

/// Why a page could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The page has no element of this kind, or more than one.
    #[error(
        "index.html has {1} elements {0} where exactly one was expected. Compare it with the one in the repository."
    )]
    Element(&'static str, usize),
    /// The page is not HTML that can be rewritten.
    #[error("index.html cannot be read as HTML: {0}")]
    Html(String),
}

/// What goes into a page.
#[derive(Debug)]
pub struct PageContext<'a> {
    /// The edition.
    pub data: &'a Dataset,
    /// The graphic as HTML: see [`graphic`](force_status::view::static_parts::graphic).
    pub graphic: &'a str,
    /// All style sheets as one.
    pub style: &'a str,
    /// The page's script.
    pub script: &'a Asset,
    /// The scripts that stand in the page: see [`super::TrunkAssets`].
    pub scripts: &'a [String],
    /// What machines read in the head: see [`super::metadata`].
    pub metadata: &'a str,
}

/// Fills a page: the graphic with its style and policy, so that nothing else is needed to show it, and its script.
///
/// # Errors
/// When the page lacks the element for the graphic, or a place for what goes into the head.
pub fn page(source: &str, context: &PageContext<'_>) -> Result<String, PageError> {
    let PageContext { data, graphic, style, script, scripts, metadata } = *context;
    let policy = policy(style, scripts, &script.integrity);
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><style>{style}</style>\
         <script src=\"./{}\" integrity=\"{}\" crossorigin=\"anonymous\" defer></script>{metadata}",
        script.name, script.integrity,
    );
    let (hosts, heads) = (Cell::new(0), Cell::new(0));
    let digest_of_graphic = digest(graphic).to_string();
    let page = rewrite_str(
        source,
        RewriteStrSettings {
            element_content_handlers: vec![
                element!("html", |html| Ok(html.set_attribute("lang", &data.edition().locale)?)),
                element!("meta[charset]", |meta| {
                    heads.set(heads.get() + 1);
                    meta.after(&head, ContentType::Html);
                    Ok(())
                }),
                element!("title", |title| {
                    title.set_inner_content(&data.edition().title, ContentType::Text);
                    if data.edition().other_language().is_some() {
                        title.set_attribute("lang", &data.edition().language)?;
                    }
                    Ok(())
                }),
                element!("meta[name=description]", |meta| Ok(
                    meta.set_attribute("content", &data.edition().standfirst)?
                )),
                element!("link[data-trunk], link[rel=stylesheet]", |link| {
                    link.remove();
                    Ok(())
                }),
                element!(format!("#{HOST}"), |host| {
                    hosts.set(hosts.get() + 1);
                    host.set_attribute("data-digest", &digest_of_graphic)?;
                    host.set_inner_content(graphic, ContentType::Html);
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::new()
        },
    )
    .map_err(|error| PageError::Html(error.to_string()))?;
    let found = [("#force-status", hosts.get()), ("meta[charset]", heads.get())];
    match found.into_iter().find(|(_, found)| *found != 1) {
        None => Ok(page),
        Some((what, found)) => Err(PageError::Element(what, found)),
    }
}

/// The graphic with its style for the element, which puts both into a tree of its own.
pub fn element_tree(graphic: &str, style: &str) -> String {
    let (digest_of_graphic, style) = (digest(graphic), element_style(style));
    format!(
        "<style>{style}</style><div class=\"force-status\" data-prefix=\"fs\" data-digest=\"{digest_of_graphic}\">{graphic}</div>"
    )
}

/// The style of the page, for the element's own tree.
pub fn element_style(style: &str) -> String {
    let own = without_comments(OWN_TREE).split_whitespace().collect::<Vec<_>>().join(" ");
    own + &unrooted(style)
}

/// A style whose lengths follow a measure of the graphic's own, since the size of a host's root is the host's affair: many
/// set it to 10 pixels.
fn unrooted(style: &str) -> String {
    let mut parts = style.split("rem");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let start = whole.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.').len();
        let number = whole.split_off(start);
        if number.is_empty() {
            whole.push_str("rem");
        } else {
            let negative = whole.ends_with('-') && !whole.ends_with("--");
            if negative {
                whole.pop();
            }
            let sign = if negative { "-" } else { "" };
            whole.push_str(&format!("calc({sign}{number}*var(--fs-unit))"));
        }
        whole.push_str(part);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_the_element_follow_its_own_measure() {
        assert_eq!(
            unrooted("a{margin:.5rem -1.25rem 0}"),
            "a{margin:calc(.5*var(--fs-unit)) calc(-1.25*var(--fs-unit)) 0}"
        );
        assert_eq!(unrooted(".fs-remark{color:red}"), ".fs-remark{color:red}");
    }
}
