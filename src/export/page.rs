//! The published page: the graphic, rendered by Yew's server renderer, inside the page that trunk made.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use yew::{AttrValue, LocalServerRenderer};

use super::policy::policy;
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
    let (register, prefix) = (Rc::new(wording::register(&data)), AttrValue::from("fs"));
    let sheet = Sheet { data, register: register.clone(), prefix: prefix.clone(), level };
    let setting = Rc::new(Setting { register, stills: stills(&sheet).await, prefix });
    let props = GraphicProps { setting, start: Default::default(), on_change: Default::default() };
    LocalServerRenderer::<Graphic>::with_props(props).render().await
}

/// What trunk put into a page and the build arranges anew.
#[derive(Debug, Default)]
pub struct Pieces {
    /// The addresses of the style sheets, in the order in which they count.
    pub sheets: Vec<String>,
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

/// What goes into a page.
#[derive(Debug)]
pub struct Filling<'a> {
    /// The edition.
    pub data: &'a Dataset,
    /// The graphic as HTML: see [`graphic`].
    pub graphic: &'a str,
    /// All style sheets as one.
    pub style: &'a str,
    /// The address of the wasm's module.
    pub module: &'a str,
    /// The address of the wasm.
    pub wasm: &'a str,
}

/// Fills a page: the graphic with its style and policy, so that nothing else is needed to show it, and for the starting
/// script where the module and the wasm are.
///
/// # Errors
/// When the page lacks the element for the graphic, the starting script, or a place for the style.
pub fn page(source: &str, filling: &Filling<'_>) -> Result<String, PageError> {
    let Filling { data, graphic, style, module, wasm } = *filling;
    let policy = policy(style, &pieces(source)?.scripts);
    let (hosts, boots, heads) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let marks = graphic.matches("<!--").count().to_string();
    let page = rewrite_str(
        source,
        RewriteStrSettings {
            element_content_handlers: vec![
                element!("html", |html| Ok(html.set_attribute("lang", &data.edition().language)?)),
                element!("meta[charset]", |meta| {
                    heads.set(heads.get() + 1);
                    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
                    meta.after(&format!("{policy}<style>{style}</style>"), ContentType::Html);
                    Ok(())
                }),
                element!("title", |title| {
                    title.set_inner_content(&data.edition().title, ContentType::Text);
                    Ok(())
                }),
                element!("meta[name=description]", |meta| Ok(
                    meta.set_attribute("content", &data.edition().standfirst)?
                )),
                element!("link[data-trunk], link[rel=stylesheet]", |link| {
                    link.remove();
                    Ok(())
                }),
                element!("script[data-boot]", |script| {
                    boots.set(boots.get() + 1);
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
    let found = [("#force-status", hosts.get()), ("script[data-boot]", boots.get()), ("meta[charset]", heads.get())];
    match found.into_iter().find(|(_, found)| *found != 1) {
        None => Ok(page),
        Some((what, found)) => Err(PageError::Element(what, found)),
    }
}
