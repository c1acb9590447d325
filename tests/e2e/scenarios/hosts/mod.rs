//! The graphic in the pages of hosts: what must hold in each of them.

pub mod examples;
pub mod heights;
pub mod hidden;
pub mod parents;
pub mod parts;
pub mod plain;
pub mod policies;
pub mod private;
pub mod readme;
pub mod script;
pub mod shifts;
pub mod systems;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::host::{Fixture, Host, file};
use crate::server_fault::ServerFault;

/// What moves in a host's page may cover, at most, as engines count it.
const MOST_SHIFT: f64 = 0.02;
/// The animation frames in which a message arrives.
const HOP: u32 = 8;
/// For how many animation frames a frame is watched for growing by itself.
const WATCHED: u32 = 30;
/// What a reader does that changes the height: opens a card, opens the list and closes it, closes the card.
const CHANGES: [&str; 4] = [
    "#fs-card-referrals > details > summary",
    "#fs-all > summary",
    "#fs-all > summary",
    "#fs-card-referrals > details > summary",
];

/// Opens a host and asserts all that must hold in it.
#[track_caller]
fn serves(browser: &Browser, fixture: Fixture) {
    let host = Host::open(browser, fixture);
    host.lives("iframe");
    host.fits("iframe");
    host.is_reported(host.needed("iframe"));
    let shift = host.shift();
    assert!(shift <= MOST_SHIFT, "the page has moved by {shift}");
    host.follows("iframe");
    host.keeps_still("iframe");
    host.hears_heights();
    host.keeps_to_itself("iframe");
}

impl Host<'_> {
    /// Whether scripts may not fetch the wasm: WebKit takes nothing for `'self'` where a page has an origin of its own, and
    /// the graphic's policy allows fetching from nowhere else. All that needs no wasm works.
    fn forbids_wasm(&self) -> bool {
        self.fixture.opaque && self.browser.engine == Engine::Webkit
    }

    /// Waits until the graphic in a frame has come as far as it can.
    #[track_caller]
    pub(super) fn lives(&self, frame: &str) {
        let state =
            if self.forbids_wasm() || self.fixture.fault == ServerFault::WasmMissing { "failed" } else { "live" };
        self.browser.until(format_args!("the graphic in {frame} is {state}"), || {
            // A pointer passes over it: see `Page::lives`.
            let found: Option<String> = self.inside(
                frame,
                "(document.getElementById('force-status')?.dispatchEvent(new Event('pointerover')),
                document.getElementById('force-status')?.dataset.script ?? null)",
            );
            found.as_deref() == Some(state)
        });
    }

    /// The height that the graphic in a frame needs; 0 while the frame loads, where Firefox answers null.
    #[track_caller]
    pub(super) fn needed(&self, frame: &str) -> u32 {
        let script = concat!(include_str!("../../hosts/needed.js"), "return needed()");
        self.browser.within(frame, || self.browser.read::<Option<u32>>(script, &[])).unwrap_or_default()
    }

    /// Brings a frame into the window: browsers let frames elsewhere rest.
    #[track_caller]
    fn shows(&self, frame: &str) {
        self.browser.read::<()>("document.querySelector(arguments[0]).scrollIntoView()", &[frame]);
    }

    /// Waits until the last height that the page received is the one needed: one that a host caps does not show it.
    #[track_caller]
    fn is_reported(&self, needed: u32) {
        let last = || self.received().iter().rev().find_map(|(_, message)| height_in(message));
        self.browser.comes("the height that the page received last", last, &Some(u64::from(needed)));
    }

    /// Waits until a frame has the height that its graphic needs; the frame then scrolls only where its host gives it less.
    #[track_caller]
    pub(super) fn fits(&self, frame: &str) {
        let scrolls = "document.documentElement.scrollHeight > innerHeight";
        self.browser.until(format_args!("{frame} is as high as its graphic"), || {
            let needed = self.needed(frame);
            let right = (self.fixture.height)(needed);
            needed > 0
                && self.given(frame) == right
                && self.inside::<Option<bool>>(frame, scrolls) == Some(right < needed)
        });
    }

    /// Changes the graphic in a frame: what it tells at the end of the next animation frame is right, and the host has done
    /// its part after a few of its own, for which the message has time to arrive.
    #[track_caller]
    fn follows(&self, frame: &str) {
        let mut before = self.given(frame);
        for control in CHANGES {
            let received = self.received().len();
            let change = concat!(include_str!("../../hosts/needed.js"), include_str!("../../hosts/change.js"));
            let needed: u32 = self.browser.within(frame, || self.browser.call_async(change, &[json!(control)]));
            let right = (self.fixture.height)(needed);
            let arguments = [json!(frame), json!(right), json!(HOP)];
            let given: u32 = self.browser.call_async(include_str!("../../hosts/arrives.js"), &arguments);
            assert_eq!(given, right, "{control}: the height of {frame}, which was {before}");
            assert!(given != before || right != needed, "{control} does not change the height of {frame}");
            self.is_reported(needed);
            let all = self.received();
            // A host that has just begun to listen receives the height once more, which may still be on its way.
            let known = all[..received].iter().rev().find_map(|(_, message)| height_in(message));
            let heights = all[received..].iter().filter_map(|(_, message)| height_in(message));
            let heights: Vec<_> = heights.skip_while(|height| Some(*height) == known).collect();
            assert!(
                heights.iter().all(|height| *height == u64::from(needed)),
                "{control}: {heights:?} were sent for {needed}"
            );
            before = given;
        }
    }

    /// Watches a frame: it does not grow by itself, and its graphic says nothing more.
    #[track_caller]
    fn keeps_still(&self, frame: &str) {
        let watch = include_str!("../../hosts/watch.js");
        let (heights, received): (Vec<u32>, u32) = self.browser.call_async(watch, &[json!(frame), json!(WATCHED)]);
        assert!(heights.len() == 1 && received == 0, "{frame}: {heights:?}, {received} messages");
    }

    /// Whatever was received came from a frame and was a height above 0, or a word of being ready.
    #[track_caller]
    fn hears_heights(&self) {
        let received = self.received();
        assert!(!received.is_empty(), "nothing was said");
        for (from, message) in received {
            assert!(from >= 0, "{message} came from elsewhere");
            let height = height_in(&message);
            assert!(height.is_some_and(|height| height > 0) || message["type"] == "embed-ready", "{message}");
        }
    }

    /// Nothing was asked for but the graphic's own files and the host's, nothing is stored, and no console complains.
    #[track_caller]
    fn keeps_to_itself(&self, frame: &str) {
        let asked = self.graphic.asked();
        let is_fine = |status: u16| status == 200 || self.fixture.fault == ServerFault::WasmMissing;
        assert!(!asked.is_empty() && asked.iter().all(|(_, status)| is_fine(*status)), "{asked:?}");
        let (stored, errors, refused, elsewhere): (u32, Vec<String>, Vec<String>, Vec<String>) = self
            .browser
            .within(frame, || self.browser.read(include_str!("../../hosts/traces.js"), &[&self.graphic.address]));
        assert_eq!((stored, errors, elsewhere), Default::default());
        assert!(refused.is_empty() || self.forbids_wasm(), "{refused:?}");
        // In a page that its host has inlined, Firefox looks ahead before it knows where the page's files are.
        let inlined = self.fixture.pages.iter().any(|(_, body)| body.contains("{inlined"));
        let own = self.asked();
        assert!(
            inlined
                || own.iter().all(|name| file(name).is_some() || self.fixture.pages.iter().any(|page| page.0 == name)),
            "{own:?}"
        );
    }
}

/// The height that a message tells, in whatever dialect.
fn height_in(message: &Value) -> Option<u64> {
    let text = message.as_str();
    if let Some(pym) = text.filter(|text| text.starts_with("pym")) {
        return pym.rsplit("xPYMx").next()?.parse().ok();
    }
    let parsed = text.map(|text| serde_json::from_str::<Value>(text).unwrap_or_default());
    let message = parsed.as_ref().unwrap_or(message);
    let listed = message["datawrapper-height"].as_object().and_then(|heights| heights.values().next());
    listed.or_else(|| ["height", "value"].iter().find_map(|field| message.get(field)))?.as_u64()
}
