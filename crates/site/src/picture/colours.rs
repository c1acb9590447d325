//! The colours of the picture: the light ones of the page's style sheet.

use crate::style::{NoColour, light};

/// The colours that the picture is drawn in.
pub(super) struct Colours {
    pub(super) background: &'static str,
    pub(super) text: &'static str,
    pub(super) muted: &'static str,
    pub(super) border: &'static str,
    pub(super) accent: &'static str,
    outline: &'static str,
    on_dark: &'static str,
}

impl Colours {
    pub(super) fn read() -> Result<Self, NoColour> {
        Ok(Self {
            background: light("background")?,
            text: light("text")?,
            muted: light("muted")?,
            border: light("border")?,
            accent: light("accent")?,
            outline: light("outline")?,
            on_dark: light("on-dark")?,
        })
    }

    /// The outline of bars and swatches.
    pub(super) fn outline(&self) -> &'static str {
        self.outline
    }

    /// The outline of a square, the square itself, and the glyph in it, by the class of its shade.
    pub(super) fn of_shade(&self, class: &str) -> Result<[&'static str; 3], NoColour> {
        let step = class.strip_prefix("fs-").unwrap_or(class);
        let fill = if step == "step-0" { self.background } else { light(step)? };
        let glyph = match step {
            "step-3" => self.text,
            "step-4" | "step-5" => self.on_dark,
            _ => self.outline,
        };
        Ok([self.outline, fill, glyph])
    }
}
