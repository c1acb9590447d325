//! Words for the ways to embed the graphic, in the graphic itself and on the pages that show them.

/// Words of one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayWords {
    /// Its name.
    pub name: &'static str,
    /// When to take it.
    pub says: &'static str,
    /// Copies what is to be pasted.
    pub copy: &'static str,
}

/// Opens the ways to embed.
pub const EMBED: &str = "Embed this graphic";
/// Explains the dots in what is to be pasted.
pub const EMBED_DOTS: &str = "Put the address of your copy of the graphic in place of the dots.";

/// The frame.
pub const FRAME: WayWords = WayWords {
    name: "A frame",
    says: "For any page. It keeps its room free before anything loads.",
    copy: "Copy the frame",
};
/// The script for hosts.
pub const SCRIPT: WayWords = WayWords {
    name: "A script for frames",
    says: "Lets frames grow with what is opened. Many content systems do so already.",
    copy: "Copy the script",
};
/// The element.
pub const ELEMENT: WayWords =
    WayWords { name: "An element", says: "In the page itself, closed to its style.", copy: "Copy the element" };
/// The function.
pub const CALL: WayWords =
    WayWords { name: "A call", says: "With options, with data of your own.", copy: "Copy the call" };
/// The piece of HTML.
pub const PIECE: WayWords = WayWords {
    name: "A piece of HTML",
    says: "Where frames and scripts are not allowed: paste the text of this file.",
    copy: "Download the file",
};
/// The picture.
pub const IMAGE: WayWords =
    WayWords { name: "A picture", says: "For whatever takes nothing else.", copy: "Copy the picture" };

/// Stands in the element, in the code that is shown, until the graphic is there.
pub const FALLBACK: &str = "The figures in a sentence.";
/// Stands where an edition should be that cannot be shown.
pub const UNAVAILABLE: &str = "This graphic cannot be shown.";
