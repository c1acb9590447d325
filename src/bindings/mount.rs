//! Mounting: hydrate what the build rendered, or render it afresh, and end everything again.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::{Element, NodeList};
use yew::{AppHandle, Callback, Html, Renderer};

use super::{address, controls, events};
use crate::view::{Change, Graphic, GraphicProps, LiveContext, Message, StaticParts};
use messages::client_data::ClientData;
use messages::url_state;

/// The attribute by which the host element tells the style sheet how far the scripts have come.
const STATE: &str = "data-script";

/// A graphic that lives in a page, until it is destroyed.
#[wasm_bindgen]
#[derive(Debug)]
pub struct MountedGraphic(Option<Instance>);

#[derive(Debug)]
struct Instance {
    app: AppHandle<Graphic>,
    host: Element,
    live: Rc<LiveContext>,
    // Listening ends when this is dropped.
    _listeners: events::Listeners,
}

/// Brings the graphic to life in `host`, the element that the build filled. An element that holds no graphic is left as
/// it is, and nothing is returned.
///
/// What the reader chose before is kept: controls that were touched, letters typed, and what `address`, the fragment of the
/// page's address, says. `on_change` is called with the fragment of the first selection and of each new one, with the id of the
/// unit that is chosen or found, with whether the selection is another than the address says, and with how many units the
/// words find, if there are words. `rendered` is called after each rendering, with the texts that a selection changes: see
/// [`Graphic`]. `client_data` is that of the edition, as [`ClientData::write`] wrote it.
/// `whole` says whether the host still holds all that hydration needs: Yew panics where it finds other nodes than it looks
/// for, be it that a content system strips the comments by which it finds its parts, or that a translator or an extension
/// has changed the page. The graphic is then rendered afresh, around the static parts that the host holds.
#[wasm_bindgen]
pub fn mount(
    host: Element,
    address: &str,
    on_change: Function,
    rendered: Function,
    client_data: &str,
    whole: bool,
) -> Option<MountedGraphic> {
    let client_data = Rc::new(ClientData::read(client_data));
    let prefix = host.get_attribute("data-prefix").unwrap_or_else(|| "fs".to_owned());
    let addressed = address::read(&client_data, &prefix, address);
    let start = controls::read(&client_data, &host, addressed.clone());
    let static_parts = if whole { StaticParts::default() } else { static_parts(&host)? };
    let live = Rc::new(LiveContext {
        client_data: client_data.clone(),
        static_parts: static_parts.clone(),
        prefix: prefix.into(),
    });
    let is_new = Cell::new(start != addressed);
    let on_change = Callback::from(move |Change { selection, unit, hits }: Change| {
        let unit = unit.map_or(JsValue::NULL, |unit| client_data.unit(unit).id.into());
        let values =
            [url_state::write(&client_data, &selection).into(), unit, is_new.replace(true).into(), hits.into()];
        let _ = on_change.apply(&JsValue::NULL, &values.into_iter().collect());
    });
    let (static_parts, place) = (Cell::new(static_parts), host.clone());
    let on_render = Callback::from(move |texts: Vec<String>| {
        hide_empty(&place, &static_parts.take());
        let texts: Array = texts.into_iter().map(JsValue::from).collect();
        let _ = rendered.call1(&JsValue::NULL, &texts);
    });
    let props = GraphicProps { live: live.clone(), start, on_change, on_render };
    let renderer = Renderer::<Graphic>::with_root_and_props(host.clone(), props);
    let app = if whole { renderer.hydrate() } else { renderer.render() };
    let listeners = events::listen(&host, app.clone(), &live);
    let _ = host.set_attribute(STATE, "live");
    Some(MountedGraphic(Some(Instance { app, host, live, _listeners: listeners })))
}

#[wasm_bindgen]
impl MountedGraphic {
    /// Shows what the fragment of an address says. A fragment of the page around the graphic changes nothing.
    pub fn follow(&self, address: &str) {
        if let Some(Instance { app, live, .. }) = &self.0 {
            for action in address::followed(&live.client_data, &live.prefix, address) {
                app.send_message(Message::Act(action));
            }
        }
    }

    /// Hears the reader no more. The nodes stay, for another graphic to take their place: Yew panics where it takes away
    /// nodes that others have moved.
    pub fn leave(mut self) {
        drop(self.0.take());
    }

    /// Ends the graphic: nothing of it stays, neither element nor listener.
    pub fn destroy(mut self) {
        if let Some(living) = self.0.take() {
            let _ = living.host.remove_attribute(STATE);
            living.host.set_text_content(None);
        }
    }
}

impl Drop for MountedGraphic {
    /// A page that does not keep the handle still keeps the graphic: the browser collects the handle at any moment, and
    /// the graphic must not fall deaf then.
    fn drop(&mut self) {
        std::mem::forget(self.0.take());
    }
}

/// The static parts that the page holds, by their names; `None` where it holds none.
///
/// They are the nodes themselves, with what the reader opened and ticked in them, and Yew moves them while it renders: between
/// its rendering and the moment at which it says so a frame may be painted, and a graphic without its head would be seen.
fn static_parts(host: &Element) -> Option<StaticParts> {
    let content = |part: Element| {
        let nodes = part.child_nodes();
        let nodes: Html = (0..nodes.length()).filter_map(|place| nodes.item(place)).map(Html::VRef).collect();
        Some((part.get_attribute("data-static")?, nodes))
    };
    let found: Vec<_> = elements(host).filter(|part| part.has_child_nodes()).filter_map(content).collect();
    (!found.is_empty()).then(|| StaticParts(Rc::new(found)))
}

fn elements(host: &Element) -> impl Iterator<Item = Element> {
    let found = host.query_selector_all("[data-static]").ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |place| found.as_ref()?.item(place)?.dyn_into().ok())
}

/// Hides the parts of which nothing is left, but for a `div`, which takes no room: some are published empty.
fn hide_empty(host: &Element, static_parts: &StaticParts) {
    if static_parts.0.is_empty() {
        return;
    }
    for part in elements(host).filter(|part| part.local_name() != "div") {
        if part.get_attribute("data-static").is_none_or(|name| static_parts.0.iter().all(|(other, _)| *other != name)) {
            let _ = part.set_attribute("hidden", "");
        }
    }
}
