//! What machines and plain hosts read: the published page with its metadata, the data as CSV and JSON, a picture, a piece
//! of HTML, the element with the graphic in it; and how servers are to serve all of it.

mod built;
mod clash;
mod csv;
mod declared;
mod demo;
mod edition_file;
mod fragment;
mod head;
mod json_ld;
mod oembed;
mod pack;
mod page;
mod picture;
mod pieces;
mod policy;
mod program;
mod scripts;
mod seal;
pub mod serving;
mod site;
mod style;

use std::path::Path;

pub use built::{Asset, Built, BuiltError, Program};
pub use clash::clash;
pub use csv::{figures_csv, units_csv};
pub use declared::declared;
pub use demo::{DemoError, pages as demo};
pub use edition_file::{Edition, EditionError};
pub use fragment::{FragmentError, fragment, fragments, plain_fragment};
pub use head::metadata;
pub use json_ld::json_ld;
pub use oembed::oembed;
pub use page::{Filling, PageError, page, piece};
pub use picture::{
    Format, HEIGHT as PICTURE_HEIGHT, Picture, PictureError, WIDTH as PICTURE_WIDTH, card_picture, picture,
};
pub use pieces::Pieces;
pub use policy::{integrity, policy};
pub use program::WasmError;
pub use scripts::{Bundle, ClientDataFile, Files, Graphic, Locale, ScriptFile, Scripts};
pub use seal::{SealError, files, seal};
pub use site::{JSON_LD, OEMBED, PICTURE, Site};
pub use style::NoColour;

/// The folder of the project, which this program is compiled in.
fn project() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
