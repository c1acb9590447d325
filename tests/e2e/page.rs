//! The graphic as a reader meets it: its controls by what they do, its parts by what they say.

use std::ops::Deref;

use serde::Deserialize;

use crate::browser::Browser;
use crate::server_fault::ServerFault;
use crate::site::Site;

/// The graphic in a browser, served by a host of its own.
#[derive(Debug)]
pub struct Page<'a> {
    browser: &'a Browser,
    /// The host.
    pub site: Site,
}

/// Everything that is chosen on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Choices {
    /// `unit` where the list of all units is open, else `status`.
    pub view: String,
    /// The filter of the list.
    pub filter: String,
    /// The unit.
    pub unit: Option<String>,
    /// The cards that are open.
    pub open: Vec<String>,
    /// The words in the finder.
    pub words: String,
}

impl Deref for Page<'_> {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        self.browser
    }
}

impl<'a> Page<'a> {
    /// Opens the page with a fault of its server, with a fragment in its address.
    #[track_caller]
    pub fn open(browser: &'a Browser, fault: ServerFault, fragment: &str) -> Self {
        let page = Self { browser, site: Site::new(fault) };
        if !fragment.is_empty() {
            // Firefox's driver does not wait for a page when the one before had the same fragment.
            page.go(&format!("{}__elsewhere.html", page.site.address));
        }
        page.go(&format!("{}{fragment}", page.site.address));
        page
    }

    /// Opens the page as it was built and waits until it lives.
    #[track_caller]
    pub fn live(browser: &'a Browser, fragment: &str) -> Self {
        let page = Self::open(browser, ServerFault::AsBuilt, fragment);
        page.lives();
        page
    }

    /// Waits until the page lives. A pointer passes over it: WebKit under a busy display may not paint for long, and a page
    /// that is not painted waits for its reader.
    #[track_caller]
    pub fn lives(&self) {
        let state = || {
            self.read::<()>("document.getElementById('force-status')?.dispatchEvent(new Event('pointerover'))", &[]);
            self.state()
        };
        self.comes("the state of the scripts", state, "live");
    }

    /// How far the scripts have come; empty where none has run.
    #[track_caller]
    pub fn state(&self) -> String {
        self.read("return document.getElementById('force-status')?.dataset.script ?? ''", &[])
    }

    /// Opens the list of all units (`unit`), or closes it (`status`), if it is not so already.
    #[track_caller]
    pub fn view(&self, view: &str) {
        if self.choices().view != view {
            self.click("#fs-all > summary");
        }
    }

    /// Shows the tiles of the open list as a `map` or as a `list`.
    #[track_caller]
    pub fn tiles_as(&self, layout: &str) {
        self.click(&format!("label:has(> .fs-as-{layout})"));
    }

    /// Goes to another fragment of the page's address.
    #[track_caller]
    pub fn go_to(&self, fragment: &str) {
        self.go(&format!("{}{fragment}", self.site.address));
    }

    /// Chooses a filter of the open list, where it shows them.
    #[track_caller]
    pub fn filter(&self, filter: &str) {
        self.click(&format!("label:has(> [name=fs-filter][value={filter}])"));
    }

    /// Opens a card that is closed, or closes one that is open.
    #[track_caller]
    pub fn turn(&self, card: &str) {
        self.click(&format!("#fs-card-{card} > details > summary"));
    }

    /// Chooses the tile of a unit, in the open list.
    #[track_caller]
    pub fn tile(&self, unit: &str) {
        self.click(&format!("label:has(> [name=fs-unit][value={unit}])"));
    }

    /// Types letters into the finder, behind those that are there.
    #[track_caller]
    pub fn find(&self, letters: &str) {
        self.keys("#fs-find", letters);
    }

    /// What is chosen.
    #[track_caller]
    pub fn choices(&self) -> Choices {
        self.read(include_str!("scripts/choices.js"), &[])
    }

    /// What the address says behind its `#`, that included.
    #[track_caller]
    pub fn fragment(&self) -> String {
        self.read("return location.hash", &[])
    }

    /// What an element says, closed parts left out, in words with one space between them.
    #[track_caller]
    pub fn says(&self, selector: &str) -> String {
        let text: Option<String> =
            self.read("return document.querySelector(arguments[0])?.innerText ?? null", &[selector]);
        plain(&text.unwrap_or_else(|| panic!("there is no {selector}")))
    }

    /// What the status line says: the one below the finder, or the one among the tiles. Both, if both speak.
    #[track_caller]
    pub fn status_message(&self) -> String {
        let said: Vec<String> = self
            .read("return [...document.querySelectorAll('.fs-message[data-message]')].map((it) => it.innerText)", &[]);
        plain(&said.join(" "))
    }

    /// Waits until the status line says all of these words.
    #[track_caller]
    pub fn says_in_status(&self, words: &[&str]) {
        let all_said = || words.iter().all(|&word| self.status_message().contains(word));
        self.until(
            format_args!("the status line says {words:?}; it says {:?}", Later(|| self.status_message())),
            all_said,
        );
    }

    /// The visible ones of some elements: by id, else by value, else by what they say.
    #[track_caller]
    pub fn visible(&self, selector: &str) -> Vec<String> {
        self.read(include_str!("scripts/visible.js"), &[selector])
    }

    /// Whether any of these elements is visible.
    #[track_caller]
    pub fn shows(&self, selector: &str) -> bool {
        !self.visible(selector).is_empty()
    }

    /// Waits until these blocks and no others are visible.
    #[track_caller]
    pub fn comes_to_blocks(&self, ids: &[&str]) {
        let expected: Vec<String> = ids.iter().map(|id| format!("fs-status-{id}")).collect();
        self.comes("the visible blocks", || self.visible(".fs-block"), &expected);
    }

    /// Waits until this many tiles are visible.
    #[track_caller]
    pub fn comes_to_tiles(&self, count: usize) {
        self.comes("the number of visible tiles", || self.visible(".fs-tile").len(), &count);
    }
}

/// Text with one common space wherever there is any.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Something that is found out only when it is printed.
struct Later<F>(F);

impl<F: Fn() -> String> std::fmt::Debug for Later<F> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:?}", (self.0)())
    }
}
