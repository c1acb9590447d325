//! The text of the status line: what is shown, and what the sources say of the unit that was asked about.

use super::catalog::fill;
use super::{joined, spelled};
use crate::MessageId;
use crate::client_data::{ClientData, FilterId, FilterRow};
use crate::search::{Closeness, Match, SearchResult};
use crate::selection::{Selection, View};

/// How many units a sentence lists by name before it counts the rest.
const LISTED: usize = 6;

/// What the status line says: a few words that are set strong, and the rest. Both are empty where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatusMessage {
    /// The strong words.
    pub lead: String,
    /// The rest of the sentence, with the space or comma that comes before it.
    pub rest: String,
}

/// The status line for a selection and what its words found.
///
/// ```
/// use messages::{search::Index, selection::{Action, Selection}};
/// # let file = serde_json::from_str(include_str!("../../../static/edition.json")).expect("it is JSON");
/// # let data = edition::Dataset::check(&file).expect("it is valid");
/// let client_data = std::rc::Rc::new(messages::client_data(&data));
/// let typed = Selection::default().after(Action::Words("Leeds".to_owned()));
/// let hits = Index::new(client_data.clone()).find("Leeds");
/// assert!(messages::status_message(&client_data, &typed, &hits).lead.starts_with("Leeds: "));
/// ```
pub fn status_message(client_data: &ClientData, selection: &Selection, found: &SearchResult) -> StatusMessage {
    match found {
        SearchResult::Nothing => shown(client_data, selection),
        SearchResult::One(found, closeness) => one(client_data, selection, found, *closeness),
        SearchResult::Several(found, count, closeness) => several(client_data, selection, found, *count, *closeness),
        SearchResult::None => StatusMessage {
            lead: with_slots(client_data, MessageId::NoneFound, selection, ("", "")),
            rest: format!(" {}.", client_data.text(MessageId::FindHint)),
        },
    }
}

/// What the open list shows: nothing is said of all, unless not all of them are listed.
fn shown(client_data: &ClientData, selection: &Selection) -> StatusMessage {
    if selection.view == View::ByStatus {
        return StatusMessage::default();
    }
    let FilterRow { lead, rest, .. } = client_data.filter(selection.filter);
    StatusMessage { lead: lead.clone(), rest: rest.clone() }
}

/// The sentence on one unit: after the place or the other name by which it was found.
fn one(client_data: &ClientData, selection: &Selection, found: &Match, closeness: Closeness) -> StatusMessage {
    let unit = client_data.unit(found.unit);
    let own = found.by == unit.name || found.by == unit.short;
    let by = match closeness {
        Closeness::OneLetterOff => with_slots(client_data, MessageId::Nearest, selection, ("name", &found.by)),
        _ if own => String::new(),
        _ => format!("{}: ", found.by),
    };
    StatusMessage { lead: by + unit.name, rest: unit.kind.known.clone() }
}

fn several(
    client_data: &ClientData,
    selection: &Selection,
    found: &[Match],
    count: usize,
    closeness: Closeness,
) -> StatusMessage {
    let near = closeness == Closeness::OneLetterOff;
    let name = |found: &Match| {
        let short = client_data.unit(found.unit).short;
        if near { format!("{} ({short})", found.by) } else { short.to_owned() }
    };
    let mut names: Vec<String> = found.iter().take(LISTED).map(name).collect();
    if count > LISTED {
        let more = super::number((count - LISTED) as u64);
        names.push(fill(client_data.text(MessageId::MoreFound), &[("count", &more)]));
    }
    let and = if near { [MessageId::Or; 2] } else { [MessageId::And, MessageId::AndBeforeVowel] };
    let names = joined(&names, and.map(|word| client_data.text(word)));
    let (lead, rest) = match closeness {
        Closeness::Whole => (MessageId::CoveredLead, MessageId::Several),
        Closeness::Beginning => (MessageId::SeveralLead, MessageId::Several),
        Closeness::OneLetterOff => (MessageId::LetterAwayLead, MessageId::LetterAway),
    };
    let lead =
        with_slots(client_data, lead, selection, ("count", &spelled(client_data.text(MessageId::Ones), count as u64)));
    let mut rest = fill(client_data.text(rest), &[("names", &names)]);
    // What is found says nothing of the status that is shown: its own sentence stands behind.
    if selection.filter != FilterId::default() {
        let shown = shown(client_data, selection);
        rest = format!("{rest} {}{}", shown.lead, shown.rest);
    }
    StatusMessage { lead, rest }
}

/// A text with what was typed, and something else, in it.
fn with_slots(client_data: &ClientData, text: MessageId, selection: &Selection, slot: (&str, &str)) -> String {
    fill(client_data.text(text), &[("typed", selection.words().trim()), slot])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Index;
    use crate::selection::Action;

    /// The most words that are announced after what was typed.
    const MOST_WORDS: usize = 15;

    fn message(words: &str) -> String {
        let client_data = crate::tests::client_data();
        let selection = Selection::default().after(Action::Words(words.into()));
        let message = status_message(&client_data, &selection, &Index::new(client_data.clone()).find(words));
        format!("{}{}", message.lead, message.rest)
    }

    #[test]
    fn an_unnamed_unit_gets_the_honest_answer() {
        assert_eq!(message("Leeds"), "Leeds: West Yorkshire Police is one of 41 forces the report does not name.");
        assert_eq!(message("Kent"), "Kent Police is one of 41 forces the report does not name.");
    }

    #[test]
    fn a_named_unit_is_reported_with_its_day() {
        assert_eq!(
            message("Merseyside"),
            "Merseyside Police was one of two with “Everything in place” on 31\u{a0}May 2017."
        );
    }

    #[test]
    fn an_answer_is_short_for_every_unit_by_its_names_and_by_a_place() {
        let client_data = crate::tests::client_data();
        for (_, unit) in client_data.units() {
            let place = unit.aliases.clone().find(|alias| {
                let found = Index::new(client_data.clone()).find(alias);
                !alias.contains(' ') && matches!(found, SearchResult::One(..))
            });
            for typed in [Some(unit.name), Some(unit.short), place].into_iter().flatten() {
                let sentence = message(typed);
                assert!(sentence.contains(unit.name), "{typed}: {sentence}");
                assert!(sentence.split_whitespace().count() <= MOST_WORDS, "{typed}: {sentence}");
            }
            assert!(place.is_some(), "{} has a place of one word", unit.name);
        }
        for typed in ["Atlantis", "Yorkshire", "Wales", "London", "Ledes", "Birmigham"] {
            let sentence = message(typed);
            assert!(sentence.split_whitespace().count() <= MOST_WORDS, "{typed}: {sentence}");
        }
    }

    #[test]
    fn what_is_not_found_is_said_plainly_with_what_to_try() {
        assert_eq!(message("Atlantis"), "No match for “Atlantis”. Try a town, county or force: Leeds, Kent, the Met.");
    }

    #[test]
    fn a_wrong_letter_is_pointed_out() {
        assert!(message("Birmigham").starts_with("Showing Birmingham: West Midlands Police is one of 41 forces"));
    }

    #[test]
    fn several_units_are_listed() {
        assert_eq!(
            message("Yorkshire"),
            "“Yorkshire” is covered by four forces: Humberside, North Yorkshire, South Yorkshire and West Yorkshire."
        );
        assert!(message("nor").starts_with("“nor” matches "), "a beginning is no place that is covered");
    }

    #[test]
    fn several_near_places_are_offered_with_their_units() {
        assert_eq!(message("Ledes"), "Did you mean Lewes (Sussex) or Leeds (West Yorkshire)?");
    }

    #[test]
    fn nothing_is_said_where_nothing_was_asked() {
        let client_data = crate::tests::client_data();
        for (filter, _) in client_data.filters() {
            for view in [View::ByStatus, View::ByUnit] {
                let selection = Selection { view, filter, ..Selection::default() };
                let message = status_message(&client_data, &selection, &SearchResult::Nothing);
                let silent = filter == FilterId::default() || view == View::ByStatus;
                assert_eq!((message.lead.is_empty(), message.rest.is_empty()), (silent, silent));
            }
        }
    }
}
