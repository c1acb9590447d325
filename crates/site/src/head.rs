//! Metadata in the page's head, for social cards, embedding hosts, search engines and catalogues.

use std::fmt::Write as _;

use super::json_ld::{json_ld, modified};
use super::site::{JSON_LD, OEMBED, Site};
use super::{PICTURE_HEIGHT, PICTURE_WIDTH};
use edition::Dataset;
use force_status::embed_code::path;
use force_status::markup::escaped;
use force_status::view::static_parts::Page;

/// The metadata, as HTML for the page's head.
///
/// Search engines may show the picture large. The page does not say `indexifembedded`: that word counts only beside `noindex`,
/// and the page is one that readers may find by itself.
pub fn metadata(data: &Dataset, site: &Site) -> String {
    let edition = data.edition();
    let mut head = Head(String::new());
    head.meta("name", "robots", "max-image-preview:large");
    if let Some(page) = site.page() {
        head.link("canonical", None, &page, None);
        head.meta("property", "og:url", &page);
    }
    head.meta("property", "og:type", "article");
    head.meta("property", "og:site_name", messages::NAME);
    head.meta("property", "og:title", &edition.title);
    head.meta("property", "og:description", &edition.standfirst);
    if let Some(locale) = locale(&edition.language) {
        head.meta("property", "og:locale", &locale);
    }
    head.meta("property", "article:published_time", &edition.published.iso());
    head.meta("property", "article:modified_time", &modified(data).iso());
    match site.picture() {
        None => head.meta("name", "twitter:card", "summary"),
        Some(picture) => {
            let share = messages::share(data);
            head.meta("property", "og:image", &picture);
            head.meta("property", "og:image:type", "image/png");
            head.meta("property", "og:image:width", &PICTURE_WIDTH.to_string());
            head.meta("property", "og:image:height", &PICTURE_HEIGHT.to_string());
            head.meta("property", "og:image:alt", &share);
            head.meta("name", "twitter:card", "summary_large_image");
            head.meta("name", "twitter:image:alt", &share);
        }
    }
    let pages = Page::all(data);
    for Page { language, file, .. } in pages.iter().filter(|_| pages.len() > 1) {
        if let Some(page) = site.file(path(file)) {
            head.alternate(language, &page);
        }
    }
    if let Some(oembed) = site.file(OEMBED) {
        head.link("alternate", Some("application/json+oembed"), &oembed, Some(&edition.title));
    }
    head.link("alternate", Some("application/ld+json"), &site.near(JSON_LD), Some(messages::catalog(data).metadata));
    // No `<` is left, so that nothing in it can end the element.
    let json = json_ld(data, site).to_string().replace('<', "\\u003c");
    let _ = write!(head.0, r#"<script type="application/ld+json">{json}</script>"#);
    head.0
}

/// A language with its country as Open Graph writes it: `en_GB`. It takes no language alone.
fn locale(language: &str) -> Option<String> {
    let mut parts = language.split('-');
    let first = parts.next()?;
    let country = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Some(format!("{}_{}", first.to_lowercase(), country.to_uppercase()))
}

/// Elements of a head, one after the other.
struct Head(String);

impl Head {
    fn meta(&mut self, kind: &str, name: &str, content: &str) {
        // Writing into a text does not fail.
        let _ = write!(self.0, r#"<meta {kind}="{name}" content="{}">"#, escaped(content));
    }

    /// The same page in a language.
    fn alternate(&mut self, language: &str, address: &str) {
        let address = escaped(address);
        let _ = write!(self.0, r#"<link rel="alternate" hreflang="{language}" href="{address}">"#);
    }

    fn link(&mut self, rel: &str, kind: Option<&str>, address: &str, title: Option<&str>) {
        let _ = write!(self.0, r#"<link rel="{rel}""#);
        for (name, value) in [("type", kind), ("href", Some(address)), ("title", title)] {
            if let Some(value) = value {
                let _ = write!(self.0, r#" {name}="{}""#, escaped(value));
            }
        }
        self.0.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_a_country() {
        assert_eq!(locale("en-GB").as_deref(), Some("en_GB"));
        assert_eq!(locale("zh-Hant-TW").as_deref(), Some("zh_TW"));
        assert_eq!(locale("cy"), None);
    }
}
