//! Words of the pages that show each way to embed the graphic.

/// The title of the page that lists the ways.
pub const WAYS: &str = "Ways to embed the graphic";
/// The article's title, as a window shows it.
pub const ARTICLE: &str = "A count answers the question that was put";
/// The frame with the script for hosts.
pub const FRAME: &str = "A frame with its script";
/// The frame alone.
pub const PLAIN: &str = "A frame alone";
/// Stands for the piece of HTML, which is long.
pub const PIECE: &str = "… the text of fragment.html …";

/// Says how a page embeds the graphic.
pub fn shown_by(name: &str) -> String {
    format!("This page is made up. How it embeds the graphic: {}.", name.to_lowercase())
}
