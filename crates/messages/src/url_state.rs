//! The state in the URL: reads and writes a selection as the part of an address after `#`.
//!
//! `#view=unit&status=not-started&open=referrals,plans&unit=west-yorkshire` or, with words, `&find=Leeds`. What is
//! as at first is left out, so that the untouched page has no fragment.

use crate::client_data::{ClientData, FilterId};
use crate::selection::{Asked, Selection, View};

/// The selection as a fragment without its `#`; empty for the selection that the page begins with.
pub fn write(client_data: &ClientData, selection: &Selection) -> String {
    let mut pairs = Vec::new();
    if selection.view == View::ByUnit {
        pairs.push("view=unit".to_owned());
    }
    if selection.filter != FilterId::default() {
        pairs.push(format!("status={}", client_data.filter(selection.filter).name));
    }
    if !selection.open.is_empty() {
        let open: Vec<&str> = selection.open.iter().map(|&card| client_data.card(card)).collect();
        pairs.push(format!("open={}", open.join(",")));
    }
    match &selection.asked {
        Asked::Nothing => {}
        Asked::Unit(unit) => pairs.push(format!("unit={}", client_data.unit(*unit).id)),
        Asked::Words(words) => pairs.push(format!("find={}", escape(words))),
    }
    pairs.join("&")
}

/// The selection that a fragment holds, with or without its `#`. Keys and ids that this edition does not know are
/// passed over. `None` where nothing in it is ours: the fragment then belongs to the page around the graphic.
pub fn read(client_data: &ClientData, fragment: &str) -> Option<Selection> {
    let mut selection = Selection::default();
    let mut ours = false;
    for pair in fragment.trim_start_matches('#').split('&') {
        let Some((key, value)) = pair.split_once('=') else {
            continue;
        };
        let value = unescape(value);
        match key {
            "view" => selection.view = if value == "unit" { View::ByUnit } else { View::ByStatus },
            "status" => selection.filter = client_data.filter_named(&value).unwrap_or_default(),
            "open" => {
                let named = |id: &str| value.split(',').any(|open| open == id);
                selection.open = client_data.cards().filter(|(_, id)| named(id)).map(|(card, _)| card).collect();
            }
            "unit" => {
                selection.asked = client_data.unit_named(&value).map_or(Asked::Nothing, Asked::Unit);
            }
            "find" => selection.asked = Asked::words(&value),
            _ => continue,
        }
        ours = true;
    }
    // A filter is one of the open list.
    if selection.filter != FilterId::default() {
        selection.view = View::ByUnit;
    }
    ours.then_some(selection)
}

/// Percent-encodes all but letters and digits.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            for nibble in [byte >> 4, byte & 15] {
                escaped.extend(char::from_digit(nibble.into(), 16));
            }
        }
    }
    escaped
}

/// Undoes [`escape`], and reads `+` as a space; what is no valid escape stands as it is, and
/// what is no text at all is read as none.
fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let escaped = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (first, escaped) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(if first == b'+' { b' ' } else { first });
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::selection::Action;

    #[test]
    fn the_untouched_page_has_no_fragment() {
        assert_eq!(write(&crate::tests::client_data(), &Selection::default()), "");
    }

    #[test]
    fn a_fragment_reads_like_what_it_says() {
        let client_data = crate::tests::client_data();
        let fragment = "view=unit&status=not-started&open=referrals,plans&unit=west-yorkshire";
        assert_eq!(write(&client_data, &read(&client_data, fragment).unwrap()), fragment);
        let found = read(&client_data, "#find=Heddlu+De%20Cymru").unwrap();
        assert_eq!(found.words(), "Heddlu De Cymru");
    }

    #[test]
    fn a_fragment_of_the_page_around_is_left_alone() {
        let client_data = crate::tests::client_data();
        for foreign in ["", "#", "#comments", "#fs-units", "#?secret=abc", "#a=b"] {
            assert_eq!(read(&client_data, foreign), None, "{foreign}");
        }
    }

    #[test]
    fn what_an_edition_does_not_know_is_passed_over() {
        let client_data = crate::tests::client_data();
        let selection = read(&client_data, "#status=burning&unit=atlantis&open=plans,nonsense&view=map").unwrap();
        assert_eq!(write(&client_data, &selection), "open=plans");
    }

    proptest! {
        #[test]
        fn every_selection_survives_the_address(
            by_unit: bool, filter: prop::sample::Index, open in prop::collection::vec(any::<bool>(), 5),
            unit in prop::option::of(0..43_usize), words in prop::option::of(".{1,90}"),
        ) {
            let client_data = crate::tests::client_data();
            let mut selection = Selection::default()
                .after(Action::View(if by_unit { View::ByUnit } else { View::ByStatus }))
                .after(Action::Filter(filter.get(&client_data.filters().collect::<Vec<_>>()).0))
                .after(Action::Unit(unit.map(|place| client_data.units().nth(place).unwrap().0)));
            for ((card, _), open) in client_data.cards().zip(open) {
                selection = selection.after(Action::Card(card, open));
            }
            if let Some(words) = words {
                selection = selection.after(Action::Words(words));
            }
            let written = write(&client_data, &selection);
            prop_assert!(written.bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert_eq!(read(&client_data, &written).unwrap_or_default(), selection);
        }

        #[test]
        fn no_fragment_is_too_odd_to_read(fragment in ".{0,200}") {
            let _ = read(&crate::tests::client_data(), &fragment);
        }
    }
}
