//! The status line: what is shown, and what is known of the force that was asked about.

use super::{date, filter_count, list, number, of};
use crate::dataset::{ForceId, Register, StatusId};
use crate::search::{Answer, Closeness, Match};
use crate::selection::{Filter, Selection, View};

/// How many forces a sentence lists by name before it counts the rest.
const LISTED: usize = 6;

/// What the status line says: a few words that are set strong, and the rest. Neither is ever empty.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        Answer::Several(found, closeness) => several(register, selection, found, *closeness),
        Answer::None => Said {
            lead: format!("No force found for “{}”.", selection.words().trim()),
            rest: format!(" {} Try a county, a large town or the name of a force.", register.coverage),
        },
    }
}

/// What the grid shows.
fn shown(register: &Register, selection: &Selection) -> Said {
    let all = register.forces().len() as u32;
    match selection.filter {
        Filter::All => Said {
            lead: format!("All {} forces", number(all)),
            rest: match selection.view {
                View::ByStatus => " are shown, by the status of their plans.".into(),
                View::ByForce => " are shown, A to Z.".into(),
            },
        },
        filter => {
            let label = super::filter(register, filter);
            let note = match (selection.view, super::filter_note(register, filter)) {
                (View::ByForce, Some(note)) => format!(" {note}"),
                _ => String::new(),
            };
            Said {
                lead: format!("{label}:"),
                rest: format!(" {} forces.{note}", of(filter_count(register, filter), all)),
            }
        }
    }
}

fn one(register: &Register, selection: &Selection, found: &Match, closeness: Closeness) -> Said {
    let force = &register[found.force];
    let own = found.by == force.name || found.by == force.short;
    let by = match closeness {
        Closeness::OneLetterOff => format!(" (nearest to “{}”: {})", selection.words().trim(), found.by),
        _ if own => String::new(),
        _ => format!(" ({})", found.by),
    };
    Said { lead: force.name.clone(), rest: format!("{by} {}", known(register, found.force)) }
}

/// What is known of a force: never more than a source says.
pub fn known(register: &Register, force: ForceId) -> String {
    match register.status_of(force) {
        Some((status, source)) => {
            let status = &register[status];
            format!(
                "is named in the published figures with “{}”, as at {}. {} Source: {source}.",
                status.label,
                date(register.as_at()),
                status.meaning
            )
        }
        None => format!("is not named in the published figures. {}", unnamed(register, &register.possible(force))),
    }
}

/// What is known of a force that no source names: how many there are, and in which groups.
pub fn unnamed(register: &Register, possible: &[StatusId]) -> String {
    let total: u32 = possible.iter().map(|&status| register.unnamed(status)).sum();
    let groups: Vec<String> = possible
        .iter()
        .map(|&status| format!("{} with “{}”", number(register.unnamed(status)), register[status].label))
        .collect();
    let complete = register.statuses().last().map(|(status, _)| status);
    let lacking = match complete {
        Some(complete) if !possible.contains(&complete) => format!(" without “{}”", register[complete].label),
        _ => String::new(),
    };
    format!(
        "It is one of the {} forces{lacking} at that time: {}. Which of them is not published.",
        number(total),
        list(&groups)
    )
}

fn several(register: &Register, selection: &Selection, found: &[Match], closeness: Closeness) -> Said {
    let near = closeness == Closeness::OneLetterOff;
    let name = |found: &Match| {
        let short = &register[found.force].short;
        if near { format!("{} ({short})", found.by) } else { short.clone() }
    };
    let mut names: Vec<String> = found.iter().take(LISTED).map(name).collect();
    if found.len() > LISTED {
        names.push(format!("{} more", found.len() - LISTED));
    }
    let typed = selection.words().trim();
    let names = list(&names);
    if near {
        return Said {
            lead: format!("No force found for “{typed}”."), rest: format!(" One letter away: {names}.")
        };
    }
    Said {
        lead: format!("{} forces match “{typed}”:", found.len()),
        rest: format!(" {names}. Type more, or choose one under “By force”."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fragment::filters;
    use crate::search::Index;
    use crate::selection::Action;

    fn said(words: &str) -> String {
        let register = crate::tests::register();
        let selection = Selection::default().after(Action::Words(words.into()));
        let said = answer(&register, &selection, &Index::new(&register).find(words));
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
    fn no_unnamed_force_is_ever_given_a_status() {
        let register = crate::tests::register();
        for (id, force) in register.forces().filter(|(id, _)| register.status_of(*id).is_none()) {
            let sentence = known(&register, id);
            assert!(sentence.starts_with("is not named in the published figures."), "{}", force.name);
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
        for filter in filters(&register) {
            for view in [View::ByStatus, View::ByForce] {
                let selection = Selection { view, filter, ..Selection::default() };
                let said = answer(&register, &selection, &Answer::Nothing);
                assert!(!said.lead.is_empty() && !said.rest.is_empty());
            }
        }
    }
}
