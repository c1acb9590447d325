//! Three browsers with the programs that drive them, and the display's server.

use crate::error::Error;
use crate::shell::Shell;
use std::path::PathBuf;

/// Debian's packages, with a text browser, and what reads PDF. The browsers have the fonts of `tests/fonts/fonts.conf`, which
/// come as npm packages.
pub const PACKAGES: [&str; 7] =
    ["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb", "w3m", "poppler-utils"];

/// Debian's package for programs in Java, such as the HTML checker, where no other Java is there.
pub const JAVA: &str = "default-jre-headless";

/// The package that holds WebKit's small browser, outside the search path.
const WEBKIT_LIBRARY: &str = "libwebkit2gtk-4.1-0";

/// Each program's variable for the tests, and the names it goes by.
const PROGRAMS: [(&str, &[&str]); 7] = [
    ("CHROMEDRIVER", &["chromedriver"]),
    ("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"]),
    ("GECKODRIVER", &["geckodriver"]),
    ("FIREFOX", &["firefox-esr", "firefox"]),
    ("WEBKITWEBDRIVER", &["WebKitWebDriver"]),
    ("MINIBROWSER", &["MiniBrowser"]),
    ("XVFB", &["Xvfb"]),
];

/// Where the programs are.
#[derive(Debug, Clone)]
pub struct Browsers {
    programs: Vec<(&'static str, PathBuf)>,
}

impl Browsers {
    /// Finds all of them. A variable that names a program beforehand is
    /// believed.
    pub fn find(shell: &Shell) -> Result<Self, Error> {
        let mut programs = Vec::new();
        let mut missing = Vec::new();
        for (variable, names) in PROGRAMS {
            let found = std::env::var_os(variable)
                .map(PathBuf::from)
                .or_else(|| names.iter().find_map(|name| shell.find(name)))
                .or_else(|| (variable == "MINIBROWSER").then(|| packaged(shell))?);
            match found {
                Some(file) => programs.push((variable, file)),
                None => missing.push((variable, names[0])),
            }
        }
        if missing.is_empty() {
            return Ok(Browsers { programs });
        }
        let variables: Vec<_> = missing.iter().map(|(variable, _)| *variable).collect();
        let names: Vec<_> = missing.iter().map(|(_, name)| *name).collect();
        Err(Error::Missing {
            what: names.join(", "),
            tried: vec!["the folders on PATH".into(), format!("the variables {}", variables.join(", "))],
            advice: format!(
                "on Debian `apt-get install {}`; elsewhere install the programs and name them \
                 in these variables",
                PACKAGES.join(" ")
            ),
        })
    }

    /// The variables that tell tests where the programs are.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, &PathBuf)> {
        self.programs.iter().map(|(variable, file)| (*variable, file))
    }

    /// The program of this variable.
    pub fn program(&self, variable: &str) -> Option<&PathBuf> {
        self.variables().find_map(|(name, file)| (name == variable).then_some(file))
    }
}

/// WebKit's small browser, where Debian's package keeps it.
fn packaged(shell: &Shell) -> Option<PathBuf> {
    let listing = shell.answer("dpkg", &["--listfiles", WEBKIT_LIBRARY])?;
    named_minibrowser(&listing).map(PathBuf::from)
}

/// Picks the browser from a package's list of files.
fn named_minibrowser(listing: &str) -> Option<&str> {
    listing.lines().find(|file| file.ends_with("/MiniBrowser"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_small_browser_is_picked_from_the_packages_files() {
        let listing = "/.\n/usr/lib/webkit2gtk-4.1\n/usr/lib/webkit2gtk-4.1/MiniBrowser\n\
                       /usr/share/doc/MiniBrowser.txt";
        assert_eq!(named_minibrowser(listing), Some("/usr/lib/webkit2gtk-4.1/MiniBrowser"));
        assert_eq!(named_minibrowser("/.\n/usr"), None);
    }
}
