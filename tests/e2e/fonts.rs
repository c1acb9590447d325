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
    /// How large letters of running text are, in hundredths of what the family has.
    pub size: u32,
}

impl Fonts {
    /// Android's own.
    pub const ANDROID: Self = Self { system: "Android", text: "Roboto", headings: "Noto Serif", size: 100 };
    /// Inter in place of San Francisco, whose letters are narrower by more than the share taken here, and Gelasio, which has the
    /// widths of Georgia.
    pub const APPLE: Self = Self { system: "Apple", text: "Inter", headings: "Gelasio", size: 93 };
    /// Inter as it is, for sites that bring it.
    pub const INTER: Self = Self { system: "Inter", text: "Inter", headings: "Gelasio", size: 100 };
    /// Arimo, which has the widths of Arial, and Gelasio. A page that names no family is shown in these.
    pub const WINDOWS: Self = Self { system: "Windows", text: "Arimo", headings: "Gelasio", size: 100 };
    /// Those of systems.
    pub const ALL: [Self; 3] = [Self::ANDROID, Self::APPLE, Self::WINDOWS];
}

impl fmt::Display for Fonts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.system)
    }
}
