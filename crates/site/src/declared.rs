//! The element with the whole graphic in it, as a declarative shadow root: HTML that readers without scripts and search engines
//! read, and that the element takes over once its script has come.
//!
//! <https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode>

use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::page::PageError;
use super::site::Site;
use edition::Dataset;
use force_status::markup::escaped;

/// By how many levels the element puts headings down where its attributes say nothing: see `levelOf` in
/// `static/script/attributes.ts`.
const DOWN: u8 = 1;

/// The parts that a page may style, as in `static/script/tree.ts`.
const PARTS: [(&str, &str); 5] = [
    (".fs-article", "graphic"),
    (".fs-card", "card"),
    (".fs-grid", "grid"),
    (".fs-tables", "tables"),
    (".fs-end", "end"),
];

/// The script and the element with `fragment` in its own tree: see [`element_tree`](super::element_tree). `digest` is that of the file with
/// the fragment, by which the element knows that it need not fetch that file.
///
/// # Errors
/// When the fragment is not HTML that can be rewritten.
pub fn declared(fragment: &str, digest: &str, data: &Dataset, site: &Site) -> Result<String, PageError> {
    let edition = data.edition();
    let mut handlers = vec![
        element!("h1, h2, h3, h4, h5, h6", |heading| {
            let level = heading.tag_name().trim_start_matches(['h', 'H']).parse().unwrap_or(DOWN);
            Ok(heading.set_tag_name(&format!("h{}", 6.min(level + DOWN)))?)
        }),
        element!("div.force-status", |host| {
            host.set_attribute("data-edition", &edition.id)?;
            Ok(host.set_attribute("data-integrity", digest)?)
        }),
        // In a page of another folder, the name of a file leads nowhere.
        element!("a[download], a[hreflang]", |link| {
            let name = link.get_attribute("href").unwrap_or_default();
            let whole = site.file(name.trim_start_matches("./")).filter(|_| !name.contains(':'));
            whole.map_or(Ok(()), |address| Ok(link.set_attribute("href", &address)?))
        }),
    ];
    handlers.extend(PARTS.map(|(selector, part)| element!(selector, move |it| Ok(it.set_attribute("part", part)?))));
    let settings = RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
    let tree = rewrite_str(fragment, settings).map_err(|error| PageError::Html(error.to_string()))?;
    let attribute = |language| format!(" lang=\"{language}\"");
    let (lang, own) = match edition.other_language() {
        Some(language) => (attribute(language), attribute(edition.language.as_str())),
        None => Default::default(),
    };
    Ok(format!(
        "<script type=\"module\" src=\"{}force-status.js\"></script>\n\
         <force-status{lang}><template shadowrootmode=\"open\">{tree}</template><p{own}>{}</p></force-status>\n",
        escaped(site.folder().unwrap_or("./")),
        escaped(&edition.standfirst),
    ))
}
