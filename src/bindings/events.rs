//! Events: one listener of each kind for the whole graphic, gone when it goes.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent};
use yew::html::Scope;

use super::controls;
use crate::selection::Action;
use crate::view::{Graphic, LiveContext, Message};

/// The listeners of a graphic.
#[must_use = "a graphic hears nothing once this is dropped"]
#[derive(Debug)]
pub(super) struct Listening {
    _listeners: Vec<EventListener>,
}

/// Listens to a graphic's element.
pub(super) fn listen(host: &Element, graphic: Scope<Graphic>, live: &Rc<LiveContext>) -> Listening {
    let ear = Rc::new(Ear { host: host.clone(), graphic, live: live.clone() });
    // `toggle` does not bubble: it is heard on its way down.
    let listeners = vec![
        ear.hear(host, "change", Ear::on_control),
        ear.hear(host, "input", Ear::on_control),
        ear.hear(host, "toggle", Ear::on_control),
        ear.hear(host, "keydown", Ear::on_key),
        ear.hear(host, "fs-paused", Ear::on_pause),
    ];
    Listening { _listeners: listeners }
}

struct Ear {
    host: Element,
    graphic: Scope<Graphic>,
    live: Rc<LiveContext>,
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
        let Some(action) = controls::action(&self.live.client_data, control) else { return };
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

    /// Escape takes back what was asked: the words in the finder, or the chosen unit.
    fn on_key(&self, event: &Event, target: &Element) {
        let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if escape {
            match controls::action(&self.live.client_data, target) {
                Some(Action::Words(_)) => {
                    self.act(Action::Words(String::new()));
                    self.graphic.send_message(Message::Pause);
                }
                Some(Action::Unit(_)) => self.act(Action::Unit(None)),
                _ => {}
            }
        }
    }
}
