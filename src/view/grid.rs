//! The grid: a block for each status, the finder with its status line, and all units as a map or a list of tiles.

use yew::prelude::*;

use super::element::{Input, element, input};
use super::{LiveContext, card};
use edition::{StatusId, UnitId};
use messages::MessageId;
use messages::StatusMessage;
use messages::client_data::{BlockRow, ClientData, FilterId, FilterRow, LISTED, UnitRow};
use messages::search::SearchResult;
use messages::selection::{LONGEST_SEARCH, Selection, View};

/// From so many named units on, a list that shows only those with one status says more than the blocks do.
const MANY_NAMED: usize = 8;

/// The grid. `message` stands below the finder, or among the tiles where one was chosen in the open list.
pub(super) fn grid(live: &LiveContext, state: &State<'_>) -> Html {
    let [below_finder, among_tiles] = lines(state.selection, state.message);
    // Where only cards are shown, the style sheet leaves out a grid without one.
    let has_card = live.client_data.blocks().any(|(_, block)| !block.card.is_empty());
    element!("section", class: if has_card { "fs-grid fs-has-card" } else { "fs-grid" }, id: live.id("units"); [
        live.static_part("div", "", "grid".into()),
        blocks(live, state),
        live.static_part("div", "", "notes".into()),
        finder(live, state.selection),
        line(live, "fs-message fs-script".into(), "message", below_finder),
        list(live, state, among_tiles),
    ])
}

/// What the grid shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct State<'graphic> {
    /// What is chosen.
    pub(super) selection: &'graphic Selection,
    /// What the asked unit or words come to.
    pub(super) search_result: &'graphic SearchResult,
    /// What a long edition lists: see [`listed`].
    pub(super) listed: &'graphic [UnitId],
    /// What the status line says.
    pub(super) message: &'graphic StatusMessage,
}

/// The texts of the two status lines, below the finder and among the tiles: one of them is blank.
pub(super) fn lines(selection: &Selection, message: &StatusMessage) -> [StatusMessage; 2] {
    let is_among_tiles = selection.view == View::ByUnit && selection.words().is_empty();
    if is_among_tiles {
        [StatusMessage::default(), message.clone()]
    } else {
        [message.clone(), StatusMessage::default()]
    }
}

/// A status line, which takes no room while it is blank. It is in the page from the start, so that a screen reader
/// announces what comes into it.
fn line(live: &LiveContext, class: String, id: &'static str, message: StatusMessage) -> Html {
    let is_blank = message.lead.is_empty() && message.rest.is_empty();
    let [lead, rest] = [message.lead, message.rest].map(not_empty);
    let texts = [element!("b"; [lead.into()]), element!("span"; [rest.into()])];
    element!("p", class: class, role: "status", id: live.id(id), data-message: (!is_blank).then_some("true"); texts.into())
}

/// A text that has a node of its own in HTML: an empty one has none, and hydration would miss it.
pub(super) fn not_empty(text: String) -> String {
    if text.is_empty() { " ".to_owned() } else { text }
}

fn finder(live: &LiveContext, selection: &Selection) -> Html {
    let (find, hint) = (live.id("find"), live.id("find-hint"));
    let field = input!(
        type: "search", id: find.clone(), name: find.clone(), autocomplete: "off", autocapitalize: "off",
        spellcheck: "false", enterkeyhint: "search", maxlength: LONGEST_SEARCH.to_string(), aria-describedby: hint.clone();
        Input::Typed(selection.words().to_owned())
    );
    element!("div", class: "fs-finder fs-script"; [
        element!("label", for: find; [live.text(MessageId::Find)]),
        element!("p", class: "fs-hint", id: hint; [live.text(MessageId::FindHint)]),
        field,
    ])
}

/// All units, behind a disclosure: a map of tiles or a list of the same tiles, and the choice of statuses.
fn list(live: &LiveContext, state: &State<'_>, message: StatusMessage) -> Html {
    let is_open = state.selection.view == View::ByUnit;
    element!("details", class: "fs-more fs-all", id: live.id("all"), data-view: "unit", open: is_open; [
        element!("summary"; [live.text(MessageId::AllUnits)]),
        filters(live, state.selection.filter),
        live.static_part("div", "", "tiles".into()),
        element!("fieldset", class: "fs-choice"; [
            element!("legend", class: "fs-unseen"; [live.text(MessageId::Tiles)]),
            tiles(live, state, message),
            live.static_part("p", "fs-outside", "outside".into()),
        ]),
        live.static_part("div", "", "this".into()),
    ])
}

/// The choice of statuses. Where few units are named it would repeat the blocks above: then it shows only once a status is
/// chosen by an address or by the host, so that the reader can go back.
fn filters(live: &LiveContext, chosen: FilterId) -> Html {
    let client_data = &live.client_data;
    // The name of a filter by group has a dot, which ids have not.
    let has_groups = client_data.filters().any(|(_, filter)| filter.name.contains('.'));
    let is_many = has_groups
        || client_data.is_long()
        || client_data.units().filter(|(_, unit)| unit.kind.is_named()).count() >= MANY_NAMED;
    let class = if is_many { "fs-choice fs-filters" } else { "fs-choice fs-filters fs-few" };
    let options = client_data.filters().map(|filter| filter_option(live, chosen, filter)).collect();
    let options = element!("div", class: "fs-options"; options);
    element!("fieldset", class: class; [element!("legend"; [live.text(MessageId::StatusTitle)]), options])
}

fn filter_option(live: &LiveContext, chosen: FilterId, (id, filter): (FilterId, &FilterRow)) -> Html {
    let name = format!("filter-{}", filter.name);
    let input = input!(
        type: "radio", id: live.id(&name), name: live.id("filter"), value: filter.name.clone(),
        data-filter: filter.token.clone();
        Input::Checked(chosen == id)
    );
    element!("label", class: "fs-option"; [input, live.static_part("span", "", name)])
}

/// The blocks: one for each status, with a square for each unit. A card whose figure adds up neighbouring statuses stands
/// above their blocks, in one group with them.
fn blocks(live: &LiveContext, state: &State<'_>) -> Html {
    let client_data = &*live.client_data;
    let subject = state.search_result.unit();
    let blocks: Vec<(StatusId, &BlockRow)> = client_data.blocks().collect();
    let groups = blocks.chunk_by(|(_, one), (_, other)| !one.card.is_empty() && one.card == other.card);
    let group = |blocks: &[(StatusId, &BlockRow)]| {
        let mut children: Vec<Html> = blocks.iter().map(|&(id, row)| block(live, subject, id, row)).collect();
        let card = client_data.cards().find(|(_, card)| **card == blocks[0].1.card);
        let Some((id, card)) = card else { return children.remove(0) };
        children.insert(0, card::card(live, card, state.selection.open.contains(&id)));
        element!("div", class: "fs-group"; children)
    };
    // Reader views keep what is called a body, however many links to sources it has.
    element!("div", class: "fs-by-status"; groups.map(group).collect())
}

/// The block of a status.
fn block(live: &LiveContext, subject: Option<UnitId>, id: StatusId, row: &BlockRow) -> Html {
    let client_data = &*live.client_data;
    let name = format!("status-{}", row.id);
    // A unit that no source names may be in any of several blocks: those are marked as possible, none as its own.
    let may = subject.filter(|&unit| client_data.unit(unit).kind.may_have(id)).map(|_| "true");
    let item = |short: &str, chosen: bool| {
        let chosen = chosen.then_some("true");
        element!("li", class: "fs-name", data-chosen: chosen; [short.to_owned().into()])
    };
    let (named, hidden) = if client_data.is_long() {
        // A place for the one that is chosen; nobody reads hundreds of names.
        let chosen = subject.map(|unit| client_data.unit(unit)).filter(|unit| unit.kind.have(id));
        (vec![item(chosen.as_ref().map_or("…", |unit| unit.short), chosen.is_some())], chosen.is_none())
    } else {
        let named = client_data.units().filter(|(_, unit)| unit.kind.have(id));
        let name = |named: &UnitRow<'_>| named.short.to_owned() + &named.kind.was;
        let named: Vec<Html> = named.map(|(unit, named)| item(&name(&named), subject == Some(unit))).collect();
        let none = named.is_empty();
        (named, none)
    };
    element!("section", class: "fs-block", id: live.id(&name), data-possible: may; [
        live.static_part("div", "", name),
        element!("ul", class: "fs-named", hidden: hidden; named),
    ])
}

/// A tile for each unit, A to Z, as one group of radio buttons: one stop for the tabulator, arrows to go through it, no script
/// needed. Only a unit that a source names shows a status. The status line stands in the row below the tile that was chosen.
///
/// An edition with more units than can have a tile each has a fixed number of them, which show those that are listed.
///
/// Under a filter only those are listed that a source names for it. One that is chosen and not listed is not checked: browsers
/// would let keys reach no other tile of the group.
fn tiles(live: &LiveContext, state: &State<'_>, message: StatusMessage) -> Html {
    let State { selection, search_result, listed, .. } = *state;
    let client_data = &*live.client_data;
    let subject = search_result.unit().filter(|&unit| is_listed(client_data, selection.filter, unit));
    let searching = (matches!(search_result, SearchResult::Several(..)) && !client_data.is_long()).then_some("true");
    let tiles = if client_data.is_long() {
        let tile = |place: usize| {
            let unit = listed.get(place).map(|&id| (id, client_data.unit(id)));
            let hidden = unit.is_none();
            let (id, unit) = unit.unwrap_or_else(|| (UnitId::at(0), client_data.unit(UnitId::at(0))));
            let class = if unit.kind.is_named() { "fs-tile-status" } else { "fs-unseen" };
            let face = element!("span", class: "fs-face"; [
                // Where a tile of its own would have a glyph.
                element!("span"; []),
                element!("span", class: "fs-tile-name"; [unit.short.to_owned().into()]),
                element!("span", class: class; [unit.kind.label.clone().into()]),
            ]);
            tile(live, &unit, !hidden && subject == Some(id), false, hidden, face)
        };
        (0..LISTED).map(tile).collect::<Vec<Html>>()
    } else {
        let hits: Vec<UnitId> = search_result.units().collect();
        let tile = |(id, unit): (UnitId, UnitRow<'_>)| {
            let face = live.static_part("span", "fs-face", format!("tile-{}", unit.id));
            tile(live, &unit, subject == Some(id), hits.contains(&id), false, face)
        };
        client_data.units().map(tile).collect()
    };
    let row = subject.map(|unit| client_data.unit(unit).place).unwrap_or_default();
    let search_result = line(live, ["fs-message fs-script fs-tile-message ", row].concat(), "tile-message", message);
    let class =
        if client_data.has_map() { ["fs-tiles fs-map ", &client_data.map].concat() } else { "fs-tiles".to_owned() };
    let children = tiles.into_iter().chain([search_result]).collect();
    element!("div", class: class, data-searching: searching; children)
}

fn tile(live: &LiveContext, unit: &UnitRow<'_>, chosen: bool, hit: bool, hidden: bool, face: Html) -> Html {
    let hit = hit.then_some("true");
    let input = input!(
        type: "radio", name: live.id("unit"), value: unit.id.to_owned();
        Input::Checked(chosen)
    );
    let class = ["fs-tile ", &unit.kind.class, " ", unit.place].concat();
    element!(
        "label", class: class, data-in: unit.kind.within.clone(), data-hit: hit, hidden: hidden;
        [input, face]
    )
}

/// The units that a long edition lists: those that are found, or some of those that the filter shows, from the one that is
/// found on. None in an edition where each has a tile.
pub(super) fn listed(client_data: &ClientData, filter: FilterId, search_result: &SearchResult) -> Vec<UnitId> {
    if !client_data.is_long() {
        return Vec::new();
    }
    if let SearchResult::Several(..) = search_result {
        return search_result.units().filter(|&unit| is_listed(client_data, filter, unit)).take(LISTED).collect();
    }
    let shown = client_data.units().map(|(id, _)| id).filter(|&id| {
        search_result.unit().is_none_or(|found| id.place() >= found.place()) && is_listed(client_data, filter, id)
    });
    shown.take(LISTED).collect()
}

/// Whether a filter lists a unit.
fn is_listed(client_data: &ClientData, filter: FilterId, unit: UnitId) -> bool {
    let token = &client_data.filter(filter).token;
    client_data.unit(unit).kind.within.split(' ').any(|other| other == token)
}
