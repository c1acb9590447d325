//! The page's controls as actions: the same reading serves an event and the state in which a reader left the page before
//! there were events.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlInputElement};

use edition::UnitId;
use messages::client_data::ClientData;
use messages::search::Index;
use messages::selection::{Action, Selection, View};

/// Everything that a reader may have touched.
const CONTROLS: &str = "input[type=radio],input[type=search],details[data-card],details[data-view]";

/// The selection that the page shows: `start`, and over it what the reader has touched since.
///
/// A browser that leads back to a page checks the tile again that words had found. The words stay then.
pub(super) fn read(client_data: &Rc<ClientData>, host: &Element, start: Selection) -> Selection {
    let Ok(controls) = host.query_selector_all(CONTROLS) else {
        return start;
    };
    let touched = (0..controls.length())
        .filter_map(|place| controls.item(place)?.dyn_into::<Element>().ok())
        .filter(is_touched)
        .filter_map(|control| action(client_data, &control));
    touched.fold(start, |selection, action| match action {
        Action::Unit(Some(unit)) if is_found(client_data, &selection, unit) => selection,
        action => selection.after(action),
    })
}

/// Whether the words of a selection find this unit alone.
fn is_found(client_data: &Rc<ClientData>, selection: &Selection, unit: UnitId) -> bool {
    let words = selection.words();
    !words.is_empty() && Index::new(client_data.clone()).find(words).unit() == Some(unit)
}

/// What the state of a control means; `None` for a control that is not part of the selection.
pub(super) fn action(client_data: &ClientData, control: &Element) -> Option<Action> {
    if let Some(details) = control.dyn_ref::<HtmlDetailsElement>() {
        if details.has_attribute("data-view") {
            return Some(Action::View(if details.open() { View::ByUnit } else { View::ByStatus }));
        }
        let id = details.get_attribute("data-card")?;
        let card = client_data.cards().find(|(_, card)| **card == id)?.0;
        return Some(Action::Card(card, details.open()));
    }
    let input = control.dyn_ref::<HtmlInputElement>()?;
    let (name, value) = (input.name(), input.value());
    match name.rsplit('-').next()? {
        "filter" => client_data.filter_named(&value).map(Action::Filter),
        "unit" => client_data.unit_named(&value).map(|unit| Action::Unit(Some(unit))),
        "find" => Some(Action::Words(value)),
        _ => None,
    }
}

/// Whether a control is in another state than the one it was published in.
fn is_touched(control: &Element) -> bool {
    match control.dyn_ref::<HtmlInputElement>() {
        Some(input) if input.type_() == "radio" => input.checked() && !input.default_checked(),
        Some(input) => input.value() != input.default_value(),
        None => control.has_attribute("open"),
    }
}
