//! The page in a frame, as newsrooms embed it: a frame is as narrow as its host makes it, where windows are not.

use std::ops::Deref;

use serde::de::DeserializeOwned;

use crate::browser::Browser;
use crate::fonts::Fonts;
use crate::server_fault::ServerFault;
use crate::site::Site;

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
        let site = Site::new(ServerFault::AsBuilt);
        browser.go(&format!("{}__frame.html", site.address));
        Self { browser, _site: site }
    }

    /// Loads the graphic afresh in a frame of this size, and waits until it lives.
    #[track_caller]
    pub fn load(&self, width: u32, height: u32, fragment: &str) {
        self.load_page("", "", (width, height), fragment);
    }

    /// Loads a page of the folder, with a query (without its `?`), in a frame of this width and height, and waits until it
    /// lives.
    #[track_caller]
    pub fn load_page(&self, page: &str, query: &str, (width, height): (u32, u32), fragment: &str) {
        self.resize(width, height);
        let and = if query.is_empty() { "" } else { "&" };
        // The size makes it another page than the one before.
        let search = format!("?{query}{and}{width}x{height}");
        let script = "document.querySelector('iframe').src = `./${[...arguments].join('')}`";
        self.browser.read::<()>(script, &[page, &search, fragment]);
        self.until("the framed page lives", || {
            self.holds(&format!("location.search === '{search}' && location.hash === '{fragment}'"))
                // A pointer passes over it: see `Page::lives`.
                && self.holds("document.getElementById('force-status')?.dispatchEvent(new Event('pointerover'))")
                && self.holds("document.getElementById('force-status').dataset.script === 'live'")
        });
    }

    /// Shows the graphic in these fonts.
    #[track_caller]
    pub fn set_fonts(&self, fonts: Fonts) {
        self.within("iframe", || self.browser.set_fonts(fonts));
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
