//! The page in a frame, as newsrooms embed it: a frame is as narrow as it is told to be, where windows are not.

use std::ops::Deref;

use serde::de::DeserializeOwned;

use crate::browser::Browser;
use crate::site::Site;
use crate::variant::Variant;

/// The graphic in a frame.
#[derive(Debug)]
pub struct Frame<'a> {
    browser: &'a Browser,
    // The page is served as long as the frame is there.
    _site: Site,
}

impl Deref for Frame<'_> {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        self.browser
    }
}

impl<'a> Frame<'a> {
    /// Opens a page that embeds the graphic.
    #[track_caller]
    pub fn new(browser: &'a Browser) -> Self {
        let site = Site::new(Variant::AsBuilt);
        browser.go(&format!("{}__frame.html", site.address));
        Self { browser, _site: site }
    }

    /// Loads the graphic afresh in a frame of this size, and waits until it lives.
    #[track_caller]
    pub fn load(&self, width: u32, height: u32, fragment: &str) {
        self.load_page("", width, height, fragment);
    }

    /// The same with another page of the folder than the one that it leads to.
    #[track_caller]
    pub fn load_page(&self, page: &str, width: u32, height: u32, fragment: &str) {
        self.resize(width, height);
        let (width, height) = (width.to_string(), height.to_string());
        let script =
            "document.querySelector('iframe').src = `./${arguments[3]}?${arguments[0]}x${arguments[1]}` + arguments[2]";
        self.browser.read::<()>(script, &[&width, &height, fragment, page]);
        self.until("the framed page lives", || {
            self.holds(&format!("location.search === '?{width}x{height}' && location.hash === '{fragment}'"))
                // A pointer passes over it: see `Page::lives`.
                && self.holds("document.getElementById('force-status')?.dispatchEvent(new Event('pointerover'))")
                && self.holds("document.getElementById('force-status').dataset.script === 'live'")
        });
    }

    /// Gives the frame a size.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let script = "const { style } = document.querySelector('iframe');
            [style.width, style.height] = [...arguments].map((side) => `${side}px`)";
        self.browser.read::<()>(script, &[&width.to_string(), &height.to_string()]);
    }

    /// What an expression gives inside the frame.
    #[track_caller]
    pub fn read<T: DeserializeOwned>(&self, expression: &str) -> T {
        // Not from outside by `eval`: the page's policy forbids it.
        let script = format!("return ({}) ?? null", expression.trim().trim_end_matches(';'));
        self.within("iframe", || self.browser.read(&script, &[]))
    }

    /// Whether something holds inside the frame; not while it is empty.
    #[track_caller]
    pub fn holds(&self, expression: &str) -> bool {
        self.read::<Option<bool>>(expression).unwrap_or_default()
    }
}
