//! The picture for social cards and for hosts that take images only: drawn from the edition, as SVG and as PNG.
//!
//! Its texts are outlines of fonts that the project brings, so that they look the same wherever they are shown; what it
//! says stands in the file as a description.

mod card;
mod colours;
mod drawing;
mod fit;
mod font;
mod layout;
mod squares;

use resvg::{tiny_skia, usvg};

use super::style::NoColour;
use edition::{Card, Dataset};
use force_status::embed_code::PICTURE_SIZE;

/// The width of the picture, in pixels.
pub const WIDTH: u32 = PICTURE_SIZE.0;
/// The height of the picture, in pixels.
pub const HEIGHT: u32 = PICTURE_SIZE.1;

/// A format of the picture of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For a column of text, 16 by 9.
    Column,
    /// For a story on a phone, 9 by 16.
    Story,
}

impl Format {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Column, Self::Story];

    /// Width and height, in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Column => (1200, 675),
            Self::Story => (1080, 1920),
        }
    }

    /// The file of the whole's picture in this format with this ending; that of a card has its name in it: see
    /// [`Shown::file`](force_status::embed_code::Shown::file).
    pub fn file(self, end: &str) -> String {
        match self {
            Self::Column => format!("picture.{end}"),
            Self::Story => format!("picture.story.{end}"),
        }
    }
}

/// The picture in both formats.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The drawing.
    pub svg: String,
    /// The same in pixels.
    pub png: Vec<u8>,
}

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PictureError {
    /// A file of the project's fonts is no font.
    #[error("static/fonts/{0} is no font. Restore it from the repository.")]
    Font(&'static str),
    /// The fonts have no drawing for a letter.
    #[error(
        "The fonts in static/fonts have no “{letter}”, which stands in “{text}”. Use other letters, or other fonts."
    )]
    Letter {
        /// The letter.
        letter: char,
        /// Where it stands.
        text: String,
    },
    /// The style sheet lacks a colour.
    #[error(transparent)]
    Colour(#[from] NoColour),
    /// The drawing cannot be made or turned into pixels.
    #[error("The picture cannot be drawn: {0}.")]
    Drawing(String),
}

/// Draws the picture of an edition.
///
/// # Errors
/// When the fonts lack a letter of the edition, or the project's own files are not as they should be.
pub fn picture(data: &Dataset) -> Result<Picture, PictureError> {
    let svg = layout::compose(data)?;
    let png = pixels(&svg, (WIDTH, HEIGHT)).map_err(PictureError::Drawing)?;
    Ok(Picture { svg, png })
}

/// Draws the picture of a card.
///
/// # Errors
/// When the fonts lack a letter of the edition, or the project's own files are not as they should be.
pub fn card_picture(data: &Dataset, card: &Card, format: Format) -> Result<Picture, PictureError> {
    let svg = card::compose(data, card, format)?;
    let png = pixels(&svg, format.size()).map_err(PictureError::Drawing)?;
    Ok(Picture { svg, png })
}

fn pixels(svg: &str, (width, height): (u32, u32)) -> Result<Vec<u8>, String> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).map_err(|error| error.to_string())?;
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or("there is no room for its pixels")?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}
