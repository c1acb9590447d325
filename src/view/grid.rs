//! The grid: its controls, the finder, the status line, and the two views of the same forces.

use yew::prelude::*;

use super::{Setting, shade};
use crate::dataset::{ForceId, Register, StatusId};
use crate::fragment::{filter_name, filters};
use crate::search::Answer;
use crate::selection::{Filter, LONGEST_SEARCH, Selection, View};
use crate::wording::{self, Said};

/// The grid.
pub(super) fn grid(setting: &Setting, selection: &Selection, answer: &Answer, said: Said) -> Html {
    let register = &*setting.register;
    let subject = match answer {
        Answer::One(found, _) => Some(found.force),
        _ => None,
    };
    let find = setting.id("find");
    html! {
        <section class="fs-grid" id={setting.id("forces")} aria-labelledby={setting.id("forces-title")}>
            <div data-still="grid">{ setting.still("grid") }</div>
            <div class="fs-controls">
                <fieldset class="fs-choice fs-views">
                    <legend>{ wording::VIEW }</legend>
                    <div class="fs-options">
                        { view_option(setting, selection.view, View::ByStatus, "status", wording::BY_STATUS) }
                        { view_option(setting, selection.view, View::ByForce, "force", wording::BY_FORCE) }
                    </div>
                </fieldset>
                <div class="fs-finder fs-script">
                    <label for={find.clone()}>{ wording::FIND }</label>
                    <input type="search" id={find.clone()} name={find} value={selection.words().to_owned()}
                        autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                        maxlength={LONGEST_SEARCH.to_string()} aria-describedby={setting.id("find-hint")} />
                    <p class="fs-hint" id={setting.id("find-hint")}>{ wording::FIND_HINT }</p>
                </div>
                <fieldset class="fs-choice fs-filters">
                    <legend>{ wording::FILTER }</legend>
                    <div class="fs-options">
                        { for filters(register).map(|filter| filter_option(setting, selection.filter, filter)) }
                    </div>
                </fieldset>
            </div>
            <p class="fs-answer fs-script" role="status" id={setting.id("answer")}>
                <b>{ said.lead }</b><span>{ said.rest }</span>
            </p>
            <div data-still="linked">{ setting.still("linked") }</div>
            { blocks(setting, subject) }
            { tiles(setting, subject, answer) }
            <div data-still="notes">{ setting.still("notes") }</div>
        </section>
    }
}

fn view_option(setting: &Setting, chosen: View, view: View, name: &'static str, label: &'static str) -> Html {
    html! {
        <label class="fs-option">
            <input type="radio" name={setting.id("view")} value={name} checked={chosen == view} />
            <span>{ label }</span>
        </label>
    }
}

fn filter_option(setting: &Setting, chosen: Filter, filter: Filter) -> Html {
    let value = filter_name(&setting.register, filter).to_owned();
    let name = format!("filter-{value}");
    html! {
        <label class="fs-option">
            <input type="radio" id={setting.id(&name)} name={setting.id("filter")} value={value}
                data-filter={token(filter)} checked={chosen == filter} />
            <span data-still={name.clone()}>{ setting.still(&name) }</span>
        </label>
    }
}

/// The view by status: a block a status, a square a force.
fn blocks(setting: &Setting, subject: Option<ForceId>) -> Html {
    let register = &*setting.register;
    let possible = subject.map(|force| register.possible(force)).unwrap_or_default();
    let block = |(id, status): (StatusId, &crate::dataset::StatusRow)| {
        let (name, foot) = (format!("status-{}", status.id), format!("status-{}-source", status.id));
        // A force that no source names may be in any of several blocks: those are marked as possible, none as its own.
        let may = (possible.contains(&id) && possible.len() > 1).then_some("true");
        html! {
            <section class="fs-block" id={setting.id(&name)} data-in={tokens(register, &[id])} data-possible={may}>
                <div data-still={name.clone()}>{ setting.still(&name) }</div>
                <ul class="fs-named" hidden={register.named(id).next().is_none()}>
                    { for register.named(id).map(|(force, named)| html! {
                        <li class={format!("fs-name {}", shade(register, id))}
                            data-chosen={(subject == Some(force)).then_some("true")}>{ named.short.clone() }</li>
                    }) }
                </ul>
                <p class="fs-source" data-still={foot.clone()}>{ setting.still(&foot) }</p>
            </section>
        }
    };
    html! { <div class="fs-by-status">{ for register.statuses().map(block) }</div> }
}

/// The view by force: a named tile a force, A to Z, as one group of radio buttons: one stop for the tabulator, arrows to
/// go through it, no script needed. Only a force that a source names shows a status.
fn tiles(setting: &Setting, subject: Option<ForceId>, answer: &Answer) -> Html {
    let register = &*setting.register;
    let searching = matches!(answer, Answer::Several(..)).then_some("true");
    let hits: Vec<ForceId> = answer.forces().collect();
    let tile = |(id, force): (ForceId, &crate::dataset::ForceRow)| {
        let class = match register.status_of(id) {
            Some((status, _)) => format!("fs-tile {}", shade(register, status)),
            None => "fs-tile fs-unnamed".to_owned(),
        };
        let name = format!("tile-{}", force.id);
        html! {
            <label class={class} data-in={tokens(register, &register.possible(id))}
                data-hit={hits.contains(&id).then_some("true")}>
                <input type="radio" name={setting.id("force")} value={force.id.clone()} checked={subject == Some(id)} />
                <span class="fs-face" data-still={name.clone()}>{ setting.still(&name) }</span>
            </label>
        }
    };
    html! {
        <div class="fs-by-force" data-searching={searching}>
            <div data-still="tiles">{ setting.still("tiles") }</div>
            <fieldset class="fs-choice">
                <legend>{ wording::TILES }</legend>
                <div class="fs-tiles">{ for register.forces().map(tile) }</div>
            </fieldset>
            <div data-still="this">{ setting.still("this") }</div>
        </div>
    }
}

/// The short name of a filter in attributes, by which the CSS knows what it shows: `all`, `0`, `1`, `g0`. It is a place
/// and not an id, so that one style sheet serves every edition.
pub(super) fn token(filter: Filter) -> String {
    match filter {
        Filter::All => "all".into(),
        Filter::Status(status) => status.place().to_string(),
        Filter::Group(group) => format!("g{}", group.place()),
    }
}

/// The names of every filter that shows one of these statuses.
fn tokens(register: &Register, statuses: &[StatusId]) -> String {
    let shows = |&filter: &Filter| match filter {
        Filter::All => true,
        Filter::Status(status) => statuses.contains(&status),
        Filter::Group(group) => register.statuses_in(group).iter().any(|status| statuses.contains(status)),
    };
    let names: Vec<String> = filters(register).filter(shows).map(token).collect();
    names.join(" ")
}
