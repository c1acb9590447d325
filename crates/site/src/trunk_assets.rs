//! What trunk put into a page and the build arranges anew: style sheets, and its own scripts.

use std::cell::RefCell;

use lol_html::{RewriteStrSettings, element, rewrite_str, text};

use super::PageError;

/// What trunk put into a page and the build arranges anew.
#[derive(Debug, Default)]
pub struct TrunkAssets {
    /// The addresses of the style sheets, in the order in which they count.
    pub sheets: Vec<String>,
    /// The scripts that stand in the page: one of trunk's while it serves.
    pub scripts: Vec<String>,
}

/// Reads the style sheets and scripts that trunk put into a page.
///
/// # Errors
/// When the page is not HTML that can be read.
pub fn trunk_assets(source: &str) -> Result<TrunkAssets, PageError> {
    let assets = RefCell::new(TrunkAssets::default());
    let found = rewrite_str(
        source,
        RewriteStrSettings {
            element_content_handlers: vec![
                element!("link[rel=stylesheet]", |link| {
                    assets.borrow_mut().sheets.extend(link.get_attribute("href"));
                    Ok(())
                }),
                element!("script:not([src])", |_| {
                    assets.borrow_mut().scripts.push(String::new());
                    Ok(())
                }),
                text!("script:not([src])", |part| {
                    if let Some(script) = assets.borrow_mut().scripts.last_mut() {
                        script.push_str(part.as_str());
                    }
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::new()
        },
    );
    found.map_err(|error| PageError::Html(error.to_string()))?;
    Ok(assets.into_inner())
}
