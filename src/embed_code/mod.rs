//! Embed codes: HTML that newsrooms paste. It reserves the right height at every width before anything loads.

mod heights;
mod methods;
mod shown;

pub use heights::{Heights, WIDTHS};
pub use methods::{
    EmbedCode, EmbedMethod, PICTURE_SIZE, call, element, element_file, embed_methods, embed_methods_of_file, frame,
    html_fragment_file, image, page_address, page_file, path, plain_html_fragment_file,
};
pub use shown::Shown;

use crate::markup::escaped;
use edition::Dataset;

/// The width of the column for which a frame's one height is right where a page takes no rule.
pub const COLUMN: u32 = 640;
/// The height of a frame where nobody measured the edition: about a screen, in which the graphic scrolls.
const UNMEASURED: u32 = 900;
/// What the graphic needs: scripts from its own folder, links that open beside the page, downloads. Not to leave its frame,
/// not to send forms, not to open dialogs.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// Stands for the folder where the build does not know its address. The page's script, which knows it, puts it there.
pub const DOTS: &str = "https://…/";

/// The height of a frame in a column of [`COLUMN`] pixels, in pixels.
pub fn height(heights: &Heights) -> u32 {
    heights.at(COLUMN).unwrap_or(UNMEASURED)
}

/// Shows what is in it in lines from left to right, within the height of what wraps it, if that has one of its own.
const COLUMN_STYLE: &str = "display:flex;flex-direction:column";
/// A graphic that is lower than this at some width, in pixels, would stand above a gap in a frame of the flattest ratio.
const LOW: u32 = 420;
/// How wide the frame becomes where a page gives it the width of its content, in pixels: at least and at most.
const FITTED: (u32, u32) = (280, 992);

/// The snippet: a frame in an element that tells it how wide it is, so that it is as high as the graphic will be.
///
/// What tells a width takes none from its content, so an empty grid beside it stands for a width where the page asks for one.
/// A wrapper of one height keeps the frame within that, down to the ratio of the flattest videos, and the graphic scrolls in
/// it; the script for hosts makes the wrapper higher. A browser that does not know the units takes the frame's one height, and
/// so does a page that strips the style.
///
/// ```
/// use force_status::embed_code::{Heights, snippet};
/// # let file = serde_json::from_str(include_str!("../../static/edition.json")).expect("it is JSON");
/// # let data = edition::Dataset::check(&file).expect("it is valid");
/// let code = snippet(&data, "https://example.org/force-status/", &Heights::NONE);
/// assert!(code.contains(" src=\"https://example.org/force-status/\""));
/// ```
pub fn snippet(data: &Dataset, address: &str, heights: &Heights) -> String {
    let Some(height) = heights.css() else { return plain_snippet(data, address, heights) };
    let low = heights.least().filter(|least| *least < LOW);
    let least = low.map_or("42cqw".to_owned(), |least| format!("min(42cqw,{least}px)"));
    let style = format!("border:0;position:static;width:100%;height:{height};min-height:{least}");
    let (least, most) = FITTED;
    format!(
        "<div style=\"{COLUMN_STYLE};max-width:100%;max-height:100%;writing-mode:horizontal-tb\">\
         <div style=\"display:grid;grid-template-columns:minmax({least}px,min({most}px,100vw))\"></div>\
         <div style=\"{COLUMN_STYLE};min-height:0;container-type:inline-size\">{}</div></div>",
        bare(data, address, heights, &style)
    )
}

/// The plainest snippet: a frame of one height, for pages that strip more, or whose own script sets the frame's attributes.
pub fn plain_snippet(data: &Dataset, address: &str, heights: &Heights) -> String {
    bare(data, address, heights, "border:0;max-height:100%")
}

/// A frame. The script for hosts knows it by an attribute, too: a page may serve that script from elsewhere.
fn bare(data: &Dataset, address: &str, heights: &Heights, style: &str) -> String {
    let (title, address) = (escaped(&data.edition().title), escaped(address));
    let height = height(heights);
    format!(
        "<iframe data-force-status src=\"{address}\" title=\"{title}\" loading=\"lazy\" sandbox=\"{SANDBOX}\" \
         allow=\"clipboard-write\" width=\"100%\" height=\"{height}\" style=\"{style}\"></iframe>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::data;

    #[test]
    fn both_snippets_are_frames_with_a_title_and_a_height_that_need_no_style() {
        let (data, address) = (data(), "https://example.org/a?b&c");
        let heights = Heights::read("280 5000 9\n640 4000 9").expect("two heights");
        for snippet in [snippet(&data, address, &heights), plain_snippet(&data, address, &heights)] {
            for part in [
                "src=\"https://example.org/a?b&amp;c\"",
                "title=\"26 of 43 forces behind",
                "width=\"100%\" height=\"4",
                "allow-scripts",
            ] {
                assert!(snippet.contains(part), "{part} in {snippet}");
            }
        }
    }
}
