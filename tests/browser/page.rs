//! A page with the published graphic in it, its controls, and waiting for it without a clock.

use std::cell::RefCell;

use edition::Dataset;
use force_status::bindings::{MountedGraphic, mount};
use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, DomParser, Element, Event, EventInit, HtmlDetailsElement, HtmlElement, HtmlInputElement, Node,
    SupportedType, Window,
};

use super::dom_snapshot::StillImage;

/// The page as it was published.
const PUBLISHED: &str = include_str!(concat!(env!("FORCE_STATUS_DIST"), "/index.html"));
/// How many turns of the browser's loop a test waits before it gives up.
const PATIENCE: usize = 400;
/// How many turns without a change mean that there is nothing more to come.
const QUIET: usize = 3;

/// The client data of the default edition.
fn client_data() -> String {
    let file = serde_json::from_str(include_str!("../../static/edition.json")).expect("the edition is JSON");
    let data = Dataset::check(&file).expect("the edition keeps every rule");
    messages::client_data(&data).write()
}

thread_local! {
    // A test that fails leaves its graphic behind. The next one ends it, so that it hears nothing of what follows.
    static LIVING: RefCell<Option<MountedGraphic>> = const { RefCell::new(None) };
}

/// The host of a graphic in this document.
pub struct Page(pub Element);

impl Page {
    /// The published page, as it stands before wasm arrives. Ends whatever an earlier test has left.
    pub fn published() -> Self {
        destroy();
        while let Some(left) = document().get_element_by_id("force-status") {
            left.remove();
        }
        set_fragment("");
        let host = document().import_node_with_deep(&parsed(), true).expect("a copy of the host");
        document().body().expect("a body").append_child(&host).expect("room in the body");
        Self(host.unchecked_into())
    }

    /// The same after a content system has taken the comments away.
    pub fn stripped() -> Self {
        let page = Self::published();
        strip(&page.0);
        page
    }

    /// Brings the graphic to life and waits until it is still again.
    pub async fn come_alive(&self) {
        assert!(self.mount(), "the graphic cannot be mounted");
        self.settle().await;
        assert_eq!(self.0.get_attribute("data-script").as_deref(), Some("live"));
    }

    /// Mounts the graphic, and says whether it could be.
    pub fn mount(&self) -> bool {
        // The address is kept as the page's own script keeps it.
        let on_change = Function::new_with_args(
            "fragment, unit, isNew",
            "if (isNew) history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname)",
        );
        let hash = window().location().hash().expect("an address");
        let rendered = Function::new_no_args("");
        let mounted = mount(self.0.clone(), &hash, on_change, rendered, &client_data(), is_hydratable(&self.0));
        let is_mounted = mounted.is_some();
        LIVING.set(mounted);
        is_mounted
    }

    /// What stands in the page now.
    pub fn image(&self) -> StillImage {
        StillImage::of(&self.0)
    }

    /// The host as HTML, but for its `data-script` and for comments.
    pub fn html(&self) -> String {
        let copy: Element = self.0.clone_node_with_deep(true).expect("a copy").unchecked_into();
        copy.remove_attribute("data-script").expect("an attribute can go");
        strip(&copy);
        copy.outer_html()
    }

    /// Waits until nothing changes any more.
    pub async fn settle(&self) {
        let (mut before, mut quiet) = (self.0.outer_html(), 0);
        for _ in 0..PATIENCE {
            turn().await;
            let now = self.0.outer_html();
            quiet = if now == before { quiet + 1 } else { 0 };
            if quiet == QUIET {
                return;
            }
            before = now;
        }
        panic!("the page does not come to rest");
    }

    /// The one element that a selector finds.
    pub fn one(&self, selector: &str) -> Element {
        let found = self.0.query_selector_all(selector).expect("a selector");
        assert_eq!(found.length(), 1, "elements {selector}");
        found.item(0).expect("the element").unchecked_into()
    }

    pub fn radio(&self, group: &str, value: &str) -> HtmlInputElement {
        self.one(&format!("input[name=fs-{group}][value={value}]")).unchecked_into()
    }

    pub fn card(&self, id: &str) -> HtmlDetailsElement {
        self.one(&format!("details[data-card={id}]")).unchecked_into()
    }

    /// The disclosure of the list of all units.
    pub fn list(&self) -> HtmlDetailsElement {
        self.one("#fs-all").unchecked_into()
    }

    pub fn finder(&self) -> HtmlInputElement {
        self.one("#fs-find").unchecked_into()
    }

    /// What the status lines say: that below the finder and that among the tiles, of which one is blank.
    pub fn status_message(&self) -> String {
        let said = |line| self.one(line).text_content().unwrap_or_default().trim().to_owned();
        ["#fs-message", "#fs-tile-message"].map(said).concat()
    }

    /// Clicks as a reader does, and waits.
    pub async fn click(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
        self.settle().await;
    }

    /// Types into the finder, and waits.
    pub async fn type_words(&self, words: &str) {
        let finder = self.finder();
        finder.set_value(words);
        // Letters, then Enter: the status line does not wait for more.
        for kind in ["input", "change"] {
            let event = EventInit::new();
            event.set_bubbles(true);
            let event = Event::new_with_event_init_dict(kind, &event).expect("an event");
            finder.dispatch_event(&event).expect("the finder hears it");
        }
        self.settle().await;
    }
}

/// Ends the graphic that lives, if one does.
pub fn destroy() {
    LIVING.take().map(MountedGraphic::destroy).unwrap_or_default();
}

/// Leads the browser to a fragment, and the graphic that lives with it.
pub fn go(fragment: &str) {
    window().location().set_hash(fragment).expect("an address");
    LIVING.with_borrow(|living| living.iter().for_each(|mounted| mounted.follow(&format!("#{fragment}"))));
}

/// Puts a fragment into the address without telling anyone.
pub fn set_fragment(fragment: &str) {
    let path = window().location().pathname().expect("a path");
    let address = format!("{path}#{fragment}");
    let history = window().history().expect("a history");
    history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address)).expect("the address can change");
}

/// The fragment of the address, without its `#`.
pub fn fragment() -> String {
    window().location().hash().expect("an address").trim_start_matches('#').to_owned()
}

pub fn window() -> Window {
    web_sys::window().expect("a window")
}

/// One turn of the browser's loop: everything that waits as a promise is done by then.
pub async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback(&resolve).expect("a timer");
    });
    JsFuture::from(promise).await.expect("the timer rings");
}

fn document() -> Document {
    window().document().expect("a document")
}

/// The host in a document of its own.
fn parsed() -> Element {
    let parser = DomParser::new().expect("a parser");
    let document = parser.parse_from_string(PUBLISHED, SupportedType::TextHtml).expect("the page is HTML");
    document.get_element_by_id("force-status").expect("the page has a host")
}

/// Takes away every comment below a node, and joins the texts that it parted.
fn strip(node: &Node) {
    let children = node.child_nodes();
    for child in (0..children.length()).rev().filter_map(|place| children.item(place)) {
        if child.node_type() == Node::COMMENT_NODE {
            node.remove_child(&child).expect("a child can go");
        } else {
            strip(&child);
        }
    }
    node.normalize();
}

/// Whether a host is as it was published, as the page's script finds out.
fn is_hydratable(host: &Element) -> bool {
    let script =
        concat!(include_str!("../../target/scripts/release/hydratable.js"), "return hydratable.isHydratable(host);");
    Function::new_with_args("host", script).call1(&wasm_bindgen::JsValue::NULL, host).is_ok_and(|is| is.is_truthy())
}
