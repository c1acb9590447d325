//! The fonts that readers have, which `tests/fonts/fonts.conf` gives to every browser under test.

use std::fmt;

/// The fonts of a system: that of running text and that of headings.
#[derive(Clone, Copy, Debug)]
pub struct Fonts {
    /// The system.
    pub system: &'static str,
    /// The family of running text.
    pub text: &'static str,
    /// The family of headings.
    pub headings: &'static str,
}

impl Fonts {
    /// Android's own.
    pub const ANDROID: Self = Self { system: "Android", text: "Roboto", headings: "Noto Serif" };
    /// Inter in place of San Francisco, and Gelasio, which has the widths of Georgia.
    pub const APPLE: Self = Self { system: "Apple", text: "Inter", headings: "Gelasio" };
    /// Arimo, which has the widths of Arial, and Gelasio. A page that names no family is shown in these.
    pub const WINDOWS: Self = Self { system: "Windows", text: "Arimo", headings: "Gelasio" };
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ANDROID, Self::APPLE, Self::WINDOWS];
}

impl fmt::Display for Fonts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.system)
    }
}
