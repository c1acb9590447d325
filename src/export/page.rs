//! The published page: the graphic, rendered by Yew's server renderer, inside the page that trunk made.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use yew::{AttrValue, LocalServerRenderer};

use crate::dataset::Dataset;
use crate::view::still::{Sheet, stills};
use crate::view::{Graphic, GraphicProps, Setting};
use crate::wording;

/// The id of the element in the page's source that the graphic goes into.
const HOST: &str = "force-status";

/// Why a page could not be made.
#[derive(Debug)]
pub enum PageError {
    /// The page has no element of this kind, or more than one.
    Element(&'static str, usize),
    /// The page is not HTML that can be rewritten.
    Html(String),
}

impl fmt::Display for PageError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Element(what, found) => write!(
                out,
                "index.html has {found} elements {what} where exactly one was expected. Compare it with the one in the repository."
            ),
            Self::Html(error) => write!(out, "index.html cannot be read as HTML: {error}"),
        }
    }
}

impl std::error::Error for PageError {}

/// The graphic as HTML, with the comments by which Yew finds its components and still parts again.
///
/// `level` is the level of the title's heading, 1 to 4, for the place where the graphic stands.
pub async fn graphic(data: Rc<Dataset>, level: u8) -> String {
    rendered(data, "fs", level, true).await
}

/// The same with ids of this prefix, and without the comments where nothing will look for them.
pub(super) async fn rendered(data: Rc<Dataset>, prefix: &str, level: u8, hydratable: bool) -> String {
    let (register, prefix) = (Rc::new(wording::register(&data)), AttrValue::from(prefix.to_owned()));
    let sheet = Sheet { data, register: register.clone(), prefix: prefix.clone(), level };
    let setting = Rc::new(Setting { register, stills: stills(&sheet).await, prefix });
    let props = GraphicProps { setting, start: Default::default(), on_change: Default::default() };
    LocalServerRenderer::<Graphic>::with_props(props).hydratable(hydratable).render().await
}

/// Puts the graphic and its metadata into a page, and tells the starting script where the module and the wasm are.
///
/// # Errors
/// When the page lacks the element for the graphic or the starting script.
pub fn page(
    source: &str,
    data: &Dataset,
    metadata: &str,
    graphic: &str,
    module: &str,
    wasm: &str,
) -> Result<String, PageError> {
    let (hosts, scripts) = (Cell::new(0), Cell::new(0));
    let marks = graphic.matches("<!--").count().to_string();
    let page = rewrite_str(
        source,
        RewriteStrSettings {
            element_content_handlers: vec![
                element!("html", |html| Ok(html.set_attribute("lang", &data.edition().language)?)),
                element!("title", |title| {
                    title.set_inner_content(&data.edition().title, ContentType::Text);
                    Ok(())
                }),
                element!("meta[name=description]", |meta| Ok(
                    meta.set_attribute("content", &data.edition().standfirst)?
                )),
                element!("link[data-trunk]", |link| {
                    link.remove();
                    Ok(())
                }),
                element!("script[data-boot]", |script| {
                    scripts.set(scripts.get() + 1);
                    // The head itself may be without a tag. What machines read comes after what readers wait for.
                    script.after(metadata, ContentType::Html);
                    script.set_attribute("data-module", module)?;
                    Ok(script.set_attribute("data-wasm", wasm)?)
                }),
                element!(format!("#{HOST}"), |host| {
                    hosts.set(hosts.get() + 1);
                    host.set_attribute("data-marks", &marks)?;
                    host.set_inner_content(graphic, ContentType::Html);
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::new()
        },
    )
    .map_err(|error| PageError::Html(error.to_string()))?;
    match (hosts.get(), scripts.get()) {
        (1, 1) => Ok(page),
        (1, found) => Err(PageError::Element("script[data-boot]", found)),
        (found, _) => Err(PageError::Element("#force-status", found)),
    }
}
