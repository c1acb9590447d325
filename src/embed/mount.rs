//! Mounting: hydrate what the build rendered, or render it afresh, and end everything again.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::{address, controls, events};
use crate::dataset::ForceId;
use crate::fragment;
use crate::register::Register;
use crate::selection::Selection;
use crate::view::{Graphic, GraphicProps, Message, Setting, Stills};

/// The attribute by which the host element tells the style sheet how far the scripts have come.
const STATE: &str = "data-script";

/// A graphic that lives in a page, until it is destroyed.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted(Option<Living>);

#[derive(Debug)]
struct Living {
    app: AppHandle<Graphic>,
    host: Element,
    setting: Rc<Setting>,
    // Listening ends when this is dropped.
    _listening: events::Listening,
}

/// Brings the graphic to life in `host`, the element that the build filled. An element that holds no graphic is left as
/// it is, and nothing is returned.
///
/// What the reader chose before is kept: controls that were touched, letters typed, and what `address`, the fragment of the
/// page's address, says. `told` is called with the fragment of the first selection and of each new one, with the id of the
/// force that is chosen or found, and with whether the selection is another than the address says. `register` is that of the
/// edition, as [`Register::write`] wrote it.
/// `whole` says whether the host still holds all that hydration needs: Yew marks where components begin and end with comments,
/// which some content systems strip; it would then find other nodes than it looks for, and panic. The graphic is then
/// rendered afresh, from the still parts that the host holds.
#[wasm_bindgen]
pub fn mount(host: Element, address: &str, told: Function, register: &str, whole: bool) -> Option<Mounted> {
    let register = Rc::new(Register::read(register));
    let prefix = host.get_attribute("data-prefix").unwrap_or_else(|| "fs".to_owned());
    let addressed = address::read(&register, &prefix, address);
    let start = controls::read(&register, &host, addressed.clone());
    let stills = if whole { Stills::default() } else { stills(&host)? };
    let setting = Rc::new(Setting { register: register.clone(), stills, prefix: prefix.into() });
    let is_new = Cell::new(start != addressed);
    let on_change = Callback::from(move |(selection, force): (Selection, Option<ForceId>)| {
        let force = force.map_or(JsValue::NULL, |force| register.force(force).id.into());
        let fragment = fragment::write(&register, &selection).into();
        let _ = told.call3(&JsValue::NULL, &fragment, &force, &is_new.replace(true).into());
    });
    let props = GraphicProps { setting: setting.clone(), start, on_change };
    let renderer = Renderer::<Graphic>::with_root_and_props(host.clone(), props);
    let app = if whole { renderer.hydrate() } else { renderer.render() };
    let listening = events::listen(&host, app.clone(), &setting);
    let _ = host.set_attribute(STATE, "live");
    Some(Mounted(Some(Living { app, host, setting, _listening: listening })))
}

#[wasm_bindgen]
impl Mounted {
    /// Shows what the fragment of an address says. A fragment of the page around the graphic changes nothing.
    pub fn follow(&self, address: &str) {
        if let Some(Living { app, setting, .. }) = &self.0 {
            for action in address::followed(&setting.register, &setting.prefix, address) {
                app.send_message(Message::Act(action));
            }
        }
    }

    /// Ends the graphic: nothing of it stays, neither element nor listener.
    pub fn destroy(mut self) {
        if let Some(living) = self.0.take() {
            let _ = living.host.remove_attribute(STATE);
            living.app.destroy();
        }
    }
}

impl Drop for Mounted {
    /// A page that does not keep the handle still keeps the graphic: the browser collects the handle at any moment, and
    /// the graphic must not fall deaf then.
    fn drop(&mut self) {
        std::mem::forget(self.0.take());
    }
}

/// The still parts as the page holds them, for rendering afresh; `None` where it holds none.
fn stills(host: &Element) -> Option<Stills> {
    let found = host.query_selector_all("[data-still]").ok().filter(|found| found.length() > 0)?;
    let still = |place| {
        let element: Element = found.item(place)?.dyn_into().ok()?;
        Some((element.get_attribute("data-still")?, element.inner_html().into()))
    };
    Some(Stills(Rc::new((0..found.length()).filter_map(still).collect())))
}
