//! Input by pointer and keys.

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::key::Key;

use crate::browser::Browser;

/// The page has fewer stops for Tab than this.
const MOST_STOPS: usize = 200;

impl Browser {
    /// Clicks on an element.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let element = self.element(selector);
        self.command(format_args!("clicking on {selector}"), element.click());
    }

    /// Types into an element, with the keys of `fantoccini::key::Key` where a key bears no letter.
    #[track_caller]
    pub fn keys(&self, selector: &str, keys: &str) {
        let element = self.element(selector);
        self.command(format_args!("typing into {selector}"), element.send_keys(keys));
    }

    /// Brings an element to the middle of the window and points at it, where nothing covers it. The element may be of
    /// any shape.
    #[track_caller]
    pub fn point_at(&self, selector: &str) {
        let place: Option<(f64, f64)> = self.read(include_str!("scripts/place.js"), &[selector]);
        let (x, y) = place.unwrap_or_else(|| panic!("no place of {selector} can be pointed at"));
        self.point_to(x, y);
    }

    /// Points at a place of the window.
    #[track_caller]
    pub fn point_to(&self, x: f64, y: f64) {
        // Drivers say nothing to the page when the pointer is there already, which other commands may have left untrue.
        self.point(&[x + 1.0, x].map(|x| PointerAction::MoveTo { duration: None, x, y }));
    }

    /// Presses and releases the pointer where it is.
    #[track_caller]
    pub fn press(&self) {
        let button = fantoccini::actions::MOUSE_BUTTON_LEFT;
        self.point(&[PointerAction::Down { button }, PointerAction::Up { button }]);
    }

    #[track_caller]
    fn point(&self, actions: &[PointerAction]) {
        let pointer = MouseActions::new("mouse".to_owned());
        let pointer = actions.iter().cloned().fold(pointer, MouseActions::then);
        self.command("pointing", self.client.perform_actions(pointer));
    }

    /// Presses and releases a key, whatever has the focus.
    #[track_caller]
    pub fn key(&self, key: Key) {
        self.chord(&[key]);
    }

    /// Presses keys one after the other and releases them: Shift and Tab, say.
    #[track_caller]
    pub fn chord(&self, keys: &[Key]) {
        let values: Vec<char> = keys.iter().map(|key| char::from(*key)).collect();
        let down = values.iter().map(|&value| KeyAction::Down { value });
        let up = values.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.command(format_args!("pressing {keys:?}"), self.client.perform_actions(actions));
    }

    /// Types letters, whatever has the focus.
    #[track_caller]
    pub fn letters(&self, letters: &str) {
        let strokes = letters.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let actions = strokes.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.command(format_args!("typing {letters:?}"), self.client.perform_actions(actions));
    }

    /// Whether the focus is on an element of the selector.
    #[track_caller]
    pub fn focus_is_on(&self, selector: &str) -> bool {
        self.read("return document.activeElement?.matches(arguments[0]) ?? false", &[selector])
    }

    /// Presses Tab until the focus is on an element of the selector, as a reader does who looks for it.
    #[track_caller]
    pub fn tab_to(&self, selector: &str) {
        for _ in 0..MOST_STOPS {
            if self.focus_is_on(selector) {
                return;
            }
            self.key(Key::Tab);
        }
        panic!("{}: no key leads to {selector}", self.engine);
    }
}
