//! Words of the pages that show each way to embed the graphic.

use super::EmbedMethodTexts;

/// The title of the page that lists the ways.
pub const WAYS: &str = "Ways to embed the graphic";
/// The article's title, as a window shows it.
pub const ARTICLE: &str = "A count answers the question that was put";
/// The frame without the script for hosts.
pub const PLAIN: EmbedMethodTexts = EmbedMethodTexts {
    name: "Iframe alone",
    says: "Where no script may be added. Many content systems let it grow with what is opened; in others it scrolls.",
    copy: "",
};
/// Stands for the HTML fragment, which is long.
pub const HTML_FRAGMENT: &str = "… the text of fragment.html …";

/// Says how a page embeds the graphic.
pub fn shown_by(name: &str) -> String {
    format!("This page is made up. How it embeds the graphic: {}.", name.to_lowercase())
}
