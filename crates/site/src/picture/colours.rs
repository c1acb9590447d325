//! The colours of the picture: the light ones of the page's style sheet.

use crate::style::{NoColour, light};

/// The colours that the picture is drawn in.
pub(super) struct Colours {
    pub(super) ground: &'static str,
    pub(super) ink: &'static str,
    pub(super) quiet: &'static str,
    pub(super) rule: &'static str,
    pub(super) accent: &'static str,
    edge: &'static str,
    on_dark: &'static str,
}

impl Colours {
    pub(super) fn read() -> Result<Self, NoColour> {
        Ok(Self {
            ground: light("ground")?,
            ink: light("ink")?,
            quiet: light("quiet")?,
            rule: light("rule")?,
            accent: light("accent")?,
            edge: light("edge")?,
            on_dark: light("on-dark")?,
        })
    }

    /// The outline of bars and swatches.
    pub(super) fn edge(&self) -> &'static str {
        self.edge
    }

    /// The outline of a square, the square itself, and the mark in it, by the class of its shade.
    pub(super) fn of_shade(&self, class: &str) -> Result<[&'static str; 3], NoColour> {
        let step = class.strip_prefix("fs-").unwrap_or(class);
        let fill = if step == "step-0" { self.ground } else { light(step)? };
        let mark = match step {
            "step-3" => self.ink,
            "step-4" | "step-5" => self.on_dark,
            _ => self.edge,
        };
        Ok([self.edge, fill, mark])
    }
}
