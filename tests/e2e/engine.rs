//! The three engines: how each is started, and how each is set to prefer dark pages or to run no scripts.

use std::fmt;
use std::process::Command;

use serde_json::{Value, json};

use crate::config::required;

/// What keeps Chromium from looking for a screen, a sandbox that containers lack, and its maker's servers.
const CHROMIUM: [&str; 7] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// An engine that readers have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, in GTK's small browser.
    Webkit,
}

/// How a browser is set up by its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// As it comes, with light pages.
    Plain,
    /// Dark pages are preferred.
    Dark,
    /// More contrast is preferred.
    MoreContrast,
    /// Every page is shown in a few colours of the reader's own.
    ForcedColours,
    /// Scripts are off.
    Scriptless,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Whether this engine can be put into a mode. WebKitGTK knows neither of the two about contrast.
    pub fn knows(self, mode: Mode) -> bool {
        match mode {
            Mode::MoreContrast | Mode::ForcedColours => self != Self::Webkit,
            Mode::Plain | Mode::Dark | Mode::Scriptless => true,
        }
    }

    /// The program that drives this engine, listening on a port.
    pub fn driver(self, port: u16) -> Command {
        let variable = match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::Webkit => "WEBKITWEBDRIVER",
        };
        let mut command = Command::new(required(variable));
        command.arg(format!("--port={port}"));
        match self {
            Self::Chromium => {}
            // Two drivers would otherwise want the same second port.
            Self::Firefox => drop(command.arg("--websocket-port=0")),
            // It has no mode without a display.
            Self::Webkit => drop(required("DISPLAY")),
        }
        command
    }

    /// The capabilities that start this engine in a mode.
    ///
    /// Scripts are off by the reader's own setting in each engine: Chromium's content setting, Firefox's preference,
    /// WebKit's setting `enable-javascript`. The drivers' own scripts still run.
    pub fn capabilities(self, mode: Mode) -> Value {
        match self {
            Self::Chromium => {
                let scripts = if mode == Mode::Scriptless { 2 } else { 1 };
                let preferences = json!({ "profile.managed_default_content_settings.javascript": scripts });
                let options = json!({ "binary": required("CHROMIUM"), "args": CHROMIUM, "prefs": preferences });
                json!({ "goog:chromeOptions": options })
            }
            Self::Firefox => {
                let preferences = json!({
                    "javascript.enabled": mode != Mode::Scriptless,
                    "layout.css.prefers-color-scheme.content-override": if mode == Mode::Dark { 0 } else { 1 },
                    "browser.display.document_color_use": if mode == Mode::ForcedColours { 2 } else { 1 },
                    "ui.useAccessibilityTheme": i32::from(mode == Mode::MoreContrast),
                    // Its sandbox lets pages use fonts from where systems have them, and from here.
                    "security.sandbox.content.read_path_whitelist": testkit::project().join("node_modules/").display().to_string(),
                    // The list of downloads would take the keys that are pressed next.
                    "browser.download.alwaysOpenPanel": false,
                });
                let options = json!({ "binary": required("FIREFOX"), "args": ["-headless"], "prefs": preferences });
                json!({ "moz:firefoxOptions": options })
            }
            Self::Webkit => {
                let mut arguments = vec!["--automation"];
                match mode {
                    Mode::Plain | Mode::MoreContrast | Mode::ForcedColours => {}
                    Mode::Dark => arguments.push("--dark-mode"),
                    Mode::Scriptless => arguments.push("--enable-javascript=false"),
                }
                let options = json!({ "binary": required("MINIBROWSER"), "args": arguments });
                json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": options })
            }
        }
    }

    /// What must be said once the browser is there, as an endpoint of its driver and a message: Chromium learns only
    /// then what its reader prefers.
    pub fn afterwards(self, mode: Mode) -> Option<(&'static str, Value)> {
        let (name, value) = match mode {
            Mode::Dark => ("prefers-color-scheme", "dark"),
            Mode::MoreContrast => ("prefers-contrast", "more"),
            Mode::ForcedColours => ("forced-colors", "active"),
            Mode::Plain | Mode::Scriptless => return None,
        };
        let feature = json!({ "name": name, "value": value });
        let message = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": [feature] } });
        (self == Self::Chromium).then_some(("goog/cdp/execute", message))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}
