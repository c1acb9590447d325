//! The element `<force-status>` in a page of another origin, as developers embed the graphic.

use std::ops::Deref;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::browser::Browser;
use crate::server_fault::ServerFault;
use crate::site::Site;

/// A page with one element or more in it.
#[derive(Debug)]
pub struct Article<'a> {
    browser: &'a Browser,
    /// The host of the page.
    pub host: Site,
    /// The host of the graphic.
    pub guest: Site,
}

impl Deref for Article<'_> {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        self.browser
    }
}

/// What a page is made of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text<'a> {
    /// The HTML where the graphic goes.
    pub html: &'a str,
    /// The page's own style.
    pub css: &'a str,
    /// The page's policy, in which `{guest}` stands for the graphic's address.
    pub policy: &'a str,
    /// What follows `#` in its address, with it.
    pub fragment: &'a str,
    /// Whether the module is loaded only when the test says so.
    pub later: bool,
}

impl<'a> Article<'a> {
    /// Opens a page whose graphic is served with a fault.
    #[track_caller]
    pub fn open(browser: &'a Browser, fault: ServerFault, text: Text<'_>) -> Self {
        let article = Self { browser, host: Site::new(ServerFault::AsBuilt), guest: Site::new(fault) };
        let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
        if !text.fragment.is_empty() {
            // Firefox's driver does not wait for a page when the one before had the same fragment.
            article.go(&format!("{}__elsewhere.html", article.host.address));
        }
        article.go(&format!(
            "{}__element.html?guest={}&edition={}.json&html={}&css={}&policy={}{}{}",
            article.host.address,
            encoded(&article.guest.address),
            article.guest.edition,
            encoded(text.html),
            encoded(text.css),
            encoded(text.policy),
            if text.later { "&later" } else { "" },
            text.fragment,
        ));
        article
    }

    /// A page that is open.
    pub fn of(browser: &'a Browser, host: Site, guest: Site) -> Self {
        Self { browser, host, guest }
    }

    /// Opens a page and waits until each of its elements lives.
    #[track_caller]
    pub fn live(browser: &'a Browser, text: Text<'_>) -> Self {
        let article = Self::open(browser, ServerFault::AsBuilt, text);
        article.lives();
        article
    }

    /// Waits until each element lives, also those that no window shows: a pointer passes over each.
    #[track_caller]
    pub fn lives(&self) {
        self.until("each element lives", || {
            self.read(
                "const all = [...document.querySelectorAll('force-status')];
                for (const it of all) it.shadowRoot?.querySelector('.force-status')?.dispatchEvent(new Event('pointerover'));
                return all.length > 0 && all.every((it) => it.shadowRoot?.querySelector('.force-status')?.dataset.script === 'live')",
                &[],
            )
        });
    }

    /// What a script finds out, with `element` as the first element and `inside` as its own tree.
    #[track_caller]
    pub fn inside<T: DeserializeOwned>(&self, script: &str) -> T {
        let names = "const element = document.querySelector('force-status'); const inside = element.shadowRoot;";
        self.browser.read(&format!("{names} {script}"), &[])
    }

    /// Waits until something holds in the first element's own tree, once it has one.
    #[track_caller]
    pub fn inside_soon(&self, awaited: &str, script: &str) {
        let has_tree = || self.read("return !!document.querySelector('force-status')?.shadowRoot", &[]);
        self.until(awaited, || has_tree() && self.inside(script));
    }

    /// Clicks on what a selector finds in the first element's own tree. By place: WebKit's driver finds nothing there.
    #[track_caller]
    pub fn hit(&self, selector: &str) {
        let shown = format!("return inside.querySelector({selector:?})?.getClientRects().length > 0");
        self.inside_soon(&format!("{selector} is shown"), &shown);
        let place = |script: &str| -> (f64, f64) {
            self.inside(&format!(
                "const it = inside.querySelector({selector:?});
                {script}
                const {{ left, top, width, height }} = it.getBoundingClientRect();
                return [Math.round(left + width / 2), Math.round(top + height / 2)]"
            ))
        };
        // What was done before may still move it.
        self.until(format_args!("{selector} stands still"), || {
            let (x, y) = place("it.scrollIntoView({ block: 'center', behavior: 'instant' });");
            self.point_to(x, y);
            place("") == (x, y)
        });
        self.press();
    }

    /// What is checked in the first element, by the last word of the control's name; for `view`, whether its list is open.
    #[track_caller]
    pub fn checked(&self, name: &str) -> Option<String> {
        if name == "view" {
            return self.inside("return inside.querySelector('details[data-view]')?.open ? 'unit' : 'status'");
        }
        self.inside(&format!("return inside.querySelector('[name$={name}]:checked')?.value ?? null"))
    }

    /// What the page has received, as kind and data.
    #[track_caller]
    pub fn messages(&self) -> Vec<(String, Value)> {
        let messages: Vec<(String, String, Value)> = self.read("return window.__messages", &[]);
        assert!(messages.iter().all(|(_, by, _)| by == "force-status"), "{messages:?}");
        messages.into_iter().map(|(kind, _, data)| (kind, data)).collect()
    }
}
