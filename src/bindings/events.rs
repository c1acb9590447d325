//! Events: one listener of each kind for the whole graphic, gone when it goes.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent};
use yew::html::Scope;

use super::controls;
use crate::view::{Graphic, LiveContext, Message};
use messages::selection::Action;

/// The listeners of a graphic.
#[must_use = "a graphic hears nothing once this is dropped"]
#[derive(Debug)]
pub(super) struct Listeners {
    _listeners: Vec<EventListener>,
}

/// Listens to a graphic's element.
pub(super) fn listen(host: &Element, graphic: Scope<Graphic>, live: &Rc<LiveContext>) -> Listeners {
    let events = Rc::new(Events { host: host.clone(), graphic, live: live.clone() });
    // `toggle` does not bubble: it is heard on its way down.
    let listeners = vec![
        events.on(host, "change", Events::on_control),
        events.on(host, "input", Events::on_control),
        events.on(host, "toggle", Events::on_control),
        events.on(host, "keydown", Events::on_key),
        events.on(host, "fs-paused", Events::on_pause),
    ];
    Listeners { _listeners: listeners }
}

struct Events {
    host: Element,
    graphic: Scope<Graphic>,
    live: Rc<LiveContext>,
}

impl Events {
    fn on(self: &Rc<Self>, target: &EventTarget, kind: &'static str, on: fn(&Self, &Event, &Element)) -> EventListener {
        let events = Rc::clone(self);
        let options = EventListenerOptions { phase: gloo_events::EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(target, kind, options, move |event| {
            let element = event.target().and_then(|target| target.dyn_into().ok());
            on(&events, event, &element.unwrap_or_else(|| events.host.clone()));
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
