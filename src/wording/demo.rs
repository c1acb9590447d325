//! Words about the ways to embed the graphic, for the pages that show them.

/// The title of the page that lists the ways.
pub const WAYS: &str = "Ways to embed the graphic";
/// The article's title, as a window shows it.
pub const ARTICLE: &str = "A count answers the question that was put";

/// The frame with the script for hosts: its name, what it does.
pub const FRAME: (&str, &str) = (
    "A frame and its script",
    "The frame keeps the right room free before anything loads, at every width of the column. The script, a few hundred \
     bytes, then gives it the height that the graphic tells, whenever a reader opens something.",
);
/// The frame alone.
pub const PLAIN: (&str, &str) = (
    "A frame alone",
    "For pages that take no script. The frame keeps the same room free; what a reader opens beyond that scrolls inside it. \
     Many content systems listen for heights already, and then it needs nothing else.",
);

/// Says how a page embeds the graphic.
pub fn shown_by(name: &str) -> String {
    format!("This page is made up. How it embeds the graphic: {}.", name.to_lowercase())
}
