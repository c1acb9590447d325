//! The status line: what is shown, and what is known of the force that was asked about.

use super::joined;
use super::table::fill;
use crate::register::{FilterId, Register, Word};
use crate::search::{Answer, Closeness, Match};
use crate::selection::{Selection, View};

/// How many forces a sentence lists by name before it counts the rest.
const LISTED: usize = 6;

/// What the status line says: a few words that are set strong, and the rest. Both are empty where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The strong words.
    pub lead: String,
    /// The rest of the sentence, with the space or comma that comes before it.
    pub rest: String,
}

/// The status line for a selection and what its words found.
pub fn answer(register: &Register, selection: &Selection, found: &Answer) -> Said {
    match found {
        Answer::Nothing => shown(register, selection),
        Answer::One(found, closeness) => one(register, selection, found, *closeness),
        Answer::Several(found, count, closeness) => several(register, selection, found, *count, *closeness),
        Answer::None => Said {
            lead: said(register, Word::NoneFound, selection, ("", "")),
            rest: register.word(Word::Elsewhere).to_owned(),
        },
    }
}

/// What the grid shows.
fn shown(register: &Register, selection: &Selection) -> Said {
    let filter = register.filter(selection.filter);
    let rest = match selection.view {
        View::ByStatus => &filter.by_status,
        View::ByForce => &filter.by_force,
    };
    Said { lead: filter.lead.clone(), rest: rest.clone() }
}

fn one(register: &Register, selection: &Selection, found: &Match, closeness: Closeness) -> Said {
    let force = register.force(found.force);
    let own = found.by == force.name || found.by == force.short;
    let by = match closeness {
        Closeness::OneLetterOff => said(register, Word::Nearest, selection, ("name", &found.by)),
        _ if own => String::new(),
        _ => format!(" ({})", found.by),
    };
    Said { lead: force.name.to_owned(), rest: by + &force.kind.known }
}

fn several(register: &Register, selection: &Selection, found: &[Match], count: usize, closeness: Closeness) -> Said {
    let near = closeness == Closeness::OneLetterOff;
    let name = |found: &Match| {
        let short = register.force(found.force).short;
        if near { format!("{} ({short})", found.by) } else { short.to_owned() }
    };
    let mut names: Vec<String> = found.iter().take(LISTED).map(name).collect();
    if count > LISTED {
        let more = super::number((count - LISTED) as u64);
        names.push(fill(register.word(Word::MoreFound), &[("count", &more)]));
    }
    let names = joined(&names, [register.word(Word::And), register.word(Word::AndBeforeVowel)]);
    let (lead, rest) = if near { (Word::NoneFound, Word::LetterAway) } else { (Word::SeveralLead, Word::Several) };
    let lead = said(register, lead, selection, ("count", &super::number(count as u64)));
    let mut rest = fill(register.word(rest), &[("names", &names)]);
    // What is found says nothing of the status that is shown: its own sentence stands behind.
    if selection.filter != FilterId::default() {
        let shown = shown(register, selection);
        rest = format!("{rest} {}{}", shown.lead, shown.rest);
    }
    Said { lead, rest }
}

/// A text with what was typed, and something else, in it.
fn said(register: &Register, text: Word, selection: &Selection, slot: (&str, &str)) -> String {
    fill(register.word(text), &[("typed", selection.words().trim()), slot])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Index;
    use crate::selection::Action;

    fn said(words: &str) -> String {
        let register = crate::tests::register();
        let selection = Selection::default().after(Action::Words(words.into()));
        let said = answer(&register, &selection, &Index::new(register.clone()).find(words));
        format!("{}{}", said.lead, said.rest)
    }

    #[test]
    fn an_unnamed_force_gets_the_honest_answer() {
        let sentence = said("Leeds");
        assert_eq!(
            sentence,
            "West Yorkshire Police (Leeds) is not named in the published figures. It is one of the 41 forces without \
             “Everything in place” at that time: 11 with “Not enough information”, 15 with “Plan not started” and 15 \
             with “Plan started”. Which of them is not published."
        );
    }

    #[test]
    fn a_named_force_is_told_with_its_day_and_source() {
        let sentence = said("Merseyside");
        for part in
            ["Merseyside Police is named", "“Everything in place”", "31\u{a0}May 2017", "HMICFRS", "paragraph 14"]
        {
            assert!(sentence.contains(part), "{part} in {sentence}");
        }
    }

    #[test]
    fn what_is_not_found_is_said_plainly() {
        let sentence = said("Atlantis");
        assert!(sentence.starts_with("No force found for “Atlantis”. The 43 are the territorial forces"), "{sentence}");
    }

    #[test]
    fn a_wrong_letter_is_pointed_out() {
        assert!(
            said("Birmigham").starts_with("West Midlands Police (nearest to “Birmigham”: Birmingham) is not named")
        );
    }

    #[test]
    fn several_forces_are_listed() {
        assert_eq!(
            said("Yorkshire"),
            "4 forces match “Yorkshire”: Humberside, North Yorkshire, South Yorkshire and West Yorkshire. \
             Type more, or choose one under “By force”."
        );
    }

    #[test]
    fn several_near_places_are_offered_with_their_forces() {
        assert_eq!(
            said("Ledes"),
            "No force found for “Ledes”. One letter away: Lewes (Sussex) and Leeds (West Yorkshire)."
        );
    }

    #[test]
    fn the_status_line_is_never_empty() {
        let register = crate::tests::register();
        for (filter, _) in register.filters() {
            for view in [View::ByStatus, View::ByForce] {
                let selection = Selection { view, filter, ..Selection::default() };
                let said = answer(&register, &selection, &Answer::Nothing);
                assert!(!said.lead.is_empty() && !said.rest.is_empty());
            }
        }
    }
}
