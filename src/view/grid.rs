//! The grid: its controls, the finder, the status line, and the two views of the same forces.

use yew::prelude::*;

use super::Setting;
use super::element::{State, element, input};
use crate::dataset::{ForceId, StatusId};
use crate::register::{BlockRow, FilterId, FilterRow, ForceRow, LISTED, Register, Word};
use crate::search::Answer;
use crate::selection::{LONGEST_SEARCH, Selection, View};
use crate::wording::Said;

/// The grid.
pub(super) fn grid(setting: &Setting, selection: &Selection, answer: &Answer, listed: &[ForceId], said: &Said) -> Html {
    let subject = answer.force();
    let status = [element!("b"; [said.lead.clone().into()]), element!("span"; [said.rest.clone().into()])];
    element!("section", class: "fs-grid", id: setting.id("forces"); [
        setting.still("div", "", "grid".into()),
        controls(setting, selection),
        element!("p", class: "fs-answer fs-script", role: "status", id: setting.id("answer"); status.into()),
        setting.still("div", "", "linked".into()),
        blocks(setting, subject),
        tiles(setting, selection, answer, listed),
        setting.still("div", "", "notes".into()),
    ])
}

/// View, finder, filter.
fn controls(setting: &Setting, selection: &Selection) -> Html {
    let (find, hint) = (setting.id("find"), setting.id("find-hint"));
    let views = [
        view_option(setting, selection.view == View::ByStatus, "status", Word::ByStatus),
        view_option(setting, selection.view == View::ByForce, "force", Word::ByUnit),
    ];
    let filters = setting.register.filters();
    let filters = filters.map(|filter| filter_option(setting, selection.filter, filter)).collect();
    let finder = input!(
        type: "search", id: find.clone(), name: find.clone(), autocomplete: "off", autocapitalize: "off",
        spellcheck: "false", enterkeyhint: "search", maxlength: LONGEST_SEARCH.to_string(), aria-describedby: hint.clone();
        State::Typed(selection.words().to_owned())
    );
    element!("div", class: "fs-controls"; [
        choice("fs-choice fs-views", setting.word(Word::View), views.into()),
        element!("div", class: "fs-finder fs-script"; [
            element!("label", for: find; [setting.word(Word::Find)]),
            finder,
            element!("p", class: "fs-hint", id: hint; [setting.word(Word::FindHint)]),
        ]),
        choice("fs-choice fs-filters", setting.word(Word::Statuses), filters),
    ])
}

/// A group of radio buttons under a heading of its own.
fn choice(class: &'static str, legend: Html, options: Vec<Html>) -> Html {
    let options = element!("div", class: "fs-options"; options);
    element!("fieldset", class: class; [element!("legend"; [legend]), options])
}

fn view_option(setting: &Setting, chosen: bool, name: &'static str, label: Word) -> Html {
    element!("label", class: "fs-option"; [
        input!(type: "radio", name: setting.id("view"), value: name; State::Checked(chosen)),
        element!("span"; [setting.word(label)]),
    ])
}

fn filter_option(setting: &Setting, chosen: FilterId, (id, filter): (FilterId, &FilterRow)) -> Html {
    let name = format!("filter-{}", filter.name);
    let input = input!(
        type: "radio", id: setting.id(&name), name: setting.id("filter"), value: filter.name.clone(),
        data-filter: filter.token.clone();
        State::Checked(chosen == id)
    );
    element!("label", class: "fs-option"; [input, setting.still("span", "", name)])
}

/// The view by status: a block a status, a square a force.
fn blocks(setting: &Setting, subject: Option<ForceId>) -> Html {
    let register = &*setting.register;
    let block = |(id, block): (StatusId, &BlockRow)| {
        let name = format!("status-{}", block.id);
        // A force that no source names may be in any of several blocks: those are marked as possible, none as its own.
        let may = subject.filter(|&force| register.force(force).kind.may_have(id)).map(|_| "true");
        let item = |short: &str, chosen: bool| {
            let chosen = chosen.then_some("true");
            let class = format!("fs-name {}", block.class);
            element!("li", class: class, data-chosen: chosen; [short.to_owned().into()])
        };
        let (named, hidden) = if register.is_long() {
            // A place for the one that is chosen; nobody reads hundreds of names.
            let chosen = subject.map(|force| register.force(force)).filter(|force| force.kind.have(id));
            (vec![item(chosen.as_ref().map_or("…", |force| force.short), chosen.is_some())], chosen.is_none())
        } else {
            let named = register.forces().filter(|(_, force)| force.kind.have(id));
            let name = |named: &ForceRow<'_>| named.short.to_owned() + &named.kind.was;
            let named: Vec<Html> = named.map(|(force, named)| item(&name(&named), subject == Some(force))).collect();
            let none = named.is_empty();
            (named, none)
        };
        let within = block.within.clone();
        element!("section", class: "fs-block", id: setting.id(&name), data-in: within, data-possible: may; [
            setting.still("div", "", name.clone()),
            element!("ul", class: "fs-named", hidden: hidden; named),
            setting.still("p", "fs-source", format!("{name}-source")),
        ])
    };
    // Reader views keep what is called a body, however many links to sources it has.
    element!("div", class: "fs-by-status fs-body"; register.blocks().map(block).collect())
}

/// The view by force: a named tile a force, A to Z, as one group of radio buttons: one stop for the tabulator, arrows to
/// go through it, no script needed. Only a force that a source names shows a status.
///
/// An edition with more forces than can have a tile each has a fixed number of them, which show those that are listed.
///
/// Under a filter only those are listed that a source names for it. One that is chosen and not listed is not checked: browsers
/// would let keys reach no other tile of the group.
fn tiles(setting: &Setting, selection: &Selection, answer: &Answer, listed: &[ForceId]) -> Html {
    let register = &*setting.register;
    let subject = answer.force().filter(|&force| is_listed(register, selection.filter, force));
    let searching = (matches!(answer, Answer::Several(..)) && !register.is_long()).then_some("true");
    let tiles = if register.is_long() {
        let tile = |place: usize| {
            let force = listed.get(place).map(|&id| (id, register.force(id)));
            let hidden = force.is_none();
            let (id, force) = force.unwrap_or_else(|| (ForceId::at(0), register.force(ForceId::at(0))));
            let class = if force.kind.is_named() { "fs-tile-status" } else { "fs-unseen" };
            let face = element!("span", class: "fs-face"; [
                // Where a tile of its own would have a mark.
                element!("span"; []),
                element!("span", class: "fs-tile-name"; [force.short.to_owned().into()]),
                element!("span", class: class; [force.kind.label.clone().into()]),
            ]);
            tile(setting, &force, !hidden && subject == Some(id), false, hidden, face)
        };
        (0..LISTED).map(tile).collect()
    } else {
        let hits: Vec<ForceId> = answer.forces().collect();
        let tile = |(id, force): (ForceId, ForceRow<'_>)| {
            let face = setting.still("span", "fs-face", format!("tile-{}", force.id));
            tile(setting, &force, subject == Some(id), hits.contains(&id), false, face)
        };
        register.forces().map(tile).collect()
    };
    let tiles = element!("div", class: "fs-tiles"; tiles);
    element!("div", class: "fs-by-force", data-searching: searching; [
        setting.still("div", "", "tiles".into()),
        element!("fieldset", class: "fs-choice"; [
            element!("legend"; [setting.word(Word::Tiles)]),
            tiles,
            setting.still("p", "fs-outside", "outside".into()),
        ]),
        setting.still("div", "", "this".into()),
    ])
}

fn tile(setting: &Setting, force: &ForceRow<'_>, chosen: bool, hit: bool, hidden: bool, face: Html) -> Html {
    let hit = hit.then_some("true");
    let input = input!(
        type: "radio", name: setting.id("force"), value: force.id.to_owned();
        State::Checked(chosen)
    );
    let class = format!("fs-tile {}", force.kind.class);
    element!(
        "label", class: class, data-in: force.kind.within.clone(), data-hit: hit, hidden: hidden;
        [input, face]
    )
}

/// The forces that a long edition lists: those that are found, or some of those that the filter shows, from the one that is
/// found on. None in an edition where each has a tile.
pub(super) fn listed(register: &Register, filter: FilterId, answer: &Answer) -> Vec<ForceId> {
    if !register.is_long() {
        return Vec::new();
    }
    if let Answer::Several(..) = answer {
        return answer.forces().filter(|&force| is_listed(register, filter, force)).take(LISTED).collect();
    }
    let shown = register.forces().map(|(id, _)| id).filter(|&id| {
        answer.force().is_none_or(|found| id.place() >= found.place()) && is_listed(register, filter, id)
    });
    shown.take(LISTED).collect()
}

/// Whether a filter lists a force.
fn is_listed(register: &Register, filter: FilterId, force: ForceId) -> bool {
    let token = &register.filter(filter).token;
    register.force(force).kind.within.split(' ').any(|other| other == token)
}
