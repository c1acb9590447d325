//! What trunk put into a page and the build arranges anew: style sheets, scripts.

use std::cell::RefCell;

use lol_html::{RewriteStrSettings, element, rewrite_str, text};

use super::PageError;

/// The files that scripts are joined into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The script of the page.
    Page,
    /// The module that brings the element.
    Element,
    /// The script for pages that frame the graphic.
    Embed,
}

/// What trunk put into a page and the build arranges anew.
#[derive(Debug, Default)]
pub struct Pieces {
    /// The addresses of the style sheets, in the order in which they count.
    pub sheets: Vec<String>,
    /// The addresses of the scripts, with the files that each goes into.
    pub parts: Vec<(String, Vec<Part>)>,
    /// The scripts that stand in the page: one of trunk's while it serves.
    pub scripts: Vec<String>,
}

/// The pieces of a page.
///
/// # Errors
/// When the page is not HTML that can be read.
pub fn pieces(source: &str) -> Result<Pieces, PageError> {
    let pieces = RefCell::new(Pieces::default());
    let found = rewrite_str(
        source,
        RewriteStrSettings {
            element_content_handlers: vec![
                element!("link[rel=stylesheet]", |link| {
                    pieces.borrow_mut().sheets.extend(link.get_attribute("href"));
                    Ok(())
                }),
                element!("script[data-part][src]", |script| {
                    let named = script.get_attribute("data-part").unwrap_or_default();
                    let parts = [("page", Part::Page), ("element", Part::Element), ("embed", Part::Embed)].into_iter();
                    let parts =
                        parts.filter(|(name, _)| named.split(' ').any(|word| word == *name)).map(|(_, part)| part);
                    let address = script.get_attribute("src").unwrap_or_default();
                    pieces.borrow_mut().parts.push((address, parts.collect()));
                    Ok(())
                }),
                element!("script:not([src])", |_| {
                    pieces.borrow_mut().scripts.push(String::new());
                    Ok(())
                }),
                text!("script:not([src])", |part| {
                    if let Some(script) = pieces.borrow_mut().scripts.last_mut() {
                        script.push_str(part.as_str());
                    }
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::new()
        },
    );
    found.map_err(|error| PageError::Html(error.to_string()))?;
    Ok(pieces.into_inner())
}
