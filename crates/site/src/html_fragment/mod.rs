//! The graphic as an HTML fragment with its style and without controls or scripts, for systems that take nothing else: content
//! systems, feeds, newsletters.
//!
//! It is the page's own graphic, rendered, with everything taken out that is pressed or typed into. Ids begin with the
//! edition's id, classes with `fsf-`, so that it clashes with nothing around it, neither the page's graphic nor another
//! edition's fragment. Where the style is taken away, drawings keep their colours; where drawings are taken away, the words
//! beside them say the same.

mod auto;
mod part;
mod plain;
mod rules;
mod scope;

use std::cell::RefCell;
use std::rc::Rc;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, comments, element, rewrite_str};

use super::site::Site;
use super::style::{NoColour, css};
use edition::Dataset;
use force_status::embed_code::Shown;
use force_status::view::static_parts::{self, RenderContext};
pub(super) use rules::without_comments;
use scope::Names;

/// The class of the root.
const HOST: &str = "fsf-host";

/// What is pressed, typed into, or leads to such a thing; and what is hidden.
const CONTROLS: &str = "a.fs-whole, .fs-card-source:not(.fs-alone), .fs-finder, .fs-script, .fs-all > summary, [data-static=tiles], .fs-choice, \
                        .fs-static-message, .fs-share, [data-static=display], .fs-languages, .fs-actions, [role=status], [hidden], input";

/// What stands where a label was: nothing is left to be labelled.
const UNLABELLED: &str = "div";

/// Why a fragment could not be made.
#[derive(Clone, Debug, thiserror::Error)]
pub enum HtmlFragmentError {
    /// The graphic is not HTML that can be rewritten.
    #[error("The graphic cannot be rewritten as an HTML fragment: {0}.")]
    Html(String),
    /// The style sheet lacks a colour.
    #[error(transparent)]
    Colour(NoColour),
}

/// The HTML fragment, with its title's heading at this level.
///
/// # Errors
/// When the style sheet lacks a colour that drawings need, or a rewriting rule does not fit the graphic.
pub async fn html_fragment(data: Rc<Dataset>, site: &Site, level: u8) -> Result<String, HtmlFragmentError> {
    let mut fragments = html_fragments(data, site, level, &[Shown::All]).await?;
    Ok(fragments.swap_remove(0))
}

/// TrunkAssets for parts of the graphic, in the same way and in this order.
///
/// # Errors
/// When the style sheet lacks a colour that drawings need, or a rewriting rule does not fit the graphic.
pub async fn html_fragments(
    data: Rc<Dataset>,
    site: &Site,
    level: u8,
    parts: &[Shown],
) -> Result<Vec<String>, HtmlFragmentError> {
    // TrunkAssets in two languages may stand in one page.
    let language = data.edition().other_language().map(|language| format!("-{language}")).unwrap_or_default();
    let prefix = format!("fsf-{}{language}", data.edition().id);
    let graphic = static_parts::graphic(&RenderContext::new(data.clone(), &prefix, level, site.home()), false).await;
    parts.iter().map(|shown| fragment(&graphic, &data, site, shown)).collect()
}

/// The fragment for a part of a graphic, as it is rendered.
fn fragment(graphic: &str, data: &Dataset, site: &Site, shown: &Shown) -> Result<String, HtmlFragmentError> {
    let graphic = part::part(graphic, data, site, shown)?;
    let still = without_controls(&graphic, data, site)?;
    let (html, names) = own_names(&still)?;
    let auto = auto::rules().map_err(HtmlFragmentError::Colour)?;
    let own = part::style(shown);
    let sheets = [include_str!("reset.css"), css(), &auto, &own];
    let style: String = sheets.map(|css| scope::scoped(css, &names)).concat();
    let language = &data.edition().locale;
    Ok(format!("<div class=\"{HOST}\" lang=\"{language}\"><style>{style}</style>{html}</div>\n"))
}

/// The graphic for systems that take neither styles nor drawings: see `plain.rs`. Its title's heading has this level.
///
/// # Errors
/// When a rewriting rule does not fit the graphic.
pub async fn plain_html_fragment(data: Rc<Dataset>, site: &Site, level: u8) -> Result<String, HtmlFragmentError> {
    let graphic = static_parts::graphic(&RenderContext::new(data.clone(), "fs", level, site.home()), false).await;
    let graphic = without_controls(&graphic, &data, site)?;
    let html = plain::plain(&graphic, &data)?;
    Ok(format!("<div lang=\"{}\">{html}</div>\n", data.edition().locale))
}

/// Takes out what is pressed, and makes links whole, or takes them out where nobody knows where they lead.
fn without_controls(graphic: &str, data: &Dataset, site: &Site) -> Result<String, HtmlFragmentError> {
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!(CONTROLS, |control| {
                control.remove();
                Ok(())
            }),
            // What is left of the list of all are cautions.
            element!(".fs-all", |list| {
                list.remove_attribute("class");
                Ok(list.set_tag_name("div")?)
            }),
            element!("label", |label| Ok(label.set_tag_name(UNLABELLED)?)),
            element!(".fs-downloads", |downloads| {
                if site.page().is_none() {
                    downloads.remove();
                }
                Ok(())
            }),
            element!(".fs-downloads a", |link| {
                let file = link.get_attribute("href").unwrap_or_default();
                link.set_attribute("href", &site.near(&file))?;
                // To another site a browser follows the link instead of saving the file, and the page would be gone.
                link.set_attribute("target", "_blank")?;
                Ok(link.set_attribute("rel", "noopener")?)
            }),
            element!(".fs-end .fs-support", |support| {
                if let Some(page) = site.page() {
                    let page = page.replace('&', "&amp;");
                    let link =
                        format!("<p class=\"fs-whole\"><a href=\"{page}\">{}</a></p>", messages::whole_graphic(data));
                    support.before(&link, ContentType::Html);
                }
                Ok(())
            }),
            element!("*", |any| {
                let data = any.attributes().iter().map(|attribute| attribute.name());
                let data: Vec<String> = data.filter(|name| name.starts_with("data-") && name != "data-label").collect();
                data.iter().for_each(|name| any.remove_attribute(name));
                Ok(())
            }),
            comments!("*", |comment| {
                comment.remove();
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    rewrite_str(graphic, settings).map_err(|error| HtmlFragmentError::Html(error.to_string()))
}

/// Gives classes names of their own, and tells what the fragment holds.
fn own_names(html: &str) -> Result<(String, Names), HtmlFragmentError> {
    let names = RefCell::new(Names::default());
    let handlers = vec![element!("*", |any| {
        let mut names = names.borrow_mut();
        names.attributes.extend(any.attributes().iter().map(|attribute| attribute.name()));
        if let Some(classes) = any.get_attribute("class") {
            names.classes.extend(classes.split_whitespace().map(str::to_owned));
            let own: Vec<String> = classes.split_whitespace().map(own_class).collect();
            any.set_attribute("class", &own.join(" "))?;
        }
        Ok(())
    })];
    let settings = RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
    let html = rewrite_str(html, settings).map_err(|error| HtmlFragmentError::Html(error.to_string()))?;
    Ok((html, names.into_inner()))
}

fn own_class(class: &str) -> String {
    format!("fsf-{}", class.strip_prefix("fs-").unwrap_or(class))
}

/// A part of a style sheet with the fragment's own names: classes, custom properties, containers. What pages set by
/// `--force-status-…` keeps its name.
fn renamed(css: &str) -> String {
    let parts = css.split("--force-status-");
    let parts = parts.map(|css| css.replace(".fs-", ".fsf-").replace("--fs-", "--fsf-").replace("force-status", HOST));
    parts.collect::<Vec<_>>().join("--force-status-")
}
