//! Three browsers with the programs that drive them, and the display's server.

use super::{Note, debian};
use crate::error::missing;
use crate::shell::Shell;
use anyhow::Result;
use std::path::PathBuf;
use xshell::cmd;

/// Debian's packages, with a text browser and a reader of PDF. The browsers use the fonts of
/// `tests/fonts/fonts.conf`, which are npm packages.
const PACKAGES: [&str; 8] =
    ["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb", "xauth", "w3m", "poppler-utils"];
/// Debian's package for programs in Java, such as the HTML checker, where there is no other Java.
const JAVA: &str = "default-jre-headless";

/// Each program's variable for the tests, and its names.
const PROGRAMS: [(&str, &[&str]); 7] = [
    ("CHROMEDRIVER", &["chromedriver"]),
    ("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"]),
    ("GECKODRIVER", &["geckodriver"]),
    ("FIREFOX", &["firefox-esr", "firefox"]),
    ("WEBKITWEBDRIVER", &["WebKitWebDriver"]),
    ("MINIBROWSER", &["MiniBrowser"]),
    ("XVFB", &["xvfb-run"]),
];

/// Installs Debian's packages where that is possible. Elsewhere the browsers may come from another source: [`find`]
/// says which are missing.
pub fn ensure(shell: &Shell, note: Note<'_>) -> Result<()> {
    let java = shell.find("java").is_none().then_some(JAVA);
    let packages: Vec<_> = PACKAGES.into_iter().chain(java).collect();
    debian::install(shell, "browsers", &packages, note).err().iter().flatten().for_each(|failure| note(failure));
    Ok(())
}

/// Finds all of them, and sets the variables that name them for tests. A variable that is set beforehand is kept.
pub fn find(shell: &Shell) -> Result<()> {
    let mut absent = Vec::new();
    for (variable, programs) in PROGRAMS {
        let found = shell.var_os(variable).map(PathBuf::from);
        let found = found.or_else(|| programs.iter().find_map(|name| shell.find(name)));
        match found.or_else(|| (variable == "MINIBROWSER").then(|| packaged(shell))?) {
            Some(file) => shell.set_var(variable, file),
            None => absent.push((variable, programs[0])),
        }
    }
    if absent.is_empty() {
        return Ok(());
    }
    let (variables, names): (Vec<_>, Vec<_>) = absent.into_iter().unzip();
    let tried = ["the folders on PATH".to_owned(), format!("the variables {}", variables.join(", "))];
    let packages = PACKAGES.join(" ");
    let advice = format!(
        "on Debian `apt-get install {packages}`; elsewhere install the programs and name them in these variables"
    );
    Err(missing(&names.join(", "), &tried, &advice))
}

/// WebKit's small browser, which Debian's package keeps outside PATH.
fn packaged(shell: &Shell) -> Option<PathBuf> {
    let listing = shell.output_of(cmd!(shell, "dpkg --listfiles libwebkit2gtk-4.1-0"))?;
    named_minibrowser(&listing).map(PathBuf::from)
}

/// Picks the browser from a package's list of files.
pub fn named_minibrowser(listing: &str) -> Option<&str> {
    listing.lines().find(|file| file.ends_with("/MiniBrowser"))
}
