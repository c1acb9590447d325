//! Events: one listener of each kind for the whole graphic, gone when it goes.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent};
use yew::html::Scope;

use super::{address, controls};
use crate::selection::Action;
use crate::view::{Graphic, Message, Setting};

/// The listeners of a graphic.
#[must_use = "a graphic hears nothing once this is dropped"]
#[derive(Debug)]
pub(super) struct Listening {
    _listeners: Vec<EventListener>,
}

/// Listens to a graphic's element.
pub(super) fn listen(host: &Element, graphic: Scope<Graphic>, setting: &Rc<Setting>) -> Listening {
    let ear = Rc::new(Ear { host: host.clone(), graphic, setting: setting.clone() });
    // `toggle` does not bubble: it is heard on its way down.
    let listeners = vec![
        ear.hear(host, "change", Ear::on_control),
        ear.hear(host, "input", Ear::on_control),
        ear.hear(host, "toggle", Ear::on_control),
        ear.hear(host, "click", Ear::on_click),
        ear.hear(host, "keydown", Ear::on_key),
        ear.hear(host, "fs-copied", Ear::on_copied),
        ear.hear(host, "fs-paused", Ear::on_pause),
    ];
    Listening { _listeners: listeners }
}

struct Ear {
    host: Element,
    graphic: Scope<Graphic>,
    setting: Rc<Setting>,
}

impl Ear {
    fn hear(
        self: &Rc<Self>,
        target: &EventTarget,
        kind: &'static str,
        on: fn(&Self, &Event, &Element),
    ) -> EventListener {
        let ear = Rc::clone(self);
        let options = EventListenerOptions { phase: gloo_events::EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(target, kind, options, move |event| {
            let element = event.target().and_then(|target| target.dyn_into().ok());
            on(&ear, event, &element.unwrap_or_else(|| ear.host.clone()));
        })
    }

    fn act(&self, action: Action) {
        self.graphic.send_message(Message::Act(action));
    }

    fn on_control(&self, event: &Event, control: &Element) {
        let Some(action) = controls::action(&self.setting.register, control) else { return };
        // Enter, or leaving the finder, ends the typing.
        let is_typed = event.type_() == "change" && matches!(action, Action::Words(_));
        self.act(action);
        if is_typed {
            self.graphic.send_message(Message::Pause);
        }
    }

    /// The page's script has seen the reader pause in typing.
    fn on_pause(&self, _: &Event, _: &Element) {
        self.graphic.send_message(Message::Pause);
    }

    fn on_click(&self, event: &Event, target: &Element) {
        if let Some(link) = closest(target, "a[data-filter]") {
            event.prevent_default();
            self.lead_into_grid(&link.get_attribute("data-filter").unwrap_or_default());
        }
    }

    /// The page's script has copied, or selected, what a button names.
    fn on_copied(&self, _: &Event, button: &Element) {
        let done = button.get_attribute("data-state").as_deref() == Some("done");
        self.graphic.send_message(Message::Copied(done));
    }

    /// Escape takes back what was asked: the words in the finder, or the chosen force.
    fn on_key(&self, event: &Event, target: &Element) {
        let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if escape {
            match controls::action(&self.setting.register, target) {
                Some(Action::Words(_)) => {
                    self.act(Action::Words(String::new()));
                    self.graphic.send_message(Message::Pause);
                }
                Some(Action::Force(_)) => self.act(Action::Force(None)),
                _ => {}
            }
        }
    }

    /// Shows a filter and brings the reader to its control, so that the next key changes it.
    fn lead_into_grid(&self, name: &str) {
        for action in address::filter(&self.setting.register, name) {
            self.act(action);
        }
        if let Some(control) = self.find(&format!("filter-{name}")) {
            let _ = control.focus();
        }
    }

    /// An element of this graphic, by the name in its id.
    fn find(&self, name: &str) -> Option<HtmlElement> {
        let selector = format!("[id=\"{}-{name}\"]", self.setting.prefix);
        self.host.query_selector(&selector).ok()??.dyn_into().ok()
    }
}

fn closest(target: &Element, selector: &str) -> Option<Element> {
    target.closest(selector).ok()?
}
