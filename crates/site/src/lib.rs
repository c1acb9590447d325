//! What machines and plain hosts read: the published page with its metadata, the data as CSV and JSON, a picture, a fragment
//! of HTML, the element with the graphic in it; and how servers are to serve all of it.

mod clash;
mod csv;
mod declared;
mod demo;
mod edition_file;
mod finalise;
mod head;
mod html_fragment;
mod json_ld;
mod oembed;
mod page;
mod picture;
mod policy;
mod precompress;
mod program;
mod scripts;
pub mod serving;
mod site;
mod style;
mod trunk_assets;
mod trunk_output;

use std::path::Path;

pub use clash::clash;
pub use csv::{figures_csv, units_csv};
pub use declared::declared;
pub use demo::{DemoError, pages as demo};
pub use edition_file::{Edition, EditionError};
pub use finalise::{FinaliseError, files, finalise};
pub use head::metadata;
pub use html_fragment::{HtmlFragmentError, html_fragment, html_fragments, plain_html_fragment};
pub use json_ld::json_ld;
pub use oembed::oembed;
pub use page::{PageContext, PageError, element_style, element_tree, page};
pub use picture::{
    Format, HEIGHT as PICTURE_HEIGHT, Picture, PictureError, WIDTH as PICTURE_WIDTH, card_picture, picture,
};
pub use policy::{integrity, policy};
pub use program::WasmError;
pub use scripts::{Bundle, ClientDataFile, Files, Graphic, Locale, ScriptFile, Scripts};
pub use site::{JSON_LD, OEMBED, PICTURE, Site};
pub use style::NoColour;
pub use trunk_assets::TrunkAssets;
pub use trunk_output::{Asset, Program, TrunkOutput, TrunkOutputError};

/// The folder of the project, which this program is compiled in.
fn project() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
